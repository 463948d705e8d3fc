using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using BackPain.Knowledge;
using Spectre.Console;

namespace BackPain.Tour;

/// <summary>All that the knowledge holds of one condition, each claim with its citations.</summary>
internal sealed class ConditionPage
{
    private const int LabelWidth = 15;

    private readonly KnowledgeBase knowledge;
    private readonly Condition condition;

    public ConditionPage(KnowledgeBase knowledge, Condition condition)
    {
        this.knowledge = knowledge;
        this.condition = condition;
    }

    private bool IsSerious => condition.Kind == ConditionKind.SeriousCause;

    public void Show(IAnsiConsole console)
    {
        var page = new PageWriter(knowledge, console);
        ShowNames(page);
        page.Section("In short", new Prose().Line(indent: 2).Add(condition.Summary));
        page.Section("What it is", OneText(condition.Definition));
        page.Section("More about it", Texts(condition.Facts, []));
        page.Section("How it runs in time", Courses());
        page.Section("How it begins", Texts(condition.Onset, []));
        page.Section("Whom it affects, by age and sex", Texts(condition.AgeAndSex, []));
        page.Section("What can bring it about", Texts(condition.Causes, knowledge.RelationsTo(condition)));
        page.Section("How it comes to hurt", Texts(condition.PainMechanisms, []));
        page.Section("What it may lead to", Texts(condition.Consequences, knowledge.RelationsFrom(condition)));
        page.Section("Where it is felt", Sites());
        ShowFindings(page);
        page.Section("What sets it apart", Distinctions());
        page.Section("What a scan can and cannot decide", OneText(condition.Imaging));
        if (condition.Misuse is { } misuse)
        {
            page.Section("What an app must not conclude (our own judgment)", new Prose().Line(indent: 2).Add(misuse));
        }

        page.Section("How it bears on other conditions, and they on it", new RelationLines(knowledge).Of([.. knowledge.RelationsFrom(condition), .. knowledge.RelationsTo(condition)]));
        ShowOverview(page);
        ShowLadders(page);
        ShowRecommendations(page);
        ShowPairs(page);
        page.NotStated();
        page.Section("Sources", page.CitedSources());
    }

    private static Prose OneText(CitedText? text) => text is null ? new Prose() : new Prose().Line(indent: 2).Add(text);

    private static Prose Texts(ImmutableArray<CitedText> texts, ImmutableArray<ConditionRelation> relations)
    {
        var prose = new Prose();
        foreach (CitedText text in texts)
        {
            prose.Bullet().Add(text);
        }

        foreach (ConditionRelation relation in relations.Where(static relation => relation.IsCausal))
        {
            prose.Bullet().Add(relation.Text).Cite(relation.Citations);
        }

        return prose;
    }

    private void ShowNames(PageWriter page)
    {
        page.Title(condition.Name);
        page.Write(PageParts.Notice(knowledge));
        page.Blank();
        Prose names = new Prose()
            .Field("Id", LabelWidth).Add(condition.Id.Value)
            .Field("Clinical name", LabelWidth).Add(condition.ClinicalName)
            .Field("Also called", LabelWidth).Add(condition.Synonyms.IsEmpty ? Phrases.NotStated : string.Join(", ", condition.Synonyms))
            .Field("Kind", LabelWidth).Add(Phrases.Of(condition.Kind));
        page.Write(names);
    }

    private Prose Courses()
    {
        var prose = new Prose();
        foreach (ConditionCourse course in condition.Courses)
        {
            prose.Bullet().Add(Phrases.Of(course.Course) + ":", Styles.Label).Add(course.Text).Cite(course.Citations);
        }

        return prose;
    }

    private Prose Sites()
    {
        var prose = new Prose();
        foreach (PainSite site in condition.Sites)
        {
            prose.Bullet().Add(site.Region.Name, Styles.Name);
            if (site.Role != AssociationRole.Unspecified)
            {
                prose.Add("(" + Phrases.Of(site.Role) + ")");
            }

            prose.Cite(site.Citations);
        }

        return prose;
    }

    private void ShowFindings(PageWriter page)
    {
        if (IsSerious)
        {
            page.Section("How it is looked for", RedFlags());
        }

        if (condition.Associations.Any(static association => association.Evidence.Any(static report => report.HasFigures)))
        {
            page.Section(PageParts.HowToReadFigures, PageParts.FigureNotice());
        }

        page.Section("What goes with it", Findings());
    }

    private Prose Findings()
    {
        var prose = new Prose();
        var evidence = new EvidenceLines(knowledge);
        foreach (IGrouping<AssociationRole, Association> group in condition.Associations.ByRole())
        {
            prose.Line(indent: 2).Add(Phrases.Of(group.Key) + ":", Styles.Label);
            foreach (Association association in group)
            {
                prose.Bullet(indent: 2).Add(association.Finding.Name, Styles.Name)
                    .Add("(" + Phrases.Of(association.Finding.Kind) + "; cluster: " + association.Cluster.Name + ")");
                evidence.Add(prose, association.Evidence, indent: 4);
            }
        }

        return prose;
    }

    private Prose RedFlags()
    {
        Prose prose = new Prose().Line(indent: 2).Add(PageParts.SeriousCauses);
        ImmutableArray<RedFlag> flags = [.. knowledge.RedFlags.Where(flag => flag.SeriousCauseId == condition.Id)];
        foreach (RedFlag flag in flags)
        {
            prose.Bullet(indent: 2).Add(flag.Name + ":", Styles.Name).Add(flag.CriterionText).Cite(flag.Citations);
        }

        return flags.IsEmpty ? prose.Line(indent: 2).Add("This edition does not hold its red flags yet.") : prose;
    }

    private Prose Distinctions()
    {
        var prose = new Prose();
        foreach (Distinction distinction in condition.Distinctions)
        {
            prose.Bullet().Add("from " + knowledge[distinction.FromId].Name + ":", Styles.Name);
            DistinctionLines.Add(prose, distinction, indent: 2);
        }

        IEnumerable<Condition> others = knowledge.Conditions.Where(other =>
            other.Distinctions.Any(distinction => distinction.FromId == condition.Id) && condition.Distinctions.All(own => own.FromId != other.Id));
        foreach (Condition other in others)
        {
            prose.Bullet().Add("from " + other.Name + ":", Styles.Name).Add("told from the other side, see " + TourRequest.CompareOption + " " + condition.Id.Value + " " + other.Id.Value);
        }

        return prose;
    }

    private void ShowOverview(PageWriter page)
    {
        if (condition.Recommendations.IsEmpty)
        {
            return;
        }

        page.Blank();
        page.Write(new Prose().Line().Add("Our arrangement of its treatments", Styles.Heading).Line(indent: 2).Add(TreatmentOverview.Notice));
        page.Write(condition.Overview);
    }

    private void ShowLadders(PageWriter page)
    {
        const string Heading = "How each source arranges its treatments";
        if (condition.Ladders.Count == 0)
        {
            page.Section(Heading, new Prose().Line(indent: 2).Add(PageParts.NoLadder));
            return;
        }

        page.Blank();
        page.Write(new Prose().Line().Add(Heading, Styles.Heading).Line(indent: 2).Add(PageParts.LadderNotice));
        foreach (TreatmentLadder ladder in condition.Ladders)
        {
            page.Blank();
            page.Write(ladder);
        }
    }

    private void ShowRecommendations(PageWriter page)
    {
        const string Heading = "What sources say of each treatment";
        if (condition.Recommendations.IsEmpty)
        {
            page.Section(Heading, new Prose());
            return;
        }

        page.Blank();
        page.Write(new Prose().Line().Add(Heading, Styles.Heading));
        page.Write(condition.Recommendations);
    }

    private void ShowPairs(PageWriter page)
    {
        if (condition.Recommendations.IsEmpty)
        {
            return;
        }

        var lines = new PairLines(knowledge, namesCondition: false);
        page.Section(PageParts.Disagreements, lines.Of(knowledge.Disagreements.About(condition.Id)));
        RecommendationPairs<Tension> tensions = knowledge.Tensions.About(condition.Id);
        if (tensions.Count > 0)
        {
            page.Section(PageParts.Tensions, lines.Of(tensions));
        }
    }
}

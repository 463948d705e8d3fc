using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using BackPain.Knowledge;
using Spectre.Console;

namespace BackPain.Tour;

/// <summary>All that the knowledge holds of one treatment, and who says what of it for each condition.</summary>
internal sealed class TreatmentPage
{
    private const int LabelWidth = 15;

    private readonly KnowledgeBase knowledge;
    private readonly Treatment treatment;

    public TreatmentPage(KnowledgeBase knowledge, Treatment treatment)
    {
        this.knowledge = knowledge;
        this.treatment = treatment;
    }

    public void Show(IAnsiConsole console)
    {
        var page = new PageWriter(knowledge, console);
        page.Title(treatment.Name);
        page.Write(PageParts.Notice(knowledge));
        page.Blank();
        page.Write(Names());
        page.Section("What it is", new Prose().Line(indent: 2).Add(treatment.Description).Cite(treatment.Citations));
        if (treatment.SafetyNote is { } note)
        {
            page.Section("Safety", new Prose().Line(indent: 2).Add(note));
        }

        page.Section("What it is a kind of", Names(treatment.IsA));
        page.Section("Kinds of it", Names(knowledge.NarrowerThan(treatment)));
        page.Section("What it involves", treatment.Involves is { } involves ? new Prose().Line(indent: 2).Add(involves) : new Prose());
        page.Section("After how long its effect is judged", Times());
        page.Section("More about it", Facts());
        ShowVoices(page);
        page.Section("Where a ladder names it or a kind of it", Ladders());
        ShowPairs(page);
        page.NotStated();
        page.Section("Sources", page.CitedSources());
    }

    private static Prose Names(IEnumerable<Treatment> treatments)
    {
        var prose = new Prose();
        foreach (Treatment other in treatments)
        {
            prose.Bullet().Add(other.Name, Styles.Name).Add("(" + other.Id.Value + ")");
        }

        return prose;
    }

    private static string Place(TreatmentOverview overview, OverviewEntry entry) =>
        overview.Steps.FirstOrDefault(step => step.Entries.Contains(entry)) is { } step
            ? "step " + step.Order.ToString(CultureInfo.InvariantCulture)
            : overview.Contested.Contains(entry) ? "contested" + (entry.MeansDifferentPeople ? "; those for it and those against it mean different people" : "")
            : overview.AdvisedAgainst.Contains(entry) ? "advised against"
            : "only other sources speak of it";

    private Prose Names()
    {
        Prose names = new Prose()
            .Field("Id", LabelWidth).Add(treatment.Id.Value)
            .Field("Clinical name", LabelWidth).Add(treatment.ClinicalName)
            .Field("Kind", LabelWidth).Add(Phrases.Of(treatment.Kind))
            .Field("Invasiveness", LabelWidth).Add(treatment.Invasiveness.ToString(CultureInfo.InvariantCulture) + " of 6: "
                + Phrases.Invasiveness(treatment.Invasiveness) + "; our own scale, for sorting only")
            .Field("Also called", LabelWidth).Add(treatment.Synonyms.IsEmpty ? Phrases.NotStated : string.Join(", ", treatment.Synonyms));
        return treatment.IsTypeSpecified ? names : names.Field("Type", LabelWidth).Add("left open; a loose word of sources");
    }

    private Prose Times()
    {
        var prose = new Prose();
        foreach (TimeToJudge time in treatment.TimesToJudge)
        {
            prose.Bullet().Add(time.Duration + (time.ConditionId is { } condition ? ", for " + knowledge[condition].Name : "") + ":", Styles.Label).Add(time.Text).Cite(time.Citations);
        }

        return prose;
    }

    private Prose Facts()
    {
        var prose = new Prose();
        foreach (CitedText fact in treatment.Facts)
        {
            prose.Bullet().Add(fact);
        }

        return prose;
    }

    private void ShowVoices(PageWriter page)
    {
        var prose = new Prose();
        foreach (Condition condition in knowledge.Conditions)
        {
            // What is said of a wider word ("injections") also bears on this treatment; what is said of a kind of it stands on the page of that kind.
            ImmutableArray<Recommendation> voices = [.. condition.Recommendations.Where(recommendation => treatment.Is(recommendation.Treatment))];
            ImmutableArray<string> kinds = [.. condition.Recommendations.Select(static recommendation => recommendation.Treatment)
                .Where(other => other.Id != treatment.Id && other.Is(treatment)).Select(static other => other.Name).Distinct()];
            if (voices.IsEmpty && kinds.IsEmpty)
            {
                continue;
            }

            prose.Bullet().Add(condition.Name, Styles.Name);
            if (EntryIn(condition.Overview) is { } entry)
            {
                prose.Line(indent: 2).Add("In our arrangement:", Styles.Label).Add(Place(condition.Overview, entry) + ".");
            }
            else if (!voices.IsEmpty)
            {
                prose.Line(indent: 2).Add("No source here speaks of this very treatment for it, only of a wider one.");
            }

            VoiceLines.AddInFull(prose, voices, treatment, indent: 2);
            if (!kinds.IsEmpty)
            {
                prose.Line(indent: 2, hang: 4).Add("Kinds of it that sources speak of here:", Styles.Label).Add(string.Join("; ", kinds) + ".");
            }
        }

        if (!prose.IsEmpty)
        {
            page.Blank();
            page.Write(new Prose().Line().Add("Who says what, by condition", Styles.Heading)
                .Line(indent: 2).Add("Our arrangement:", Styles.Label).Add(TreatmentOverview.Notice));
            page.Write(prose);
        }
        else
        {
            page.Section("Who says what, by condition", prose);
        }
    }

    private OverviewEntry? EntryIn(TreatmentOverview overview) => overview.Steps.SelectMany(static step => step.Entries)
        .Concat(overview.Contested).Concat(overview.AdvisedAgainst).Concat(overview.SourceOnly)
        .FirstOrDefault(entry => entry.Treatment.Id == treatment.Id);

    private Prose Ladders()
    {
        var prose = new Prose();
        foreach (LadderMention mention in knowledge.LaddersNaming(treatment))
        {
            string place = mention.Rung.Order is { } order ? "rung " + order.ToString(CultureInfo.InvariantCulture) : "in a list without order";
            prose.Bullet().Add(knowledge[mention.Ladder.ConditionId].Name + ",", Styles.Name).Add("as " + Phrases.WhoIs(mention.Ladder.Source) + ", has it: " + place + ",")
                .Add(mention.IsDirect ? "" : "a kind of it, " + mention.Treatment.Name + ",").Add(Phrases.Sentence(mention.Rung.Role)).Cite(mention.Rung.Citations);
        }

        return prose;
    }

    private void ShowPairs(PageWriter page)
    {
        var lines = new PairLines(knowledge, namesCondition: true);
        page.Section(PageParts.Disagreements, lines.Of(knowledge.Disagreements.About(treatment)));
        RecommendationPairs<Tension> tensions = knowledge.Tensions.About(treatment);
        if (tensions.Count > 0)
        {
            page.Section(PageParts.Tensions, lines.Of(tensions));
        }
    }
}

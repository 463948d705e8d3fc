using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using BackPain.Knowledge;
using Spectre.Console;

namespace BackPain.Tour;

/// <summary>All that the knowledge holds of one finding, and what it says of conditions.</summary>
internal sealed class FindingPage
{
    private const int LabelWidth = 15;

    private readonly KnowledgeBase knowledge;
    private readonly Finding finding;

    public FindingPage(KnowledgeBase knowledge, Finding finding)
    {
        this.knowledge = knowledge;
        this.finding = finding;
    }

    public void Show(IAnsiConsole console)
    {
        var page = new PageWriter(knowledge, console);
        page.Title(finding.Name);
        page.Write(PageParts.Notice(knowledge));
        page.Blank();
        page.Write(Names());
        page.Section("Who has it also has", Names(finding.Implies));
        page.Section("Who has one of these also has it", Names(knowledge.Findings.Where(other => other.Implies.Contains(finding.Id)).Select(static other => other.Id)));
        page.Section("Never together with", Names(finding.Excludes));
        page.Section("How it is worked out", Definition());
        ShowConditions(page);
        ShowRedFlags(page);
        page.Section("Sources", page.CitedSources());
    }

    private Prose Names()
    {
        Prose names = new Prose()
            .Field("Id", LabelWidth).Add(finding.Id.Value)
            .Field("Clinical name", LabelWidth).Add(finding.ClinicalName)
            .Field("Kind", LabelWidth).Add(Phrases.Of(finding.Kind))
            .Field("Question", LabelWidth).Add(finding.Question ?? WithoutQuestion())
            .Field("Also called", LabelWidth).Add(finding.Synonyms.IsEmpty ? Phrases.NotStated : string.Join(", ", finding.Synonyms));
        foreach (string shared in finding.SharedSynonyms)
        {
            IEnumerable<string> others = knowledge.Findings.Where(other => other.Id != finding.Id && other.SharedSynonyms.Contains(shared)).Select(static other => other.Name);
            names.Field("Shared word", LabelWidth).Add(shared + " (also said of: " + string.Join("; ", others) + ")");
        }

        return finding.Regions.IsEmpty
            ? names
            : names.Field("Where", LabelWidth).Add(string.Join(", ", finding.Regions.Select(static region => region.Name)));
    }

    private string WithoutQuestion() => finding switch
    {
        { Definition: not null } => "none; it is worked out",
        { Kind: FindingKind.Sign } => "none; it is found in an examination",
        _ => Phrases.NotStated,
    };

    private Prose Names(IEnumerable<FindingId> ids)
    {
        var prose = new Prose();
        foreach (FindingId id in ids)
        {
            prose.Bullet().Add(knowledge[id].Name, Styles.Name).Add("(" + id.Value + ")");
        }

        return prose;
    }

    private Prose Definition()
    {
        var prose = new Prose();
        if (finding.Definition is { } definition)
        {
            new CriterionLines(knowledge).Add(prose, definition, indent: 0);
        }

        return finding.Citations.IsEmpty ? prose : prose.Line(indent: 2).Cite(finding.Citations);
    }

    private void ShowRedFlags(PageWriter page)
    {
        ImmutableArray<RedFlag> flags = knowledge.RedFlagsNaming(finding);
        if (flags.IsEmpty)
        {
            return;
        }

        Prose prose = new Prose().Line(indent: 2).Add("A red flag is a rule that asks for help soon. Most single ones are weak signs; none of them is a reason to wait.");
        foreach (RedFlag flag in flags)
        {
            string cited = flag.CitedUrgency is { } urgency ? Phrases.Of(urgency) : "no time given";
            string policy = flag.PolicyLevel is { } level ? Phrases.Of(level) : "none alone";
            prose.Bullet().Add(flag.Name + ":", Styles.Name).Add(flag.CriterionText)
                .Line(indent: 2, hang: 4).Add("urgency by its sources", Styles.Label).Add(cited + ";").Add("by our own policy", Styles.Label).Add(policy + ".").Cite(flag.Citations);
        }

        page.Section("Red flags that name it", prose);
    }

    private void ShowConditions(PageWriter page)
    {
        ImmutableArray<Association> associations = knowledge.AssociationsOf(finding);
        if (associations.IsEmpty)
        {
            page.Section("What it says of conditions", new Prose().Line(indent: 2).Add("No condition here knows it."));
            return;
        }

        var prose = new Prose();
        var evidence = new EvidenceLines(knowledge);
        foreach (Association association in associations.ByWeight())
        {
            prose.Bullet().Add(knowledge[association.ConditionId].Name + ":", Styles.Name).Add(Phrases.Of(association.Role))
                .Line(indent: 2, hang: 4).Add("weight when present", Styles.Label).Add(association.WhenPresent + ";").Add("when absent", Styles.Label).Add(association.WhenAbsent + ".")
                .Add("Cluster: " + association.Cluster.Name + ".");
            evidence.Add(prose, association.Evidence, indent: 2);
        }

        page.Section(PageParts.HowToReadFigures, PageParts.FigureNotice()
            .Line(indent: 2).Add("The weight is our own reckoning from these figures or, where there are none to use, from the role: 1000 times the decimal "
            + "logarithm of a likelihood ratio. It sets the order here; it is no probability."));
        page.Section("What it says of conditions, from most for to most against", prose);
    }
}

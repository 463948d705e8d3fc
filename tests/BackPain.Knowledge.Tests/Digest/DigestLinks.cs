using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;

namespace BackPain.Knowledge.Tests.Digest;

/// <summary>Names things of a base as links, and says criteria and populations in words.</summary>
/// <param name="knowledge">The base.</param>
/// <param name="root">The way from the folder of the page to the top of the digest.</param>
/// <param name="conditions">The way from there to the pages of the conditions.</param>
internal sealed class DigestLinks(KnowledgeBase knowledge, string root, string conditions)
{
    public string Index(string text, string heading) => Markdown.Link(text, root + "index.md#" + Markdown.Slug(heading));

    public string Condition(ConditionId id) => Markdown.Link(Name(knowledge[id]), ConditionPage(id));

    /// <summary>The plain name; with the clinical one where two conditions share it.</summary>
    public string Name(Condition condition) =>
        knowledge.Conditions.Count(c => c.Name == condition.Name) == 1 ? condition.Name : condition.Name + " (" + condition.ClinicalName + ")";

    public string Finding(FindingId id) => Markdown.Link(knowledge[id].Name, root + "findings.md#" + id.Value);

    /// <summary>The finding as it stands on the page of a condition.</summary>
    public string FindingAt(ConditionId condition, FindingId finding, string text) => Markdown.Link(text, ConditionPage(condition) + "#" + finding.Value);

    public string Observable(ObservableId id) => Markdown.Link(knowledge[id].Name, root + "observables.md#" + id.Value);

    public string RedFlag(RedFlag flag) => Markdown.Link(flag.Name, root + "red-flags.md#" + flag.Id.Value);

    public string QuestionGroup(QuestionGroup group) => Markdown.Link(group.Name, root + "question-groups.md#" + group.Id.Value);

    public string Cluster(Cluster cluster) => Markdown.Link(cluster.Name, root + "clusters.md#" + cluster.Key);

    /// <summary>The treatment in the vocabulary, with a word where it leaves its type open.</summary>
    public string Treatment(Treatment treatment) => Treatment(treatment.Id) + (treatment.IsTypeSpecified ? "" : " (type not specified)");

    public string Treatment(TreatmentId id) => Markdown.Link(knowledge[id].Name, root + "treatments.md#" + id.Value);

    /// <summary>Where the page of a condition shows who speaks of a treatment.</summary>
    public string TreatmentAt(ConditionId condition, TreatmentId treatment, string text) => Markdown.Link(text, ConditionPage(condition) + "#" + TreatmentAnchor(treatment));

    /// <summary>The anchor of a treatment on the page of a condition; a finding there has its bare identifier.</summary>
    public static string TreatmentAnchor(TreatmentId treatment) => "treatment-" + treatment.Value;

    public static string AuditPage(SourceAudit audit) => "audit-of-the-" + audit.Source.Id.Value + ".md";

    /// <summary>A locator has a number sign, which ends the path of a link.</summary>
    public static string StatementAnchor(AuditedStatement statement) => statement.Locator.Replace('#', '-');

    public string Source(SourceId id) => SourceName(id) + Mark(id);

    /// <summary>The source, and in brackets what kind of source it is; says plainly when a guideline has been replaced.</summary>
    public string SourceWithKind(SourceId id) => SourceName(id) + " (" + SourceDigest.Kind(knowledge[id]) + ")";

    public string Citation(Citation citation) => Place(citation, ShortName(knowledge[citation.SourceId]) + ", ") + Mark(citation.SourceId);

    /// <summary>The citation, and below it what kind of source it is; says plainly when a guideline has been replaced.</summary>
    public string CitationWithKind(Citation citation) =>
        Place(citation, ShortName(knowledge[citation.SourceId]) + ", ") + "<br>" + SourceDigest.Kind(knowledge[citation.SourceId]);

    /// <summary>All of them; a source that comes several times in a row is named once.</summary>
    public string Citations(ImmutableArray<Citation> citations)
    {
        string text = "";
        for (int i = 0; i < citations.Length; i++)
        {
            bool isSameSource = i > 0 && citations[i - 1].SourceId == citations[i].SourceId;
            text += isSameSource ? ", " + Place(citations[i], "") : (i > 0 ? "; " : "") + Citation(citations[i]);
        }

        return text.Length == 0 ? Markdown.Nothing : text;
    }

    /// <summary>A text with its citations behind it, and the finding by which the same can be known of a person.</summary>
    public string Cited(CitedText text) =>
        Markdown.Escape(text.Text) + " " + Citations(text.Citations) + (text.FindingId is { } finding ? " (as a finding: " + Finding(finding) + ")" : "");

    public static string ShortName(Source source) =>
        source.Year is { } year && !source.ShortName.Contains(DigestWords.Of(year)) ? source.ShortName + " " + DigestWords.Of(year) : source.ShortName;

    public string Population(Population? population)
    {
        if (population is null)
        {
            return "not stated";
        }

        var parts = new List<string> { Markdown.Escape(population.Text) };
        if (!population.Courses.IsEmpty)
        {
            parts.Add(string.Join(" or ", population.Courses.Select(DigestWords.Of)));
        }

        if (population.Duration is { } duration)
        {
            parts.Add("for " + duration);
        }

        if (Ages(population) is { } ages)
        {
            parts.Add(ages);
        }

        if (population.Setting is { } setting)
        {
            parts.Add("seen in " + Markdown.Escape(setting));
        }

        if (population.IsIndirect)
        {
            parts.Add("other people: applies by analogy");
        }

        return string.Join("; ", parts) + (population.Criterion is { } criterion ? "<br>**Holds for:** " + Criterion(criterion) : "");
    }

    /// <summary>When something applies: in words, and the same as a criterion where it can be one.</summary>
    public string When(string? text, Criterion? criterion) => Markdown.Join(
        "<br>",
        [
            text is null ? "" : Markdown.Escape(text),
            criterion is null ? "" : "As a criterion: " + Criterion(criterion),
        ]);

    /// <summary>A criterion in words, with links to what it names.</summary>
    public string Criterion(Criterion criterion) => criterion switch
    {
        Criterion.FindingPresent present => Finding(present.Finding),
        Criterion.NumberCompared number => Observable(number.Observable) + " " + Compared(number),
        Criterion.ChoiceMade choice => Observable(choice.Observable) + ": " + Markdown.Escape(knowledge[choice.Observable].Choices.Single(c => c.Value == choice.Value).Name),
        Criterion.AllOf all => Parts(all, " and "),
        Criterion.AnyOf any => Parts(any, " or "),
        Criterion.Negation not => "not " + Part(not.Part),
        Criterion.CountOf count => "at least " + DigestWords.Of(count.Count) + " of: " + Parts(count, "; "),
        Criterion.TreatmentTried tried => Tried(tried),
        Criterion.InWords words => "in words only: “" + Markdown.Escape(words.Text) + "”",
        _ => throw new System.ArgumentOutOfRangeException(nameof(criterion), criterion, "The digest has no words for this criterion."),
    };

    private static string? Ages(Population population) => (population.MinimumAge, population.MaximumAge) switch
    {
        ({ } least, { } most) => "age " + DigestWords.Of(least) + " to " + DigestWords.Of(most),
        ({ } least, null) => "age " + DigestWords.Of(least) + " or older",
        (null, { } most) => "age " + DigestWords.Of(most) + " or younger",
        _ => null,
    };

    private string SourceName(SourceId id) => Markdown.Link(ShortName(knowledge[id]), root + "sources.md#" + id.Value);

    private string Place(Citation citation, string source) => Markdown.Link(source + citation.Locator, root + "sources.md#" + citation.SourceId.Value);

    private string Parts(Criterion criterion, string separator) => string.Join(separator, criterion.Parts.Select(Part));

    private string Part(Criterion part) => part.Parts.Length > 1 ? "(" + Criterion(part) + ")" : Criterion(part);

    private string Compared(Criterion.NumberCompared number)
    {
        // A duration such as "6 months" brings its unit; a bare number takes that of the observable.
        string? unit = knowledge[number.Observable].Unit;
        string bound = number.BoundText == number.Bound.ToString(CultureInfo.InvariantCulture) && unit is not null ? number.BoundText + " " + unit : number.BoundText;
        return number.Comparison switch
        {
            Comparison.AtLeast => bound + " or more",
            Comparison.Over => "over " + bound,
            Comparison.AtMost => bound + " or less",
            Comparison.Under => "under " + bound,
            _ => "exactly " + bound,
        };
    }

    private string Tried(Criterion.TreatmentTried tried) =>
        Treatment(tried.Treatment) + " tried"
        + (tried.Weeks is { } weeks ? " for at least " + DigestWords.Count(weeks, "week") : "")
        + (tried.Outcome == CareOutcome.Unspecified ? "" : " " + DigestWords.Of(tried.Outcome));

    private string ConditionPage(ConditionId id) => conditions + id.Value + ".md";

    /// <summary>Says beside a citation when a guideline is no longer current.</summary>
    private string Mark(SourceId id) => knowledge[id].Status is SourceStatus.Superseded or SourceStatus.Old ? " (" + DigestWords.Of(knowledge[id].Status) + ")" : "";
}

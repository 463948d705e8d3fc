using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using BackPain.Knowledge;
using Spectre.Console;

namespace BackPain.Tour;

/// <summary>What tells one condition from another, as far as the knowledge holds it.</summary>
internal sealed class ComparisonPage
{
    public const string Separating = "What tells them apart, the most telling first";
    public const string Shared = "What they share, and what tells nothing";
    public const string Questions = "What to ask first";
    public const string Treatments = "How their treatments differ";
    public const string Caveats = "What to mind";

    private readonly KnowledgeBase knowledge;
    private readonly ConditionComparison comparison;
    private readonly Condition left;
    private readonly Condition right;
    private readonly EvidenceLines evidence;

    public ComparisonPage(KnowledgeBase knowledge, Condition left, Condition right)
    {
        this.knowledge = knowledge;
        this.left = left;
        this.right = right;
        comparison = knowledge.Compare(left, right);
        evidence = new EvidenceLines(knowledge);
    }

    public void Show(IAnsiConsole console)
    {
        var page = new PageWriter(knowledge, console);
        page.Title(left.Name + " and " + right.Name);
        page.Write(PageParts.Notice(knowledge));
        page.Section("The two in short", InShort());
        if (!comparison.Caveats.IsEmpty)
        {
            page.Section(Caveats, Minded());
        }

        bool areBothKnown = !left.Associations.IsEmpty && !right.Associations.IsEmpty;
        if (areBothKnown)
        {
            page.Section(PageParts.HowToReadFigures, Notice());
            page.Section(Questions, Asked());
        }

        page.Section("Measured head to head", HeadToHead());
        page.Section("What sources say sets them apart", Distinctions());
        if (areBothKnown)
        {
            page.Section(Separating, Told(comparison.Separating));
            page.Section(Shared, Told([.. comparison.Shared.Where(static finding => !finding.IsSeparating), .. comparison.Findings.Where(static finding => !finding.IsShared && !finding.IsSeparating)]));
        }

        page.Section(Treatments, Treated());
        page.Section("How they bear on each other", new RelationLines(knowledge).Of(comparison.Relations));
        page.NotStated();
        page.Section("Sources", page.CitedSources());
    }

    /// <summary>What an answer says, in a line without its label.</summary>
    public static string Say(KnowledgeBase knowledge, Separation separation)
    {
        if (separation.SpeaksForId is not { } condition)
        {
            bool isOfInterest = separation.Basis is SeparationBasis.HeadToHeadContainsOne or SeparationBasis.EntryCriterion or SeparationBasis.DefaultBesideFigure;
            return isOfInterest ? "for neither, " + Phrases.Of(separation.Basis) + "." : "for neither.";
        }

        int sign = separation.CountedMillibans > 0 ? 1 : -1;
        string text = FormattableString.Invariant($"for {knowledge[condition].Name}, {separation.Strength} millibans, {Phrases.Of(separation.Basis)}");
        if (separation.Millibans == separation.MillibansElsewhere)
        {
            return text + ".";
        }

        return separation.Strength == Math.Abs(separation.Millibans)
            ? text + FormattableString.Invariant($"; {sign * separation.MillibansElsewhere} in other people.")
            : text + FormattableString.Invariant($"; {sign * separation.Millibans} in the people who were measured.");
    }

    /// <summary>What was measured of a condition beside the other one: not against it, and not against a third.</summary>
    private static ImmutableArray<AssociationEvidence> Apart(Association association) =>
        [.. association.Evidence.Where(static report => report.Comparator.Kind != ComparatorKind.Condition)];

    private static bool IsAgainst(AssociationEvidence report, Condition other) => report.Comparator == Comparator.Against(other.Id);

    private static Prose Notice() => PageParts.FigureNotice()
        .Line(indent: 2).Add("Other than head to head, each condition was measured on its own, in people who may differ; such figures weigh the one against the "
            + "other only roughly. Where a finding stands with one condition only, the knowledge says nothing of it for the other.")
        .Line(indent: 2).Add("Millibans put answers in order: 301 doubles the odds of one condition against the other, 1000 makes them ten times as high. Where nobody published a "
            + "figure, a small default of ours counts.");

    private Prose InShort()
    {
        var prose = new Prose();
        foreach (Condition condition in comparison.Conditions)
        {
            prose.Bullet().Add(condition.Name + ":", Styles.Name).Add(Phrases.Of(condition.Kind) + ".")
                .Line(indent: 2).Add(condition.Summary);
            if (condition.Kind == ConditionKind.SeriousCause)
            {
                prose.Line(indent: 2).Add(PageParts.SeriousCauses);
            }
        }

        return prose;
    }

    private Prose Minded()
    {
        var prose = new Prose();
        foreach (ComparisonCaveat caveat in comparison.Caveats)
        {
            prose.Bullet().Add(knowledge[caveat.ConditionId].Name + ":", Styles.Name).Add(Phrases.Of(caveat.Kind));
            if (caveat.Text is { } text)
            {
                prose.Add(text).Cite(caveat.Citations);
            }
        }

        return prose;
    }

    private Prose Asked()
    {
        Prose prose = new Prose().Line(indent: 2).Add("Questions about warning signs come before these. Of questions that measure much the same thing, the most telling stands here.");
        int number = 0;
        foreach (ComparisonQuestion question in comparison.Questions.Where(static question => question.IsFirstOfCluster))
        {
            number++;
            prose.Line(indent: 0, hang: 4).Add(FormattableString.Invariant($"{number}. {question.Text}"), Styles.Name);
            AddAnswers(prose, question.Compared, question.Observable is null ? ("yes:", "no:") : (question.Compared.Finding.Name + ":", "else:"), indent: 4);
        }

        return number == 0 ? prose.Line(indent: 2).Add("None here tells them apart.") : prose;
    }

    private void AddAnswers(Prose prose, ComparedFinding compared, (string Present, string Absent) labels, int indent) => prose
        .Line(indent, indent + 2).Add(labels.Present, Styles.Label).Add(Say(knowledge, compared.WhenPresent))
        .Line(indent, indent + 2).Add(labels.Absent, Styles.Label).Add(Say(knowledge, compared.WhenAbsent));

    private Prose HeadToHead()
    {
        var prose = new Prose();
        AddHeadToHead(prose, left, right);
        AddHeadToHead(prose, right, left);
        return prose;
    }

    private void AddHeadToHead(Prose prose, Condition condition, Condition other)
    {
        ImmutableArray<Association> associations = [.. condition.Associations.Where(association => association.Evidence.Any(report => IsAgainst(report, other)))];
        if (associations.IsEmpty)
        {
            return;
        }

        prose.Line(indent: 2).Add("for " + condition.Name + ", against " + other.Name + ":", Styles.Label);
        // Figures go before words.
        foreach (Association association in associations.OrderByDescending(association => association.Evidence.Any(report => report.HasFigures && IsAgainst(report, other))))
        {
            prose.Bullet(indent: 2).Add(association.Finding.Name, Styles.Name).Add("(head to head)");
            evidence.Add(prose, association.Evidence.Where(report => IsAgainst(report, other)), indent: 4);
        }
    }

    private Prose Distinctions()
    {
        var prose = new Prose();
        foreach (ComparedDistinction compared in comparison.Distinctions)
        {
            prose.Bullet().Add(knowledge[compared.ConditionId].Name + ", set apart from " + knowledge[compared.Distinction.FromId].Name + ":", Styles.Name);
            DistinctionLines.Add(prose, compared.Distinction, indent: 2);
        }

        return prose;
    }

    private Prose Told(IEnumerable<ComparedFinding> findings)
    {
        var prose = new Prose();
        foreach (ComparedFinding compared in findings)
        {
            prose.Bullet().Add(compared.Finding.Name, Styles.Name).Add("(" + Phrases.Of(compared.Finding.Kind) + (compared.IsShared ? ", shared)" : ")"));
            if (compared.IsSeparating)
            {
                AddAnswers(prose, compared, ("present:", "absent:"), indent: 2);
            }

            foreach (Association association in compared.Associations)
            {
                bool isLeft = association.ConditionId == left.Id;
                AddSide(prose, isLeft ? left : right, association, isLeft ? right : left);
            }
        }

        return prose.IsEmpty ? prose.Line(indent: 2).Add("None.") : prose;
    }

    private void AddSide(Prose prose, Condition condition, Association association, Condition other)
    {
        prose.Line(indent: 2, hang: 4).Add(condition.Name + ":", Styles.Label).Add(Phrases.Of(association.Role));
        AddApart(prose, association, other, indent: 4);
    }

    // The role rests on all reports, so all are cited where none but comparisons are left.
    private void AddApart(Prose prose, Association association, Condition other, int indent)
    {
        ImmutableArray<AssociationEvidence> apart = Apart(association);
        if (apart.IsEmpty)
        {
            bool isAbove = association.Evidence.Any(report => IsAgainst(report, other));
            prose.Add(isAbove ? "(head to head, above)" : "(measured against another condition only)").Cite([.. association.Citations.Distinct()]);
        }
        else
        {
            evidence.Add(prose, apart, indent);
        }
    }

    private Prose Treated()
    {
        var prose = new Prose();
        if (left.Recommendations.IsEmpty || right.Recommendations.IsEmpty)
        {
            return prose;
        }

        ImmutableArray<ComparedTreatment> named = [.. comparison.Treatments.Where(static treatment => treatment.Places.All(static place => place.Entry is not null))];
        prose.Line(indent: 2).Add(TreatmentOverview.Notice);
        AddTreatments(prose, "A step for one, advised against for the other:", named.Where(static treatment => treatment.IsOpposed));
        AddTreatments(prose, "In different places:", named.Where(static treatment => treatment.IsPlacedDifferently && !treatment.IsOpposed));
        AddTreatments(prose, "Alike for both:", named.Where(static treatment => !treatment.IsPlacedDifferently));
        foreach (Condition condition in comparison.Conditions)
        {
            string[] only =
            [
                .. from treatment in comparison.Treatments
                   where !named.Contains(treatment)
                   from place in treatment.Places
                   where place.ConditionId == condition.Id && place.Entry is not null
                   select treatment.Treatment.Name + " (" + Phrases.Of(place) + ")",
            ];
            if (only.Length > 0)
            {
                prose.Line(indent: 2, hang: 4).Add("Named for " + condition.Name + " only:", Styles.Label).Add(string.Join("; ", only) + ".");
            }
        }

        string[] notes = [.. comparison.Treatments.Select(static treatment => treatment.Treatment.SafetyNote).OfType<string>().Distinct()];
        return notes.Length == 0 ? prose : prose.Line(indent: 2, hang: 4).Add("Medicines:", Styles.Label).Add(string.Join(" ", notes));
    }

    private void AddTreatments(Prose prose, string heading, IEnumerable<ComparedTreatment> treatments)
    {
        bool isFirst = true;
        foreach (ComparedTreatment compared in treatments)
        {
            if (isFirst)
            {
                prose.Line(indent: 2).Add(heading, Styles.Label);
                isFirst = false;
            }

            prose.Bullet(indent: 2).Add(compared.Treatment.Name, Styles.Name);
            foreach (TreatmentPlace place in compared.Places)
            {
                prose.Line(indent: 4, hang: 6).Add(knowledge[place.ConditionId].Name + ":", Styles.Label).Add(Phrases.Of(place) + ".");
                VoiceLines.Add(prose, place.Entry!, indent: 6);
            }
        }
    }
}

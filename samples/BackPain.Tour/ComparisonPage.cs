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
    private readonly KnowledgeBase knowledge;
    private readonly Condition left;
    private readonly Condition right;
    private readonly EvidenceLines evidence;

    public ComparisonPage(KnowledgeBase knowledge, Condition left, Condition right)
    {
        this.knowledge = knowledge;
        this.left = left;
        this.right = right;
        evidence = new EvidenceLines(knowledge);
    }

    public void Show(IAnsiConsole console)
    {
        var page = new PageWriter(knowledge, console);
        page.Title(left.Name + " and " + right.Name);
        page.Write(PageParts.Notice(knowledge));
        page.Section("The two in short", InShort());
        IEnumerable<Association> associations = left.Associations.IsEmpty || right.Associations.IsEmpty ? [] : left.Associations.Concat(right.Associations);
        if (associations.Any(static association => association.Evidence.Any(static report => report.HasFigures)))
        {
            page.Section(PageParts.HowToReadFigures, Notice());
        }

        page.Section("Measured head to head", HeadToHead());
        page.Section("What sources say sets them apart", Distinctions());
        ShowFindings(page);
        page.Section("How they bear on each other", new RelationLines(knowledge).Of(RelationsBetween()));
        page.NotStated();
        page.Section("Sources", page.CitedSources());
    }

    /// <summary>What was measured of a condition beside the other one: not against it, and not against a third.</summary>
    private static ImmutableArray<AssociationEvidence> Apart(Association association) =>
        [.. association.Evidence.Where(static report => report.Comparator.Kind != ComparatorKind.Condition)];

    private static bool IsAgainst(AssociationEvidence report, Condition other) => report.Comparator == Comparator.Against(other.Id);

    private static bool Differ(Association one, Association other) =>
        one.Role != other.Role || !Figures(one).SequenceEqual(Figures(other), StringComparer.Ordinal);

    private static IEnumerable<string> Figures(Association association) =>
        Apart(association).Where(static report => report.HasFigures).Select(static report => report.ToString()).Order(StringComparer.Ordinal);

    private static Prose Notice() => PageParts.FigureNotice()
        .Line(indent: 2).Add("Other than head to head, each condition was measured on its own, in people who may differ; such figures do not weigh the one against the "
            + "other. Where a finding stands with one condition only, the knowledge says nothing of it for the other.");

    private static Prose OrNone(Prose prose) => prose.IsEmpty ? prose.Line(indent: 2).Add("None.") : prose;

    private Prose InShort()
    {
        var prose = new Prose();
        foreach (Condition condition in new[] { left, right })
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
        foreach ((Condition condition, Condition other) in new[] { (left, right), (right, left) })
        {
            foreach (Distinction distinction in condition.Distinctions.Where(distinction => distinction.FromId == other.Id))
            {
                prose.Bullet().Add(condition.Name + ", set apart from " + other.Name + ":", Styles.Name);
                DistinctionLines.Add(prose, distinction, indent: 2);
            }
        }

        return prose;
    }

    private void ShowFindings(PageWriter page)
    {
        foreach (Condition condition in new[] { left, right }.Where(static condition => condition.Associations.IsEmpty))
        {
            page.Section("Findings of " + condition.Name, new Prose().Line(indent: 2).Add("The knowledge connects no findings with it, so there are none to set side by side."));
        }

        if (left.Associations.IsEmpty || right.Associations.IsEmpty)
        {
            return;
        }

        var ofRight = right.Associations.ToDictionary(static association => association.Finding.Id);
        ImmutableArray<(Association Left, Association Right)> both =
            [.. left.Associations.Where(association => ofRight.ContainsKey(association.Finding.Id)).Select(association => (association, ofRight[association.Finding.Id]))];
        ImmutableArray<(Association Left, Association Right)> differing = [.. both.Where(static pair => Differ(pair.Left, pair.Right))];
        ImmutableHashSet<FindingId> shared = [.. both.Select(static pair => pair.Left.Finding.Id)];
        page.Section("Findings of both, with other roles or figures", OrNone(Both(differing, both.Length - differing.Length)));
        page.Section("Findings that only " + left.Name + " has here", OrNone(Only(left, right, shared)));
        page.Section("Findings that only " + right.Name + " has here", OrNone(Only(right, left, shared)));
    }

    private Prose Both(ImmutableArray<(Association Left, Association Right)> differing, int alike)
    {
        var prose = new Prose();
        // The wider the two weights lie apart, the earlier.
        foreach ((Association ofLeft, Association ofRight) in differing.OrderByDescending(static pair => Math.Abs(pair.Left.WhenPresent.Millibans - pair.Right.WhenPresent.Millibans)))
        {
            prose.Bullet().Add(ofLeft.Finding.Name, Styles.Name).Add("(" + Phrases.Of(ofLeft.Finding.Kind) + ")");
            AddSide(prose, left, ofLeft, right);
            AddSide(prose, right, ofRight, left);
        }

        return alike == 0
            ? prose
            : prose.Line(indent: 2).Add(FormattableString.Invariant($"Findings that both have with the same role and without figures that differ: {alike}."));
    }

    private void AddSide(Prose prose, Condition condition, Association association, Condition other)
    {
        prose.Line(indent: 2, hang: 4).Add(condition.Name + ":", Styles.Label).Add(Phrases.Of(association.Role));
        AddApart(prose, association, other, indent: 4);
    }

    private Prose Only(Condition condition, Condition other, ImmutableHashSet<FindingId> shared)
    {
        var prose = new Prose();
        foreach (IGrouping<AssociationRole, Association> group in condition.Associations.Where(association => !shared.Contains(association.Finding.Id)).ByRole())
        {
            prose.Line(indent: 2).Add(Phrases.Of(group.Key) + ":", Styles.Label);
            foreach (Association association in group)
            {
                prose.Bullet(indent: 2).Add(association.Finding.Name, Styles.Name).Add("(" + Phrases.Of(association.Finding.Kind) + ")");
                AddApart(prose, association, other, indent: 4);
            }
        }

        return prose;
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

    private IEnumerable<ConditionRelation> RelationsBetween() =>
        knowledge.RelationsFrom(left).Where(relation => relation.ToId == right.Id).Concat(knowledge.RelationsFrom(right).Where(relation => relation.ToId == left.Id));
}

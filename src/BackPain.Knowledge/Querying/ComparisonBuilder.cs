using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using BackPain.Knowledge.Format;

namespace BackPain.Knowledge.Querying;

/// <summary>Sets conditions side by side; the rules stand in the documentation of <see cref="ConditionComparison"/> and <see cref="Separation"/>.</summary>
internal sealed class ComparisonBuilder
{
    private static readonly FindingStatus[] Answers = { FindingStatus.Present, FindingStatus.Absent };

    private readonly KnowledgeBase knowledge;
    private readonly Condition[] conditions;
    private readonly Dictionary<string, Association>[] associations;

    private ComparisonBuilder(KnowledgeBase knowledge, Condition[] conditions)
    {
        this.knowledge = knowledge;
        this.conditions = conditions;
        associations = Array.ConvertAll(conditions, ByFinding);
    }

    public static ConditionComparison Build(KnowledgeBase knowledge, Condition[] conditions)
    {
        var builder = new ComparisonBuilder(knowledge, conditions);
        ComparedFinding[] findings = builder.Findings();
        ComparedFinding[] shared = Array.FindAll(findings, static finding => finding.IsShared);
        Array.Sort(shared, static (x, y) => Least(x) != Least(y) ? Least(y).CompareTo(Least(x)) : x.Finding.Id.CompareTo(y.Finding.Id));
        ComparedFinding[] separating = Array.FindAll(findings, static finding => finding.IsSeparating);
        ImmutableArray<ConditionRelation> relations = builder.Relations();
        return new ConditionComparison(
            ImmutableArray.Create(conditions),
            ImmutableArrays.Own(findings),
            ImmutableArrays.Own(shared),
            ImmutableArrays.Own(separating),
            builder.Questions(separating),
            builder.Distinctions(),
            relations,
            builder.Caveats(relations),
            builder.Treatments());
    }

    private static Dictionary<string, Association> ByFinding(Condition condition)
    {
        var found = new Dictionary<string, Association>(StringComparer.Ordinal);
        foreach (Association association in condition.Associations)
        {
            found.Add(association.Finding.Id.Value, association);
        }

        return found;
    }

    private static int Least(ComparedFinding compared)
    {
        int least = int.MaxValue;
        foreach (Association association in compared.Associations)
        {
            least = Math.Min(least, association.WhenPresent.MillibansElsewhere);
        }

        return least;
    }

    private ComparedFinding[] Findings()
    {
        var known = new Dictionary<string, Finding>(StringComparer.Ordinal);
        foreach (Condition condition in conditions)
        {
            foreach (Association association in condition.Associations)
            {
                known[association.Finding.Id.Value] = association.Finding;
            }
        }

        var compared = new ComparedFinding[known.Count];
        int i = 0;
        foreach (Finding finding in known.Values)
        {
            compared[i] = Compare(finding);
            i++;
        }

        Array.Sort(compared, static (x, y) => x.Strength != y.Strength ? y.Strength.CompareTo(x.Strength) : x.Finding.Id.CompareTo(y.Finding.Id));
        return compared;
    }

    private ComparedFinding Compare(Finding finding)
    {
        ImmutableArray<Association>.Builder knowing = ImmutableArray.CreateBuilder<Association>();
        foreach (Dictionary<string, Association> known in associations)
        {
            if (known.TryGetValue(finding.Id.Value, out Association? association))
            {
                knowing.Add(association);
            }
        }

        ImmutableArray<Separation>.Builder separations = ImmutableArray.CreateBuilder<Separation>(conditions.Length * (conditions.Length - 1));
        for (int i = 0; i < conditions.Length; i++)
        {
            for (int j = i + 1; j < conditions.Length; j++)
            {
                foreach (FindingStatus answer in Answers)
                {
                    separations.Add(Separate(finding, answer, i, j));
                }
            }
        }

        return new ComparedFinding(finding, knowing.ToImmutable(), knowing.Count == conditions.Length, separations.MoveToImmutable());
    }

    private Separation Separate(Finding finding, FindingStatus answer, int i, int j)
    {
        SeparationSide? ownOfFirst = DirectSide(i, finding, answer, other: j);
        SeparationSide? ownOfSecond = DirectSide(j, finding, answer, other: i);
        SeparationSide first = ownOfFirst ?? SideBeside(ownOfSecond, conditions[i], finding, answer);
        SeparationSide second = ownOfSecond ?? SideBeside(ownOfFirst, conditions[j], finding, answer);
        (SeparationBasis basis, int general, int elsewhere) = Difference(first, second, answer);

        var ratioOfFirst = Ratio.Of(ownOfFirst, second.ConditionId, answer, isOfFirst: true);
        var ratioOfSecond = Ratio.Of(ownOfSecond, first.ConditionId, answer, isOfFirst: false);
        Ratio? ratio = ratioOfFirst is null || (ratioOfSecond is not null && ratioOfSecond.IsBetterThan(ratioOfFirst)) ? ratioOfSecond : ratioOfFirst;
        if (ratio is null)
        {
            return new Separation(finding, answer, first, second, basis, null, general, elsewhere);
        }

        int figure = ratio.Millibans;
        if (!ratio.IsUsed)
        {
            return new Separation(
                finding, answer, first, second, SeparationBasis.HeadToHeadSetAside, ratio.Report, Weights.NoFurtherThan(figure, general), Weights.NoFurtherThan(figure, elsewhere));
        }

        return new Separation(
            finding,
            answer,
            first,
            second,
            ratio.ContainsOne ? SeparationBasis.HeadToHeadContainsOne : SeparationBasis.HeadToHead,
            ratio.Report,
            figure,
            ratio.Report.Population?.Criterion is null ? figure : Weights.NoFurtherThan(figure, elsewhere));
    }

    private SeparationSide? DirectSide(int condition, Finding finding, FindingStatus answer, int other)
    {
        if (!associations[condition].TryGetValue(finding.Id.Value, out Association? own))
        {
            return null;
        }

        if (own.Role == AssociationRole.ArguesAgainst && IsOnlyAgainstAThird(own, conditions[other].Id))
        {
            return new SeparationSide(conditions[condition].Id, SideBasis.AgainstAnother, own, answer, 0, 0);
        }

        Weight weight = answer == FindingStatus.Present ? own.WhenPresent : own.WhenAbsent;
        return new SeparationSide(conditions[condition].Id, SideBasis.Direct, own, answer, weight.Millibans, weight.MillibansElsewhere);
    }

    // "Standing still helps" argues against stenosis where the choice is between stenosis and arterial disease. It says nothing of a choice
    // between stenosis and a disc.
    private static bool IsOnlyAgainstAThird(Association association, ConditionId other)
    {
        foreach (AssociationEvidence report in association.Evidence)
        {
            if (report.Comparator.Kind == ComparatorKind.Others || report.Comparator.ConditionId == other)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The side of a condition that does not know the finding: what follows from the answer takes away from what is known of the other, and never adds.</summary>
    private static SeparationSide SideBeside(SeparationSide? own, Condition condition, Finding finding, FindingStatus answer)
    {
        SeparationSide? strongest = null;
        if (own is not null && own.Millibans != 0)
        {
            foreach (Association association in condition.Associations)
            {
                SeparationSide? side = Following(own, condition.Id, association, finding, answer);
                if (side is not null && side.Millibans != 0 && (strongest is null || Outweighs(side, strongest)))
                {
                    strongest = side;
                }
            }
        }

        return strongest ?? new SeparationSide(condition.Id, SideBasis.NotKnown, null, FindingStatus.Unknown, 0, 0);
    }

    /// <summary>What an association says although the answer is about another finding; <see langword="null"/> when nothing follows for it.</summary>
    private static SeparationSide? Following(SeparationSide own, ConditionId condition, Association association, Finding finding, FindingStatus answer)
    {
        Finding other = association.Finding;
        if (answer == FindingStatus.Absent ? ImmutableArray.BinarySearch(other.Implies, finding.Id) >= 0 : ImmutableArray.BinarySearch(finding.Implies, other.Id) >= 0)
        {
            Weight weight = answer == FindingStatus.Present ? association.WhenPresent : association.WhenAbsent;
            return Side(SideBasis.Implied, answer, weight.Millibans, weight.MillibansElsewhere);
        }

        if (answer == FindingStatus.Present && ImmutableArray.BinarySearch(finding.Excludes, other.Id) >= 0)
        {
            // An absence that nobody stated counts no more than the default of the role.
            int most = Weights.AbsentOf((int)association.Role);
            Weight weight = association.WhenAbsent;
            return Side(SideBasis.Excluded, FindingStatus.Absent, Weights.NoFurtherThan(most, weight.Millibans), Weights.NoFurtherThan(most, weight.MillibansElsewhere));
        }

        return null;

        SeparationSide Side(SideBasis basis, FindingStatus status, int millibans, int elsewhere) =>
            new(condition, basis, association, status, Weights.NoFurtherThan(own.Millibans, millibans), Weights.NoFurtherThan(own.MillibansElsewhere, elsewhere));
    }

    private static bool Outweighs(SeparationSide side, SeparationSide other)
    {
        int size = Math.Abs(side.Millibans);
        int sizeOfOther = Math.Abs(other.Millibans);
        return size != sizeOfOther ? size > sizeOfOther : side.Association!.Finding.Id.CompareTo(other.Association!.Finding.Id) < 0;
    }

    private static (SeparationBasis Basis, int Millibans, int Elsewhere) Difference(SeparationSide first, SeparationSide second, FindingStatus answer)
    {
        int millibans = first.Millibans - second.Millibans;
        int elsewhere = first.MillibansElsewhere - second.MillibansElsewhere;
        if (first.Association is null || second.Association is null)
        {
            return (first.Association is null && second.Association is null ? SeparationBasis.NotKnown : SeparationBasis.OneSided, millibans, elsewhere);
        }

        if (IsEntryCriterionPresent(first, answer) || IsEntryCriterionPresent(second, answer))
        {
            // Whoever has the condition has the finding: it cannot speak against that one.
            bool holdsForFirst = IsEntryCriterionPresent(first, answer);
            bool holdsForSecond = IsEntryCriterionPresent(second, answer);
            return (SeparationBasis.EntryCriterion, Bounded(millibans), Bounded(elsewhere));
            int Bounded(int value) => holdsForFirst && value < 0 ? 0 : holdsForSecond && value > 0 ? 0 : value;
        }

        return IsDefaultAboveFigure(first, second) || IsDefaultAboveFigure(second, first)
            ? (SeparationBasis.DefaultBesideFigure, 0, 0)
            : (SeparationBasis.DifferenceOfWeights, millibans, elsewhere);
    }

    private static bool IsEntryCriterionPresent(SeparationSide side, FindingStatus answer) =>
        answer == FindingStatus.Present && side.Basis == SideBasis.Direct && side.Association!.Role == AssociationRole.Required;

    // What nobody measured must not win over what was measured merely because our default is larger.
    private static bool IsDefaultAboveFigure(SeparationSide side, SeparationSide measured) =>
        side.Basis == SideBasis.Direct && measured.Basis == SideBasis.Direct
        && side.Weight!.Value.Basis == WeightBasis.RoleDefault
        && measured.Weight!.Value.Basis is WeightBasis.PublishedRatio or WeightBasis.PublishedRatioWithoutInterval or WeightBasis.IntervalContainsOne
        && (measured.Millibans == 0 || Math.Sign(side.Millibans) == Math.Sign(measured.Millibans))
        && Math.Abs(side.Millibans) > Math.Abs(measured.Millibans);

    private ImmutableArray<ComparisonQuestion> Questions(ComparedFinding[] separating)
    {
        ImmutableArray<ComparisonQuestion>.Builder first = ImmutableArray.CreateBuilder<ComparisonQuestion>();
        ImmutableArray<ComparisonQuestion>.Builder rest = ImmutableArray.CreateBuilder<ComparisonQuestion>();
        var clusters = new HashSet<string>(StringComparer.Ordinal);
        var values = new HashSet<string>(StringComparer.Ordinal);
        foreach (ComparedFinding compared in separating)
        {
            Finding finding = compared.Finding;
            Observable? observable = finding.Question is null ? ValueOf(finding.Definition) : null;
            string? text = finding.Question ?? observable?.Question;
            if (finding.Kind == FindingKind.Sign || text is null || (observable is not null && !values.Add(observable.Id.Value)))
            {
                continue;
            }

            bool isFirst = true;
            foreach (Association association in compared.Associations)
            {
                isFirst &= !clusters.Contains(association.Cluster.Key);
            }

            foreach (Association association in compared.Associations)
            {
                clusters.Add(association.Cluster.Key);
            }

            (isFirst ? first : rest).Add(new ComparisonQuestion(compared, text, observable, isFirst));
        }

        first.AddRange(rest);
        return first.ToImmutable();
    }

    /// <summary>The one value that a finding is worked out from; <see langword="null"/> when it takes more than a value.</summary>
    private Observable? ValueOf(Criterion? definition) => definition switch
    {
        Criterion.NumberCompared number => knowledge[number.Observable],
        Criterion.ChoiceMade choice => knowledge[choice.Observable],
        _ => null,
    };

    private ImmutableArray<ComparedDistinction> Distinctions()
    {
        ImmutableArray<ComparedDistinction>.Builder found = ImmutableArray.CreateBuilder<ComparedDistinction>();
        foreach (Condition condition in conditions)
        {
            foreach (Distinction distinction in condition.Distinctions)
            {
                if (IsCompared(distinction.FromId))
                {
                    found.Add(new ComparedDistinction(condition.Id, distinction));
                }
            }
        }

        return found.ToImmutable();
    }

    private ImmutableArray<ConditionRelation> Relations()
    {
        ImmutableArray<ConditionRelation>.Builder found = ImmutableArray.CreateBuilder<ConditionRelation>();
        foreach (Condition condition in conditions)
        {
            foreach (ConditionRelation relation in knowledge.RelationsFrom(condition.Id))
            {
                if (IsCompared(relation.ToId))
                {
                    found.Add(relation);
                }
            }
        }

        return found.ToImmutable();
    }

    private ImmutableArray<ComparisonCaveat> Caveats(ImmutableArray<ConditionRelation> relations)
    {
        ImmutableArray<ComparisonCaveat>.Builder caveats = ImmutableArray.CreateBuilder<ComparisonCaveat>();
        foreach (Condition condition in conditions)
        {
            if (condition.Associations.IsEmpty)
            {
                caveats.Add(new ComparisonCaveat(ComparisonCaveatKind.NoFindings, condition.Id));
            }

            ComparisonCaveatKind kind = CaveatOf(condition.Kind);
            if (kind != ComparisonCaveatKind.Unspecified)
            {
                caveats.Add(new ComparisonCaveat(kind, condition.Id, kind == ComparisonCaveatKind.ImagingDecides ? condition.Imaging : null));
            }
        }

        foreach (ConditionRelation relation in relations)
        {
            caveats.Add(new ComparisonCaveat(relation.Kind == ConditionRelationKind.IsSubtypeOf ? ComparisonCaveatKind.IsSubtype : ComparisonCaveatKind.MayBeBoth, relation));
        }

        return caveats.ToImmutable();
    }

    private static ComparisonCaveatKind CaveatOf(ConditionKind kind) => kind switch
    {
        ConditionKind.Contributor => ComparisonCaveatKind.Contributor,
        ConditionKind.Umbrella => ComparisonCaveatKind.Umbrella,
        ConditionKind.Remainder => ComparisonCaveatKind.Remainder,
        ConditionKind.ImagingDecides => ComparisonCaveatKind.ImagingDecides,
        ConditionKind.ByExclusion => ComparisonCaveatKind.ByExclusion,
        ConditionKind.SeriousCause => ComparisonCaveatKind.SeriousCause,
        _ => ComparisonCaveatKind.Unspecified,
    };

    private ImmutableArray<ComparedTreatment> Treatments()
    {
        Dictionary<string, TreatmentPlace>[] places = Array.ConvertAll(conditions, PlacesOf);
        ImmutableArray<ComparedTreatment>.Builder compared = ImmutableArray.CreateBuilder<ComparedTreatment>();
        foreach (Treatment treatment in knowledge.Treatments)
        {
            bool isNamed = false;
            var placed = new TreatmentPlace[conditions.Length];
            for (int i = 0; i < placed.Length; i++)
            {
                isNamed |= places[i].TryGetValue(treatment.Id.Value, out TreatmentPlace? place);
                placed[i] = place ?? new TreatmentPlace(conditions[i].Id, OverviewPlace.Unspecified, null, null);
            }

            if (isNamed)
            {
                compared.Add(new ComparedTreatment(treatment, ImmutableArrays.Own(placed)));
            }
        }

        return compared.ToImmutable();
    }

    private static Dictionary<string, TreatmentPlace> PlacesOf(Condition condition)
    {
        var places = new Dictionary<string, TreatmentPlace>(StringComparer.Ordinal);
        TreatmentOverview overview = condition.Overview;
        foreach (OverviewStep step in overview.Steps)
        {
            Add(places, condition.Id, OverviewPlace.Step, step.Order, step.Entries);
        }

        Add(places, condition.Id, OverviewPlace.Contested, null, overview.Contested);
        Add(places, condition.Id, OverviewPlace.AdvisedAgainst, null, overview.AdvisedAgainst);
        Add(places, condition.Id, OverviewPlace.SourceOnly, null, overview.SourceOnly);
        return places;
    }

    private static void Add(Dictionary<string, TreatmentPlace> places, ConditionId condition, OverviewPlace place, int? step, ImmutableArray<OverviewEntry> entries)
    {
        foreach (OverviewEntry entry in entries)
        {
            places.Add(entry.Treatment.Id.Value, new TreatmentPlace(condition, place, step, entry));
        }
    }

    private bool IsCompared(ConditionId condition)
    {
        foreach (Condition compared in conditions)
        {
            if (compared.Id == condition)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A likelihood ratio that was published for the choice between two conditions, as it speaks for the first of them.</summary>
    private sealed class Ratio
    {
        private readonly ConditionId measured;

        private Ratio(ConditionId measured, AssociationEvidence report, int millibans, bool containsOne, bool isUsed)
        {
            this.measured = measured;
            Report = report;
            Millibans = millibans;
            ContainsOne = containsOne;
            IsUsed = isUsed;
        }

        public AssociationEvidence Report { get; }

        public int Millibans { get; }

        public bool ContainsOne { get; }

        public bool IsUsed { get; }

        public static Ratio? Of(SeparationSide? direct, ConditionId other, FindingStatus answer, bool isOfFirst)
        {
            // Whatever was measured of an entry criterion is no evidence.
            if (direct?.Association is not { } association || association.Role == AssociationRole.Required
                || association.PreferredAgainst(Comparator.Against(other)) is not { } report)
            {
                return null;
            }

            bool isPresence = answer == FindingStatus.Present;
            if ((isPresence ? report.Positive : report.Negative) is not { } ratio)
            {
                return null;
            }

            int millibans = ratio.IntervalContainsOne ? 0 : Weights.MillibansOf(ratio.Value);
            bool isUsed = (isPresence ? report.PositiveSetAside : report.NegativeSetAside) is null && report.Confidence != Confidence.Low;
            return new Ratio(direct.ConditionId, report, isOfFirst ? millibans : -millibans, ratio.IntervalContainsOne, isUsed);
        }

        /// <summary>Where both conditions have one: the one that may be used, the surer, the more cautious; so that the order of the conditions decides nothing.</summary>
        public bool IsBetterThan(Ratio other) =>
            IsUsed != other.IsUsed ? IsUsed
            : Report.Confidence != other.Report.Confidence ? Report.Confidence > other.Report.Confidence
            : Math.Abs(Millibans) != Math.Abs(other.Millibans) ? Math.Abs(Millibans) < Math.Abs(other.Millibans)
            : measured.CompareTo(other.measured) < 0;
    }
}

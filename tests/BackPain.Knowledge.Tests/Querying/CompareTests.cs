using System;
using System.Collections.Generic;
using System.Linq;
using BackPain.Knowledge.Querying;
using FluentAssertions;
using Xunit;

namespace BackPain.Knowledge.Tests;

/// <summary>Conditions side by side: what every comparison of the shipped knowledge keeps to.</summary>
public sealed partial class CompareTests
{
    private static readonly KnowledgeBase Known = KnowledgeBase.Default;

    private static readonly FindingStatus[] Answers = [FindingStatus.Present, FindingStatus.Absent];

    public static TheoryData<string> ConditionIdValues => [.. Known.Conditions.Select(static condition => condition.Id.Value)];

    [Theory]
    [MemberData(nameof(ConditionIdValues))]
    public void Compare_ConditionsTurnedRound_TurnsTheSignAndNothingElse(string id)
    {
        foreach ((ConditionComparison there, ConditionComparison back) in Following(id).Select(other => (Known.Compare(Id(id), other), Known.Compare(other, Id(id)))))
        {
            Ids(back.Findings).Should().Equal(Ids(there.Findings));
            Ids(back.Shared).Should().Equal(Ids(there.Shared));
            Ids(back.Separating).Should().Equal(Ids(there.Separating));
            back.Questions.Select(static q => (q.Text, q.IsFirstOfCluster, q.Compared.Finding.Id)).Should().Equal(there.Questions.Select(static q => (q.Text, q.IsFirstOfCluster, q.Compared.Finding.Id)));
            back.Treatments.Select(static t => (t.Treatment.Id, t.IsOpposed, t.IsSharedStep, t.IsPlacedDifferently)).Should().Equal(there.Treatments.Select(static t => (t.Treatment.Id, t.IsOpposed, t.IsSharedStep, t.IsPlacedDifferently)));
            back.Caveats.Select(static c => c.ToString()).Should().BeEquivalentTo(there.Caveats.Select(static c => c.ToString()));
            for (int i = 0; i < there.Findings.Length; i++)
            {
                foreach ((Separation one, Separation turned) in there.Findings[i].Separations.Zip(back.Findings[i].Separations))
                {
                    (turned.Answer, turned.Basis, turned.HeadToHead, turned.SpeaksForId, turned.Strength).Should().Be((one.Answer, one.Basis, one.HeadToHead, one.SpeaksForId, one.Strength));
                    (turned.Millibans, turned.MillibansElsewhere, turned.CountedMillibans).Should().Be((-one.Millibans, -one.MillibansElsewhere, -one.CountedMillibans));
                    (turned.First.ToString(), turned.Second.ToString()).Should().Be((one.Second.ToString(), one.First.ToString()));
                    turned.Citations.ToHashSet().SetEquals(one.Citations).Should().BeTrue();
                }
            }
        }
    }

    [Theory]
    [MemberData(nameof(ConditionIdValues))]
    public void Compare_EachDifference_IsRecomputedFromTheAssociations(string id)
    {
        foreach (ConditionComparison comparison in Following(id).Select(other => Known.Compare(Id(id), other)))
        {
            foreach (Separation separation in comparison.Findings.SelectMany(static finding => finding.Separations))
            {
                (int inside, int elsewhere) = Recomputed(comparison.Conditions[0], comparison.Conditions[1], separation.Finding, separation.Answer);

                (separation.Millibans, separation.MillibansElsewhere).Should().Be((inside, elsewhere), "of {0}", separation);
            }
        }
    }

    [Theory]
    [MemberData(nameof(ConditionIdValues))]
    public void Compare_Findings_AreThoseKnownToEither_StrongestFirst_AndEachListIsWhatItSays(string id)
    {
        foreach (ConditionComparison comparison in Following(id).Select(other => Known.Compare(Id(id), other)))
        {
            Association[] associations = [.. comparison.Conditions.SelectMany(static condition => condition.Associations)];
            Ids(comparison.Findings).Should().OnlyHaveUniqueItems().And.BeEquivalentTo(associations.Select(static a => a.Finding.Id).Distinct());
            Ids(comparison.Findings).Should().Equal(comparison.Findings.OrderByDescending(static f => f.Strength).ThenBy(static f => f.Finding.Id.Value, StringComparer.Ordinal).Select(static f => f.Finding.Id));
            comparison.Separating.Should().Equal(comparison.Findings.Where(static f => f.Strength > 0));
            comparison.Shared.ToHashSet().SetEquals(comparison.Findings.Where(static f => f.IsShared)).Should().BeTrue();
            comparison.Shared.Should().OnlyHaveUniqueItems();
            foreach (ComparedFinding finding in comparison.Findings)
            {
                finding.Associations.Should().Equal(associations.Where(a => a.Finding.Id == finding.Finding.Id));
                finding.IsKnownToAll.Should().Be(finding.Associations.Length == 2);
                finding.IsShared.Should().Be(finding.IsKnownToAll && finding.Associations.Select(static a => a.Role == AssociationRole.ArguesAgainst).Distinct().Count() == 1);
                finding.IsSeparating.Should().Be(finding.Separations.Any(static s => s.SpeaksForId is not null));
                (comparison.Shared.Contains(finding) && comparison.Separating.Contains(finding)).Should().Be(finding.IsShared && finding.IsSeparating, "a finding in both lists says so");
                finding.Separations.Select(static s => s.Answer).Should().Equal(Answers);
                finding.Strength.Should().Be(finding.Separations.Max(static s => s.Strength));
                finding.Separations.Should().NotContain(static s => s.Strength > 0 && s.Citations.IsEmpty);
            }
        }
    }

    [Theory]
    [MemberData(nameof(ConditionIdValues))]
    public void Compare_Questions_AreAnswerable_OncePerValue_AndTheBestOfEachClusterFirst(string id)
    {
        foreach (ConditionComparison comparison in Following(id).Select(other => Known.Compare(Id(id), other)))
        {
            ComparisonQuestion[] questions = [.. comparison.Questions];
            questions.Should().NotContain(static q => !q.Compared.IsSeparating || q.Compared.Finding.Kind == FindingKind.Sign || q.Text.Length == 0);
            questions.Should().NotContain(static q => q.Text != (q.Observable == null ? q.Compared.Finding.Question : q.Observable.Question));
            questions.Select(static q => q.Text).Should().OnlyHaveUniqueItems();
            questions.SkipWhile(static q => q.IsFirstOfCluster).Should().NotContain(static q => q.IsFirstOfCluster);
            foreach (IGrouping<bool, ComparisonQuestion> part in questions.GroupBy(static q => q.IsFirstOfCluster))
            {
                part.Select(static q => q.Compared.Strength).Should().BeInDescendingOrder();
            }

            // Each cluster once among the first; and a later one has a stronger sister, so nothing that tells more waits.
            ILookup<string, ComparisonQuestion> byCluster = questions.SelectMany(static q => Clusters(q).Select(cluster => (cluster, q))).ToLookup(static pair => pair.cluster, static pair => pair.q);
            foreach (IGrouping<string, ComparisonQuestion> cluster in byCluster)
            {
                cluster.Count(static q => q.IsFirstOfCluster).Should().BeLessThanOrEqualTo(1);
            }

            questions.Where(static q => !q.IsFirstOfCluster).Should().NotContain(later => !Clusters(later).Any(cluster => byCluster[cluster].Any(q => q.IsFirstOfCluster && q.Compared.Strength >= later.Compared.Strength)));
            FindingId[] asked = [.. comparison.Separating.Where(static f => f.Finding.Question is not null && f.Finding.Kind != FindingKind.Sign).Select(static f => f.Finding.Id)];
            questions.Where(static q => q.Observable is null).Select(static q => q.Compared.Finding.Id).Should().BeEquivalentTo(asked);
        }
    }

    [Theory]
    [MemberData(nameof(ConditionIdValues))]
    public void Compare_Treatments_StandWhereEachOverviewPutsThem(string id)
    {
        foreach (ConditionComparison comparison in Following(id).Select(other => Known.Compare(Id(id), other)))
        {
            foreach (Condition condition in comparison.Conditions)
            {
                var expected = condition.Overview.Steps.SelectMany(static step => step.Entries.Select(entry => (entry.Treatment.Id, OverviewPlace.Step, (int?)step.Order)))
                    .Concat(condition.Overview.Contested.Select(static entry => (entry.Treatment.Id, OverviewPlace.Contested, (int?)null)))
                    .Concat(condition.Overview.AdvisedAgainst.Select(static entry => (entry.Treatment.Id, OverviewPlace.AdvisedAgainst, (int?)null)))
                    .Concat(condition.Overview.SourceOnly.Select(static entry => (entry.Treatment.Id, OverviewPlace.SourceOnly, (int?)null)));
                var placed = comparison.Treatments.SelectMany(treatment => treatment.Places.Where(place => place.ConditionId == condition.Id && place.Entry is not null)
                    .Select(place => (treatment.Treatment.Id, place.Place, place.Step)));
                placed.ToHashSet().SetEquals(expected).Should().BeTrue();
            }

            foreach (ComparedTreatment treatment in comparison.Treatments)
            {
                treatment.Places.Select(static place => place.ConditionId).Should().Equal(comparison.Conditions.Select(static condition => condition.Id));
                OverviewPlace[] buckets = [.. treatment.Places.Select(static place => place.Place)];
                treatment.IsSharedStep.Should().Be(buckets.All(static bucket => bucket == OverviewPlace.Step));
                treatment.IsOpposed.Should().Be(buckets.Contains(OverviewPlace.Step) && buckets.Contains(OverviewPlace.AdvisedAgainst));
                treatment.IsPlacedDifferently.Should().Be(buckets.Where(static bucket => bucket != OverviewPlace.Unspecified).Distinct().Count() > 1);
                treatment.Places.Should().OnlyContain(static place => (place.Entry == null) == (place.Place == OverviewPlace.Unspecified));
                treatment.Places.Should().OnlyContain(place => place.Entry == null || place.Entry.Treatment.Id == treatment.Treatment.Id);
            }

            comparison.SharedSteps.Should().Equal(comparison.Treatments.Where(static treatment => treatment.IsSharedStep));
            comparison.OpposedTreatments.Should().Equal(comparison.Treatments.Where(static treatment => treatment.IsOpposed));
        }
    }

    [Theory]
    [MemberData(nameof(ConditionIdValues))]
    public void Compare_DistinctionsAndRelations_AreAllBetweenTheTwo(string id)
    {
        foreach (ConditionComparison comparison in Following(id).Select(other => Known.Compare(Id(id), other)))
        {
            ConditionId[] both = [.. comparison.Conditions.Select(static condition => condition.Id)];
            comparison.Distinctions.Select(static d => (d.ConditionId, d.Distinction)).Should().Equal(
                comparison.Conditions.SelectMany(condition => condition.Distinctions.Where(d => both.Contains(d.FromId)).Select(d => (condition.Id, d))));
            comparison.Relations.Should().Equal(both.SelectMany(from => Known.RelationsFrom(from).Where(relation => both.Contains(relation.ToId))));
            comparison.Caveats.Where(static caveat => caveat.OtherId is not null).Select(static caveat => (caveat.ConditionId, caveat.OtherId, caveat.Text, caveat.Kind == ComparisonCaveatKind.IsSubtype)).Should().Equal(
                comparison.Relations.Select(static relation => (relation.FromId, (ConditionId?)relation.ToId, (string?)relation.Text, relation.Kind == ConditionRelationKind.IsSubtypeOf)));
        }
    }

    [Fact]
    public void Compare_ThreeConditions_HoldsWhatEachTwoHold_AndSharesOnlyWhatAllShare()
    {
        ConditionId[] ids = [ConditionIds.SpinalStenosis, ConditionIds.PeripheralArteryDisease, ConditionIds.HipOsteoarthritis];

        ConditionComparison all = Known.Compare(ids);

        all.Conditions.Select(static condition => condition.Id).Should().Equal(ids);
        foreach (ComparedFinding finding in all.Findings)
        {
            finding.Separations.Should().HaveCount(6);
            finding.IsKnownToAll.Should().Be(all.Conditions.All(condition => condition.Associations.Any(a => a.Finding.Id == finding.Finding.Id)));
            foreach (Separation separation in finding.Separations)
            {
                ConditionComparison two = Known.Compare(separation.First.ConditionId, separation.Second.ConditionId);
                Separation? same = two.Findings.SingleOrDefault(f => f.Finding.Id == finding.Finding.Id)?.Separations.Single(s => s.Answer == separation.Answer);
                (separation.Millibans, separation.MillibansElsewhere).Should().Be((same?.Millibans ?? 0, same?.MillibansElsewhere ?? 0));
                separation.Basis.Should().Be(same?.Basis ?? SeparationBasis.NotKnown);
            }

            finding.WhenPresent.Strength.Should().Be(finding.Separations.Where(static s => s.Answer == FindingStatus.Present).Max(static s => s.Strength));
            finding.WhenAbsent.Strength.Should().Be(finding.Separations.Where(static s => s.Answer == FindingStatus.Absent).Max(static s => s.Strength));
        }

        all.Shared.Should().Contain(finding => finding.Finding.Id == FindingIds.WorseWalking).And.NotContain(finding => finding.Finding.Id == FindingIds.BetterSitting);
    }

    [Fact]
    public void Compare_AllConditions_IsDone()
    {
        ConditionComparison all = Known.Compare([.. Known.Conditions.Select(static condition => condition.Id)]);

        all.Shared.Should().BeEmpty("serious causes know no finding");
        all.Questions.Should().NotBeEmpty();
        all.Findings[0].Strength.Should().Be(all.Findings.Max(static finding => finding.Strength));
    }

    [Fact]
    public void Compare_TwoLoadsOfTheSameKnowledge_SayTheSame()
    {
        KnowledgeBase again = ShippedKnowledge.Load();
        again.Should().NotBeSameAs(Known);

        ConditionComparison one = Known.Compare(ConditionIds.SpinalStenosis, ConditionIds.LumbarDiscHerniation);
        ConditionComparison other = again.Compare(ConditionIds.SpinalStenosis, ConditionIds.LumbarDiscHerniation);

        Told(other).Should().Equal(Told(one));
    }

    private static IEnumerable<string> Told(ConditionComparison comparison) =>
        new object[] { comparison }.Concat(comparison.Findings).Concat(comparison.Shared).Concat(comparison.Questions).Concat(comparison.Treatments).Concat(comparison.Distinctions).Concat(comparison.Caveats)
            .Select(static item => item.ToString()!);

    private static IEnumerable<string> Clusters(ComparisonQuestion question) => question.Compared.Associations.Select(static a => a.Cluster.Key).Distinct();

    private static ConditionId Id(string id) => ConditionId.Parse(id);

    private static ConditionId[] OthersThan(string id) => [.. Known.Conditions.Select(static condition => condition.Id).Where(other => other.Value != id)];

    private static ConditionId[] Following(string id) => [.. Known.Conditions.Select(static condition => condition.Id).SkipWhile(other => other.Value != id).Skip(1)];

    private static IEnumerable<FindingId> Ids(IEnumerable<ComparedFinding> findings) => findings.Select(static finding => finding.Finding.Id);

    /// <summary>The documented rules once more, written down as they read.</summary>
    private static (int Inside, int Elsewhere) Recomputed(Condition first, Condition second, Finding finding, FindingStatus answer)
    {
        bool isPresence = answer == FindingStatus.Present;
        Association? a = Of(first);
        Association? b = Of(second);
        (int Inside, int Elsewhere) ofA = a is null ? Following(first, General(b, first.Id)) : General(a, second.Id);
        (int Inside, int Elsewhere) ofB = b is null ? Following(second, General(a, second.Id)) : General(b, first.Id);
        (int Inside, int Elsewhere) general = (ofA.Inside - ofB.Inside, ofA.Elsewhere - ofB.Elsewhere);
        if (isPresence && a?.Role == AssociationRole.Required)
        {
            general = (Math.Max(0, general.Inside), Math.Max(0, general.Elsewhere));
        }

        if (isPresence && b?.Role == AssociationRole.Required)
        {
            general = (Math.Min(0, general.Inside), Math.Min(0, general.Elsewhere));
        }
        else if (a is not null && b is not null && !(isPresence && a.Role == AssociationRole.Required) && (Beats(a, ofA, b, ofB) || Beats(b, ofB, a, ofA)))
        {
            general = (0, 0);
        }

        (AssociationEvidence Report, LikelihoodRatio Ratio, int Sign, ConditionId Of)[] measured = [.. Measured(a, second.Id, 1), .. Measured(b, first.Id, -1)];
        if (measured.Length == 0)
        {
            return general;
        }

        var best = measured.OrderByDescending(m => IsUsed(m.Report)).ThenByDescending(static m => m.Report.Confidence).ThenBy(static m => Math.Abs(Figure(m.Ratio))).ThenBy(static m => m.Of.Value, StringComparer.Ordinal).First();
        int figure = best.Sign * Figure(best.Ratio);
        return !IsUsed(best.Report) ? (Toward(figure, general.Inside), Toward(figure, general.Elsewhere))
            : (figure, best.Report.Population?.Criterion is null ? figure : Toward(figure, general.Elsewhere));

        Association? Of(Condition condition) => condition.Associations.SingleOrDefault(association => association.Finding.Id == finding.Id);

        (int Inside, int Elsewhere) General(Association? association, ConditionId other)
        {
            if (association is null || IsOnlyAgainstAnother(association, other))
            {
                return (0, 0);
            }

            Weight weight = isPresence ? association.WhenPresent : association.WhenAbsent;
            return (weight.Millibans, weight.MillibansElsewhere);
        }

        (int Inside, int Elsewhere) Following(Condition condition, (int Inside, int Elsewhere) other)
        {
            var following = new List<(int Inside, int Elsewhere, string Id)>();
            foreach (Association association in condition.Associations)
            {
                if (isPresence ? finding.Implies.Contains(association.Finding.Id) : association.Finding.Implies.Contains(finding.Id))
                {
                    Weight weight = isPresence ? association.WhenPresent : association.WhenAbsent;
                    following.Add((Toward(other.Inside, weight.Millibans), Toward(other.Elsewhere, weight.MillibansElsewhere), association.Finding.Id.Value));
                }
                else if (isPresence && finding.Excludes.Contains(association.Finding.Id))
                {
                    int most = association.Role switch { AssociationRole.Characteristic => -150, AssociationRole.Required => -300, _ => 0 };
                    following.Add((Toward(other.Inside, Toward(most, association.WhenAbsent.Millibans)), Toward(other.Elsewhere, Toward(most, association.WhenAbsent.MillibansElsewhere)), association.Finding.Id.Value));
                }
            }

            var strongest = following.Where(static f => f.Inside != 0).OrderByDescending(static f => Math.Abs(f.Inside)).ThenBy(static f => f.Id, StringComparer.Ordinal).FirstOrDefault();
            return (strongest.Inside, strongest.Elsewhere);
        }

        bool Beats(Association one, (int Inside, int Elsewhere) ofOne, Association other, (int Inside, int Elsewhere) ofOther)
        {
            WeightBasis basis = (isPresence ? one.WhenPresent : one.WhenAbsent).Basis;
            WeightBasis basisOfOther = (isPresence ? other.WhenPresent : other.WhenAbsent).Basis;
            bool isMeasured = basisOfOther is WeightBasis.PublishedRatio or WeightBasis.PublishedRatioWithoutInterval or WeightBasis.IntervalContainsOne;
            return basis == WeightBasis.RoleDefault && isMeasured
                && !IsOnlyAgainstAnother(one, other.ConditionId) && !IsOnlyAgainstAnother(other, one.ConditionId)
                && Math.Abs(ofOne.Inside) > Math.Abs(ofOther.Inside) && (ofOther.Inside == 0 || (ofOne.Inside < 0) == (ofOther.Inside < 0));
        }

        static bool IsOnlyAgainstAnother(Association association, ConditionId other) =>
            association.Role == AssociationRole.ArguesAgainst && association.Evidence.All(report => report.Comparator.Kind != ComparatorKind.Others && report.Comparator.ConditionId != other);

        IEnumerable<(AssociationEvidence Report, LikelihoodRatio Ratio, int Sign, ConditionId Of)> Measured(Association? association, ConditionId other, int sign) =>
            from report in association?.Evidence ?? []
            where report.IsPreferred && report.Comparator == Comparator.Against(other) && association!.Role != AssociationRole.Required
            let ratio = isPresence ? report.Positive : report.Negative
            where ratio is not null
            select (report, ratio.Value, sign, association!.ConditionId);

        bool IsUsed(AssociationEvidence report) => report.Confidence != Confidence.Low && (isPresence ? report.PositiveSetAside : report.NegativeSetAside) is null;

        static int Figure(LikelihoodRatio ratio) => ratio.IntervalContainsOne ? 0 : ExactWeight.NearestMillibans(ratio.Value);

        static int Toward(int figure, int value) => Math.Clamp(value, Math.Min(0, figure), Math.Max(0, figure));
    }
}

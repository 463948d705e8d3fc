using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using BackPain.Knowledge.Serialization;
using BackPain.Knowledge.Tests;
using FluentAssertions;
using FsCheck.Xunit;
using Xunit;

namespace BackPain.Knowledge.Assessment.Tests;

/// <summary>The laws of comparison over random people.</summary>
[Properties(MaxTest = 300, Arbitrary = new[] { typeof(ComplaintArbitraries) })]
public sealed class MatchLawTests
{
    private static readonly KnowledgeBase Kb = KnowledgeBase.Default;
    private static readonly Assessor Assessor = new(Kb);
    private static readonly Assessor Elsewhere = new(KnowledgeFiles.Load(Repository.ShippedFiles()));
    private static readonly MatchOptions All = new() { LeastSupport = int.MinValue, ListDespiteEmergency = true };
    private static readonly ImmutableArray<Condition> Ranked = [.. Kb.Conditions.Where(static c => c.Kind is not (ConditionKind.SeriousCause or ConditionKind.Umbrella))];

    internal static void AssertRecomputes(MatchResult result)
    {
        foreach (ConditionMatch match in result.Matches.Concat(result.Contributors))
        {
            Contribution[] counted = [.. match.Contributions.Where(static c => c.Use == ContributionUse.Counted)];

            match.Support.Should().Be(match.Contributions.Sum(static c => c.Millibans), "{0}", match);
            counted.Should().NotContain(static c => c.Millibans == 0 || Math.Abs(c.Millibans) > 1000 || Math.Abs(c.Millibans) > Math.Abs(c.Weight));
            match.Contributions.Except(counted).Should().NotContain(static c => c.Millibans != 0);
            counted.Select(static c => c.Cluster.Key).Should().OnlyHaveUniqueItems("a cluster counts once");
            match.Supporting.Should().Equal(counted.Where(static c => c.Millibans > 0));
            match.Conflicting.Should().Equal(counted.Where(static c => c.Millibans < 0));
            match.ClustersFor.Should().Be(match.Supporting.Length);
            match.Band.Should().Be(MatchRules.BandOf(match.Support, match.Supporting.Length));
            match.Contributions.Select(static c => c.Finding.Id).Should().OnlyHaveUniqueItems().And.NotContain(id => !match.Condition.Associations.Any(a => a.Finding.Id == id));
            match.Contributions.Should().NotContain(static c => c.Citations.IsEmpty);
            match.Unconfirmed.Select(static a => a.Finding.Id).Intersect(match.Contributions.Select(static c => c.Finding.Id)).Should().BeEmpty();
            AssertNothingTwice(counted);
            AssertClustersTookTheStrongest(match);
        }
    }

    [Property]
    public void Match_EachMatch_IsTheSumOfItsContributions(Answers answers) => AssertRecomputes(Assessor.Match(answers.ToPresentation(), All));

    [Property]
    public void Match_OtherOrderOfAnswers_IsTheSame(Answers answers) =>
        TestWords.ToJson(Assessor.Match(answers.ToPresentationBackwards())).Should().Be(TestWords.ToJson(Assessor.Match(answers.ToPresentation())));

    [Property]
    public void Match_BaseLoadedElsewhere_IsTheSame(Answers answers) =>
        TestWords.ToJson(Elsewhere.Match(answers.ToPresentation())).Should().Be(TestWords.ToJson(Assessor.Match(answers.ToPresentation())));

    [Property]
    public void Match_NotSure_ChangesNothing(Answers answers)
    {
        Presentation presentation = answers.ToPresentation();
        FindingId[] unsaid = [.. Kb.Findings.Select(static f => f.Id).Where(id => !presentation.Statements.Any(s => s.Finding == id))];

        MatchResult result = Assessor.Match(presentation.Unknown(unsaid), All);

        result.Matches.Select(static m => m.ToString()).Should().Equal(Assessor.Match(presentation, All).Matches.Select(static m => m.ToString()));
    }

    [Property(MaxTest = 1500)]
    public void Match_UnknownTurnedPresent_NeverLowersWhatItSpeaksFor(Answers answers, ushort which)
    {
        Presentation before = answers.ToPresentation();
        Finding[] unknown = [.. Kb.Findings.Where(f => Assessor.StateToMatch(before).GetFinding(f.Id) == FindingStatus.Unknown)];
        Finding finding = unknown[which % unknown.Length];
        MatchResult was = Assessor.Match(before, All);
        MatchResult now = Assessor.Match(before.Present(finding.Id), All);
        if (was.Matches.IsEmpty || now.Matches.IsEmpty)
        {
            return;
        }

        foreach (Condition condition in Ranked.Where(c => SpeaksFor(c, finding)))
        {
            now.Of(condition.Id)!.Support.Should().BeGreaterThanOrEqualTo(was.Of(condition.Id)!.Support, "{0} speaks for {1}", finding.Id, condition.Id);
        }
    }

    [Property(MaxTest = 300)]
    public void Match_LowBackPainDenied_ListsWhatIsLeftBehindTheCausesAndNamesItNowhere(Answers answers)
    {
        Presentation person = answers.ToPresentation().Absent(FindingIds.LowBackPain);
        MatchResult result = Assessor.Match(person);
        if (result.Matches.IsEmpty || Assessor.StateToMatch(person).GetFinding(FindingIds.LowBackPain) != FindingStatus.Absent)
        {
            return;
        }

        result.Matches.SkipWhile(static m => m.Condition.Id != ConditionIds.NonSpecificLowBackPain).Should()
            .NotContain(static m => m.Condition.Kind == ConditionKind.Cause, "what is left stands behind the causes");
        result.Of(ConditionIds.NonSpecificLowBackPain)!.UnmetEntry!.Id.Should().Be(FindingIds.LowBackPain);
        Assessor.Explain(result).ForPerson.Should().NotContain(Kb[ConditionIds.NonSpecificLowBackPain].Name).And.NotContain(Kb[ConditionIds.LumbarMuscleStrain].Name);
        (result.Outcome != MatchOutcome.Matches || result.Matches.Concat(result.Contributors).Any(static m => m.Band >= SupportBand.Moderate)).Should().BeTrue("else nothing fits well");
    }

    [Property]
    public void Match_Order_FollowsTheKinds(Answers answers)
    {
        MatchResult result = Assessor.Match(answers.ToPresentation());
        List<ConditionMatch> top = [.. result.Matches.Where(static m => m.ParentId is null)];

        result.Matches.Select(static m => m.Condition.Id).Should().OnlyHaveUniqueItems();
        result.Matches.Should().NotContain(static m => m.Condition.Kind == ConditionKind.SeriousCause || m.Condition.Kind == ConditionKind.Umbrella);
        if (result.Matches.IsEmpty)
        {
            return;
        }

        top.Should().Contain(static m => m.Condition.Kind == ConditionKind.Remainder, "what is left is always listed");
        foreach (ConditionMatch kind in result.Matches.Where(static m => m.ParentId is not null))
        {
            int at = result.Matches.IndexOf(kind);
            result.Matches.Take(at).Last(m => m.ParentId is null).Condition.Id.Should().Be(kind.ParentId!.Value, "a kind stands under its parent");
        }

        foreach (ConditionMatch contributor in top.Where(static m => m.Condition.Kind == ConditionKind.Contributor))
        {
            contributor.Should().BeSameAs(top[0]);
            (contributor.Band >= SupportBand.Moderate).Should().BeTrue();
            top.Where(static m => m.Condition.Kind == ConditionKind.Cause).Should().NotContain(static m => m.Band >= SupportBand.Moderate);
        }

        foreach (ConditionMatch slip in top.Where(static m => m.Condition.Kind is ConditionKind.ImagingDecides or ConditionKind.ByExclusion))
        {
            if (slip.Supporting.All(static c => c.Cluster.Key != "imaging"))
            {
                (slip.Band >= SupportBand.Moderate || top.FindIndex(static m => m.Condition.Kind == ConditionKind.Remainder) < top.IndexOf(slip)).Should().BeTrue("what only imaging or exclusion decides never leads on little");
                IEnumerable<ConditionMatch> below = top.Skip(top.IndexOf(slip) + 1)
                    .Where(static m => m.Condition.Kind is not (ConditionKind.ImagingDecides or ConditionKind.ByExclusion));
                below.Where(b => b.Supporting.Any(s => slip.Supporting.Any(o => o.Finding.Id == s.Finding.Id))).Should().BeEmpty("{0} shares what speaks for it", slip.Condition.Id);
            }
        }
    }

    [Property(MaxTest = 60)]
    public void Match_EveryOpenQuestion_IsSensitiveJustWhenAnAnswerPutsAnotherFirst(Answers answers, bool isTold) =>
        AssertSensitivity(Assessor, answers.ToPresentation(), new MatchOptions { ListDespiteEmergency = isTold });

    [Fact]
    public void Weights_WithTheDefaultOptions_AreThoseOfTheKnowledge()
    {
        foreach (Association association in Kb.Conditions.SelectMany(static c => c.Associations))
        {
            var weights = AssociationWeights.Of(association, AssessorOptions.Default);

            weights.Present.Should().Be(association.WhenPresent.Millibans, "{0}", association);
            weights.PresentElsewhere.Should().Be(association.WhenPresent.MillibansElsewhere, "{0}", association);
            weights.PresentBasis.Should().Be(association.WhenPresent.Basis, "{0}", association);
            weights.Absent.Should().Be(association.WhenAbsent.Millibans, "{0}", association);
            weights.AbsentElsewhere.Should().Be(association.WhenAbsent.MillibansElsewhere, "{0}", association);
            weights.AbsentBasis.Should().Be(association.WhenAbsent.Basis, "{0}", association);
        }
    }

    /// <summary>
    /// The condition of the law: the finding, all it implies and every derived finding that names one of them weigh at least 0 and share one
    /// cluster. Two cases are left out in which the law cannot hold: one of them puts the person into the population of
    /// another figure, which then holds in full; or it excludes something whose absence weighs.
    /// </summary>
    private static bool SpeaksFor(Condition condition, Finding finding)
    {
        HashSet<FindingId> changed = [finding.Id, .. finding.Implies];
        bool grows = true;
        while (grows)
        {
            grows = false;
            foreach (Finding derived in Kb.Findings.Where(static f => f.Definition is not null))
            {
                if (!changed.Contains(derived.Id) && PresentationArbitraries.FindingsOf(derived.Definition!).Any(changed.Contains))
                {
                    changed.Add(derived.Id);
                    changed.UnionWith(derived.Implies);
                    grows = true;
                }
            }
        }

        Association[] touched = [.. condition.Associations.Where(a => changed.Contains(a.Finding.Id) || finding.Excludes.Contains(a.Finding.Id))];
        bool decidesPopulation = condition.Associations.SelectMany(static a => a.Evidence)
            .Any(e => e.Population?.Criterion is { } population && PresentationArbitraries.FindingsOf(population).Any(changed.Contains));
        return !decidesPopulation && touched.Any(a => a.Finding.Id == finding.Id)
            && touched.Where(a => changed.Contains(a.Finding.Id)).All(static a => Math.Min(a.WhenPresent.Millibans, a.WhenPresent.MillibansElsewhere) >= 0)
            && touched.Where(a => !changed.Contains(a.Finding.Id)).All(static a => a.WhenAbsent.Millibans == 0)
            && touched.Where(a => changed.Contains(a.Finding.Id)).Select(static a => a.Cluster.Key).Distinct().Count() == 1;
    }

    private static void AssertNothingTwice(Contribution[] counted)
    {
        foreach (Contribution one in counted)
        {
            foreach (Contribution other in counted.Where(c => c != one && Math.Sign(c.Millibans) == Math.Sign(one.Millibans)))
            {
                (one.Status == other.Status && one.Finding.Implies.Contains(other.Finding.Id)).Should().BeFalse("{0} implies {1}", one.Finding.Id, other.Finding.Id);
                (one.Status == other.Status && other.Finding.Definition is not null && Assessor.StatusOf(Presentation.Empty.Present(one.Finding.Id), other.Finding.Id) == FindingStatus.Present)
                    .Should().BeFalse("{0} follows from {1} alone", other.Finding.Id, one.Finding.Id);
                (one.Finding.Definition is { } definition && PresentationArbitraries.FindingsOf(definition).Contains(other.Finding.Id)).Should().BeFalse("{0} is worked out from {1}", one.Finding.Id, other.Finding.Id);
            }
        }
    }

    private static void AssertClustersTookTheStrongest(ConditionMatch match)
    {
        foreach (IGrouping<string, Contribution> cluster in match.Contributions.GroupBy(static c => c.Cluster.Key))
        {
            Contribution? counted = cluster.SingleOrDefault(static c => c.Use == ContributionUse.Counted);
            foreach (Contribution other in cluster.Where(c => c != counted && c.Weight != 0))
            {
                bool isBeaten = counted is not null && Math.Abs(other.Weight) <= Math.Abs(counted.Weight);
                other.Use.Should().Be(isBeaten ? ContributionUse.StrongerInCluster : ContributionUse.SaidAlready, "{0} of {1}", other, match);
            }
        }
    }

    private static ObservableId? ObservableOf(Criterion? definition) => definition switch
    {
        Criterion.NumberCompared number => number.Observable,
        Criterion.ChoiceMade choice => choice.Observable,
        _ => null,
    };

    /// <summary>Answers every open question both ways, one at a time: those after which another condition stands first are just those that are named.</summary>
    internal static void AssertSensitivity(Assessor assessor, Presentation presentation, MatchOptions options)
    {
        MatchResult result = assessor.Match(presentation, options);
        if (result.Matches.IsEmpty)
        {
            result.Sensitivity.Should().BeEmpty("there is no first");
            return;
        }

        PersonState known = assessor.StateToMatch(presentation);
        var expected = new List<string>();
        foreach (Finding open in assessor.Knowledge.Findings.Where(f => f.Kind != FindingKind.Sign && known.GetFinding(f.Id) == FindingStatus.Unknown
            && (f.Question is not null || (ObservableOf(f.Definition) is { } value && assessor.Knowledge[value].Question is not null && presentation.Find(value) is null))
            && (!(presentation.Sex == Sex.Male || presentation.Age >= 60) || (f.Id != FindingIds.PregnantNow && f.Id != FindingIds.PregnantOrRecentBirth))))
        {
            foreach (FindingStatus answer in new[] { FindingStatus.Present, FindingStatus.Absent })
            {
                MatchResult answered = assessor.Match(presentation.With(new FindingStatement(open.Id, answer, StatementOrigin.Asked)), options);
                if (!answered.Matches.IsEmpty && answered.Matches[0].Condition.Id != result.Matches[0].Condition.Id)
                {
                    expected.Add(open.Id + " " + answer + " " + answered.Matches[0].Condition.Id);
                }
            }
        }

        result.Sensitivity.Select(static c => c.Finding.Id + " " + c.Answer + " " + c.First).Should().Equal(expected);
    }
}

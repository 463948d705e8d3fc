using System.Collections.Generic;
using System.Linq;
using FluentAssertions;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Xunit;

namespace BackPain.Knowledge.Assessment.Tests;

/// <summary>Criteria by number come to what criteria by id come to, for everybody.</summary>
[Properties(MaxTest = 2000, Arbitrary = new[] { typeof(ComplaintArbitraries), typeof(Criteria) })]
public sealed class CompiledCriterionTests
{
    private static readonly KnowledgeBase Kb = KnowledgeBase.Default;
    private static readonly FindingGraph Graph = new(Kb);
    private static readonly CareState Care = new(Kb, CareHistory.Empty.Tried(TreatmentIds.PhysicalTherapy, weeks: 8, CareOutcome.NoBenefit));

    [Property]
    public void Evaluate_AnyCriterion_IsWhatTheCriterionSays(Answers answers, Criterion criterion, bool knowsCare) =>
        AssertSame(criterion, new PersonState(Graph, answers.ToPresentation(), knowsCare ? Care : null));

    [Property(MaxTest = 200)]
    public void Evaluate_CriteriaOfTheBase_IsWhatTheySay(Answers answers)
    {
        var person = new PersonState(Graph, answers.ToPresentation());

        foreach (Criterion criterion in OfTheBase())
        {
            AssertSame(criterion, person);
        }
    }

    [Property]
    public void AddNamed_AnyCriterion_IsTheFindingsThatItNames(Criterion criterion)
    {
        var named = new SortedSet<int>();

        CompiledCriterion.Of(criterion, Graph).AddNamed(named, Graph);

        named.Where(static n => n < Graph.Count).Select(static n => Graph.Findings[n].Id)
            .Should().BeEquivalentTo(PresentationArbitraries.FindingsOf(criterion).Where(static f => Graph.TryGetIndex(f, out _)).Distinct(), "{0}", criterion);
    }

    [Property]
    public void Evaluate_NothingItNamesIsKnown_IsWhatItIsOfNobody(Answers answers, Criterion criterion, bool knowsCare)
    {
        var person = new PersonState(Graph, answers.ToPresentation(), knowsCare ? Care : null);
        var compiled = CompiledCriterion.Of(criterion, Graph);
        var named = new SortedSet<int>();
        compiled.AddNamed(named, Graph);
        int afterObservables = Graph.Count + Graph.Observables.Length;
        foreach (int number in named)
        {
            bool isKnown = number < Graph.Count ? person.StatusOf(number) != FindingStatus.Unknown
                : number < afterObservables ? person.States.Values[number - Graph.Count] is not null
                : knowsCare;
            if (isKnown)
            {
                return;
            }
        }

        compiled.Evaluate(person.States).Should().Be(compiled.Evaluate(new FindingStates(Graph.Count, Graph.Observables.Length)), "{0}", criterion);
    }

    [Theory]
    [InlineData("other")]
    [InlineData("not-stated")]
    [InlineData("neither")]
    public void Evaluate_SexThatSaysNothing_IsUnknown(string sex)
    {
        var person = new PersonState(Graph, Presentation.Empty.Observe(ObservableIds.Sex, sex));

        CompiledCriterion.Of(Criterion.Choice(ObservableIds.Sex, "female"), Graph).Evaluate(person.States).Should().Be(CriterionOutcome.Unknown);
    }

    private static void AssertSame(Criterion criterion, PersonState person) =>
        CompiledCriterion.Of(criterion, Graph).Evaluate(person.States).Should().Be(criterion.Evaluate(person), "{0}", criterion);

    private static IEnumerable<Criterion> OfTheBase() =>
        Kb.RedFlags.SelectMany(f => f.Levels.Select(l => l.Criterion).Append(f.Criterion))
            .Concat(Kb.Findings.Where(f => f.Definition is not null).Select(f => f.Definition!))
            .Concat(Kb.Conditions.SelectMany(c => c.Associations).SelectMany(a => a.Evidence).Where(e => e.Population?.Criterion is not null).Select(e => e.Population!.Criterion!));

    public static class Criteria
    {
        private static readonly FindingId[] Findings = [.. Kb.Findings.Select(f => f.Id), FindingId.Parse("acme.not-in-this-base")];

        // Bounds that are met exactly, and ids that no base holds.
        private static readonly Criterion[] Values =
        [
            .. from comparison in new[] { Comparison.AtLeast, Comparison.Over, Comparison.AtMost, Comparison.Under, Comparison.Is }
               from observable in new[] { ObservableIds.Age, ObservableIds.BackPainIntensity, ObservableIds.PainDuration, ObservableIds.Sex, ObservableId.Parse("acme.not-here") }
               from bound in new[] { 5m, 30m, 50m, 65m }
               select Criterion.Number(observable, comparison, bound),
            Criterion.Choice(ObservableIds.Sex, "female"),
            Criterion.Choice(ObservableIds.Sex, "other"),
            Criterion.Choice(ObservableIds.Age, "female"),
            Criterion.Choice(ObservableId.Parse("acme.not-here"), "yes"),
            Criterion.Words("something that only words say"),
            Criterion.Tried(TreatmentIds.PhysicalTherapy, 6),
            Criterion.Tried(TreatmentIds.PhysicalTherapy, 6, CareOutcome.Benefit),
        ];

        public static Arbitrary<Criterion> Criterions() => Arb.From(Of(3));

        private static Gen<Criterion> Of(int depth)
        {
            Gen<Criterion> single = Gen.Frequency((4, Gen.Elements(Findings).Select(f => Criterion.Present(f))), (2, Gen.Elements(Values)));
            if (depth == 0)
            {
                return single;
            }

            Gen<Criterion[]> parts = Gen.Choose(1, 4).SelectMany(n => Gen.ArrayOf(Of(depth - 1), n));
            Gen<Criterion[]> findings = Gen.Choose(1, 5).SelectMany(n => Gen.ArrayOf(Gen.Elements(Findings).Select(f => Criterion.Present(f)), n));
            return Gen.Frequency(
                (2, single),
                (1, findings.Select(f => Criterion.Any(f))),
                (1, parts.Select(p => Criterion.All(p))),
                (1, parts.Select(p => Criterion.Any(p))),
                (1, parts.Select(p => Criterion.Not(p[0]))),
                (1, parts.SelectMany(p => Gen.Choose(1, p.Length).Select(n => Criterion.AtLeast(n, p)))));
        }
    }
}

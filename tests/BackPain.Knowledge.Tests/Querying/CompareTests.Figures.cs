using System.Linq;
using FluentAssertions;
using Xunit;

namespace BackPain.Knowledge.Tests;

/// <content>Each way in which a figure comes about, in a made-up knowledge.</content>
public sealed partial class CompareTests
{
    private const string AgainstBeta = "{ \"likelihoodRatioPositive\": { \"value\": 2 }, \"comparator\": \"beta\", \"confidence\": \"low\",";

    private static readonly ConditionId Alpha = ConditionId.Parse("alpha");
    private static readonly ConditionId Beta = ConditionId.Parse("beta");

    [Theory]
    [InlineData("{ \"likelihoodRatioPositive\": { \"value\": 2 }, \"comparator\": \"beta\", \"confidence\": \"high\",", SeparationBasis.HeadToHead, 301, 301)]
    [InlineData("{ \"likelihoodRatioPositive\": { \"value\": 2, \"lower\": 0.9, \"upper\": 4 }, \"comparator\": \"beta\", \"confidence\": \"high\",", SeparationBasis.HeadToHeadContainsOne, 0, 0)]
    [InlineData("{ \"likelihoodRatioPositive\": { \"value\": 0.5 }, \"comparator\": \"beta\", \"confidence\": \"medium\",", SeparationBasis.HeadToHead, -301, -301)]
    [InlineData(AgainstBeta, SeparationBasis.HeadToHeadSetAside, 301, 301)]
    [InlineData("{ \"likelihoodRatioPositive\": { \"value\": 0.5 }, \"comparator\": \"beta\", \"confidence\": \"low\",", SeparationBasis.HeadToHeadSetAside, 0, 0)]
    [InlineData("{ \"likelihoodRatioPositive\": { \"value\": 20 }, \"comparator\": \"beta\", \"confidence\": \"low\",", SeparationBasis.HeadToHeadSetAside, 819, 350)]
    [InlineData("{ \"likelihoodRatioPositive\": { \"value\": 20 }, \"population\": { \"text\": \"people over 60\", \"criterion\": { \"observable\": \"age\", \"over\": 60 } }, \"comparator\": \"beta\", \"confidence\": \"high\",", SeparationBasis.HeadToHead, 1301, 350)]
    [InlineData("{ \"likelihoodRatioNegative\": { \"value\": 0.5 }, \"comparator\": \"beta\", \"confidence\": \"high\",", SeparationBasis.DifferenceOfWeights, 819, 350)]
    [InlineData("{ \"likelihoodRatioPositive\": { \"value\": 2 }, \"comparator\": \"gamma\", \"confidence\": \"high\",", SeparationBasis.DifferenceOfWeights, 819, 350)]
    public void Separation_OfAReportForThePair_IsAsDocumented(string report, SeparationBasis basis, int millibans, int elsewhere)
    {
        KnowledgeBase small = With(new SmallKnowledge(), report).ToBase();

        Separation present = small.Compare(Alpha, Beta).Findings.Single(static finding => finding.Finding.Id.Value == "ache").WhenPresent;

        (present.Basis, present.Millibans, present.MillibansElsewhere).Should().Be((basis, millibans, elsewhere));
        (present.First.Millibans, present.First.MillibansElsewhere, present.Second.Millibans).Should().Be((869, 400, 50));
        present.Strength.Should().Be(basis is SeparationBasis.HeadToHead or SeparationBasis.HeadToHeadContainsOne ? System.Math.Abs(millibans) : System.Math.Min(millibans, elsewhere));
    }

    [Theory]
    [InlineData("high", "high", 2, 1.5, 176)]
    [InlineData("high", "high", 2, 4, 301)]
    [InlineData("medium", "high", 2, 4, 602)]
    [InlineData("low", "medium", 2, 4, 602)]
    [InlineData("high", "low", 2, 4, 301)]
    public void Separation_OfReportsOnBothSides_TakesTheSurerThenTheMoreCautious(string ofAlpha, string ofBeta, double positive, double inverse, int millibans)
    {
        // Beta's ratio speaks against beta, that is for alpha.
        string ratio = (1 / inverse).ToString("0.######", System.Globalization.CultureInfo.InvariantCulture);
        string ofAlphaToo = AgainstBeta.Replace("\"low\"", "\"" + ofAlpha + "\"", System.StringComparison.Ordinal).Replace("2 }", positive + " }", System.StringComparison.Ordinal);
        KnowledgeBase small = With(new SmallKnowledge(), ofAlphaToo)
            .With("conditions/beta.json", "\"evidence\": [", "\"evidence\": [ { \"likelihoodRatioPositive\": { \"value\": " + ratio + " }, \"comparator\": \"alpha\", \"confidence\": \"" + ofBeta + "\", \"citations\": [ { \"source\": \"guide\", \"locator\": \"b\" } ] },")
            .ToBase();

        small.Compare(Alpha, Beta).Findings.Single(static finding => finding.Finding.Id.Value == "ache").WhenPresent.Millibans.Should().Be(millibans);
        small.Compare(Beta, Alpha).Findings.Single(static finding => finding.Finding.Id.Value == "ache").WhenPresent.Millibans.Should().Be(-millibans);
    }

    [Fact]
    public void Separation_OfAFindingThatExcludesAKnownOne_OnlyTakesAway()
    {
        Separation without = SmallKnowledge.Load().Compare(Alpha, Beta).Findings.Single(static finding => finding.Finding.Id.Value == "no-ache").WhenPresent;

        (without.First.Basis, without.First.Millibans).Should().Be((SideBasis.Direct, -300));
        (without.Second.Basis, without.Basis, without.SpeaksForId).Should().Be((SideBasis.NotKnown, SeparationBasis.OneSided, Beta), "an ache is occasional in beta, so its absence weighs 0");

        KnowledgeBase characteristic = new SmallKnowledge().With("conditions/beta.json", "\"occasional\"", "\"characteristic\"").ToBase();
        Separation less = characteristic.Compare(Alpha, Beta).Findings.Single(static finding => finding.Finding.Id.Value == "no-ache").WhenPresent;
        (less.Second.Basis, less.Second.Status, less.Second.Millibans, less.Millibans).Should().Be((SideBasis.Excluded, FindingStatus.Absent, -150, -150));
    }

    [Fact]
    public void Separation_OfAFindingThatImpliesAKnownOne_OnlyTakesAway()
    {
        KnowledgeBase small = new SmallKnowledge().With("conditions/beta.json", "\"finding\": \"ache\", \"role\": \"occasional\"", "\"finding\": \"strong-ache\", \"role\": \"common\"").ToBase();

        Separation strong = small.Compare(Alpha, Beta).Findings.Single(static finding => finding.Finding.Id.Value == "strong-ache").WhenPresent;

        (strong.First.Basis, strong.First.Millibans, strong.First.Weight!.Value.Millibans).Should().Be((SideBasis.Implied, 150, 869));
        strong.SpeaksForId.Should().BeNull("alpha aches too, and more often; that alone does not make a strong ache speak for alpha");
    }

    private static SmallKnowledge With(SmallKnowledge knowledge, string report) => report == AgainstBeta ? knowledge : knowledge.With("conditions/alpha.json", AgainstBeta, report);
}

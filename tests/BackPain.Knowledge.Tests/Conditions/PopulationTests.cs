using System.Linq;
using FluentAssertions;
using Xunit;
using static BackPain.Knowledge.Tests.CareKnowledge;

namespace BackPain.Knowledge.Tests;

/// <summary>Whether two sources mean the same people: what is not restricted is covered, what is not stated is possible.</summary>
public sealed class PopulationTests
{
    [Theory]
    [InlineData("\"courses\": [\"acute\"]", "\"courses\": [\"chronic\"]", PopulationOverlap.Apart)]
    [InlineData("\"courses\": [\"acute\"]", "\"courses\": [\"acute\", \"chronic\"]", PopulationOverlap.Certain)]
    [InlineData("\"courses\": [\"acute\"]", "\"courses\": [\"subacute\"]", PopulationOverlap.Certain)]
    [InlineData("\"courses\": [\"subacute\"]", "\"courses\": [\"chronic\"]", PopulationOverlap.Apart)]
    [InlineData("\"courses\": [\"chronic\"]", "\"minimumAge\": 18", PopulationOverlap.Certain)]
    [InlineData("\"duration\": { \"from\": \"3 months\" }", "\"courses\": [\"acute\"]", PopulationOverlap.Apart)]
    [InlineData("\"duration\": { \"from\": \"3 months\" }", "\"courses\": [\"chronic\"]", PopulationOverlap.Certain)]
    [InlineData("\"duration\": { \"from\": \"6 weeks\", \"to\": \"12 weeks\" }", "\"duration\": { \"from\": \"12 weeks\" }", PopulationOverlap.Certain)]
    [InlineData("\"duration\": { \"from\": \"6 weeks\", \"to\": \"11 weeks\" }", "\"duration\": { \"from\": \"12 weeks\" }", PopulationOverlap.Apart)]
    [InlineData("\"duration\": { \"from\": \"months\" }", "\"courses\": [\"acute\"]", PopulationOverlap.Certain)]
    [InlineData("\"minimumAge\": 65", "\"maximumAge\": 64", PopulationOverlap.Apart)]
    [InlineData("\"minimumAge\": 65", "\"maximumAge\": 65", PopulationOverlap.Certain)]
    [InlineData("\"isIndirect\": true", "\"minimumAge\": 18", PopulationOverlap.Possible)]
    [InlineData("\"isIndirect\": true, \"courses\": [\"acute\"]", "\"courses\": [\"chronic\"]", PopulationOverlap.Apart)]
    public void OverlapWith_IsSymmetric(string one, string other, PopulationOverlap expected)
    {
        Recommendation[] views = [.. Condition(Says("north", "walk", "recommends", one) + "," + Says("south", "walk", "recommends", other)).Recommendations];

        views[0].Population!.OverlapWith(views[1].Population).Should().Be(expected);
        views[1].Population!.OverlapWith(views[0].Population).Should().Be(expected);
    }

    [Fact]
    public void OverlapWith_NotStated_IsPossible() =>
        Condition(Says("north", "walk", "recommends", "\"minimumAge\": 18")).Recommendations.Single().Population!.OverlapWith(null).Should().Be(PopulationOverlap.Possible);

    [Fact]
    public void Population_KeepsWhatTheSourceSays()
    {
        Population population = Condition(Says("north", "walk", "recommends", "\"courses\": [\"chronic\", \"acute\"], \"minimumAge\": 16, \"maximumAge\": 70, \"setting\": \"clinics\", \"isIndirect\": true"))
            .Recommendations.Single().Population!;

        population.Courses.Should().Equal(Course.Acute, Course.Chronic);
        population.MinimumAge.Should().Be(16);
        population.MaximumAge.Should().Be(70);
        population.Setting.Should().Be("clinics");
        population.IsIndirect.Should().BeTrue();
    }
}

using System;
using System.Collections.Generic;
using System.Text.Json;
using BackPain.Knowledge.Serialization;
using FluentAssertions;
using Xunit;

namespace BackPain.Knowledge.Tests;

/// <content>Every wrong argument is answered by an exception that names the argument and says in a sentence what is wrong with it.</content>
public sealed partial class RobustnessTests
{
    private static readonly KnowledgeBase Small = SmallKnowledge.Load();
    private static readonly Condition Alpha = Small[ConditionId.Parse("alpha")];
    private static readonly FindingId Ache = FindingId.Parse("ache");
    private static readonly ObservableId Age = ObservableId.Parse("age");
    private static readonly TreatmentId Rest = TreatmentId.Parse("rest");
    private static readonly DurationBound Week = new(1, DurationUnit.Weeks);

    private static readonly Dictionary<string, (Action Act, string Argument)> WrongCalls = new(StringComparer.Ordinal)
    {
        ["criterion of no finding"] = (() => Criterion.Present(default), "finding"),
        ["number of no observable"] = (() => Criterion.Number(default, Comparison.Is, 1), "observable"),
        ["number without a comparison"] = (() => Criterion.Number(Age, Comparison.Unspecified, 1), "comparison"),
        ["number against a loose duration"] = (() => Criterion.Number(Age, Comparison.Is, new DurationBound(null, DurationUnit.Months)), "duration"),
        ["choice of no observable"] = (() => Criterion.Choice(default, "a"), "observable"),
        ["choice of nothing"] = (() => Criterion.Choice(Age, ""), "choice"),
        ["all of nothing"] = (() => Criterion.All(), "parts"),
        ["any of null"] = (() => Criterion.Any(Criterion.Present(Ache), null!), "parts"),
        ["more than all"] = (() => Criterion.AtLeast(2, Criterion.Present(Ache)), "count"),
        ["try of no treatment"] = (() => Criterion.Tried(default), "treatment"),
        ["try with no such outcome"] = (() => Criterion.Tried(Rest, 1, (CareOutcome)99), "outcome"),
        ["try for no week"] = (() => Criterion.Tried(Rest, 0), "weeks"),
        ["words without words"] = (() => Criterion.Words(" "), "words"),
        ["tried for less than nothing"] = (() => TriedCare.Tried(-1), "weeks"),
        ["tried with no such outcome"] = (() => TriedCare.Tried(1, (CareOutcome)99), "outcome"),
        ["comparator of no condition"] = (() => Comparator.Against(default), "condition"),
        ["no ladder at the position"] = (() => _ = Alpha.Ladders[1], "index"),
        ["ladder of no source"] = (() => Alpha.Ladders.From(default), "source"),
        ["no pair at the position"] = (() => _ = Small.Disagreements[Small.Disagreements.Count], "index"),
        ["comparison of one"] = (() => Small.Compare(Alpha.Id), "conditions"),
        ["comparison with itself"] = (() => Small.Compare(Alpha, Alpha), "conditions"),
        ["comparison with nothing"] = (() => Small.Compare(Alpha, default), "conditions"),
        ["no concept at the position"] = (() => _ = Small.NarrowerThan(Rest)[0], "index"),
        ["picture of less than nothing"] = (() => Small.RelationsToMermaid(Alpha, -1), "steps"),
        ["no entity at the position"] = (() => _ = Small.Conditions[4], "index"),
        ["citation of no source"] = (() => _ = new Citation(default, "1"), "sourceId"),
        ["citation of no place"] = (() => _ = new Citation(SourceIds.SeedPage, " "), "locator"),
        ["ratio of nothing"] = (() => _ = new LikelihoodRatio(0), "value"),
        ["interval below nothing"] = (() => _ = new LikelihoodRatio(1, -1, 2), "lower"),
        ["interval beside its value"] = (() => _ = new LikelihoodRatio(1, 2, 3), "upper"),
        ["share below none"] = (() => _ = new Proportion(-0.1m), "lower"),
        ["share above all"] = (() => _ = new Proportion(0.5m, 1.1m), "upper"),
        ["duration below nothing"] = (() => _ = new DurationBound(-1, DurationUnit.Weeks), "value"),
        ["duration without a unit"] = (() => _ = new DurationBound(1, DurationUnit.Unspecified), "unit"),
        ["range without an end"] = (() => _ = new DurationRange(null, null), "minimum"),
        ["range from no bound"] = (() => _ = new DurationRange(default(DurationBound), Week), "minimum"),
        ["range to no bound"] = (() => _ = new DurationRange(Week, default(DurationBound)), "maximum"),
        ["range turned round"] = (() => _ = new DurationRange(new DurationBound(2, DurationUnit.Weeks), Week), "maximum"),
        ["no such date"] = (() => _ = new KnowledgeDate(2026, 2, 29), "day"),
        ["overdue on no date"] = (() => Small.Edition.IsReviewOverdue(default), "today"),
        ["no such course"] = (() => Small.ConditionsByCourse((Course)99), "course"),
        ["no such kind of condition"] = (() => Small.ConditionsOfKind((ConditionKind)99), "kind"),
        ["no such kind of finding"] = (() => Small.FindingsOfKind((FindingKind)99), "kind"),
        ["entity of the default identifier"] = (() => _ = Small[default(ConditionId)], "id"),
        ["converter of another type"] = (() => new IdentifierJsonConverter().CreateConverter(typeof(int), new JsonSerializerOptions()), "typeToConvert"),
        ["file without a path"] = (() => _ = new KnowledgeFile("", "{}"), "path"),
        ["null among files"] = (() => KnowledgeFiles.Load([null!]), "files"),
    };

    public static TheoryData<string> WrongCallNames => [.. WrongCalls.Keys];

    [Theory]
    [MemberData(nameof(WrongCallNames))]
    public void ArgumentException_OfAWrongCall_NamesTheArgumentAndSaysWhatIsWrong(string name)
    {
        (Action act, string argument) = WrongCalls[name];

        // The base class library adds " (Parameter 'x')", and the value where there is one, behind our sentence.
        act.Should().Throw<ArgumentException>().WithParameterName(argument).Which.Message.Should().MatchRegex(@"^[A-Z][^\n]{15,}\. \(Parameter '" + argument + @"'\)");
    }

    [Theory]
    [InlineData("KnowledgeDate", "12 weeks", "2026-01-31")]
    [InlineData("DurationBound", "2026-01-31", "'12 weeks'")]
    public void FormatException_OfASmallValue_NamesTheTextAndShowsWhatWouldBeRight(string type, string text, string example)
    {
        Action act = type == "KnowledgeDate" ? () => KnowledgeDate.Parse(text) : () => DurationBound.Parse(text);

        act.Should().ThrowExactly<FormatException>().WithMessage("'" + text + "' is not a * " + example + "*.");
    }
}

using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using BackPain.Knowledge.Serialization;
using FluentAssertions;
using Xunit;

namespace BackPain.Knowledge.Tests;

/// <summary>
/// Every public entry that takes text gets hostile text; the outcome of each is documented: Try methods answer, Parse throws
/// FormatException, constructors throw ArgumentException or take the text as it is.
/// </summary>
public sealed partial class RobustnessTests
{
    public static readonly string[] Hostile =
    [
        "", " ", "\0", "a\0b", "\ud800", "\udc00x", "\u202Espinal-stenosis", "\u200Fstenosis\u200F", "\u0661\u0662", "١٢ weeks", "１２ weeks",
        "İstanbul", "ı", "ﬁ", "e\u0301", "spinal-stenosis\n", "SPINAL-STENOSIS", new string('a', 10_000), new string('-', 10_000),
        new string('\u0301', 10_000), string.Concat(Enumerable.Repeat("\ud83d\ude00", 5_000)), "../../etc", "{\"a\":1}", "'; drop table", "%s%n", "-1", "NaN", "1e999",
    ];

    /// <summary>Every public static TryParse(string, out T) of the library, found by reflection so that a new one is covered at once.</summary>
    public static TheoryData<string> ParsedTypes => new(ParsedTypeList().Select(t => t.Name));

    [Theory]
    [MemberData(nameof(ParsedTypes))]
    public void TryParse_HostileText_IsFalse_AndParseThrowsFormatException(string typeName)
    {
        Type type = ParsedTypeList().Single(t => t.Name == typeName);
        MethodInfo tryParse = type.GetMethod("TryParse", [typeof(string), type.MakeByRefType()])!;
        MethodInfo parse = type.GetMethod("Parse", [typeof(string)])!;
        foreach (string text in Hostile)
        {
            object?[] arguments = [text, null];
            bool accepted = (bool)tryParse.Invoke(null, arguments)!;
            if (accepted)
            {
                // What is accepted must print as the very same text.
                arguments[1]!.ToString().Should().Be(text);
                continue;
            }

            Exception thrown = FluentActions.Invoking(() => parse.Invoke(null, [text])).Should().Throw<TargetInvocationException>().Which.InnerException!;
            thrown.Should().BeOfType<FormatException>("of {0}.Parse", typeName);
            arguments[1].Should().Be(Activator.CreateInstance(type), "the result of a failed TryParse is the default");
        }

        tryParse.Invoke(null, [null, null]).Should().Be(false);
        FluentActions.Invoking(() => parse.Invoke(null, [null])).Should().Throw<TargetInvocationException>().WithInnerException<ArgumentNullException>();
    }

    [Fact]
    public void ParsedTypes_AreTheNineIdentifiersAndTheSmallValues() =>
        ParsedTypeList().Select(t => t.Name).Should().BeEquivalentTo(
            "BodyRegionId", "ConditionId", "DurationBound", "FindingId", "KnowledgeDate", "ObservableId", "QuestionGroupId", "RedFlagId", "RungId", "SourceId", "TreatmentId");

    [Fact]
    public void Observable_Allows_HostileText_IsFalse()
    {
        foreach (Observable observable in SmallKnowledge.Load().Observables)
        {
            Hostile.Should().OnlyContain(text => !observable.Allows(text));
            observable.Allows((string?)null).Should().BeFalse();
        }
    }

    [Fact]
    public void Constructors_OfTexts_TakeThemAsTheyAre_OrThrowArgumentException()
    {
        foreach (string text in Hostile)
        {
            bool isBlank = string.IsNullOrWhiteSpace(text);
            Expect(() => new Citation(SourceIds.SeedPage, text).Locator, text, isBlank);
            Expect(() => ((Criterion.InWords)Criterion.Words(text)).Text, text, isBlank);
            Expect(() => ((Criterion.ChoiceMade)Criterion.Choice(ObservableIds.PainDuration, text)).Value, text, text.Length == 0);
            Expect(() => new KnowledgeFile(text, "{}").Path, text, text.Length == 0);
        }

        FluentActions.Invoking(() => new Citation(SourceIds.SeedPage, null!)).Should().Throw<ArgumentNullException>();
    }

    [Fact]
    public void KnowledgeFiles_HostileContentUnderEveryName_IsProblemsAndNoBase()
    {
        string[] names = ["edition.json", "sources.json", "body-regions.json", "observables.json", "findings.json", "treatments.json", "red-flags.json", "question-groups.json", "conditions/alpha.json", "ids.ledger", "else.json"];
        foreach (string name in names)
        {
            foreach (string text in Hostile.Where(t => !(name == "ids.ledger" && t.Length == 0)))
            {
                List<KnowledgeFile> files = new SmallKnowledge().WithFile(name, text).ToFiles();

                KnowledgeFiles.TryLoad(files, out KnowledgeBase? knowledge, out var problems).Should().BeFalse();
                knowledge.Should().BeNull();
                problems.Should().NotBeEmpty();
            }
        }
    }

    [Fact]
    public void Hierarchies_DeepAndWide_AreWalkedWithoutRecursionOrBlowUp()
    {
        // A long chain would exhaust the stack of a recursive walk; 60 layers of diamonds would take 2^60 steps of a naive one.
        var treatments = new List<string> { Treatment("t0", []) };
        treatments.AddRange(Enumerable.Range(1, 3_000).Select(i => Treatment("t" + i, ["t" + (i - 1)])));
        treatments.Add(Treatment("d0a", []));
        treatments.Add(Treatment("d0b", []));
        for (int layer = 1; layer <= 60; layer++)
        {
            treatments.Add(Treatment("d" + layer + "a", ["d" + (layer - 1) + "a", "d" + (layer - 1) + "b"]));
            treatments.Add(Treatment("d" + layer + "b", ["d" + (layer - 1) + "a", "d" + (layer - 1) + "b"]));
        }

        KnowledgeBase kb = new SmallKnowledge()
            .With("treatments.json", "{ \"treatments\": [", "{ \"treatments\": [" + string.Join(",", treatments) + ",")
            .ToBase();

        kb[TreatmentId.Parse("t3000")].Is(TreatmentId.Parse("t0")).Should().BeTrue();
        kb[TreatmentId.Parse("d60a")].Is(TreatmentId.Parse("d0b")).Should().BeTrue();
        kb[TreatmentId.Parse("d60a")].Is(TreatmentId.Parse("t0")).Should().BeFalse();
        kb.NarrowerThan(TreatmentId.Parse("t0")).Should().HaveCount(3_000);
    }

    private static string Treatment(string id, string[] isA) =>
        "{ \"id\": \"" + id + "\", \"kind\": \"self-care\", \"invasiveness\": 0, \"name\": \"A\", \"clinicalName\": \"A\", \"description\": \"A.\", \"isA\": ["
        + string.Join(",", isA.Select(i => "\"" + i + "\"")) + "], \"citations\": [ { \"source\": \"book\", \"locator\": \"1\" } ] }";

    private static IEnumerable<Type> ParsedTypeList() => typeof(KnowledgeBase).Assembly.GetExportedTypes()
        .Where(t => t.GetMethods(BindingFlags.Public | BindingFlags.Static).Any(m => m.Name == "TryParse" && m.GetParameters()[0].ParameterType == typeof(string)));

    private static void Expect(Func<string> make, string text, bool throws)
    {
        if (throws)
        {
            make.Should().Throw<ArgumentException>();
        }
        else
        {
            make().Should().Be(text);
        }
    }
}

using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using FluentAssertions;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Xunit;

namespace BackPain.Knowledge.Tests;

/// <content>What holds for every text.</content>
public sealed partial class SearchTests
{
    private const string Letters = "abcdefghijklmnopqrstuvwxyz";

    private static readonly (string Name, string Concept)[] Names = AllNames();

    private static readonly ILookup<string, string> Owners = Names.ToLookup(static n => n.Name, static n => n.Concept, StringComparer.OrdinalIgnoreCase);

    private static readonly string[] Fillers = ["what is {0}", "how do I get rid of {0}", "I think I have {0}", "{0} please", "tell me about {0}, thanks"];

    public static TheoryData<string> HostileTexts =>
    [
        "\0", "back\0pain", "\ud800", "\udc00\ud800 sciatica", "\u202esciatica\u202c", "sci\u00adatica", new string('a', 10_000), new string('\udbff', 10_000), new string('\u0301', 10_000),
        new string('.', 10_000), string.Concat(Enumerable.Repeat("back pain ", 1_000)), string.Concat(Enumerable.Range(0, 2_500).Select(static i => "w" + i)), "\ud83d\ude00 back", "\u0660\u0661 %s {0} <b>'\"; DROP TABLE",
    ];

    [Fact]
    public void Search_EveryName_FindsAnOwnerOfThatNameFirstAndEachOwnerAsWell()
    {
        var wrong = new List<string>();
        foreach ((string name, string concept) in Names)
        {
            ImmutableArray<SearchHit> hits = Kb.Search(name, 20);
            string[] owners = [.. Owners[name].Distinct()];
            string[] first = [.. hits.Where(h => h.Score == hits[0].Score).Select(KeyOf)];
            if (hits.IsEmpty || !owners.Contains(KeyOf(hits[0])) || !first.Contains(concept))
            {
                wrong.Add(name + " -> " + string.Join(", ", hits.Take(3)));
            }
        }

        wrong.Should().BeEmpty();
    }

    [Fact]
    public void Search_EveryNameWithFillerAround_HasTheSameFirstHit()
    {
        var wrong = new List<string>();
        for (int i = 0; i < Names.Length; i += 3)
        {
            string name = Names[i].Name;
            string padded = string.Format(System.Globalization.CultureInfo.InvariantCulture, Fillers[i % Fillers.Length], name);
            string? before = Kb.Search(name, 1).Select(KeyOf).FirstOrDefault();
            string? after = Kb.Search(padded, 1).Select(KeyOf).FirstOrDefault();
            if (before != after && !Owners.Contains(padded))
            {
                wrong.Add(padded + ": " + before + " -> " + after);
            }
        }

        wrong.Should().BeEmpty();
    }

    [Property(MaxTest = 400)]
    public void Search_OneLetterWrongInALongWord_StillFindsTheConcept(PositiveInt name, PositiveInt word, PositiveInt place, byte kind, byte letter)
    {
        (string text, string concept) = Names[name.Get % Names.Length];
        string[] words = text.Split(' ');
        int[] isLong = [.. Enumerable.Range(0, words.Length).Where(i => words[i].Length >= 6 && words[i].All(char.IsAsciiLetter))];
        if (isLong.Length == 0)
        {
            return;
        }

        int changed = isLong[word.Get % isLong.Length];
        int at = place.Get % (words[changed].Length - 1);
        string w = words[changed];
        words[changed] = (kind % 4) switch
        {
            0 => w[..at] + Letters[letter % 26] + w[(at + 1)..],
            1 => w.Remove(at, 1),
            2 => w.Insert(at, Letters.Substring(letter % 26, 1)),
            _ => w[..at] + w[at + 1] + w[at] + w[(at + 2)..],
        };
        string query = string.Join(' ', words);

        Kb.Search(query, 100).Select(KeyOf).Should().Contain(concept, "it owns '{0}', typed as '{1}'", text, query);
    }

    [Property(MaxTest = 300)]
    public void Search_AnyText_HoldsItsPromises(string? text, PositiveInt limit)
    {
        text ??= "";
        ShouldHoldItsPromises(text, (limit.Get % 20) + 1);
    }

    [Property(MaxTest = 300)]
    public void Search_WordsOfNamesInAnyMixture_HoldsItsPromises(PositiveInt first, PositiveInt second, PositiveInt third)
    {
        string text = Names[first.Get % Names.Length].Name + " " + Names[second.Get % Names.Length].Name.Split(' ')[0] + " " + Names[third.Get % Names.Length].Name[..^1];

        ShouldHoldItsPromises(text, (first.Get % 20) + 1);
    }

    [Theory]
    [MemberData(nameof(HostileTexts))]
    public void Search_HostileText_HoldsItsPromises(string text) => ShouldHoldItsPromises(text, 5);

    [Fact]
    public void Search_BeyondTenThousandUnits_IsNotRead()
    {
        string text = new string(' ', 9_991) + "sciatica stenosis";

        Kb.Search(text).Should().OnlyContain(static h => h.Spans.All(static s => s.Start + s.Length <= 10_000)).And.NotBeEmpty();
        Kb.Search(new string(' ', 10_000) + "sciatica").Should().BeEmpty();
    }

    [Fact]
    public void Search_WordsInOtherOrder_ExplainTheSame()
    {
        foreach ((string name, string concept) in Names.Where(static n => n.Name.Split(' ').Length == 3))
        {
            string turned = string.Join(' ', name.Split(' ').Reverse());

            Kb.Search(turned, 100).Select(KeyOf).Should().Contain(concept, "of '{0}'", turned);
        }
    }

    [Fact]
    public void Search_ManyThreadsOnAColdIndex_GiveWhatOneGives()
    {
        KnowledgeBase cold = SmallKnowledge.Load();
        KnowledgeBase other = SmallKnowledge.Load();
        string[] queries = [.. cold.Findings.Select(static f => f.Name), .. cold.Treatments.Select(static t => t.ClinicalName), "what is al"];
        string[] expected = [.. queries.Select(q => string.Join(";", other.Search(q)))];
        using var start = new Barrier(8);
        var results = new string[8][];

        Thread[] threads = [.. Enumerable.Range(0, 8).Select(i => new Thread(() =>
        {
            start.SignalAndWait();
            results[i] = [.. queries.Select(q => string.Join(";", cold.Search(q)))];
        }))];
        Array.ForEach(threads, static t => t.Start());
        Array.ForEach(threads, static t => t.Join());

        results.Should().AllSatisfy(r => r.Should().Equal(expected));
    }

    [Fact]
    public void Search_OnceWarm_AllocatesLittleBesideItsHits()
    {
        long each = Allocation.Of(static () => _ = Kb.Search("how do I get rid of xqzv"));

        each.Should().BeLessThanOrEqualTo(256);
    }

    private static void ShouldHoldItsPromises(string text, int limit)
    {
        ImmutableArray<SearchHit> hits = Kb.Search(text, limit);
        ImmutableArray<SearchHit> more = Kb.Search(text, 1_000);

        hits.Select(static h => h.ToString()).Should().Equal(more.Take(limit).Select(static h => h.ToString()), "a limit cuts the list");
        more.Select(KeyOf).Should().OnlyHaveUniqueItems();
        more.Select(static h => h.Score).Should().BeInDescendingOrder();
        foreach (SearchHit hit in more)
        {
            hit.Score.Should().BeInRange(1, 1000);
            hit.Spans.Should().NotBeEmpty();
            int end = 0;
            foreach (SearchSpan span in hit.Spans)
            {
                span.Start.Should().BeGreaterThanOrEqualTo(end);
                span.Length.Should().BePositive();
                end = span.Start + span.Length;
            }

            end.Should().BeLessThanOrEqualTo(text.Length);
            Enum.IsDefined(hit.Kind).Should().BeTrue();
        }
    }

    private static (string Name, string Concept)[] AllNames() =>
    [
        .. Kb.Conditions.SelectMany(static c => c.Synonyms.Prepend(c.ClinicalName).Prepend(c.Name).Select(n => (n, "condition:" + c.Id))),
        .. Kb.Findings.SelectMany(static f => f.Synonyms.Concat(f.SharedSynonyms).Prepend(f.ClinicalName).Prepend(f.Name).Select(n => (n, "finding:" + f.Id))),
        .. Kb.Treatments.SelectMany(static t => t.Synonyms.Prepend(t.ClinicalName).Prepend(t.Name).Select(n => (n, "treatment:" + t.Id))),
        .. Kb.RedFlags.Select(static r => (r.Name, "red-flag:" + r.Id)),
    ];
}

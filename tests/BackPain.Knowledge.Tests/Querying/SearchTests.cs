using System;
using System.Collections.Immutable;
using System.Linq;
using FluentAssertions;
using Xunit;

namespace BackPain.Knowledge.Tests;

/// <summary>What is found, as what kind of match, and where in the text.</summary>
public sealed partial class SearchTests
{
    private static readonly KnowledgeBase Kb = KnowledgeBase.Default;

    public static TheoryData<string, string> LayQueries
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (TsvRow row in TsvRow.Read("lay-queries.tsv"))
            {
                data.Add(row["query"], row["expected"]);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(LayQueries))]
    public void Search_WordsOfPatients_FindsWhatTheyMeanAmongTheFirstThree(string query, string expected)
    {
        ImmutableArray<SearchHit> hits = Kb.Search(query, limit: 3);

        hits.Select(KeyOf).Should().IntersectWith(expected.Split('|'));
    }

    [Theory]
    [InlineData("slipped bone in my spine", "condition:spondylolisthesis", "slipped spine bone", SearchMatchKind.AllWords)]
    [InlineData("SPINAL STENOSIS", "condition:spinal-stenosis", "Spinal stenosis", SearchMatchKind.Exact)]
    [InlineData("what is spinal stenosis", "condition:spinal-stenosis", "Spinal stenosis", SearchMatchKind.Exact)]
    [InlineData("spinal st\u00e9nosis", "condition:spinal-stenosis", "Spinal stenosis", SearchMatchKind.Exact)]
    [InlineData("spinal ste\u0301nosis", "condition:spinal-stenosis", "Spinal stenosis", SearchMatchKind.Exact)]
    [InlineData("d.v.t.", "condition:deep-vein-thrombosis", "DVT", SearchMatchKind.Abbreviation)]
    [InlineData("stenosis spinal", "condition:spinal-stenosis", "Spinal stenosis", SearchMatchKind.AllWords)]
    [InlineData("spinal stenos", "condition:spinal-stenosis", "Spinal stenosis", SearchMatchKind.Prefix)]
    [InlineData("atherosc", "finding:artery-disease-known", "atherosclerosis", SearchMatchKind.Prefix)]
    [InlineData("spinal stenossi", "condition:spinal-stenosis", "Spinal stenosis", SearchMatchKind.Corrected)]
    [InlineData("acupunctuer", "treatment:acupuncture", "Acupuncture", SearchMatchKind.Corrected)]
    [InlineData("cocodamol", "treatment:opioid", "co-codamol", SearchMatchKind.Exact)]
    [InlineData("behavioural activation", "treatment:behavioral-activation", "behavioural activation", SearchMatchKind.Exact)]
    public void Search_OneForm_SaysHowItMetWhichTerm(string query, string concept, string term, SearchMatchKind kind)
    {
        SearchHit first = Kb.Search(query)[0];

        (KeyOf(first), first.MatchedTerm, first.Kind).Should().Be((concept, term, kind));
    }

    [Theory]
    [InlineData("lumbar epidural steriod injection", "epidural|steriod|injection")]
    [InlineData("  What is: SCIATICA?!", "SCIATICA")]
    [InlineData("hotwater bottle", "hotwater|bottle")]
    [InlineData("st\u00e9nosis spinal, please", "st\u00e9nosis|spinal")]
    public void Search_Spans_AreTheWordsThatMetAsTheyWereTyped(string query, string words)
    {
        SearchHit first = Kb.Search(query)[0];

        string.Join('|', first.Spans.Select(s => query.Substring(s.Start, s.Length))).Should().Contain(words);
    }

    [Theory]
    [InlineData("sciatica from the", "sciatica from the buttock")]
    [InlineData("psoriasis in the", "psoriasis in the family")]
    [InlineData("chest pain and", "chest pain and back pain")]
    [InlineData("sciatica or", "sciatica")]
    [InlineData("and low mood", "stress and low mood")]
    [InlineData("for low mood", "Guided self-help for low mood")]
    [InlineData("the low mood", "low mood")]
    [InlineData("sciatica about the", "sciatica")]
    public void Search_PieceCutOutOfSomethingLonger_FindsTheTermThatHoldsItOrElseWhatStandsInIt(string query, string term)
    {
        SearchHit first = Kb.Search(query)[0];

        first.MatchedTerm.Should().Be(term);
        first.Score.Should().BeGreaterThan(600);
    }

    [Theory]
    [InlineData("just had back surgerry", "just had back surgery")]
    [InlineData("had a spinal injction", "had a spinal injection")]
    [InlineData("on a statan", "on a statin")]
    public void Search_MisspeltWordAmongFiller_StandsWhereTheRightOneWould(string query, string term) =>
        Kb.Search(query)[0].MatchedTerm.Should().Be(term);

    [Theory]
    [InlineData("")]
    [InlineData(" \t\r\n")]
    [InlineData("what is the")]
    [InlineData("how do I get rid of my")]
    [InlineData("?!...")]
    [InlineData("asdfghjkl")]
    [InlineData("pizza recipe")]
    [InlineData("mattress")]
    [InlineData("scoliosis")]
    [InlineData("neuropathy")]
    [InlineData("\u0431\u043e\u043b\u044c")]
    public void Search_NothingLikeIt_IsEmpty(string query) => Kb.Search(query).Should().BeEmpty();

    [Theory]
    [InlineData(ConceptKinds.Conditions, ConceptKind.Condition)]
    [InlineData(ConceptKinds.Findings, ConceptKind.Finding)]
    [InlineData(ConceptKinds.Treatments, ConceptKind.Treatment)]
    [InlineData(ConceptKinds.RedFlags, ConceptKind.RedFlag)]
    public void Search_OneKind_FindsThatKindAndGivesItsEntity(ConceptKinds kinds, ConceptKind kind)
    {
        ImmutableArray<SearchHit> hits = Kb.Search("back pain leg injection bladder", 50, kinds);

        hits.Should().NotBeEmpty().And.OnlyContain(h => h.ConceptKind == kind && EntityOf(h) != null);
        hits.Select(static h => h.Name).Should().Equal(hits.Select(EntityOf).Select(static e => e!.ToString()));
    }

    [Fact]
    public void Search_WrongArguments_NamesThem()
    {
        ((Action)(() => Kb.Search(null!))).Should().Throw<ArgumentNullException>().WithParameterName("text");
        ((Action)(() => Kb.Suggest(null!))).Should().Throw<ArgumentNullException>().WithParameterName("text");
        ((Action)(() => Kb.Search("back", 0))).Should().Throw<ArgumentOutOfRangeException>().WithParameterName("limit");
        ((Action)(() => Kb.Search("back", 1, ConceptKinds.Unspecified))).Should().Throw<ArgumentException>().WithParameterName("kinds");
        ((Action)(() => Kb.Search("back", 1, (ConceptKinds)64))).Should().Throw<ArgumentException>().WithParameterName("kinds");
    }

    [Theory]
    [InlineData("s")]
    [InlineData("spin")]
    [InlineData("slipped d")]
    [InlineData("what is spi")]
    public void Suggest_EachTerm_GoesOnFromTheText(string typed)
    {
        string begun = typed.Split(' ')[^1];

        ImmutableArray<SearchHit> offered = Kb.Suggest(typed);

        offered.Should().NotBeEmpty();
        offered.SelectMany(static h => h.Spans.TakeLast(1)).Should().OnlyContain(span => span.Start + span.Length == typed.Length);
        offered.Where(h => !WordsOf(h.MatchedTerm).Any(word => word.StartsWith(begun, StringComparison.OrdinalIgnoreCase))).Should().BeEmpty();
    }

    [Fact]
    public void Suggest_WordThatNoTermHasBesideTheOthers_OffersNothing() =>
        Kb.Suggest("kidney discectomy fusion yoga").Should().BeEmpty();

    [Fact]
    public void Suggest_FillerAtTheEnd_IsEitherFillerOrABeginning() =>
        Kb.Suggest("pain in", 50).Select(static h => h.MatchedTerm).Should().Contain(static term => term.Contains("in the", StringComparison.Ordinal));

    [Fact]
    public void Search_BaseWithoutWordsOfItsLanguage_ComparesLetters()
    {
        KnowledgeBase small = SmallKnowledge.Load();
        Condition alpha = small.Conditions[0];

        small.Search(alpha.Name.ToUpperInvariant())[0].Condition.Should().BeSameAs(alpha);
    }

    private static string[] WordsOf(string term) => term.Split([' ', '-', '(', ')', '/']);

    private static string KeyOf(SearchHit hit) => (hit.ConceptKind == ConceptKind.RedFlag ? "red-flag" : hit.ConceptKind.ToString().ToLowerInvariant()) + ":" + hit.ConceptId;

    private static object? EntityOf(SearchHit hit) => (object?)hit.Condition ?? (object?)hit.Finding ?? (object?)hit.Treatment ?? hit.RedFlag;
}

using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using FluentAssertions;
using Xunit;

namespace BackPain.Knowledge.Tests;

/// <summary>Our own words are plain, calm and American: they promise nothing, blame nobody and order nobody about.</summary>
public sealed class WordingTests
{
    [Theory]
    [InlineData("all")]
    [InlineData("plain")]
    [InlineData("opening")]
    public void Words_AreNotForbidden(string where)
    {
        Func<string, Regex> pattern = where == "opening" ? WordPattern.Opening : WordPattern.Of;
        IEnumerable<KnowledgeText> texts = where switch
        {
            "all" => KnowledgeTexts.Shipped.Where(t => t.Kind != TextKind.Quotation),
            "plain" => KnowledgeTexts.Shipped.Where(t => t.Kind is TextKind.Plain or TextKind.Name or TextKind.CloseToSource),
            _ => KnowledgeTexts.Shipped.Where(t => t.Kind == TextKind.Plain),
        };
        List<TsvRow> words = TsvRow.Read("forbidden-words.tsv").Where(w => w["where"] == where).ToList();
        List<TsvRow> exceptions = TsvRow.Read("forbidden-words-exceptions.tsv").Where(e => words.Any(w => w["word"] == e["word"])).ToList();

        Hits(texts, words.Select(w => w["word"]), pattern).Should().BeEquivalentTo(exceptions.Select(e => (e["path"], e["word"])));
    }

    [Fact]
    public void Spelling_IsAmerican()
    {
        List<TsvRow> exceptions = TsvRow.Read("american-spelling-exceptions.tsv");

        Hits(KnowledgeTexts.Shipped.Where(t => t.Kind != TextKind.Quotation), TsvRow.Read("american-spelling.tsv").Select(w => w["british"]), WordPattern.Of)
            .Should().BeEquivalentTo(exceptions.Select(e => (e["path"], e["word"])));
    }

    [Fact]
    public void Spelling_OfDocumentsAndComments_IsAmerican()
    {
        // The digest is written from the knowledge, with titles and synonyms; what is our own in it is checked there.
        string[] words = TsvRow.Read("american-spelling.tsv").Select(w => w["british"]).ToArray();
        IEnumerable<KnowledgeText> files =
            from file in Directory.EnumerateFiles(Repository.Root, "*.md").Concat(Directory.EnumerateFiles(Path.Combine(Repository.Root, "src"), "*", SearchOption.AllDirectories))
            let path = Path.GetRelativePath(Repository.Root, file).Replace('\\', '/')
            where (path.EndsWith(".md", StringComparison.Ordinal) || path.EndsWith(".cs", StringComparison.Ordinal)) && !path.Split('/').Any(folder => folder is "bin" or "obj" or "digest")
            select new KnowledgeText(path, TextKind.Unspecified, File.ReadAllText(file));

        Hits(files, words, WordPattern.Of).Should().BeEmpty();
    }

    [Fact]
    public void Lists_GiveAReasonForEachWordAndEachException()
    {
        TsvRow.Read("forbidden-words.tsv").Should().OnlyContain(w => w["reason"].Length > 0);
        TsvRow.Read("forbidden-words.tsv").Select(w => (w["word"], w["where"])).Should().OnlyHaveUniqueItems();
        TsvRow.Read("american-spelling.tsv").Select(w => w["british"]).Should().OnlyHaveUniqueItems();
        foreach (string file in new[] { "forbidden-words-exceptions.tsv", "american-spelling-exceptions.tsv", "reading-grade-exceptions.tsv" })
        {
            TsvRow.Read(file).Where(e => e["reason"].Length < 20).Should().BeEmpty("{0} justifies what it lists", file);
        }
    }

    [Theory]
    [InlineData("cure*", "It has no CURES.", true)]
    [InlineData("cure", "It is secure.", false)]
    [InlineData("normal", "An abnormal gait.", false)]
    [InlineData("in your head", "It is just in your head.", true)]
    public void Pattern_FindsWholeWords(string word, string text, bool isFound) => WordPattern.Of(word).IsMatch(text).Should().Be(isFound);

    [Theory]
    [InlineData("Call", "It hurts. Call a doctor.", true)]
    [InlineData("Call", "Doctors call it so. Calls are rare.", false)]
    [InlineData("Do not", "Do not lift.", true)]
    [InlineData("Do not", "They do not lift.", false)]
    public void Pattern_FindsOpenings(string word, string text, bool isFound) => WordPattern.Opening(word).IsMatch(text).Should().Be(isFound);

    private static IEnumerable<(string Path, string Word)> Hits(IEnumerable<KnowledgeText> texts, IEnumerable<string> words, Func<string, Regex> pattern)
    {
        List<KnowledgeText> all = texts.ToList();
        return
            from word in words
            let regex = pattern(word)
            from text in all
            where regex.IsMatch(text.Text)
            select (text.Path, word);
    }
}

using System;
using System.Collections.Generic;

namespace BackPain.Knowledge.Format;

/// <summary>Reads the language file and checks that its lists can be used as they stand: every word in the form in which words are compared.</summary>
internal sealed class LanguageReader
{
    /// <summary>Where in a word a spelling stands; the positions of <see cref="SpellingRecord.At"/>.</summary>
    public static readonly string[] SpellingPlaces = { "", "word", "start", "end", "anywhere" };

    private const int LongestFold = 3;

    private readonly ReadingContext context;
    private readonly HashSet<char> folded = new();

    public LanguageReader(ReadingContext context) => this.context = context;

    public LanguageRecord Language(ObjectReader o)
    {
        var record = new LanguageRecord
        {
            Language = o.RequiredText("language"),
            Letters = o.List("letters", Letters),
            Ignored = Ignored(o),
        };

        record.Fillers = WordList(o, "fillers");
        record.Connectors = FillersOf(o, "connectors", record.Fillers);
        record.LeadIns = FillersOf(o, "leadIns", record.Fillers);
        record.FillerPhrases = Phrases(o);
        record.Common = WordList(o, "common");
        record.Spellings = o.List("spellings", Spelling);
        record.Inflections = o.List("inflections", Step);
        record.Irregular = o.List("irregular", Irregular);
        record.SameMeaning = o.List("sameMeaning", Group);
        record.SoundAlike = SoundAlike(o);
        CheckOnce(o, "irregular", "forms");
        CheckOnce(o, "sameMeaning", "words");
        return record;
    }

    private LettersRecord Letters(ObjectReader o)
    {
        var record = new LettersRecord { To = o.RequiredText("to"), From = o.RequiredQuotation("from") };
        if (record.To.Length > LongestFold || (record.To.Length > 0 && !IsLowerAscii(record.To)))
        {
            context.Problems.Add(ProblemCodes.InvalidValue, o.Find("to")!, FormattableString.Invariant($"'{record.To}' is not one to {LongestFold} of the letters a to z and the digits."));
        }

        foreach (char c in record.From)
        {
            if (c < 0x80 || !char.IsLetterOrDigit(c))
            {
                context.Problems.Add(ProblemCodes.InvalidValue, o.Find("from")!, "'" + c + "' is not a letter or digit beyond ASCII: letters a to z are read without case anyway.");
            }
            else if (!folded.Add(c))
            {
                context.Problems.Add(ProblemCodes.DoubledValue, o.Find("from")!, "The letter '" + c + "' is listed twice; keep one.");
            }
        }

        return record;
    }

    private string Ignored(ObjectReader o)
    {
        string ignored = o.OptionalQuotation("ignored") ?? "";
        foreach (char c in ignored)
        {
            if ((c < 0x80 && char.IsLetterOrDigit(c)) || folded.Contains(c) || char.IsWhiteSpace(c) || char.IsSurrogate(c))
            {
                context.Problems.Add(ProblemCodes.InvalidValue, o.Find("ignored")!, "'" + c + "' cannot be passed over inside a word: only marks can.");
            }
        }

        return ignored;
    }

    private string[] WordList(ObjectReader o, string name)
    {
        string[] words = o.Texts(name);
        foreach (JsonValue item in ChildrenOf(o.Value, name))
        {
            CheckWord(item);
        }

        return words;
    }

    private string[] FillersOf(ObjectReader o, string name, string[] fillers)
    {
        string[] words = WordList(o, name);
        foreach (JsonValue item in ChildrenOf(o.Value, name))
        {
            if (IsFolded(item.Text) && Array.IndexOf(fillers, item.Text) < 0)
            {
                context.Problems.Add(ProblemCodes.InvalidValue, item, "'" + item.Text + "' is not one of 'fillers'; '" + name + "' are filler of a certain use.");
            }
        }

        return words;
    }

    private string[] Phrases(ObjectReader o)
    {
        string[] phrases = o.Texts("fillerPhrases");
        foreach (JsonValue item in ChildrenOf(o.Value, "fillerPhrases"))
        {
            string[] words = item.Text.Split(' ');
            if (item.Text.Length > 0 && (words.Length < 2 || !Array.TrueForAll(words, IsFolded)))
            {
                context.Problems.Add(ProblemCodes.InvalidValue, item, "'" + item.Text + "' is not two or more words of lower-case letters and digits without accents or marks.");
            }
        }

        return phrases;
    }

    private SpellingRecord Spelling(ObjectReader o)
    {
        var record = new SpellingRecord { From = Word(o, "from"), To = Word(o, "to"), At = o.RequiredWord("at", SpellingPlaces) };
        if (record.From.Length > 0 && record.From == record.To)
        {
            context.Problems.Add(ProblemCodes.InvalidValue, o.Find("to")!, "A spelling is read as another one, not as itself.");
        }

        return record;
    }

    private InflectionStepRecord Step(ObjectReader o) => new() { Rules = o.List("rules", Ending) };

    private EndingRecord Ending(ObjectReader o) => new()
    {
        Ending = Word(o, "ending"),
        Becomes = o.Find("becomes") is null ? null : Word(o, "becomes"),
        Leaves = o.RequiredInteger("leaves", 1, 10),
    };

    private IrregularWordRecord Irregular(ObjectReader o) => new() { Base = Word(o, "base"), Forms = WordList(o, "forms") };

    private WordGroupRecord Group(ObjectReader o)
    {
        var record = new WordGroupRecord { Words = WordList(o, "words") };
        if (record.Words.Length < 2 && o.IsListOrMissing("words"))
        {
            context.Problems.Add(ProblemCodes.MissingProperty, o.Value, "A group of words for one thing holds at least two of 'words'.");
        }

        return record;
    }

    private string[] SoundAlike(ObjectReader o)
    {
        string[] groups = WordList(o, "soundAlike");
        var seen = new HashSet<char>();
        foreach (JsonValue item in ChildrenOf(o.Value, "soundAlike"))
        {
            foreach (char c in item.Text)
            {
                if (!seen.Add(c))
                {
                    context.Problems.Add(ProblemCodes.DoubledValue, item, "The letter '" + c + "' sounds like those of one group only; keep it once.");
                }
            }
        }

        return groups;
    }

    // A word in two groups would make the meaning of one depend on the order of the file.
    private void CheckOnce(ObjectReader o, string list, string words)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (JsonValue group in ChildrenOf(o.Value, list))
        {
            var own = new HashSet<string>(StringComparer.Ordinal);
            foreach (JsonValue word in ChildrenOf(group, words))
            {
                if (own.Add(word.Text) && !seen.Add(word.Text))
                {
                    context.Problems.Add(ProblemCodes.DoubledValue, word, "'" + word.Text + "' already stands in another group of '" + list + "'; keep it in one.");
                }
            }
        }
    }

    private static IEnumerable<JsonValue> ChildrenOf(JsonValue value, string name) => value.Find(name)?.Children ?? (IEnumerable<JsonValue>)Array.Empty<JsonValue>();

    private string Word(ObjectReader o, string name)
    {
        string word = o.RequiredText(name);
        if (o.Find(name) is { } value)
        {
            CheckWord(value);
        }

        return word;
    }

    private void CheckWord(JsonValue value)
    {
        if (value.Kind == System.Text.Json.JsonValueKind.String && value.Text.Length > 0 && !IsFolded(value.Text))
        {
            context.Problems.Add(ProblemCodes.InvalidValue, value, "'" + value.Text + "' is not a word of lower-case letters and digits without accents or marks.");
        }
    }

    private bool IsFolded(string word)
    {
        foreach (char c in word)
        {
            if (!char.IsLetterOrDigit(c) || c is >= 'A' and <= 'Z' || folded.Contains(c))
            {
                return false;
            }
        }

        return word.Length > 0;
    }

    private static bool IsLowerAscii(string text)
    {
        foreach (char c in text)
        {
            if (c is not ((>= 'a' and <= 'z') or (>= '0' and <= '9')))
            {
                return false;
            }
        }

        return true;
    }
}

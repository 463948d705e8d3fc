using System;

namespace BackPain.Knowledge.Format;

// How the words of one language are compared in a search. The engine knows letters and lists, never a word: all of them stand here.

/// <summary>The language file of a base; empty where it brings none, and then words are compared letter for letter.</summary>
internal sealed class LanguageRecord : IRecord
{
    public string Language = "";
    public LettersRecord[] Letters = Array.Empty<LettersRecord>();
    public string Ignored = "";
    public string[] Fillers = Array.Empty<string>();
    public string[] Connectors = Array.Empty<string>();
    public string[] LeadIns = Array.Empty<string>();
    public string[] FillerPhrases = Array.Empty<string>();
    public string[] Common = Array.Empty<string>();
    public SpellingRecord[] Spellings = Array.Empty<SpellingRecord>();
    public InflectionStepRecord[] Inflections = Array.Empty<InflectionStepRecord>();
    public IrregularWordRecord[] Irregular = Array.Empty<IrregularWordRecord>();
    public WordGroupRecord[] SameMeaning = Array.Empty<WordGroupRecord>();
    public string[] SoundAlike = Array.Empty<string>();

    public void Transfer(TableCodec codec)
    {
        codec.Text(ref Language);
        codec.List(ref Letters, RecordType.Letters);
        codec.Text(ref Ignored);
        codec.Texts(ref Fillers);
        codec.Texts(ref Connectors);
        codec.Texts(ref LeadIns);
        codec.Texts(ref FillerPhrases);
        codec.Texts(ref Common);
        codec.List(ref Spellings, RecordType.Spelling);
        codec.List(ref Inflections, RecordType.InflectionStep);
        codec.List(ref Irregular, RecordType.IrregularWord);
        codec.List(ref SameMeaning, RecordType.WordGroup);
        codec.Texts(ref SoundAlike);
    }
}

/// <summary>Letters that are read as others: accents, ligatures, wide forms.</summary>
internal sealed class LettersRecord : IRecord
{
    public string To = "";
    public string From = "";

    public void Transfer(TableCodec codec)
    {
        codec.Text(ref To);
        codec.Text(ref From);
    }
}

/// <summary>A spelling that is read as another.</summary>
internal sealed class SpellingRecord : IRecord
{
    public string From = "";
    public string To = "";

    /// <summary>A position in <see cref="LanguageReader.SpellingPlaces"/>.</summary>
    public int At;

    public void Transfer(TableCodec codec)
    {
        codec.Text(ref From);
        codec.Text(ref To);
        codec.Number(ref At);
    }
}

/// <summary>One step of taking endings off; the first ending that fits is taken.</summary>
internal sealed class InflectionStepRecord : IRecord
{
    public EndingRecord[] Rules = Array.Empty<EndingRecord>();

    public void Transfer(TableCodec codec) => codec.List(ref Rules, RecordType.Ending);
}

internal sealed class EndingRecord : IRecord
{
    public string Ending = "";
    public string? Becomes;

    /// <summary>How many letters must stand before the ending.</summary>
    public int Leaves;

    public void Transfer(TableCodec codec)
    {
        codec.Text(ref Ending);
        codec.OptionalText(ref Becomes);
        codec.Number(ref Leaves);
    }
}

/// <summary>The forms of a word that no ending explains.</summary>
internal sealed class IrregularWordRecord : IRecord
{
    public string Base = "";
    public string[] Forms = Array.Empty<string>();

    public void Transfer(TableCodec codec)
    {
        codec.Text(ref Base);
        codec.Texts(ref Forms);
    }
}

/// <summary>Words that people use for one thing.</summary>
internal sealed class WordGroupRecord : IRecord
{
    public string[] Words = Array.Empty<string>();

    public void Transfer(TableCodec codec) => codec.Texts(ref Words);
}

namespace BackPain.Knowledge;

/// <summary>How the words of a search met a term of the knowledge: the weakest link decides.</summary>
public enum SearchMatchKind
{
    /// <summary>Not stated.</summary>
    Unspecified = 0,

    /// <summary>The text is the term, but for case, accents, spelling variants, marks between words, and filler around it.</summary>
    Exact = 1,

    /// <summary>The text is an abbreviation, or holds one: the matched term is short and in capitals.</summary>
    Abbreviation = 2,

    /// <summary>Every word that carries meaning is in both, in any order and inflection.</summary>
    AllWords = 3,

    /// <summary>Some words of the text are not in the term, or some of the term are not in the text; those that meet, meet well.</summary>
    Part = 4,

    /// <summary>A word of the text is the beginning of a word of the term.</summary>
    Prefix = 5,

    /// <summary>A word of the term is another word for one of the text.</summary>
    OtherWord = 6,

    /// <summary>A word of the text met the term after its spelling was corrected.</summary>
    Corrected = 7,
}

using System.Collections.Immutable;
using System.Globalization;

namespace BackPain.Knowledge.Assessment;

/// <summary>A result in words, once for the person and once for a clinician, with the sources of both. It is no diagnosis.</summary>
/// <remarks>
/// Both texts are English around the names of the base, hold what was said of the person, and are the same for the same result on every
/// machine and in every culture. They are written for adults who read for information; what they quote from the knowledge is cited.
/// </remarks>
/// <threadsafety>Immutable; safe to share between threads.</threadsafety>
public sealed class Explanation
{
    internal Explanation(string forPerson, string forClinician, ImmutableArray<Citation> citations)
    {
        ForPerson = forPerson;
        ForClinician = forClinician;
        Citations = citations;
    }

    /// <summary>
    /// Plain English, at reading grade 8 or less: how soon help is needed first, then what was found and why, what is open, and the sources
    /// by number. Each line ends with LF, an empty line stands between paragraphs, and lines of a list begin with a hyphen. Never empty.
    /// </summary>
    public string ForPerson { get; }

    /// <summary>
    /// The same with figures: triage, outcome, every weight with what it rests on and where it was read, what is open, contradictions,
    /// options and trace. Each line ends with LF. Never empty.
    /// </summary>
    public string ForClinician { get; }

    /// <summary>What the two texts cite, each place once, in the order of first use, that of the text for the person first; may be empty.</summary>
    public ImmutableArray<Citation> Citations { get; }

    /// <summary>The number of citations, never what is known of the person.</summary>
    /// <returns>The text, the same in every culture.</returns>
    public override string ToString() => "Explanation, " + Citations.Length.ToString(CultureInfo.InvariantCulture) + " citations";
}

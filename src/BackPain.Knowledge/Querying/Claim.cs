using System.Collections.Immutable;

namespace BackPain.Knowledge;

/// <summary>One thing that the knowledge says, at a named path, with its citations.</summary>
/// <remarks>
/// The path names entities by identifier, so that it stays when files are rearranged:
/// <c>conditions/spinal-stenosis/associations/worse-walking</c>. Names, questions and descriptions that only name a thing are vocabulary, not claims.
/// </remarks>
/// <threadsafety>Immutable; safe to share between threads.</threadsafety>
public sealed class Claim
{
    internal Claim(string path, string value, ImmutableArray<Citation> citations, ConditionId? conditionId)
    {
        Path = path;
        Value = value;
        Citations = citations;
        ConditionId = conditionId;
    }

    /// <summary>Where the claim stands in the knowledge; unique in its base.</summary>
    public string Path { get; }

    /// <summary>The condition on whose page the claim stands; <see langword="null"/> for a claim about a finding, a treatment or a red flag.</summary>
    public ConditionId? ConditionId { get; }

    /// <summary>What is claimed: a sentence, a word of a closed list, or a few of them; never empty.</summary>
    public string Value { get; }

    /// <summary>Where it was read; empty only for what is our own judgment (<see cref="IsOwnJudgment"/>).</summary>
    public ImmutableArray<Citation> Citations { get; }

    /// <summary>Whether it rests on us alone: a note on misuse, why associations form a cluster, our policy on a red flag. All else is cited.</summary>
    public bool IsOwnJudgment => Citations.IsEmpty;

    /// <summary>Whether one of the citations is to a source. Does not throw.</summary>
    /// <param name="source">The source; the default value gives <see langword="false"/>.</param>
    /// <returns><see langword="true"/> when the claim cites it.</returns>
    public bool Cites(SourceId source)
    {
        foreach (Citation citation in Citations)
        {
            if (citation.SourceId == source)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Path and value, for developers.</summary>
    /// <returns>The text, the same in every culture.</returns>
    public override string ToString() => Path + ": " + Value;
}

using System.Collections.Immutable;
using BackPain.Knowledge.Format;

namespace BackPain.Knowledge;

/// <summary>What one or several stronger sources say of a statement.</summary>
/// <threadsafety>Immutable; safe to share between threads.</threadsafety>
public sealed class AuditVerdict
{
    private readonly Citation[] citations;

    internal AuditVerdict(TableReader table)
    {
        Verdict = (Verdict)table.Number();
        Text = table.Text();
        citations = Citation.ListFrom(table);
    }

    /// <summary>How they bear on the statement.</summary>
    public Verdict Verdict { get; }

    /// <summary>What they say, in plain words; never empty.</summary>
    public string Text { get; }

    /// <summary>Where it was read; at least one.</summary>
    public ImmutableArray<Citation> Citations => ImmutableArrays.Own(citations);

    /// <summary>Verdict and words, for developers.</summary>
    /// <returns>The text, the same in every culture.</returns>
    public override string ToString() => Words.Verdict[(int)Verdict] + ": " + Text;
}

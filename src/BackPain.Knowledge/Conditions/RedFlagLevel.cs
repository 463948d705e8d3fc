using BackPain.Knowledge.Format;

namespace BackPain.Knowledge;

/// <summary>A level of a red flag that depends on something more than the flag itself.</summary>
/// <threadsafety>Immutable; safe to share between threads.</threadsafety>
public sealed class RedFlagLevel
{
    internal RedFlagLevel(TableReader table)
    {
        Criterion = Criterion.From(table);
        CriterionText = table.Text();
        Level = (TriageLevel)table.OptionalNumber().GetValueOrDefault();
        Reason = table.Text();
    }

    /// <summary>What must be met besides.</summary>
    public Criterion Criterion { get; }

    /// <summary>The same in plain words; never empty.</summary>
    public string CriterionText { get; }

    /// <summary>How soon help is then needed.</summary>
    public TriageLevel Level { get; }

    /// <summary>Why; never empty.</summary>
    public string Reason { get; }

    /// <summary>Level and words, for developers.</summary>
    /// <returns>The text, the same in every culture.</returns>
    public override string ToString() => Words.TriageLevel[(int)Level] + ": " + CriterionText;
}

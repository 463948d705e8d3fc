namespace BackPain.Knowledge.Assessment;

/// <summary>What is said of one finding, and where it comes from.</summary>
/// <param name="Finding">The finding.</param>
/// <param name="Status">Present, absent, or unknown: the person was asked and is not sure.</param>
/// <param name="Origin">Where it comes from.</param>
/// <remarks>The default value says nothing about nothing.</remarks>
/// <threadsafety>Immutable; safe to share between threads.</threadsafety>
public readonly record struct FindingStatement(FindingId Finding, FindingStatus Status, StatementOrigin Origin)
{
    /// <summary>The finding alone, for developers: what is known of people is not printed.</summary>
    /// <returns>The text, the same in every culture.</returns>
    public override string ToString() => Finding.Value;
}

namespace BackPain.Knowledge.Assessment;

/// <summary>Two statements about one person that cannot both hold. Both are kept; <see cref="Counted"/> is the one that counts.</summary>
/// <threadsafety>Immutable; safe to share between threads.</threadsafety>
/// <param name="Counted">The statement that counts: the answer to a question before the app's, the app's before free text, and of two of one origin the one that says "present". After the answer "not sure", whoever says "present".</param>
/// <param name="SetAside">The statement that does not count.</param>
public sealed record Contradiction(FindingStatement Counted, FindingStatement SetAside)
{
    /// <summary>Whether both still count, because each says that a finding is present: a possible red flag is never dropped for another.</summary>
    public bool BothCount => Counted.Status == FindingStatus.Present && SetAside.Status == FindingStatus.Present;

    /// <summary>The two findings alone, for developers: what is known of people is not printed.</summary>
    /// <returns>The text, the same in every culture.</returns>
    public override string ToString() => Counted.Finding.Value + " against " + SetAside.Finding.Value;
}

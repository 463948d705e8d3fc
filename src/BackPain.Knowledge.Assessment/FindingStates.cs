namespace BackPain.Knowledge.Assessment;

/// <summary>What is known of every finding of a base, by number, and how it came to be known.</summary>
internal sealed class FindingStates
{
    public FindingStates(int findings)
    {
        Status = new FindingStatus[findings];
        KnownBy = new KnownBy[findings];
    }

    public FindingStatus[] Status { get; }

    public KnownBy[] KnownBy { get; }
}

namespace BackPain.Knowledge.Assessment;

/// <summary>What is known of every finding of a base, by number, and how it came to be known; and the values of observables.</summary>
internal sealed class FindingStates
{
    public FindingStates(int findings, int observables)
    {
        Status = new FindingStatus[findings];
        KnownBy = new KnownBy[findings];
        Values = new Observation?[observables];
    }

    public FindingStatus[] Status { get; }

    public KnownBy[] KnownBy { get; }

    /// <summary>What is known of each observable, by number; null where nothing is.</summary>
    public Observation?[] Values { get; }

    /// <summary>Whom to ask about care that was tried; null where nothing is known of any.</summary>
    public IFindingState? Care { get; set; }
}

namespace BackPain.Knowledge;

/// <summary>The place where a ladder names a treatment, or a kind of it: why the ladder was found.</summary>
/// <threadsafety>Immutable; safe to share between threads.</threadsafety>
public sealed class LadderMention
{
    internal LadderMention(TreatmentLadder ladder, Rung rung, Treatment treatment, bool isDirect)
    {
        Ladder = ladder;
        Rung = rung;
        Treatment = treatment;
        IsDirect = isDirect;
    }

    /// <summary>The ladder.</summary>
    public TreatmentLadder Ladder { get; }

    /// <summary>The rung that names the treatment.</summary>
    public Rung Rung { get; }

    /// <summary>The treatment as the rung names it: the one asked for, or a kind of it.</summary>
    public Treatment Treatment { get; }

    /// <summary><see langword="true"/> when the rung names the very treatment, <see langword="false"/> when it names a kind of it.</summary>
    public bool IsDirect { get; }

    /// <summary>Ladder and rung, for developers.</summary>
    /// <returns>The text, the same in every culture.</returns>
    public override string ToString() => Ladder + ": " + Rung;
}

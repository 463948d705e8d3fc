namespace BackPain.Knowledge.Assessment;

/// <summary>One time that a person had a treatment, or that it is known not to have been tried.</summary>
/// <remarks>The default value names no treatment; <see cref="CareHistory"/> refuses it.</remarks>
/// <threadsafety>Immutable; safe to share between threads.</threadsafety>
/// <param name="Treatment">The treatment; the default value only for a default episode.</param>
/// <param name="Care">For how long and with which outcome, or <see cref="TriedCare.NotTried"/>.</param>
public readonly record struct CareEpisode(TreatmentId Treatment, TriedCare Care)
{
    /// <summary>Whether the treatment was tried; else it is known not to have been.</summary>
    public bool IsTried => Care.Status == FindingStatus.Present;

    /// <summary>The type only, so that health data does not end in a log.</summary>
    /// <returns>The same text for every episode.</returns>
    public override string ToString() => nameof(CareEpisode);
}

using System;

namespace BackPain.Knowledge.Assessment;

/// <content>The place on a ladder.</content>
public sealed partial class Assessor
{
    /// <summary>Where the care that a person has tried stands in the overview of a condition: our arrangement of what current guidelines say.</summary>
    /// <remarks>It does not say that the person has the condition; the host names it.</remarks>
    /// <param name="condition">The condition.</param>
    /// <param name="presentation">What is known of the person.</param>
    /// <param name="history">The care that was tried; <see cref="CareHistory.Empty"/> when nothing is known.</param>
    /// <param name="options">Choices of the host; <see langword="null"/> for none.</param>
    /// <returns>The position, with the triage before it.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="presentation"/> or <paramref name="history"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException"><paramref name="condition"/> is the default value, or the options set aside the default treatment.</exception>
    /// <exception cref="UnknownConceptException">The base does not hold the condition.</exception>
    public LadderPosition Locate(ConditionId condition, Presentation presentation, CareHistory history, LocateOptions? options = null) =>
        LocatorOf(condition, presentation, history, options).InOverview();

    /// <summary>Where the care that a person has tried stands on the ladder of one source.</summary>
    /// <remarks>A source that has no ladder for the condition gives a position without steps.</remarks>
    /// <param name="condition">The condition.</param>
    /// <param name="source">The source.</param>
    /// <param name="presentation">What is known of the person.</param>
    /// <param name="history">The care that was tried; <see cref="CareHistory.Empty"/> when nothing is known.</param>
    /// <param name="options">Choices of the host; <see langword="null"/> for none.</param>
    /// <returns>The position, with the triage before it.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="presentation"/> or <paramref name="history"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException"><paramref name="condition"/> or <paramref name="source"/> is the default value, or the options set aside the default treatment.</exception>
    /// <exception cref="UnknownConceptException">The base does not hold the condition or the source.</exception>
    public LadderPosition Locate(ConditionId condition, SourceId source, Presentation presentation, CareHistory history, LocateOptions? options = null)
    {
        LadderLocator locator = LocatorOf(condition, presentation, history, options);
        return locator.OnLadder(Knowledge[source]);
    }

    private LadderLocator LocatorOf(ConditionId condition, Presentation presentation, CareHistory history, LocateOptions? options)
    {
        Throw.IfNull(presentation);
        Throw.IfNull(history);
        options ??= LocateOptions.Default;
        foreach (TreatmentId treatment in options.SetAside)
        {
            if (treatment.IsDefault)
            {
                throw new ArgumentException("A treatment that is set aside is named; the default identifier names none.", nameof(options));
            }
        }

        Condition known = Knowledge[condition];
        var care = new CareState(Knowledge, history);
        var person = new PersonState(graph, presentation, care);
        return new LadderLocator(graph, known, person, care, triage.Apply(person, options.Triage), Trace, options);
    }
}

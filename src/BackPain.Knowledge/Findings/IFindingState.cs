using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace BackPain.Knowledge;

/// <summary>What is known of one person, as a <see cref="Criterion"/> asks for it. Unknown is an answer and never means absent.</summary>
/// <remarks>
/// <para>Implement it over whatever an app holds; the reference package has no type for a person. An implementation answers the same
/// while a criterion is evaluated, does not throw, and answers "unknown" for identifiers that it does not know.</para>
/// <para>It is up to the implementation to close implications, to work out derived findings from <see cref="Finding.Definition"/>, and to
/// count what <c>Treatment.Is</c> a treatment as the treatment.</para>
/// </remarks>
public interface IFindingState
{
    /// <summary>What is known of a finding.</summary>
    /// <param name="finding">The finding; never the default value.</param>
    /// <returns>Present, absent or unknown.</returns>
    FindingStatus GetFinding(FindingId finding);

    /// <summary>The number that an observable has.</summary>
    /// <param name="observable">An observable of kind <see cref="ObservableKind.Number"/>; never the default value.</param>
    /// <param name="value">The number in the unit of the observable, when known.</param>
    /// <returns>Whether the number is known.</returns>
    bool TryGetNumber(ObservableId observable, out decimal value);

    /// <summary>The choice that an observable has.</summary>
    /// <param name="observable">An observable of kind <see cref="ObservableKind.Choice"/>; never the default value.</param>
    /// <param name="choice">One of the values of the observable, when known.</param>
    /// <returns>Whether the choice is known.</returns>
    bool TryGetChoice(ObservableId observable, [NotNullWhen(true)] out string? choice);

    /// <summary>What is known of a treatment and of every treatment that is one of its sort: each try by itself.</summary>
    /// <param name="treatment">The treatment; never the default value.</param>
    /// <returns>
    /// Every try that is known, in any order, such as an epidural that helped and a facet injection that did not when asked about spinal
    /// injections; <see cref="TriedCare.NotTried"/> alone when none was tried; empty when nothing is known.
    /// </returns>
    ImmutableArray<TriedCare> GetCare(TreatmentId treatment);
}

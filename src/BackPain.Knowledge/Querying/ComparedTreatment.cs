using System.Collections.Immutable;

namespace BackPain.Knowledge;

/// <summary>A treatment that the overview of at least one compared condition names, and where each puts it.</summary>
/// <remarks>Compared is the very treatment; what an overview says of a wider or narrower one stands under that one. Overviews are our own arrangement (<see cref="TreatmentOverview"/>).</remarks>
/// <threadsafety>Immutable; safe to share between threads.</threadsafety>
public sealed class ComparedTreatment
{
    internal ComparedTreatment(Treatment treatment, ImmutableArray<TreatmentPlace> places)
    {
        Treatment = treatment;
        Places = places;
        IsSharedStep = true;
        bool isStep = false;
        bool isAdvisedAgainst = false;
        OverviewPlace first = OverviewPlace.Unspecified;
        foreach (TreatmentPlace place in places)
        {
            IsSharedStep &= place.Place == OverviewPlace.Step;
            isStep |= place.Place == OverviewPlace.Step;
            isAdvisedAgainst |= place.Place == OverviewPlace.AdvisedAgainst;
            IsPlacedDifferently |= first != OverviewPlace.Unspecified && place.Place != OverviewPlace.Unspecified && place.Place != first;
            first = place.Place == OverviewPlace.Unspecified ? first : place.Place;
        }

        IsOpposed = isStep && isAdvisedAgainst;
    }

    /// <summary>The treatment; a medicine brings its <see cref="Treatment.SafetyNote"/>.</summary>
    public Treatment Treatment { get; }

    /// <summary>Where each overview puts it: one place for each condition, in the order of the comparison.</summary>
    public ImmutableArray<TreatmentPlace> Places { get; }

    /// <summary>Whether it is a step for every compared condition.</summary>
    public bool IsSharedStep { get; }

    /// <summary>Whether it is a step for one compared condition and advised against for another; who says so is in the entries of its places.</summary>
    public bool IsOpposed { get; }

    /// <summary>Whether at least two overviews name it and do not agree on the place.</summary>
    public bool IsPlacedDifferently { get; }

    /// <summary>The treatment and its places, for developers.</summary>
    /// <returns>The text, the same in every culture.</returns>
    public override string ToString() => Treatment.Id.Value + " (" + string.Join("; ", Places) + ")";
}

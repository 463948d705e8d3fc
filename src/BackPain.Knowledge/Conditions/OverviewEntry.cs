using System.Collections.Immutable;

namespace BackPain.Knowledge;

/// <summary>One treatment in an overview, with everyone who speaks of it.</summary>
/// <remarks>
/// The lists hold what any source says of the treatment, and what it says of a wider one ("injections" for an epidural); current
/// guidelines first. Only <see cref="Deciding"/> put the treatment where it stands. For whom each speaks is in its population.
/// </remarks>
/// <threadsafety>Immutable; safe to share between threads.</threadsafety>
public sealed class OverviewEntry
{
    internal OverviewEntry(
        Treatment treatment,
        bool meansDifferentPeople,
        ImmutableArray<Recommendation> deciding,
        ImmutableArray<Recommendation> pro,
        ImmutableArray<Recommendation> contra,
        ImmutableArray<Recommendation> neither)
    {
        Treatment = treatment;
        MeansDifferentPeople = meansDifferentPeople;
        Deciding = deciding;
        For = pro;
        Against = contra;
        Neither = neither;
    }

    /// <summary>The treatment; a medicine brings its <see cref="Treatment.SafetyNote"/>.</summary>
    public Treatment Treatment { get; }

    /// <summary>The current guidelines that are for or against this very treatment; empty where none is.</summary>
    public ImmutableArray<Recommendation> Deciding { get; }

    /// <summary>
    /// Whether current guidelines are for it in some people and against it in others, without opposing one another: the entry is contested
    /// only as a whole, and its recommendations say for whom.
    /// </summary>
    public bool MeansDifferentPeople { get; }

    /// <summary>Who is for it; may be empty.</summary>
    public ImmutableArray<Recommendation> For { get; }

    /// <summary>Who is against it; may be empty.</summary>
    public ImmutableArray<Recommendation> Against { get; }

    /// <summary>Who finds too little evidence, and results of trials and reviews; may be empty.</summary>
    public ImmutableArray<Recommendation> Neither { get; }

    /// <summary>The treatment with the number of sources for and against, for developers.</summary>
    /// <returns>The text, the same in every culture.</returns>
    public override string ToString() => System.FormattableString.Invariant($"{Treatment.Name}: {For.Length} for, {Against.Length} against, {Neither.Length} neither");
}

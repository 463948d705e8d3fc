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
        IsOnlyConditional = AllDeciding(static r => r.Stance == Stance.Conditional);
        IsOnlyIndirect = AllDeciding(static r => r.Population is { IsIndirect: true });
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

    /// <summary>
    /// Whether every current guideline that decides is for it only under stated conditions, such as a weak opioid where an NSAID cannot be
    /// used; its recommendations say which. In a step it stands after what is advised without such conditions. False where none decides.
    /// </summary>
    public bool IsOnlyConditional { get; }

    /// <summary>Whether every current guideline that decides speaks of other people, so that it applies only by analogy. False where none decides.</summary>
    public bool IsOnlyIndirect { get; }

    /// <summary>Who is for it; may be empty.</summary>
    public ImmutableArray<Recommendation> For { get; }

    /// <summary>Who is against it; may be empty.</summary>
    public ImmutableArray<Recommendation> Against { get; }

    /// <summary>Who finds too little evidence, and results of trials and reviews; may be empty.</summary>
    public ImmutableArray<Recommendation> Neither { get; }

    /// <summary>The treatment with the number of sources for and against, for developers.</summary>
    /// <returns>The text, the same in every culture.</returns>
    public override string ToString() => System.FormattableString.Invariant($"{Treatment.Name}: {For.Length} for, {Against.Length} against, {Neither.Length} neither");

    private bool AllDeciding(System.Func<Recommendation, bool> holds)
    {
        foreach (Recommendation recommendation in Deciding)
        {
            if (!holds(recommendation))
            {
                return false;
            }
        }

        return !Deciding.IsEmpty;
    }
}

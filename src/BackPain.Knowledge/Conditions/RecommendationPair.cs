using System.Collections.Immutable;

namespace BackPain.Knowledge;

/// <summary>Two recommendations on one condition that do not simply agree: a <see cref="Disagreement"/> or a <see cref="Tension"/>.</summary>
/// <remarks>Nothing is averaged and nobody is declared right: both stand, with their populations.</remarks>
/// <threadsafety>Immutable; safe to share between threads.</threadsafety>
public abstract class RecommendationPair
{
    private protected RecommendationPair(Recommendation first, Recommendation second, PopulationOverlap overlap)
    {
        First = first;
        Second = second;
        Overlap = overlap;
        Treatment = first.Treatment.Is(second.Treatment.Id) ? first.Treatment : second.Treatment;
        Positions = ImmutableArray.Create(first, second);
    }

    /// <summary>The condition.</summary>
    public ConditionId ConditionId => First.ConditionId;

    /// <summary>The treatment; the narrower one where one source speaks of "injections" and the other of epidurals.</summary>
    public Treatment Treatment { get; }

    /// <summary>The one recommendation.</summary>
    public Recommendation First { get; }

    /// <summary>The other recommendation.</summary>
    public Recommendation Second { get; }

    /// <summary>Both, <see cref="First"/> first.</summary>
    public ImmutableArray<Recommendation> Positions { get; }

    /// <summary>Whether the two speak of the same people, as far as age and duration tell.</summary>
    public PopulationOverlap Overlap { get; }

    /// <summary>Where both sides were read; at least two.</summary>
    public virtual ImmutableArray<Citation> Citations => ImmutableArray.Create(First.Citation, Second.Citation);

    /// <summary>Whether both are guidelines that are current.</summary>
    public bool IsBetweenCurrentGuidelines => First.IsOfCurrentGuideline && Second.IsOfCurrentGuideline;

    /// <summary>Who says what, in one or two neutral sentences; English. The populations stand in <see cref="Positions"/>.</summary>
    public abstract string Text { get; }

    /// <summary>The same as <see cref="Text"/>.</summary>
    /// <returns>The text, the same in every culture.</returns>
    public override string ToString() => Text;

    private protected string Positioned() => Phrases.Upper(Phrases.Of(First)) + "; " + Phrases.Of(Second) + ".";
}

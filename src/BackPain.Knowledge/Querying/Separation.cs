using System;
using System.Collections.Immutable;
using System.Globalization;

namespace BackPain.Knowledge;

/// <summary>Which of two conditions one answer about a finding speaks for, how strongly, and by what figure.</summary>
/// <remarks>
/// <para>In millibans, 1000 times the decimal logarithm of a likelihood ratio: above 0 speaks for the first condition, below 0 for the second.
/// A ratio that was published for the choice between these two wins; only without one is it the difference of the general weights. A condition
/// that does not know the finding weighs 0, for nobody is said to lack a finding because no source names it; what follows from the answer
/// only takes away (<see cref="SideBasis"/>). The presence of an entry criterion is no evidence, whatever was measured; and our
/// defaults do not outweigh what was measured (<see cref="SeparationBasis"/>).</para>
/// <para>It is no probability, and separations of one cluster are never added up.</para>
/// </remarks>
/// <threadsafety>Immutable; safe to share between threads.</threadsafety>
public sealed class Separation
{
    internal Separation(Finding finding, FindingStatus answer, SeparationSide first, SeparationSide second, SeparationBasis basis, AssociationEvidence? headToHead, int millibans, int millibansElsewhere)
    {
        Finding = finding;
        Answer = answer;
        First = first;
        Second = second;
        Basis = basis;
        HeadToHead = headToHead;
        Millibans = millibans;
        MillibansElsewhere = millibansElsewhere;
        CountedMillibans = Count(basis, millibans, millibansElsewhere);
    }

    /// <summary>The finding.</summary>
    public Finding Finding { get; }

    /// <summary>The answer: present or absent, never unknown.</summary>
    public FindingStatus Answer { get; }

    /// <summary>The first condition and its general weight.</summary>
    public SeparationSide First { get; }

    /// <summary>The second condition and its general weight.</summary>
    public SeparationSide Second { get; }

    /// <summary>What the figure rests on.</summary>
    public SeparationBasis Basis { get; }

    /// <summary>
    /// The report with the ratio that was published for the choice between these two: its comparator is the one condition, and it tells of the
    /// other. <see langword="null"/> when there is no such ratio for this answer.
    /// </summary>
    public AssociationEvidence? HeadToHead { get; }

    /// <summary>Against whom the figure was measured: one of the two conditions when head to head, else the other people of each study.</summary>
    public Comparator Comparator => HeadToHead?.Comparator ?? Comparator.Others;

    /// <summary>How far the answer speaks for the first condition, in millibans, inside the populations of the figures; below 0, for the second.</summary>
    public int Millibans { get; }

    /// <summary>
    /// The same where a person is not, or not known to be, in those populations: the difference of the weights that count there, for a
    /// head-to-head ratio no further from zero than that ratio.
    /// </summary>
    public int MillibansElsewhere { get; }

    /// <summary>
    /// What the order of a comparison counts. Head to head, <see cref="Millibans"/>: it was measured in people with this very choice. Else the
    /// nearer to zero of <see cref="Millibans"/> and <see cref="MillibansElsewhere"/>, and 0 when they point to different conditions.
    /// </summary>
    public int CountedMillibans { get; }

    /// <summary>The condition that the answer speaks for; <see langword="null"/> when it speaks for neither.</summary>
    public ConditionId? SpeaksForId => CountedMillibans > 0 ? First.ConditionId : CountedMillibans < 0 ? Second.ConditionId : null;

    /// <summary>How strongly, in millibans: the size of <see cref="CountedMillibans"/>, 0 or more.</summary>
    public int Strength => Math.Abs(CountedMillibans);

    /// <summary>
    /// Where the figure was read: the head-to-head report when it is used as it stands, else the associations of both sides, then the
    /// head-to-head report that is not used; each once. Empty when neither condition knows the finding.
    /// </summary>
    public ImmutableArray<Citation> Citations
    {
        get
        {
            ImmutableArray<Citation>.Builder citations = ImmutableArray.CreateBuilder<Citation>();
            if (Basis is not (SeparationBasis.HeadToHead or SeparationBasis.HeadToHeadContainsOne))
            {
                Add(citations, First.Association?.Citations);
                Add(citations, Second.Association?.Citations);
            }

            Add(citations, HeadToHead?.Citations);
            return citations.ToImmutable();
        }
    }

    /// <summary>Finding, answer, direction and basis, for developers.</summary>
    /// <returns>The text, the same in every culture.</returns>
    public override string ToString() => Finding.Id.Value + (Answer == FindingStatus.Present ? " present: " : " absent: ")
        + (SpeaksForId is { } condition ? "for " + condition.Value + " " + Strength.ToString(CultureInfo.InvariantCulture) : "for neither")
        + " (" + Name(Basis) + ")";

    private static int Count(SeparationBasis basis, int millibans, int elsewhere)
    {
        if (basis is SeparationBasis.HeadToHead or SeparationBasis.HeadToHeadContainsOne)
        {
            return millibans;
        }

        // Not by multiplication, which may overflow.
        bool agree = Math.Sign(millibans) == Math.Sign(elsewhere);
        return !agree ? 0 : Math.Abs(millibans) <= Math.Abs(elsewhere) ? millibans : elsewhere;
    }

    private static string Name(SeparationBasis basis) => basis switch
    {
        SeparationBasis.NotKnown => "not known",
        SeparationBasis.HeadToHead => "head to head",
        SeparationBasis.HeadToHeadContainsOne => "head to head, interval contains 1",
        SeparationBasis.HeadToHeadSetAside => "difference of weights, head-to-head ratio not used",
        SeparationBasis.DifferenceOfWeights => "difference of weights",
        SeparationBasis.OneSided => "one side only",
        SeparationBasis.EntryCriterion => "entry criterion",
        SeparationBasis.DefaultBesideFigure => "default beside figure",
        _ => throw new ArgumentOutOfRangeException(nameof(basis), basis, "There is no such basis."),
    };

    private static void Add(ImmutableArray<Citation>.Builder citations, ImmutableArray<Citation>? more)
    {
        foreach (Citation citation in more ?? ImmutableArray<Citation>.Empty)
        {
            if (!citations.Contains(citation))
            {
                citations.Add(citation);
            }
        }
    }
}

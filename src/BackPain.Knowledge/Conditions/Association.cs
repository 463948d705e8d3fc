using System.Collections.Immutable;
using BackPain.Knowledge.Format;

namespace BackPain.Knowledge;

/// <summary>What a finding says about a condition.</summary>
/// <threadsafety>Immutable; safe to share between threads.</threadsafety>
public sealed class Association
{
    private readonly AssociationEvidence[] evidence;

    internal Association(ConditionId condition, Finding finding, Cluster cluster, TableReader table)
    {
        ConditionId = condition;
        Finding = finding;
        Cluster = cluster;
        Role = (AssociationRole)table.Number();
        evidence = new AssociationEvidence[table.Count()];
        for (int i = 0; i < evidence.Length; i++)
        {
            evidence[i] = new AssociationEvidence(table);
        }

        WhenPresent = new Weight(table);
        WhenAbsent = new Weight(table);
    }

    /// <summary>The condition.</summary>
    public ConditionId ConditionId { get; }

    /// <summary>The finding.</summary>
    public Finding Finding { get; }

    /// <summary>What its presence says; the strongest that any source supports.</summary>
    public AssociationRole Role { get; }

    /// <summary>The cluster of associations that measure one thing and count once; our own judgment.</summary>
    public Cluster Cluster { get; }

    /// <summary>How strongly the presence of the finding counts.</summary>
    public Weight WhenPresent { get; }

    /// <summary>How strongly the absence of the finding counts.</summary>
    public Weight WhenAbsent { get; }

    /// <summary>What each source reports, in the order of the files; at least one. Several may stand side by side.</summary>
    public ImmutableArray<AssociationEvidence> Evidence => ImmutableArrays.Own(evidence);

    /// <summary>Where all of it was read, in the order of <see cref="Evidence"/>; at least one.</summary>
    public ImmutableArray<Citation> Citations
    {
        get
        {
            ImmutableArray<Citation>.Builder citations = ImmutableArray.CreateBuilder<Citation>();
            foreach (AssociationEvidence report in Evidence)
            {
                citations.AddRange(report.Citations);
            }

            return citations.ToImmutable();
        }
    }

    /// <summary>The report whose figures are the ones to use for a comparison.</summary>
    /// <param name="comparator">The comparison: against the others, or against one other condition.</param>
    /// <returns>The report, or <see langword="null"/> when nobody published figures for this comparison.</returns>
    public AssociationEvidence? PreferredAgainst(Comparator comparator)
    {
        foreach (AssociationEvidence report in Evidence)
        {
            if (report.IsPreferred && report.Comparator == comparator)
            {
                return report;
            }
        }

        return null;
    }

    /// <summary>Condition, finding and role, for developers.</summary>
    /// <returns>The text, the same in every culture.</returns>
    public override string ToString() => ConditionId.Value + " - " + Finding.Id.Value + ": " + Words.AssociationRole[(int)Role];
}

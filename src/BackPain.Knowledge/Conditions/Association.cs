using System.Collections.Immutable;
using BackPain.Knowledge.Format;

namespace BackPain.Knowledge;

/// <summary>What a finding says about a condition.</summary>
/// <threadsafety>Immutable; safe to share between threads.</threadsafety>
public sealed class Association
{
    internal Association(ConditionId condition, Finding finding, AssociationRecord record)
    {
        ConditionId = condition;
        Finding = finding;
        Role = (AssociationRole)record.Role;
        Cluster = record.Cluster;
        Citations = Citation.From(record.Citations);
        Figures = ImmutableArrays.Map(record.Figures, static r => new DiagnosticFigure(r));
    }

    /// <summary>The condition.</summary>
    public ConditionId ConditionId { get; }

    /// <summary>The finding.</summary>
    public Finding Finding { get; }

    /// <summary>What its presence says; the strongest that any source supports.</summary>
    public AssociationRole Role { get; }

    /// <summary>
    /// The cluster of associations that measure one thing and count once, for example <c>claudication</c>; our own judgement.
    /// <see langword="null"/> when none is declared.
    /// </summary>
    public string? Cluster { get; }

    /// <summary>Where the role was read; at least one.</summary>
    public ImmutableArray<Citation> Citations { get; }

    /// <summary>Published figures, in the order of the files; empty when none was published: then the role alone counts.</summary>
    public ImmutableArray<DiagnosticFigure> Figures { get; }

    /// <summary>Condition, finding and role, for developers.</summary>
    /// <returns>The text, the same in every culture.</returns>
    public override string ToString() => ConditionId.Value + " - " + Finding.Id.Value + ": " + Words.AssociationRole[(int)Role];
}

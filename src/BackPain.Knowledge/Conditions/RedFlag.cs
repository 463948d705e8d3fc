using System.Collections.Immutable;
using BackPain.Knowledge.Format;

namespace BackPain.Knowledge;

/// <summary>A criterion that points to a serious cause, and how soon help is then needed.</summary>
/// <remarks>Most single red flags are weak signs; <see cref="SpecificityNote"/> says how weak. None of them is a reason to wait.</remarks>
/// <threadsafety>Immutable; safe to share between threads.</threadsafety>
public sealed class RedFlag
{
    internal RedFlag(RedFlagRecord record)
    {
        Id = new RedFlagId(record.Id);
        Name = record.Name;
        SeriousCauseId = record.SeriousCause is null ? null : new ConditionId(record.SeriousCause);
        CriterionText = record.CriterionText;
        Criterion = BackPain.Knowledge.Criterion.From(record.Criterion)!;
        CitedUrgency = (TriageLevel?)record.CitedUrgency;
        PolicyLevel = (TriageLevel?)record.PolicyLevel;
        PolicyReason = record.PolicyReason;
        IsModifier = record.IsModifier;
        SpecificityNote = record.SpecificityNote;
        Citations = Citation.From(record.Citations);
    }

    /// <summary>The identifier.</summary>
    public RedFlagId Id { get; }

    /// <summary>The plain name; never empty.</summary>
    public string Name { get; }

    /// <summary>The serious cause that it points to; <see langword="null"/> when it points to none that is a condition here.</summary>
    public ConditionId? SeriousCauseId { get; }

    /// <summary>What must be reported, in plain words; never empty.</summary>
    public string CriterionText { get; }

    /// <summary>What must be reported, as a criterion.</summary>
    public Criterion Criterion { get; }

    /// <summary>How soon help is needed by the cited sources; <see langword="null"/> where they give no time.</summary>
    public TriageLevel? CitedUrgency { get; }

    /// <summary>
    /// How soon help is needed by our own, conservative policy; never below <see cref="CitedUrgency"/>. <see langword="null"/> for a modifier.
    /// </summary>
    public TriageLevel? PolicyLevel { get; }

    /// <summary>Why the policy has this level; never empty.</summary>
    public string PolicyReason { get; }

    /// <summary>Whether it sets no level alone and only adds to other flags.</summary>
    public bool IsModifier { get; }

    /// <summary>How much or little the flag tells by itself; <see langword="null"/> when no source says.</summary>
    public string? SpecificityNote { get; }

    /// <summary>Where it was read; at least one.</summary>
    public ImmutableArray<Citation> Citations { get; }

    /// <summary>The identifier of a red flag, so that an entity can stand wherever its identifier is asked for.</summary>
    /// <param name="redFlag">A red flag; <see langword="null"/> gives the default identifier.</param>
    public static implicit operator RedFlagId(RedFlag? redFlag) => redFlag?.Id ?? default;

    /// <summary>The identifier of this red flag.</summary>
    /// <returns><see cref="Id"/>.</returns>
    public RedFlagId ToRedFlagId() => Id;

    /// <summary>The plain name.</summary>
    /// <returns><see cref="Name"/>.</returns>
    public override string ToString() => Name;
}

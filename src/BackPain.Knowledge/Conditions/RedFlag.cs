using System.Collections.Immutable;
using BackPain.Knowledge.Format;

namespace BackPain.Knowledge;

/// <summary>A criterion that points to a serious cause, and how soon help is then needed.</summary>
/// <remarks>Most single red flags are weak signs; <see cref="SpecificityNote"/> says how weak. None of them is a reason to wait.</remarks>
/// <threadsafety>Immutable; safe to share between threads.</threadsafety>
public sealed class RedFlag
{
    private readonly string? seriousCause;
    private readonly LikelihoodRatio positive;
    private readonly RedFlagId[] modifies;
    private readonly RedFlagLevel[] levels;
    private readonly Citation[] citations;

    internal RedFlag(string id, TableReader table)
    {
        Id = new RedFlagId(id);
        Name = table.Text();
        seriousCause = table.OptionalText();
        CriterionText = table.Text();
        Criterion = BackPain.Knowledge.Criterion.From(table);
        CitedUrgency = (TriageLevel?)table.OptionalNumber();
        PolicyLevel = (TriageLevel?)table.OptionalNumber();
        PolicyReason = table.Text();
        IsModifier = table.Flag();
        modifies = new RedFlagId[table.Count()];
        for (int i = 0; i < modifies.Length; i++)
        {
            modifies[i] = new RedFlagId(table.Text());
        }

        levels = new RedFlagLevel[table.Count()];
        for (int i = 0; i < levels.Length; i++)
        {
            levels[i] = new RedFlagLevel(table);
        }

        WhileUnknown = table.Flag() ? new RedFlagLevel(table) : null;
        SourceWords = table.OptionalText();
        NarrowerReason = table.OptionalText();
        SpecificityNote = table.OptionalText();
        SpecificityForPerson = table.OptionalText();
        positive = LikelihoodRatio.From(table);
        Confidence = (Confidence)table.Number();
        IsCore = table.Flag();
        citations = Citation.ListFrom(table);
    }

    /// <summary>The identifier.</summary>
    public RedFlagId Id { get; }

    /// <summary>The plain name; never empty.</summary>
    public string Name { get; }

    /// <summary>The serious cause that it points to; <see langword="null"/> when it points to none that is a condition here.</summary>
    public ConditionId? SeriousCauseId => seriousCause is null ? null : new ConditionId(seriousCause);

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

    /// <summary>The flags that a modifier adds to; empty for a flag that is none.</summary>
    public ImmutableArray<RedFlagId> Modifies => ImmutableArrays.Own(modifies);

    /// <summary>Levels that hold when this flag and a further criterion are both met, such as cancer in the past with nerve signs; may be empty.</summary>
    public ImmutableArray<RedFlagLevel> Levels => ImmutableArrays.Own(levels);

    /// <summary>
    /// The level that holds while it is not known whether this flag is met but this criterion is; <see langword="null"/> for most flags. The one
    /// declared case in which a level below <see cref="PolicyLevel"/> is shown: until the question is answered, which is asked first.
    /// </summary>
    public RedFlagLevel? WhileUnknown { get; }

    /// <summary>What the source's own rule covers, where <see cref="Criterion"/> is narrower; <see langword="null"/> when it is not.</summary>
    public string? SourceWords { get; }

    /// <summary>Why <see cref="Criterion"/> is narrower than the source; <see langword="null"/> when it is not.</summary>
    public string? NarrowerReason { get; }

    /// <summary>Whether <see cref="Criterion"/> is narrower than the words of its source: then it needs the sign-off of a clinician.</summary>
    public bool NeedsClinicianSignOff => SourceWords is not null;

    /// <summary>How much or little the flag tells by itself; <see langword="null"/> when no source says.</summary>
    public string? SpecificityNote { get; }

    /// <summary>
    /// That the flag is weak by itself, in plain words for the person who meets it; <see langword="null"/> for any other flag. It never says
    /// that help can wait: the level stays.
    /// </summary>
    public string? SpecificityForPerson { get; }

    /// <summary>The published likelihood ratio when the flag is met; <see langword="null"/> when none was read.</summary>
    public LikelihoodRatio? Positive => positive.OrNull();

    /// <summary>How sure we are that it was read as its source has it.</summary>
    public Confidence Confidence { get; }

    /// <summary>Whether everybody is screened for it.</summary>
    public bool IsCore { get; }

    /// <summary>Where it was read; at least one.</summary>
    public ImmutableArray<Citation> Citations => ImmutableArrays.Own(citations);

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

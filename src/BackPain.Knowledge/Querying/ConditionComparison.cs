using System.Collections.Immutable;
using System.Globalization;

namespace BackPain.Knowledge;

/// <summary>Two or more conditions side by side: what they share, what tells them apart, what to ask first and how their treatments differ.</summary>
/// <remarks>
/// <para>It compares what is known of conditions, not a person. Figures that were published for the choice between two conditions win over the
/// difference of general weights (<see cref="Separation"/>). The separations of one cluster are never added up.</para>
/// <para>Turning the conditions round turns the sign of each separation and the order of the sides, and nothing else; the order of
/// findings, questions and treatments stays, but for distinctions, relations and caveats, which follow the conditions.</para>
/// </remarks>
/// <threadsafety>Immutable; safe to share between threads.</threadsafety>
public sealed class ConditionComparison
{
    internal ConditionComparison(
        ImmutableArray<Condition> conditions,
        ImmutableArray<ComparedFinding> findings,
        ImmutableArray<ComparedFinding> shared,
        ImmutableArray<ComparedFinding> separating,
        ImmutableArray<ComparisonQuestion> questions,
        ImmutableArray<ComparedDistinction> distinctions,
        ImmutableArray<ConditionRelation> relations,
        ImmutableArray<ComparisonCaveat> caveats,
        ImmutableArray<ComparedTreatment> treatments)
    {
        Conditions = conditions;
        Findings = findings;
        Shared = shared;
        Separating = separating;
        Questions = questions;
        Distinctions = distinctions;
        Relations = relations;
        Caveats = caveats;
        Treatments = treatments;
        SharedSteps = Where(treatments, static treatment => treatment.IsSharedStep);
        OpposedTreatments = Where(treatments, static treatment => treatment.IsOpposed);
    }

    /// <summary>The compared conditions, in the order asked for; at least two, each once.</summary>
    public ImmutableArray<Condition> Conditions { get; }

    /// <summary>
    /// All findings that at least one of them knows, what separates most first (<see cref="ComparedFinding.Strength"/>), then by identifier in
    /// ordinal order. Empty when no findings are connected with any of them.
    /// </summary>
    public ImmutableArray<ComparedFinding> Findings { get; }

    /// <summary>
    /// What they share: those of <see cref="Findings"/> with <see cref="ComparedFinding.IsShared"/>. What weighs most for the one that it
    /// weighs least for comes first, then by identifier. One that weighs differently stands in <see cref="Separating"/> too and says so
    /// (<see cref="ComparedFinding.IsSeparating"/>).
    /// </summary>
    public ImmutableArray<ComparedFinding> Shared { get; }

    /// <summary>What tells them apart: those of <see cref="Findings"/> with <see cref="ComparedFinding.IsSeparating"/>, in the same order.</summary>
    public ImmutableArray<ComparedFinding> Separating { get; }

    /// <summary>
    /// What to ask first: the separating findings that a person can answer, never a sign and never an item of a score without a question of its
    /// own. The most telling of each cluster comes first, then the rest; in each part what separates most comes first, then by identifier. A
    /// value such as the age is asked once.
    /// </summary>
    public ImmutableArray<ComparisonQuestion> Questions { get; }

    /// <summary>What sources say in words that sets them apart, by condition in the order of the comparison and then in the order of its page; may be empty.</summary>
    public ImmutableArray<ComparedDistinction> Distinctions { get; }

    /// <summary>How they bear on one another directly, by condition in the order of the comparison and then in the order of its page; may be empty.</summary>
    public ImmutableArray<ConditionRelation> Relations { get; }

    /// <summary>Why findings alone may mislead here, by condition in the order of the comparison, then by relation; may be empty.</summary>
    public ImmutableArray<ComparisonCaveat> Caveats { get; }

    /// <summary>Every treatment that the overview of at least one of them names, in documented order; may be empty.</summary>
    public ImmutableArray<ComparedTreatment> Treatments { get; }

    /// <summary>Those of <see cref="Treatments"/> that are a step for every one of them; may be empty.</summary>
    public ImmutableArray<ComparedTreatment> SharedSteps { get; }

    /// <summary>Those of <see cref="Treatments"/> that are a step for one and advised against for another; may be empty.</summary>
    public ImmutableArray<ComparedTreatment> OpposedTreatments { get; }

    /// <summary>The conditions and how many findings they share and are told apart by, for developers.</summary>
    /// <returns>The text, the same in every culture.</returns>
    public override string ToString()
    {
        string text = "";
        foreach (Condition condition in Conditions)
        {
            text += (text.Length == 0 ? "" : " / ") + condition.Id.Value;
        }

        return text + ": " + Shared.Length.ToString(CultureInfo.InvariantCulture) + " shared, " + Separating.Length.ToString(CultureInfo.InvariantCulture) + " separating";
    }

    private static ImmutableArray<ComparedTreatment> Where(ImmutableArray<ComparedTreatment> treatments, System.Func<ComparedTreatment, bool> isWanted)
    {
        ImmutableArray<ComparedTreatment>.Builder wanted = ImmutableArray.CreateBuilder<ComparedTreatment>();
        foreach (ComparedTreatment treatment in treatments)
        {
            if (isWanted(treatment))
            {
                wanted.Add(treatment);
            }
        }

        return wanted.ToImmutable();
    }
}

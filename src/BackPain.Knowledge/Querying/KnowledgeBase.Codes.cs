using System.Collections.Generic;
using System.Collections.Immutable;
using BackPain.Knowledge.Format;

namespace BackPain.Knowledge;

/// <content>From a code to what it stands for; the other way is the <c>Codings</c> of each entity.</content>
public sealed partial class KnowledgeBase
{
    /// <summary>The conditions that have a code.</summary>
    /// <param name="system">The code system, for example <see cref="CodeSystems.Icd10Cm"/>; compared ordinally, <see langword="null"/> finds nothing.</param>
    /// <param name="code">The code as its system writes it; compared ordinally, <see langword="null"/> finds nothing.</param>
    /// <returns>The conditions in documented order; how each relates to the code is in its <see cref="Condition.Codings"/>. Empty when none has it.</returns>
    /// <exception cref="Serialization.InvalidKnowledgeException">The shipped codes are damaged; the package is then to be replaced.</exception>
    public ImmutableArray<Condition> ConditionsByCode(string? system, string? code) => ByCode(EntityKind.Condition, system, code, index.ConditionsById);

    /// <summary>The findings that have a code.</summary>
    /// <param name="system">The code system; compared ordinally, <see langword="null"/> finds nothing.</param>
    /// <param name="code">The code as its system writes it; compared ordinally, <see langword="null"/> finds nothing.</param>
    /// <returns>The findings in documented order; empty when none has it.</returns>
    /// <exception cref="Serialization.InvalidKnowledgeException">The shipped codes are damaged; the package is then to be replaced.</exception>
    public ImmutableArray<Finding> FindingsByCode(string? system, string? code) => ByCode(EntityKind.Finding, system, code, index.FindingsById);

    /// <summary>The observables that have a code.</summary>
    /// <param name="system">The code system; compared ordinally, <see langword="null"/> finds nothing.</param>
    /// <param name="code">The code as its system writes it; compared ordinally, <see langword="null"/> finds nothing.</param>
    /// <returns>The observables in documented order; empty when none has it.</returns>
    /// <exception cref="Serialization.InvalidKnowledgeException">The shipped codes are damaged; the package is then to be replaced.</exception>
    public ImmutableArray<Observable> ObservablesByCode(string? system, string? code) => ByCode(EntityKind.Observable, system, code, index.ObservablesById);

    /// <summary>The treatments that have a code.</summary>
    /// <param name="system">The code system; compared ordinally, <see langword="null"/> finds nothing.</param>
    /// <param name="code">The code as its system writes it; compared ordinally, <see langword="null"/> finds nothing.</param>
    /// <returns>The treatments in documented order; empty when none has it.</returns>
    /// <exception cref="Serialization.InvalidKnowledgeException">The shipped codes are damaged; the package is then to be replaced.</exception>
    public ImmutableArray<Treatment> TreatmentsByCode(string? system, string? code) => ByCode(EntityKind.Treatment, system, code, index.TreatmentsById);

    private ImmutableArray<T> ByCode<T>(EntityKind kind, string? system, string? code, Dictionary<string, T> entities)
    {
        List<string> ids = codes.Find(kind, system, code);
        ImmutableArray<T>.Builder found = ImmutableArray.CreateBuilder<T>(ids.Count);
        foreach (string id in ids)
        {
            found.Add(entities[id]);
        }

        return found.MoveToImmutable();
    }
}

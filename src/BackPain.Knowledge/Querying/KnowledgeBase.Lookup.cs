using System;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using BackPain.Knowledge.Format;

namespace BackPain.Knowledge;

/// <content>Look-up by identifier: the indexer when it must be there, TryGet when it may not.</content>
public sealed partial class KnowledgeBase
{
    /// <summary>The entity of a condition.</summary>
    /// <param name="id">The identifier.</param>
    /// <exception cref="ArgumentException"><paramref name="id"/> is the default value.</exception>
    /// <exception cref="UnknownConceptException">This base does not hold it.</exception>
    public Condition this[ConditionId id] => TryGet(id, out Condition? condition) ? condition : throw Unknown(ConceptKind.Condition, id.Value, index.ConditionsById.Keys);

    /// <summary>The entity of a finding.</summary>
    /// <param name="id">The identifier.</param>
    /// <exception cref="ArgumentException"><paramref name="id"/> is the default value.</exception>
    /// <exception cref="UnknownConceptException">This base does not hold it.</exception>
    public Finding this[FindingId id] => TryGet(id, out Finding? finding) ? finding : throw Unknown(ConceptKind.Finding, id.Value, index.FindingsById.Keys);

    /// <summary>The entity of an observable.</summary>
    /// <param name="id">The identifier.</param>
    /// <exception cref="ArgumentException"><paramref name="id"/> is the default value.</exception>
    /// <exception cref="UnknownConceptException">This base does not hold it.</exception>
    public Observable this[ObservableId id] => TryGet(id, out Observable? observable) ? observable : throw Unknown(ConceptKind.Observable, id.Value, index.ObservablesById.Keys);

    /// <summary>The entity of a treatment.</summary>
    /// <param name="id">The identifier.</param>
    /// <exception cref="ArgumentException"><paramref name="id"/> is the default value.</exception>
    /// <exception cref="UnknownConceptException">This base does not hold it.</exception>
    public Treatment this[TreatmentId id] => TryGet(id, out Treatment? treatment) ? treatment : throw Unknown(ConceptKind.Treatment, id.Value, index.TreatmentsById.Keys);

    /// <summary>The entity of a red flag.</summary>
    /// <param name="id">The identifier.</param>
    /// <exception cref="ArgumentException"><paramref name="id"/> is the default value.</exception>
    /// <exception cref="UnknownConceptException">This base does not hold it.</exception>
    public RedFlag this[RedFlagId id] => TryGet(id, out RedFlag? redFlag) ? redFlag : throw Unknown(ConceptKind.RedFlag, id.Value, index.RedFlagsById.Keys);

    /// <summary>The entity of a question group.</summary>
    /// <param name="id">The identifier.</param>
    /// <exception cref="ArgumentException"><paramref name="id"/> is the default value.</exception>
    /// <exception cref="UnknownConceptException">This base does not hold it.</exception>
    public QuestionGroup this[QuestionGroupId id] => TryGet(id, out QuestionGroup? questionGroup) ? questionGroup : throw Unknown(ConceptKind.QuestionGroup, id.Value, index.QuestionGroupsById.Keys);

    /// <summary>The entity of a rung of a treatment ladder.</summary>
    /// <param name="id">The identifier.</param>
    /// <exception cref="ArgumentException"><paramref name="id"/> is the default value.</exception>
    /// <exception cref="UnknownConceptException">This base does not hold it.</exception>
    public Rung this[RungId id] => TryGet(id, out Rung? rung) ? rung : throw Unknown(ConceptKind.Rung, id.Value, index.RungsById.Keys);

    /// <summary>The entity of a source.</summary>
    /// <param name="id">The identifier.</param>
    /// <exception cref="ArgumentException"><paramref name="id"/> is the default value.</exception>
    /// <exception cref="UnknownConceptException">This base does not hold it.</exception>
    public Source this[SourceId id] => TryGet(id, out Source? source) ? source : throw Unknown(ConceptKind.Source, id.Value, index.SourcesById.Keys);

    /// <summary>The entity of a region of the body.</summary>
    /// <param name="id">The identifier.</param>
    /// <exception cref="ArgumentException"><paramref name="id"/> is the default value.</exception>
    /// <exception cref="UnknownConceptException">This base does not hold it.</exception>
    public BodyRegion this[BodyRegionId id] => TryGet(id, out BodyRegion? bodyRegion) ? bodyRegion : throw Unknown(ConceptKind.BodyRegion, id.Value, index.BodyRegionsById.Keys);

    /// <summary>The entity of a condition, if this base holds it. Does not throw.</summary>
    /// <param name="id">The identifier; the default value gives <see langword="false"/>.</param>
    /// <param name="condition">The entity, or <see langword="null"/>.</param>
    /// <returns>Whether this base holds it.</returns>
    public bool TryGet(ConditionId id, [NotNullWhen(true)] out Condition? condition) => index.ConditionsById.TryGetValue(id.Value, out condition);

    /// <summary>The entity of a finding, if this base holds it. Does not throw.</summary>
    /// <param name="id">The identifier; the default value gives <see langword="false"/>.</param>
    /// <param name="finding">The entity, or <see langword="null"/>.</param>
    /// <returns>Whether this base holds it.</returns>
    public bool TryGet(FindingId id, [NotNullWhen(true)] out Finding? finding) => index.FindingsById.TryGetValue(id.Value, out finding);

    /// <summary>The entity of an observable, if this base holds it. Does not throw.</summary>
    /// <param name="id">The identifier; the default value gives <see langword="false"/>.</param>
    /// <param name="observable">The entity, or <see langword="null"/>.</param>
    /// <returns>Whether this base holds it.</returns>
    public bool TryGet(ObservableId id, [NotNullWhen(true)] out Observable? observable) => index.ObservablesById.TryGetValue(id.Value, out observable);

    /// <summary>The entity of a treatment, if this base holds it. Does not throw.</summary>
    /// <param name="id">The identifier; the default value gives <see langword="false"/>.</param>
    /// <param name="treatment">The entity, or <see langword="null"/>.</param>
    /// <returns>Whether this base holds it.</returns>
    public bool TryGet(TreatmentId id, [NotNullWhen(true)] out Treatment? treatment) => index.TreatmentsById.TryGetValue(id.Value, out treatment);

    /// <summary>The entity of a red flag, if this base holds it. Does not throw.</summary>
    /// <param name="id">The identifier; the default value gives <see langword="false"/>.</param>
    /// <param name="redFlag">The entity, or <see langword="null"/>.</param>
    /// <returns>Whether this base holds it.</returns>
    public bool TryGet(RedFlagId id, [NotNullWhen(true)] out RedFlag? redFlag) => index.RedFlagsById.TryGetValue(id.Value, out redFlag);

    /// <summary>The entity of a question group, if this base holds it. Does not throw.</summary>
    /// <param name="id">The identifier; the default value gives <see langword="false"/>.</param>
    /// <param name="questionGroup">The entity, or <see langword="null"/>.</param>
    /// <returns>Whether this base holds it.</returns>
    public bool TryGet(QuestionGroupId id, [NotNullWhen(true)] out QuestionGroup? questionGroup) => index.QuestionGroupsById.TryGetValue(id.Value, out questionGroup);

    /// <summary>The entity of a rung of a treatment ladder, if this base holds it. Does not throw.</summary>
    /// <param name="id">The identifier; the default value gives <see langword="false"/>.</param>
    /// <param name="rung">The entity, or <see langword="null"/>.</param>
    /// <returns>Whether this base holds it.</returns>
    public bool TryGet(RungId id, [NotNullWhen(true)] out Rung? rung) => index.RungsById.TryGetValue(id.Value, out rung);

    /// <summary>The entity of a source, if this base holds it. Does not throw.</summary>
    /// <param name="id">The identifier; the default value gives <see langword="false"/>.</param>
    /// <param name="source">The entity, or <see langword="null"/>.</param>
    /// <returns>Whether this base holds it.</returns>
    public bool TryGet(SourceId id, [NotNullWhen(true)] out Source? source) => index.SourcesById.TryGetValue(id.Value, out source);

    /// <summary>The entity of a region of the body, if this base holds it. Does not throw.</summary>
    /// <param name="id">The identifier; the default value gives <see langword="false"/>.</param>
    /// <param name="bodyRegion">The entity, or <see langword="null"/>.</param>
    /// <returns>Whether this base holds it.</returns>
    public bool TryGet(BodyRegionId id, [NotNullWhen(true)] out BodyRegion? bodyRegion) => index.BodyRegionsById.TryGetValue(id.Value, out bodyRegion);

    private Exception Unknown(ConceptKind kind, string id, ICollection<string> known)
    {
        // A test holds the two lists together: the public one starts with "unspecified".
        string name = EntityKinds.NameOf((EntityKind)(kind - 1));
        if (id.Length == 0)
        {
            return new ArgumentException("The default identifier names no " + name + ".", nameof(id));
        }

        string? nearest = NearestText.Find(id, known);
        return new UnknownConceptException(
            kind,
            id,
            "There is no " + name + " '" + id + "' in edition " + Edition.Version + (nearest is null ? "." : "; the closest is '" + nearest + "'."));
    }
}

using System.Collections.Immutable;
using System.Threading;
using BackPain.Knowledge.Format;

namespace BackPain.Knowledge;

/// <summary>Something that causes or contributes to back or leg pain.</summary>
/// <remarks>
/// <para>It informs and cites; it never says that a person has the condition. How conditions bear on one another is in
/// <c>KnowledgeBase.Relations</c>.</para>
/// <para>Two bases may hold different knowledge under one identifier: compare <see cref="Id"/>, not references.</para>
/// </remarks>
/// <threadsafety>Immutable; safe to share between threads.</threadsafety>
public sealed class Condition
{
    private readonly CodeIndex codes;

    private TreatmentOverview? overview;

    internal Condition(
        ConditionRecord record,
        ImmutableArray<PainSite> sites,
        ImmutableArray<Association> associations,
        ImmutableArray<Distinction> distinctions,
        ImmutableArray<TreatmentLadder> ladders,
        ImmutableArray<Recommendation> recommendations,
        ScopeDifference[] scopeDifferences,
        CodeIndex codes)
    {
        Id = new ConditionId(record.Id);
        Kind = (ConditionKind)record.Kind;
        Name = record.Name;
        ClinicalName = record.ClinicalName;
        Synonyms = ImmutableArrays.Own(record.Synonyms);
        Summary = new CitedText(record.Summary);
        Definition = record.Definition is null ? null : new CitedText(record.Definition);
        Facts = Texts(record.Facts);
        Courses = ImmutableArrays.Map(record.Courses, static r => new ConditionCourse(r));
        Onset = Texts(record.Onset);
        AgeAndSex = Texts(record.AgeAndSex);
        Causes = Texts(record.Causes);
        PainMechanisms = Texts(record.PainMechanisms);
        Consequences = Texts(record.Consequences);
        Sites = sites;
        Associations = associations;
        Distinctions = distinctions;
        Imaging = record.Imaging is null ? null : new CitedText(record.Imaging);
        Misuse = record.Misuse;
        Ladders = new TreatmentLadders(Id, ladders);
        Recommendations = recommendations;
        ScopeDifferences = scopeDifferences;
        this.codes = codes;
    }

    /// <summary>The identifier.</summary>
    public ConditionId Id { get; }

    /// <summary>What part it plays among the causes of pain.</summary>
    public ConditionKind Kind { get; }

    /// <summary>The plain name, for example <c>Spinal stenosis</c>; never empty.</summary>
    public string Name { get; }

    /// <summary>The name that clinicians use; never empty.</summary>
    public string ClinicalName { get; }

    /// <summary>Other words that people use, in the order of the files; may be empty.</summary>
    public ImmutableArray<string> Synonyms { get; }

    /// <summary>What a person who meets the word for the first time may want to know, in two to four plain sentences.</summary>
    public CitedText Summary { get; }

    /// <summary>What it is, in plain words; <see langword="null"/> where no source that was read says it.</summary>
    public CitedText? Definition { get; }

    /// <summary>Further cited facts, each with its key; may be empty.</summary>
    public ImmutableArray<CitedText> Facts { get; }

    /// <summary>How it runs in time; may be empty.</summary>
    public ImmutableArray<ConditionCourse> Courses { get; }

    /// <summary>How it begins, each with its key; may be empty.</summary>
    public ImmutableArray<CitedText> Onset { get; }

    /// <summary>Whom it affects, by age and sex, each with its key; may be empty.</summary>
    public ImmutableArray<CitedText> AgeAndSex { get; }

    /// <summary>
    /// What can bring it about, apart from other conditions (those are relations), each with its key; may be empty where no source says.
    /// </summary>
    public ImmutableArray<CitedText> Causes { get; }

    /// <summary>How it comes to hurt, each with its key; may be empty.</summary>
    public ImmutableArray<CitedText> PainMechanisms { get; }

    /// <summary>What it may lead to, apart from other conditions (those are relations), each with its key; may be empty.</summary>
    public ImmutableArray<CitedText> Consequences { get; }

    /// <summary>Where it is felt, in the order of the files; may be empty.</summary>
    public ImmutableArray<PainSite> Sites { get; }

    /// <summary>What findings say about it, in the order of the files; each finding once.</summary>
    public ImmutableArray<Association> Associations { get; }

    /// <summary>What sets it apart from its neighbors, in the order of the files; each neighbor once, may be empty.</summary>
    public ImmutableArray<Distinction> Distinctions { get; }

    /// <summary>When a scan rather than symptoms decides, or what a scan cannot decide; <see langword="null"/> where no source that was read says it.</summary>
    public CitedText? Imaging { get; }

    /// <summary>What an app must not conclude from this knowledge, in plain words; our own judgment. <see langword="null"/> when nothing is noted.</summary>
    public string? Misuse { get; }

    /// <summary>How each source arranges its treatments; never altered.</summary>
    public TreatmentLadders Ladders { get; }

    /// <summary>What each source says of each treatment, in the order of the files.</summary>
    public ImmutableArray<Recommendation> Recommendations { get; }

    /// <summary>Our arrangement of what sources say of its treatments; worked out when it is first asked for.</summary>
    public TreatmentOverview Overview => overview ?? Interlocked.CompareExchange(ref overview, OverviewBuilder.Build(this), null) ?? overview;

    /// <summary>Codes in code systems, in the order of the files; may be empty. Decoded when codes are first asked for.</summary>
    public ImmutableArray<Coding> Codings => codes.Of(EntityKind.Condition, Id.Value);

    /// <summary>The identifier of a condition, so that an entity can stand wherever its identifier is asked for.</summary>
    /// <param name="condition">A condition; <see langword="null"/> gives the default identifier.</param>
    public static implicit operator ConditionId(Condition? condition) => condition?.Id ?? default;

    /// <summary>The identifier of this condition.</summary>
    /// <returns><see cref="Id"/>.</returns>
    public ConditionId ToConditionId() => Id;

    /// <summary>The plain name.</summary>
    /// <returns><see cref="Name"/>.</returns>
    public override string ToString() => Name;

    internal ScopeDifference[] ScopeDifferences { get; }

    private static ImmutableArray<CitedText> Texts(CitedTextRecord[] records) => ImmutableArrays.Map(records, static r => new CitedText(r));
}

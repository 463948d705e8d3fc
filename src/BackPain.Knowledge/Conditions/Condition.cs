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
    private readonly string[] synonyms;
    private readonly CitedText[] facts;
    private readonly ConditionCourse[] courses;
    private readonly CitedText[] onset;
    private readonly CitedText[] ageAndSex;
    private readonly CitedText[] causes;
    private readonly CitedText[] painMechanisms;
    private readonly CitedText[] consequences;
    private readonly PainSite[] sites;
    private readonly Association[] associations;
    private readonly Distinction[] distinctions;
    private readonly Recommendation[] recommendations;

    private TreatmentOverview? overview;

    internal Condition(
        ConditionId id,
        string name,
        PainSite[] sites,
        Association[] associations,
        Distinction[] distinctions,
        TreatmentLadder[] ladders,
        Recommendation[] recommendations,
        ScopeDifference[] scopeDifferences,
        TableReader table,
        CodeIndex codes)
    {
        Id = id;
        Name = name;
        this.sites = sites;
        this.associations = associations;
        this.distinctions = distinctions;
        Ladders = new TreatmentLadders(id, ladders);
        this.recommendations = recommendations;
        ScopeDifferences = scopeDifferences;
        Kind = (ConditionKind)table.Number();
        ClinicalName = table.Text();
        synonyms = table.Texts();
        Summary = new CitedText(table);
        Definition = CitedText.OptionalFrom(table);
        facts = CitedText.ListFrom(table);
        courses = new ConditionCourse[table.Count()];
        for (int i = 0; i < courses.Length; i++)
        {
            courses[i] = new ConditionCourse(table);
        }

        onset = CitedText.ListFrom(table);
        ageAndSex = CitedText.ListFrom(table);
        causes = CitedText.ListFrom(table);
        painMechanisms = CitedText.ListFrom(table);
        consequences = CitedText.ListFrom(table);
        Imaging = CitedText.OptionalFrom(table);
        Misuse = table.OptionalText();
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
    public ImmutableArray<string> Synonyms => ImmutableArrays.Own(synonyms);

    /// <summary>What a person who meets the word for the first time may want to know, in two to four plain sentences.</summary>
    public CitedText Summary { get; }

    /// <summary>What it is, in plain words; <see langword="null"/> where no source that was read says it.</summary>
    public CitedText? Definition { get; }

    /// <summary>Further cited facts, each with its key; may be empty.</summary>
    public ImmutableArray<CitedText> Facts => ImmutableArrays.Own(facts);

    /// <summary>How it runs in time; may be empty.</summary>
    public ImmutableArray<ConditionCourse> Courses => ImmutableArrays.Own(courses);

    /// <summary>How it begins, each with its key; may be empty.</summary>
    public ImmutableArray<CitedText> Onset => ImmutableArrays.Own(onset);

    /// <summary>Whom it affects, by age and sex, each with its key; may be empty.</summary>
    public ImmutableArray<CitedText> AgeAndSex => ImmutableArrays.Own(ageAndSex);

    /// <summary>
    /// What can bring it about, apart from other conditions (those are relations), each with its key; may be empty where no source says.
    /// </summary>
    public ImmutableArray<CitedText> Causes => ImmutableArrays.Own(causes);

    /// <summary>How it comes to hurt, each with its key; may be empty.</summary>
    public ImmutableArray<CitedText> PainMechanisms => ImmutableArrays.Own(painMechanisms);

    /// <summary>What it may lead to, apart from other conditions (those are relations), each with its key; may be empty.</summary>
    public ImmutableArray<CitedText> Consequences => ImmutableArrays.Own(consequences);

    /// <summary>Where it is felt, in the order of the files; may be empty.</summary>
    public ImmutableArray<PainSite> Sites => ImmutableArrays.Own(sites);

    /// <summary>What findings say about it, in the order of the files; each finding once.</summary>
    public ImmutableArray<Association> Associations => ImmutableArrays.Own(associations);

    /// <summary>What sets it apart from its neighbors, in the order of the files; each neighbor once, may be empty.</summary>
    public ImmutableArray<Distinction> Distinctions => ImmutableArrays.Own(distinctions);

    /// <summary>When a scan rather than symptoms decides, or what a scan cannot decide; <see langword="null"/> where no source that was read says it.</summary>
    public CitedText? Imaging { get; }

    /// <summary>What an app must not conclude from this knowledge, in plain words; our own judgment. <see langword="null"/> when nothing is noted.</summary>
    public string? Misuse { get; }

    /// <summary>How each source arranges its treatments; never altered.</summary>
    public TreatmentLadders Ladders { get; }

    /// <summary>What each source says of each treatment, in the order of the files.</summary>
    public ImmutableArray<Recommendation> Recommendations => ImmutableArrays.Own(recommendations);

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
}

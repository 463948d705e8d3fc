using System;
using System.Collections.Immutable;
using BackPain.Knowledge.Format;

namespace BackPain.Knowledge;

/// <summary>Something that can be done about back or leg pain.</summary>
/// <remarks>Whether a source is for or against it, and for whom, is a <see cref="Recommendation"/>. Contraindications are not modeled.</remarks>
/// <threadsafety>Immutable once its base is loaded; safe to share between threads.</threadsafety>
public sealed class Treatment
{
    private readonly CodeIndex codes;
    private readonly string[] synonyms;
    private readonly TimeToJudge[] timesToJudge;
    private readonly CitedText[] facts;
    private readonly Citation[] citations;

    private readonly string[] ancestors;
    private Treatment[] isA = Array.Empty<Treatment>();

    internal Treatment(string id, TableReader table, CodeIndex codes)
    {
        Id = new TreatmentId(id);
        Kind = (TreatmentKind)table.Number();
        Invasiveness = table.Number();
        Name = table.Text();
        ClinicalName = table.Text();
        Description = table.Text();
        synonyms = table.Texts();
        ancestors = table.Texts();
        IsTypeSpecified = !table.Flag();
        Involves = CitedText.OptionalFrom(table);
        timesToJudge = new TimeToJudge[table.Count()];
        for (int i = 0; i < timesToJudge.Length; i++)
        {
            timesToJudge[i] = new TimeToJudge(table);
        }

        facts = CitedText.ListFrom(table);
        SafetyNote = table.OptionalText();
        citations = Citation.ListFrom(table);
        this.codes = codes;
    }

    /// <summary>The identifier.</summary>
    public TreatmentId Id { get; }

    /// <summary>What kind of care it is.</summary>
    public TreatmentKind Kind { get; }

    /// <summary>
    /// How much it intrudes, 0 to 6, our own scale for sorting only: 0 advice or self-care, 1 taught, hands-on or psychological,
    /// 2 medicine or surface needle, 3 injection, 4 image-guided procedure, 5 minimally invasive surgery, 6 open surgery.
    /// </summary>
    public int Invasiveness { get; }

    /// <summary>The plain name, for example <c>Spinal injection</c>; never empty.</summary>
    public string Name { get; }

    /// <summary>The name that clinicians use; never empty.</summary>
    public string ClinicalName { get; }

    /// <summary>What it is, in one plain sentence; never empty. It says nothing about whether it helps.</summary>
    public string Description { get; }

    /// <summary>Other words that people use, in the order of the files; may be empty.</summary>
    public ImmutableArray<string> Synonyms => ImmutableArrays.Own(synonyms);

    /// <summary>
    /// <see langword="false"/> for a loose word of a source that leaves the type open ("injections", "surgery"); the treatments
    /// of that sort name it in <see cref="IsA"/>.
    /// </summary>
    public bool IsTypeSpecified { get; }

    /// <summary>What these treatments are: the broader ones directly above this one, in the order of the files; may be empty.</summary>
    public ImmutableArray<Treatment> IsA => ImmutableArrays.Own(isA);

    /// <summary>What it usually involves; <see langword="null"/> where no source says.</summary>
    public CitedText? Involves { get; }

    /// <summary>After how long benefit can be judged, as sources give it; empty where none does.</summary>
    public ImmutableArray<TimeToJudge> TimesToJudge => ImmutableArrays.Own(timesToJudge);

    /// <summary>Further cited facts, each with its key; may be empty.</summary>
    public ImmutableArray<CitedText> Facts => ImmutableArrays.Own(facts);

    /// <summary>
    /// What an app shows beside a medicine: that contraindications are not modeled here, and whom to ask. <see langword="null"/> for care without medicine.
    /// </summary>
    public string? SafetyNote { get; }

    /// <summary>Where the treatment is named; at least one.</summary>
    public ImmutableArray<Citation> Citations => ImmutableArrays.Own(citations);

    /// <summary>Codes in code systems, in the order of the files; may be empty. Decoded when codes are first asked for.</summary>
    public ImmutableArray<Coding> Codings => codes.Of(EntityKind.Treatment, Id.Value);

    /// <summary>The identifier of a treatment, so that an entity can stand wherever its identifier is asked for.</summary>
    /// <param name="treatment">A treatment; <see langword="null"/> gives the default identifier.</param>
    public static implicit operator TreatmentId(Treatment? treatment) => treatment?.Id ?? default;

    /// <summary>The identifier of this treatment.</summary>
    /// <returns><see cref="Id"/>.</returns>
    public TreatmentId ToTreatmentId() => Id;

    /// <summary>Whether this is the named treatment or, over any number of steps of <see cref="IsA"/>, one of that sort. Does not throw.</summary>
    /// <param name="treatment">The identifier of a treatment; an unknown or default one gives <see langword="false"/>.</param>
    /// <returns><see langword="true"/> for an epidural when asked about a spinal injection.</returns>
    public bool Is(TreatmentId treatment) => Id == treatment || Array.IndexOf(ancestors, treatment.Value) >= 0;

    /// <summary>The plain name.</summary>
    /// <returns><see cref="Name"/>.</returns>
    public override string ToString() => Name;

    internal void Join(Treatment[] directlyAbove) => isA = directlyAbove;
}

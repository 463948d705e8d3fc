using System.Collections.Immutable;
using BackPain.Knowledge.Format;

namespace BackPain.Knowledge;

/// <summary>A code for a concept in a code system such as ICD-10-CM.</summary>
/// <remarks>Equal when all its parts are equal. A code is an aid for finding and exchanging, not a coding of a person.</remarks>
/// <threadsafety>Immutable; safe to share between threads.</threadsafety>
public sealed record Coding
{
    internal Coding(CodingRecord record)
    {
        System = record.System;
        Code = record.Code;
        Display = record.Display;
        Version = record.Version;
        Equivalence = (CodingEquivalence)record.Equivalence;
        Confidence = (Confidence)record.Confidence;
        IsBillable = record.Billable == 0 ? null : record.Billable == 2;
    }

    /// <summary>The uniform resource identifier of the code system, as FHIR writes it; never empty.</summary>
    public string System { get; }

    /// <summary>The code; never empty.</summary>
    public string Code { get; }

    /// <summary>The name that the code system gives the code; never empty.</summary>
    public string Display { get; }

    /// <summary>The release in which the code was seen; <see langword="null"/> when not stated.</summary>
    public string? Version { get; }

    /// <summary>How the meaning of the code relates to the concept; our own judgment, none where it is <see cref="CodingEquivalence.Unspecified"/>.</summary>
    public CodingEquivalence Equivalence { get; }

    /// <summary>How sure we are that the code was read as its system has it.</summary>
    public Confidence Confidence { get; }

    /// <summary>
    /// Whether an ICD-10-CM code may stand on a bill; <see langword="false"/> for a parent code that only groups others, <see langword="null"/>
    /// in systems where the question does not arise.
    /// </summary>
    public bool? IsBillable { get; }

    /// <summary>System, code and display.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => System + "|" + Code + " " + Display;

    internal static ImmutableArray<Coding> From(CodingRecord[] records)
    {
        var codings = new Coding[records.Length];
        for (int i = 0; i < codings.Length; i++)
        {
            codings[i] = new Coding(records[i]);
        }

        return ImmutableArrays.Own(codings);
    }
}

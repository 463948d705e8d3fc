namespace BackPain.Knowledge;

/// <summary>Stable identifier of a treatment, for example <c>physical-therapy</c>.</summary>
/// <remarks>
/// <para>Lower-case words and digits joined by hyphens, starting with a letter, at most 64 characters; compared ordinally.
/// An overlay may put a prefix of its own and a dot before it (<c>acme.physical-therapy</c>). A published identifier is never given to another treatment.</para>
/// <para>The default value identifies nothing: <see cref="IsDefault"/> is <see langword="true"/> and <see cref="Value"/> is empty.</para>
/// </remarks>
/// <threadsafety>Immutable; safe to share between threads.</threadsafety>
[Identifier("treatment")]
public readonly partial struct TreatmentId;

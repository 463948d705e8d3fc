namespace BackPain.Knowledge;

/// <summary>Stable identifier of a rung of a treatment ladder, for example <c>spinal-stenosis-seed-1</c>.</summary>
/// <remarks>
/// <para>Lower-case words and digits joined by hyphens, starting with a letter, at most 64 characters; compared ordinally.
/// An overlay may put a prefix of its own and a dot before it (<c>acme.spinal-stenosis-seed-1</c>). A published identifier is never given to another rung.</para>
/// <para>The default value identifies nothing: <see cref="IsDefault"/> is <see langword="true"/> and <see cref="Value"/> is empty.</para>
/// </remarks>
/// <threadsafety>Immutable; safe to share between threads.</threadsafety>
[Identifier("rung")]
public readonly partial struct RungId;

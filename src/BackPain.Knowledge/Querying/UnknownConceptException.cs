using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;

namespace BackPain.Knowledge;

/// <summary>A base was asked for an identifier that it does not hold.</summary>
/// <remarks>The message names the kind, the identifier, the edition and, for a near miss, the closest known identifier.</remarks>
/// <threadsafety>Instances are not shared between threads.</threadsafety>
[SuppressMessage("Design", "CA1032:Implement standard exception constructors", Justification = "Only a base throws it, always with kind and id.")]
[SuppressMessage("Roslynator", "RCS1194:Implement exception constructors", Justification = "Only a base throws it, always with kind and id.")]
public sealed class UnknownConceptException : KeyNotFoundException
{
    internal UnknownConceptException(ConceptKind kind, string id, string message)
        : base(message)
    {
        Kind = kind;
        Id = id;
    }

    /// <summary>What the identifier was to name.</summary>
    public ConceptKind Kind { get; }

    /// <summary>The identifier that is not known.</summary>
    public string Id { get; }
}

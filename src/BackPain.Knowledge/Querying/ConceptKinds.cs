using System;

namespace BackPain.Knowledge;

/// <summary>Which kinds of concept a search looks at; they can be combined.</summary>
[Flags]
public enum ConceptKinds
{
    /// <summary>None stated; no search takes it.</summary>
    Unspecified = 0,

    /// <summary>Conditions, serious causes too.</summary>
    Conditions = 1,

    /// <summary>Findings: symptoms, risk factors and signs.</summary>
    Findings = 2,

    /// <summary>Treatments.</summary>
    Treatments = 4,

    /// <summary>Red flags.</summary>
    RedFlags = 8,

    /// <summary>All that can be searched.</summary>
    All = Conditions | Findings | Treatments | RedFlags,
}

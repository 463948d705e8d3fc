namespace BackPain.Tour;

/// <summary>What the arguments ask for.</summary>
internal enum TourAction
{
    /// <summary>They cannot be understood.</summary>
    Reject = 0,

    /// <summary>All conditions in short.</summary>
    ShowOverview = 1,

    /// <summary>One condition in full.</summary>
    ShowCondition = 2,

    /// <summary>How to run the tour.</summary>
    ShowHelp = 3,

    /// <summary>One finding in full.</summary>
    ShowFinding = 4,

    /// <summary>What tells one condition from another.</summary>
    ShowComparison = 5,

    /// <summary>One treatment in full.</summary>
    ShowTreatment = 6,

    /// <summary>The seed page, statement by statement.</summary>
    ShowAudit = 7,

    /// <summary>A picture of treatments as Mermaid text.</summary>
    ShowMermaid = 8,

    /// <summary>A picture of how conditions bear on one another as Mermaid text.</summary>
    ShowRelations = 9,

    /// <summary>What words may mean.</summary>
    ShowSearch = 10,
}

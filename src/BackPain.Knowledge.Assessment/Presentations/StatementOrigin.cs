namespace BackPain.Knowledge.Assessment;

/// <summary>Where a statement about a person comes from. Where two differ, the one with the lower number counts, and both are kept.</summary>
public enum StatementOrigin
{
    /// <summary>Not stated.</summary>
    Unspecified = 0,

    /// <summary>The answer to a question.</summary>
    Asked = 1,

    /// <summary>Handed over by the app, for example from a record.</summary>
    Host = 2,

    /// <summary>Read from free text. A negation read from text alone never clears a red flag.</summary>
    Text = 3,
}

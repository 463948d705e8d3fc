namespace BackPain.Knowledge;

/// <summary>What form the value of an observable has.</summary>
public enum ObservableKind
{
    /// <summary>Not stated.</summary>
    Unspecified = 0,

    /// <summary>A number in the unit and between the bounds of the observable.</summary>
    Number = 1,

    /// <summary>One of a closed list of values.</summary>
    Choice = 2,
}

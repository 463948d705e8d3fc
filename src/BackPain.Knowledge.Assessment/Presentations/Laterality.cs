namespace BackPain.Knowledge.Assessment;

/// <summary>On which side the trouble is.</summary>
public enum Laterality
{
    /// <summary>Not stated.</summary>
    NotStated = 0,

    /// <summary>On the left.</summary>
    Left = 1,

    /// <summary>On the right.</summary>
    Right = 2,

    /// <summary>On both sides.</summary>
    Both = 3,
}

using System;

namespace BackPain.Knowledge.Assessment;

/// <summary>What a role weighs where no published ratio is used, in millibans (1000 times the decimal logarithm of a likelihood ratio).</summary>
/// <remarks>The values of <see cref="Default"/> are our own judgment. A simulation on published cases showed that their scale does not matter much.</remarks>
/// <threadsafety>Immutable; safe to share between threads.</threadsafety>
public sealed record RoleWeights
{
    private const int Most = 1000;

    private readonly int characteristic = 400;
    private readonly int common = 150;
    private readonly int occasional = 50;
    private readonly int arguesAgainst = -300;
    private readonly int characteristicAbsent = -150;
    private readonly int requiredAbsent = -300;

    /// <summary>The values that the weights of the knowledge are computed with.</summary>
    public static RoleWeights Default { get; } = new();

    /// <summary>A characteristic finding is present: 0 to 1000, 400 by default.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is outside the range.</exception>
    public int Characteristic { get => characteristic; init => characteristic = For(value); }

    /// <summary>A common finding is present: 0 to 1000, 150 by default.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is outside the range.</exception>
    public int Common { get => common; init => common = For(value); }

    /// <summary>An occasional finding is present: 0 to 1000, 50 by default.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is outside the range.</exception>
    public int Occasional { get => occasional; init => occasional = For(value); }

    /// <summary>A finding that argues against is present: -1000 to 0, -300 by default.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is outside the range.</exception>
    public int ArguesAgainst { get => arguesAgainst; init => arguesAgainst = Against(value); }

    /// <summary>A characteristic finding is absent: -1000 to 0, -150 by default.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is outside the range.</exception>
    public int CharacteristicAbsent { get => characteristicAbsent; init => characteristicAbsent = Against(value); }

    /// <summary>An entry criterion is absent: -1000 to 0, -300 by default. Its presence always weighs 0.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is outside the range.</exception>
    public int RequiredAbsent { get => requiredAbsent; init => requiredAbsent = Against(value); }

    internal int WhenPresent(AssociationRole role) => role switch
    {
        AssociationRole.Characteristic => Characteristic,
        AssociationRole.Common => Common,
        AssociationRole.Occasional => Occasional,
        AssociationRole.ArguesAgainst => ArguesAgainst,
        _ => 0,
    };

    internal int WhenAbsent(AssociationRole role) => role switch
    {
        AssociationRole.Characteristic => CharacteristicAbsent,
        AssociationRole.Required => RequiredAbsent,
        _ => 0,
    };

    private static int For(int value) => value is >= 0 and <= Most
        ? value
        : throw new ArgumentOutOfRangeException(nameof(value), value, "A role that speaks for a condition weighs 0 to 1000 millibans.");

    private static int Against(int value) => value is >= -Most and <= 0
        ? value
        : throw new ArgumentOutOfRangeException(nameof(value), value, "What speaks against a condition weighs -1000 to 0 millibans.");
}

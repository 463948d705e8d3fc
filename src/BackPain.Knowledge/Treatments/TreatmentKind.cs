namespace BackPain.Knowledge;

/// <summary>What kind of care a treatment is.</summary>
public enum TreatmentKind
{
    /// <summary>Not stated.</summary>
    Unspecified = 0,

    /// <summary>What people do themselves, with advice.</summary>
    SelfCare = 1,

    /// <summary>Exercise, hands-on care and physical aids.</summary>
    ExerciseAndPhysical = 2,

    /// <summary>Talking, learning and mood treatments, alone or with exercise.</summary>
    Psychological = 3,

    /// <summary>Medicines that are swallowed or rubbed on.</summary>
    Pharmacological = 4,

    /// <summary>Needles and tubes: injections and image-guided procedures.</summary>
    Injection = 5,

    /// <summary>Operations.</summary>
    Surgery = 6,
}

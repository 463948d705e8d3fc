using System;

namespace BackPain.Knowledge.Querying;

/// <summary>Arguments of filters, checked.</summary>
internal static class Checked
{
    public static string NotNull(string? value, string argument) => value ?? throw new ArgumentNullException(argument);

    public static int NotNegative(int value, string argument) => value >= 0
        ? value
        : throw new ArgumentOutOfRangeException(argument, value, "A distance from 0 is 0 or more.");

    public static int Invasiveness(int value, string argument) => value is >= 0 and <= TreatmentFilters.MostInvasive
        ? value
        : throw new ArgumentOutOfRangeException(argument, value, "Invasiveness is from 0 to 6.");

    public static int Course(Course value, string argument) => value is > BackPain.Knowledge.Course.Unspecified and <= BackPain.Knowledge.Course.Chronic
        ? (int)value
        : throw new ArgumentOutOfRangeException(argument, value, "There is no such course.");

    public static int TreatmentKind(TreatmentKind value, string argument) => value is > BackPain.Knowledge.TreatmentKind.Unspecified and <= BackPain.Knowledge.TreatmentKind.Surgery
        ? (int)value
        : throw new ArgumentOutOfRangeException(argument, value, "There is no such kind of treatment.");

    public static int Confidence(Confidence value, string argument) => value is > BackPain.Knowledge.Confidence.Unspecified and <= BackPain.Knowledge.Confidence.High
        ? (int)value
        : throw new ArgumentOutOfRangeException(argument, value, "There is no such confidence.");

    public static int Urgency(TriageLevel value, string argument) => value is >= TriageLevel.Routine and <= TriageLevel.Emergency
        ? (int)value
        : throw new ArgumentOutOfRangeException(argument, value, "A red flag asks for help at a level from routine to emergency.");
}

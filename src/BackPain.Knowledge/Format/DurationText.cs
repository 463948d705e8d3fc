using System.Globalization;

namespace BackPain.Knowledge.Format;

/// <summary>One bound of a duration as text: a unit with a number (<c>12 weeks</c>) or, where a source is that loose, without (<c>months</c>).</summary>
internal static class DurationText
{
    public const string Description = "a number and a unit such as '12 weeks', or a unit alone where the source gives no number";

    public static bool TryParse(string text, out int? value, out int unit)
    {
        value = null;
        string unitWord = text;
        int space = text.IndexOf(' ');
        if (space >= 0)
        {
            // The base class library passes over NUL behind a number.
            if (!int.TryParse(text.Substring(0, space), NumberStyles.None, CultureInfo.InvariantCulture, out int number) || number > 100_000 || text[space - 1] == '\0')
            {
                unit = 0;
                return false;
            }

            value = number;
            unitWord = text.Substring(space + 1);
        }

        // "1 week" and "12 weeks" are both plain English; the words are listed in the plural.
        unit = Words.IndexOf(Words.DurationUnit, unitWord);
        if (unit < 0 && value == 1)
        {
            unit = Words.IndexOf(Words.DurationUnit, unitWord + "s");
        }

        return unit > 0;
    }

    /// <summary>Whether one duration is longer than another whatever the length of a month (28 to 31 days) and of a year (365 or 366 days).</summary>
    public static bool IsLonger(int value, int unit, int otherValue, int otherUnit) =>
        unit == otherUnit ? value > otherValue : value * ShortestHours(unit) > otherValue * LongestHours(otherUnit);

    /// <summary>A duration in days, by a mean month of 30.4375 and a mean year of 365.25 days: exact in decimals, so that "6 months" equals "6 months".</summary>
    public static decimal DaysIn(int value, int unit) => value * Words.DurationUnit[unit] switch
    {
        "hours" => 1m / 24,
        "days" => 1m,
        "weeks" => 7m,
        "months" => 30.4375m,
        "years" => 365.25m,
        _ => 0m,
    };

    private static long ShortestHours(int unit) => Words.DurationUnit[unit] switch { "hours" => 1, "days" => 24, "weeks" => 168, "months" => 28 * 24, "years" => 365 * 24, _ => 0 };

    private static long LongestHours(int unit) => Words.DurationUnit[unit] switch { "months" => 31 * 24, "years" => 366 * 24, _ => ShortestHours(unit) };

    public static string Format(int? value, int unit)
    {
        string word = Words.DurationUnit[unit];
        return value switch
        {
            null => word,
            1 => "1 " + word.Substring(0, word.Length - 1),
            { } number => number.ToString(CultureInfo.InvariantCulture) + " " + word,
        };
    }
}

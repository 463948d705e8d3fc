using System.Globalization;
using System.Text;

namespace BackPain.Tour;

/// <summary>Repeats what somebody typed without passing on control characters or endless text.</summary>
internal static class Printable
{
    private const int MaxRunes = 60;

    public static string Of(string text, int maxRunes = MaxRunes)
    {
        var printable = new StringBuilder();
        int count = 0;
        foreach (Rune rune in text.EnumerateRunes())
        {
            if (count++ == maxRunes)
            {
                return printable.Append("...").ToString();
            }

            if (Rune.IsWhiteSpace(rune))
            {
                printable.Append(' ');
            }
            else if (rune == Rune.ReplacementChar || IsInvisible(Rune.GetUnicodeCategory(rune)))
            {
                printable.Append('?');
            }
            else
            {
                printable.Append(rune.ToString());
            }
        }

        return printable.ToString();
    }

    private static bool IsInvisible(UnicodeCategory category) => category
        is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate
        or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned;
}

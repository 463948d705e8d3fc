using System;
using System.Globalization;
using System.Text;

namespace BackPain.Knowledge.Querying;

/// <summary>Values of a closed choice as the bits of a number, checked and printed.</summary>
internal static class Choices
{
    /// <summary>The bits of some values: 0 for none.</summary>
    public static int Mask<TChoice>(TChoice[] values, Func<TChoice, int> number, string[] words, string argument)
    {
        if (values is null)
        {
            throw new ArgumentNullException(argument);
        }

        int mask = 0;
        foreach (TChoice value in values)
        {
            int bit = number(value);
            mask |= bit > 0 && bit < words.Length ? 1 << bit : throw NoSuch(value, argument);
        }

        return mask;
    }

    /// <summary>The bits of at least one value.</summary>
    public static int MaskOfSome<TChoice>(TChoice[] values, Func<TChoice, int> number, string[] words, string argument)
    {
        int mask = Mask(values, number, words, argument);
        return mask != 0 ? mask : throw None<TChoice>(argument);
    }

    /// <summary>The words of the values, in the order of their numbers.</summary>
    public static string Print(string[] words, int mask)
    {
        var text = new StringBuilder();
        for (int value = 0; value < words.Length; value++)
        {
            if (((mask >> value) & 1) != 0)
            {
                text.Append(text.Length == 0 ? "" : ", ").Append(words[value]);
            }
        }

        return text.ToString();
    }

    /// <summary>The same behind a colon; empty for no value.</summary>
    public static string PrintAfter(string[] words, int mask) => mask == 0 ? "" : ": " + Print(words, mask);

    /// <summary>Any text in quotes, with everything escaped that is not plain to see; two texts never print alike.</summary>
    public static string Quote(string text)
    {
        var quoted = new StringBuilder(text.Length + 2).Append('"');
        foreach (char c in text)
        {
            if (c is '"' or '\\')
            {
                quoted.Append('\\').Append(c);
            }
            else if (c is >= ' ' and <= '~')
            {
                quoted.Append(c);
            }
            else
            {
                quoted.Append("\\u").Append(((int)c).ToString("X4", CultureInfo.InvariantCulture));
            }
        }

        return quoted.Append('"').ToString();
    }

    private static ArgumentOutOfRangeException NoSuch<TChoice>(TChoice value, string argument) =>
        new(argument, value, "There is no such " + typeof(TChoice).Name + " to filter by.");

    private static ArgumentException None<TChoice>(string argument) =>
        new("A filter by " + typeof(TChoice).Name + " names at least one.", argument);
}

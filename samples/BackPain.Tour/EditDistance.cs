using System;

namespace BackPain.Tour;

/// <summary>How many letters must be added, dropped, changed or swapped with a neighbor to turn one text into another.</summary>
internal static class EditDistance
{
    /// <summary>The distance, with upper and lower case the same.</summary>
    public static int Between(string left, string right)
    {
        string a = left.ToUpperInvariant();
        string b = right.ToUpperInvariant();
        int[,] distances = new int[a.Length + 1, b.Length + 1];
        for (int i = 0; i <= a.Length; i++)
        {
            for (int j = 0; j <= b.Length; j++)
            {
                distances[i, j] = (i, j) switch
                {
                    (0, _) => j,
                    (_, 0) => i,
                    _ => Least(distances, a, b, i, j),
                };
            }
        }

        return distances[a.Length, b.Length];
    }

    private static int Least(int[,] distances, string a, string b, int i, int j)
    {
        int changed = distances[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
        int least = Math.Min(changed, Math.Min(distances[i - 1, j], distances[i, j - 1]) + 1);
        return i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]
            ? Math.Min(least, distances[i - 2, j - 2] + 1)
            : least;
    }
}

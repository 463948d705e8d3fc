using System;

namespace BackPain.Knowledge.Assessment;

/// <summary>The number of each finding, or of each observable, by its id.</summary>
/// <remarks>
/// Every statement about a person is looked up once, and a dictionary of strings reads each of them whole to hash it. The ids are known
/// beforehand, so a few letters tell most of them apart, and only the last comparison reads all.
/// </remarks>
internal sealed class IdNumbers
{
    private readonly string[] ids;
    private readonly int[] first;
    private readonly int[] next;

    public IdNumbers(string[] ids)
    {
        int size = 16;
        while (size < 2 * ids.Length)
        {
            size *= 2;
        }

        this.ids = ids;
        first = new int[size];
        next = new int[ids.Length];
        for (int i = 0; i < first.Length; i++)
        {
            first[i] = -1;
        }

        for (int i = 0; i < ids.Length; i++)
        {
            ref int start = ref first[PlaceOf(ids[i])];
            next[i] = start;
            start = i;
        }
    }

    public bool TryGet(string id, out int number)
    {
        for (number = first[PlaceOf(id)]; number >= 0; number = next[number])
        {
            if (string.Equals(ids[number], id, StringComparison.Ordinal))
            {
                return true;
            }
        }

        number = 0;
        return false;
    }

    private int PlaceOf(string id)
    {
        int length = id.Length;
        if (length == 0)
        {
            return 0;
        }

        int hash = length;
        hash = (hash * 31) + id[0];
        hash = (hash * 31) + id[length / 4];
        hash = (hash * 31) + id[length / 2];
        hash = (hash * 31) + id[length - (length / 4) - 1];
        hash = (hash * 31) + id[length - 1];
        return unchecked(hash ^ (hash >> 15)) & (first.Length - 1);
    }
}

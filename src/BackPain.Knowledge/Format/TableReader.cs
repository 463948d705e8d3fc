using System;
using System.Buffers.Binary;
using System.Globalization;
using System.Text;

namespace BackPain.Knowledge.Format;

/// <summary>Reads a content table from its start to its end; what each integer and string means, only the order says.</summary>
/// <remarks>
/// The layout is described at <see cref="TableCodec"/>. What runs here runs on every first use: the base class library is asked for
/// nothing that takes it milliseconds to get ready, such as cultures or the vector code of ASCII and UTF-8 (benchmarks/README.md).
/// </remarks>
internal sealed class TableReader
{
    private readonly byte[] input;
    private readonly string[] pool;
    private int position;

    /// <summary>Reads the header and the strings of a table.</summary>
    /// <exception cref="FormatException">The table is damaged or of another layout.</exception>
    public TableReader(byte[] input)
    {
        this.input = input;
        int version = Number();
        if (version != TableCodec.LayoutVersion)
        {
            throw new FormatException(FormattableString.Invariant($"The content table has layout {version}; this library reads layout {TableCodec.LayoutVersion}."));
        }

        int checksum = Number();
        if (checksum != ChecksumOf(input, position))
        {
            throw Damaged();
        }

        int count = Count();
        pool = new string[count];
        for (int i = 0; i < count; i++)
        {
            int length = Number();
            pool[i] = PoolText(length >> 1, isAscii: (length & 1) == 0);
        }
    }

    public static FormatException Damaged() => new("The content table is damaged.");

    /// <summary>What stands in the header of a table for the bytes from <paramref name="start"/> on; any one byte that changes, changes it.</summary>
    public static int ChecksumOf(byte[] bytes, int start)
    {
        // FNV-1a (draft-eastlake-fnv) over words of eight bytes, each step spread to the lower half, folded to 30 bits. A SHA-256 would load a library first.
        ulong hash = 14695981039346656037;
        int i = start;
        for (; i <= bytes.Length - 8; i += 8)
        {
            hash = unchecked((hash ^ BinaryPrimitives.ReadUInt64LittleEndian(new ReadOnlySpan<byte>(bytes, i, 8))) * 1099511628211);
            hash ^= hash >> 32;
        }

        for (; i < bytes.Length; i++)
        {
            hash = unchecked((hash ^ bytes[i]) * 1099511628211);
            hash ^= hash >> 32;
        }

        return (int)((hash ^ (hash >> 30) ^ (hash >> 60)) & 0x3FFF_FFFF);
    }

    /// <summary>A number of 0 or more.</summary>
    /// <remarks>Without a loop for what most numbers are: it runs tens of thousands of times, and code that is compiled first is slow in loops.</remarks>
    public int Number()
    {
        int at = position;
        if (at < input.Length - 2)
        {
            int first = input[at];
            int second = input[at + 1];
            int third = input[at + 2];
            if (first < 0x40)
            {
                position = at + 1;
                return first;
            }

            if (first < 0x80 && second < 0x40)
            {
                position = at + 2;
                return (first & 0x3F) | (second << 6);
            }

            if (first < 0x80 && second < 0x80 && third < 0x40)
            {
                position = at + 3;
                return (first & 0x3F) | ((second & 0x3F) << 6) | (third << 12);
            }
        }

        return AnyNumber();
    }

    /// <summary>A number that may be negative: the sign stands in the lowest bit.</summary>
    public int Signed()
    {
        int number = Number();
        return (number & 1) == 0 ? number >> 1 : -(number >> 1);
    }

    public bool Flag() => Number() != 0;

    /// <summary>How many items of a list follow. It can never exceed the bytes that are left: a damaged table fails instead of filling the memory.</summary>
    public int Count()
    {
        int count = Number();
        return count <= input.Length - position ? count : throw Damaged();
    }

    public int? OptionalNumber()
    {
        int number = Number();
        return number == 0 ? null : number - 1;
    }

    public string Text()
    {
        int index = Number();
        return index < pool.Length ? pool[index] : throw Damaged();
    }

    public string? OptionalText()
    {
        int index = Number();
        return index == 0 ? null
            : index <= pool.Length ? pool[index - 1]
            : throw Damaged();
    }

    public decimal? OptionalDecimal()
    {
        int form = Number();
        if (form == TableCodec.NoDecimal)
        {
            return null;
        }

        if (form == TableCodec.DecimalAsText)
        {
            return decimal.TryParse(Text(), NumberStyles.Number, CultureInfo.InvariantCulture, out decimal number) ? number : throw Damaged();
        }

        int scale = form - TableCodec.DecimalOfScale;
        return scale <= 28 ? new decimal(Number(), 0, 0, false, (byte)scale) : throw Damaged();
    }

    public string[] Texts()
    {
        int count = Count();
        string[] texts = count == 0 ? Array.Empty<string>() : new string[count];
        for (int i = 0; i < count; i++)
        {
            texts[i] = Text();
        }

        return texts;
    }

    /// <summary>What was read last is the last of the table.</summary>
    /// <exception cref="FormatException">The table goes on.</exception>
    public void End()
    {
        if (position != input.Length)
        {
            throw Damaged();
        }
    }

    private int AnyNumber()
    {
        int value = 0;
        for (int shift = 0; shift < 31; shift += 6)
        {
            if (position >= input.Length)
            {
                throw Damaged();
            }

            byte group = input[position++];
            if (group >= 0x80 || (shift == 30 && group > 1))
            {
                throw Damaged();
            }

            value |= (group & 0x3F) << shift;
            if ((group & 0x40) == 0)
            {
                return value;
            }
        }

        throw Damaged();
    }

    private string PoolText(int length, bool isAscii)
    {
        if (length > input.Length - position)
        {
            throw Damaged();
        }

        int start = position;
        position += length;
#if NET8_0_OR_GREATER
        // The same for ASCII, and ten times as fast to get ready.
        Encoding encoding = isAscii ? Encoding.Latin1 : Encoding.UTF8;
        return encoding.GetString(input, start, length);
#else
        _ = isAscii;
        return Encoding.UTF8.GetString(input, start, length);
#endif
    }
}

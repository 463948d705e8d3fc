using System;
using System.Collections.Generic;
using System.Globalization;
using System.Text;

namespace BackPain.Knowledge.Format;

/// <summary>A part of the knowledge that a <see cref="TableCodec"/> can write and read.</summary>
internal interface IRecord
{
    /// <summary>Passes every field, in one fixed order, through <paramref name="codec"/>: out of the record when it writes, into it when it reads.</summary>
    void Transfer(TableCodec codec);
}

/// <summary>
/// Writes records to the content table and reads them back. Each record lists its fields once, so the two directions cannot disagree.
/// </summary>
/// <remarks>
/// The table is the layout version, a checksum of what follows, a pool of strings, and integers. Integers stand in groups of six bits, the lowest first; 0x40 marks that
/// another group follows. Every byte is therefore below 0x80, and the whole table is valid UTF-8 text that the compiler takes
/// as one u8 literal.
/// </remarks>
internal sealed class TableCodec
{
    /// <summary>The layout of the table; it grows with every change of <see cref="IRecord.Transfer"/>.</summary>
    public const int LayoutVersion = 7;

    private readonly bool reading;
    private readonly byte[] input;
    private int position;

    private readonly string[] pool;
    private readonly List<string> newPool = new();
    private readonly Dictionary<string, int> poolIndex = new(StringComparer.Ordinal);
    private readonly List<byte> output = new();

    private TableCodec()
    {
        input = Array.Empty<byte>();
        pool = Array.Empty<string>();
    }

    private TableCodec(byte[] input)
    {
        reading = true;
        this.input = input;
        int version = ReadInt();
        if (version != LayoutVersion)
        {
            throw new FormatException(FormattableString.Invariant($"The content table has layout {version}; this library reads layout {LayoutVersion}."));
        }

        int checksum = ReadInt();
        if (checksum != ChecksumOf(input, position))
        {
            throw Damaged();
        }

        int count = ReadCount();
        pool = new string[count];
        for (int i = 0; i < count; i++)
        {
            int length = ReadCount();
            pool[i] = Encoding.UTF8.GetString(input, position, length);
            position += length;
        }
    }

    /// <summary>The table of a record; equal records give equal bytes.</summary>
    public static byte[] Encode(IRecord record)
    {
        var codec = new TableCodec();
        record.Transfer(codec);

        var content = new List<byte>();
        WriteInt(content, codec.newPool.Count);
        foreach (string text in codec.newPool)
        {
            byte[] utf8 = Encoding.UTF8.GetBytes(text);
            WriteInt(content, utf8.Length);
            content.AddRange(utf8);
        }

        content.AddRange(codec.output);

        var table = new List<byte>(content.Count + 8);
        WriteInt(table, LayoutVersion);
        WriteInt(table, ChecksumOf(content.ToArray(), 0));
        table.AddRange(content);
        return table.ToArray();
    }

    /// <summary>Reads a table into a record.</summary>
    /// <exception cref="FormatException">The table is damaged or of another layout.</exception>
    public static void Decode(byte[] table, IRecord record)
    {
        var codec = new TableCodec(table);
        record.Transfer(codec);
        if (codec.position != table.Length)
        {
            throw Damaged();
        }
    }

    public void Number(ref int value)
    {
        if (reading)
        {
            value = ReadInt();
        }
        else
        {
            WriteInt(output, value);
        }
    }

    /// <summary>A number that may be negative: the sign stands in the lowest bit.</summary>
    public void Signed(ref int value)
    {
        int number = value < 0 ? (-value << 1) | 1 : value << 1;
        Number(ref number);
        value = (number & 1) == 0 ? number >> 1 : -(number >> 1);
    }

    public void Flag(ref bool value)
    {
        int number = value ? 1 : 0;
        Number(ref number);
        value = number != 0;
    }

    public void OptionalNumber(ref int? value)
    {
        int number = value is { } v ? v + 1 : 0;
        Number(ref number);
        value = number == 0 ? null : number - 1;
    }

    public void Text(ref string value)
    {
        int index = reading ? 0 : IndexInPool(value);
        Number(ref index);
        if (reading)
        {
            value = FromPool(index);
        }
    }

    public void OptionalText(ref string? value)
    {
        int index = reading || value is null ? 0 : IndexInPool(value) + 1;
        Number(ref index);
        if (reading)
        {
            value = index == 0 ? null : FromPool(index - 1);
        }
    }

    public void OptionalDecimal(ref decimal? value)
    {
        string? text = value?.ToString(CultureInfo.InvariantCulture);
        OptionalText(ref text);
        if (reading)
        {
            value = text is null ? null
                : decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out decimal number) ? number
                : throw Damaged();
        }
    }

    public void Texts(ref string[] values)
    {
        int count = values.Length;
        Count(ref count);
        if (reading)
        {
            values = count == 0 ? Array.Empty<string>() : new string[count];
        }

        for (int i = 0; i < count; i++)
        {
            Text(ref values[i]);
        }
    }

    public void List<T>(ref T[] items, RecordType type)
        where T : class, IRecord
    {
        int count = items.Length;
        Count(ref count);
        if (reading)
        {
            items = count == 0 ? Array.Empty<T>() : new T[count];
        }

        for (int i = 0; i < count; i++)
        {
            if (reading)
            {
                items[i] = (T)RecordTypes.New(type);
            }

            items[i].Transfer(this);
        }
    }

    public void Optional<T>(ref T? item, RecordType type)
        where T : class, IRecord
    {
        bool present = item is not null;
        Flag(ref present);
        if (present)
        {
            if (reading)
            {
                item = (T)RecordTypes.New(type);
            }

            item!.Transfer(this);
        }
    }

    private static FormatException Damaged() => new("The content table is damaged.");

    // FNV-1a (draft-eastlake-fnv), folded to 30 bits: it notices damage in a millisecond, where a SHA-256 would load a library first.
    private static int ChecksumOf(byte[] bytes, int start)
    {
        uint hash = 2166136261;
        for (int i = start; i < bytes.Length; i++)
        {
            hash = unchecked((hash ^ bytes[i]) * 16777619);
        }

        return (int)((hash >> 30) ^ (hash & 0x3FFF_FFFF));
    }

    private static void WriteInt(List<byte> table, int value)
    {
        if (value < 0)
        {
            throw new ArgumentOutOfRangeException(nameof(value), value, "The table holds no negative numbers.");
        }

        while (value >= 0x40)
        {
            table.Add((byte)(0x40 | (value & 0x3F)));
            value >>= 6;
        }

        table.Add((byte)value);
    }

    private void Count(ref int count)
    {
        if (reading)
        {
            count = ReadCount();
        }
        else
        {
            WriteInt(output, count);
        }
    }

    private int ReadInt()
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

    // A count can never exceed the bytes that are left: a damaged table fails instead of filling the memory.
    private int ReadCount()
    {
        int count = ReadInt();
        return count >= 0 && count <= input.Length - position ? count : throw Damaged();
    }

    private string FromPool(int index) => (uint)index < (uint)pool.Length ? pool[index] : throw Damaged();

    private int IndexInPool(string text)
    {
        if (!poolIndex.TryGetValue(text, out int index))
        {
            index = newPool.Count;
            poolIndex.Add(text, index);
            newPool.Add(text);
        }

        return index;
    }
}

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
/// Codes and the words of a language are read so; the entities read themselves with a <see cref="TableReader"/>, and a test holds the two together.
/// </summary>
/// <remarks>
/// The table is the layout version, a checksum of what follows, a pool of strings, and integers. Integers stand in groups of six bits, the lowest first; 0x40 marks that
/// another group follows. They are therefore below 0x80, and the whole table is valid UTF-8 text that the compiler takes
/// as one u8 literal. A string starts with twice its length in bytes, and one more when it is not all ASCII.
/// </remarks>
internal sealed class TableCodec
{
    /// <summary>The layout of the table; it grows with every change of <see cref="IRecord.Transfer"/>.</summary>
    public const int LayoutVersion = 8;

    /// <summary>How a decimal starts: there is none.</summary>
    public const int NoDecimal = 0;

    /// <summary>How a decimal starts: its text follows, because its digits are more than a number holds.</summary>
    public const int DecimalAsText = 1;

    /// <summary>How a decimal starts: this and its scale; its digits follow.</summary>
    public const int DecimalOfScale = 2;

    private readonly TableReader? reader;
    private readonly List<string> pool = new();
    private readonly Dictionary<string, int> poolIndex = new(StringComparer.Ordinal);
    private readonly List<byte> output = new();

    private TableCodec(TableReader? reader) => this.reader = reader;

    /// <summary>The table of a record; equal records give equal bytes.</summary>
    public static byte[] Encode(IRecord record)
    {
        var codec = new TableCodec(null);
        record.Transfer(codec);

        var content = new List<byte>();
        WriteInt(content, codec.pool.Count);
        foreach (string text in codec.pool)
        {
            byte[] utf8 = Encoding.UTF8.GetBytes(text);
            WriteInt(content, (utf8.Length << 1) | (IsAscii(utf8) ? 0 : 1));
            content.AddRange(utf8);
        }

        content.AddRange(codec.output);

        var table = new List<byte>(content.Count + 8);
        WriteInt(table, LayoutVersion);
        WriteInt(table, TableReader.ChecksumOf(content.ToArray(), 0));
        table.AddRange(content);
        return table.ToArray();
    }

    /// <summary>Reads a table into a record.</summary>
    /// <exception cref="FormatException">The table is damaged or of another layout.</exception>
    public static void Decode(byte[] table, IRecord record)
    {
        var source = new TableReader(table);
        record.Transfer(new TableCodec(source));
        source.End();
    }

    public void Number(ref int value)
    {
        if (reader is null)
        {
            WriteInt(output, value);
        }
        else
        {
            value = reader.Number();
        }
    }

    /// <summary>A number that may be negative: the sign stands in the lowest bit.</summary>
    public void Signed(ref int value)
    {
        if (reader is null)
        {
            WriteInt(output, value < 0 ? (-value << 1) | 1 : value << 1);
        }
        else
        {
            value = reader.Signed();
        }
    }

    public void Flag(ref bool value)
    {
        if (reader is null)
        {
            WriteInt(output, value ? 1 : 0);
        }
        else
        {
            value = reader.Flag();
        }
    }

    public void OptionalNumber(ref int? value)
    {
        if (reader is null)
        {
            WriteInt(output, value is { } number ? number + 1 : 0);
        }
        else
        {
            value = reader.OptionalNumber();
        }
    }

    public void Text(ref string value)
    {
        if (reader is null)
        {
            WriteInt(output, IndexInPool(value));
        }
        else
        {
            value = reader.Text();
        }
    }

    public void OptionalText(ref string? value)
    {
        if (reader is null)
        {
            WriteInt(output, value is null ? 0 : IndexInPool(value) + 1);
        }
        else
        {
            value = reader.OptionalText();
        }
    }

    /// <summary>A date as text; in the table year, month and day stand as one number, such as 20260131, and 0 stands for no text.</summary>
    public void Date(ref string value)
    {
        if (reader is null)
        {
            WriteInt(output, DateText.TryParse(value, out int year, out int month, out int day) ? (year * 10_000) + (month * 100) + day : 0);
        }
        else
        {
            int number = reader.Number();
            value = number == 0 ? "" : DateText.Format(number / 10_000, number / 100 % 100, number % 100);
        }
    }

    public void OptionalDecimal(ref decimal? value)
    {
        if (reader is null)
        {
            WriteDecimal(value);
        }
        else
        {
            value = reader.OptionalDecimal();
        }
    }

    public void Texts(ref string[] values)
    {
        if (reader is not null)
        {
            values = reader.Texts();
            return;
        }

        WriteInt(output, values.Length);
        foreach (string value in values)
        {
            WriteInt(output, IndexInPool(value));
        }
    }

    public void List<T>(ref T[] items, RecordType type)
        where T : class, IRecord
    {
        if (reader is null)
        {
            WriteInt(output, items.Length);
        }
        else
        {
            int count = reader.Count();
            items = count == 0 ? Array.Empty<T>() : new T[count];
        }

        for (int i = 0; i < items.Length; i++)
        {
            if (reader is not null)
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
            if (reader is not null)
            {
                item = (T)RecordTypes.New(type);
            }

            item!.Transfer(this);
        }
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

    private static bool IsAscii(byte[] utf8)
    {
        foreach (byte b in utf8)
        {
            if (b >= 0x80)
            {
                return false;
            }
        }

        return true;
    }

    private void WriteDecimal(decimal? value)
    {
        if (value is not { } number)
        {
            WriteInt(output, NoDecimal);
            return;
        }

        int[] bits = decimal.GetBits(number);
        if (bits[0] < 0 || bits[1] != 0 || bits[2] != 0 || bits[3] < 0)
        {
            WriteInt(output, DecimalAsText);
            WriteInt(output, IndexInPool(number.ToString(CultureInfo.InvariantCulture)));
            return;
        }

        WriteInt(output, DecimalOfScale + (bits[3] >> 16));
        WriteInt(output, bits[0]);
    }

    private int IndexInPool(string text)
    {
        if (!poolIndex.TryGetValue(text, out int index))
        {
            index = pool.Count;
            poolIndex.Add(text, index);
            pool.Add(text);
        }

        return index;
    }
}

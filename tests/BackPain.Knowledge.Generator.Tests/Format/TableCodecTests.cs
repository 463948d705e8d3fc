using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using System.Text;
using BackPain.Knowledge.Format;
using FluentAssertions;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Xunit;

namespace BackPain.Knowledge.Generator.Tests.Format;

public sealed class TableCodecTests
{
    private const long WildAllocation = 64L * 1024 * 1024;

    [Fact]
    public void Encode_DecodedRealKnowledge_GivesTheSameBytes()
    {
        byte[] table = RealTable();

        TableCodec.Encode(Decoded(table)).Should().Equal(table);
    }

    [Fact]
    public void Encode_DecodedSmallKnowledge_GivesTheSameBytes()
    {
        byte[] table = SmallTable();

        TableCodec.Encode(Decoded(table)).Should().Equal(table);
    }

    [Fact]
    public void Decode_SmallKnowledge_GivesEveryFieldBack()
    {
        KnowledgeRecord record = KnowledgeReader.Read(TestFiles.Small(), out _);
        var decoded = new KnowledgeRecord();

        TableCodec.Decode(TableCodec.Encode(record), decoded);

        // The order of conditions is the order of the list itself, and the codes have a table of their own; of implications and exclusions it holds the closed ones.
        decoded.Edition.ConditionOrder = record.Edition.ConditionOrder;
        WithoutCodings(record);
        TableCodec.Decode(TableCodec.Encode(record.Language), decoded.Language);
        Flatten(decoded).Should().Equal(Flatten(record));
    }

    [Fact]
    public void Read_SmallKnowledge_UsesEveryFieldOfEveryRecord()
    {
        // Without this, a field that Transfer forgets would pass the round trip because nobody gave it a value.
        IEnumerable<string> fields = typeof(IRecord).Assembly.GetTypes().Where(static t => t.IsClass && typeof(IRecord).IsAssignableFrom(t))
            .SelectMany(static t => t.GetFields(BindingFlags.Public | BindingFlags.Instance).Select(f => t.Name + "." + f.Name));
        var used = new HashSet<string>(StringComparer.Ordinal);
        KnowledgeRecord small = KnowledgeReader.Read(TestFiles.Small(), out _);
        NoteUsed(small, used);
        NoteUsed(CodesRecord.Of(small), used);

        fields.Except(used).Should().BeEmpty();
    }

    [Fact]
    public void Encode_RealKnowledge_IsValidUtf8()
    {
        byte[] table = RealTable();
        var strict = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

        strict.GetBytes(strict.GetString(table)).Should().Equal(table);
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(63, 1)]
    [InlineData(64, 2)]
    [InlineData(4095, 2)]
    [InlineData(4096, 3)]
    [InlineData(262143, 3)]
    [InlineData(262144, 4)]
    [InlineData(int.MaxValue - 1, 6)]
    [InlineData(int.MaxValue, 6)]
    public void Number_AroundTheBordersOfGroups_ComesBackInThatManyBytes(int value, int bytes)
    {
        byte[] table = TableCodec.Encode(new NumberRecord { Value = value });
        var decoded = new NumberRecord();
        TableCodec.Decode(table, decoded);

        decoded.Value.Should().Be(value);
        int header = 1;
        while ((table[header++] & 0x40) != 0)
        {
            // The checksum behind the version ends with the first group that is not continued.
        }

        (table.Length - header - 1).Should().Be(bytes, "behind the header, the count of strings takes a byte");
        table.Should().OnlyContain(static b => b < 0x80);
    }

    [Property]
    public bool Number_AnyNonNegative_ComesBack(NonNegativeInt value)
    {
        var decoded = new NumberRecord();
        TableCodec.Decode(TableCodec.Encode(new NumberRecord { Value = value.Get }), decoded);
        return decoded.Value == value.Get;
    }

    [Fact]
    public void Encode_NegativeNumber_IsRefused()
    {
        Action encode = static () => TableCodec.Encode(new NumberRecord { Value = -1 });

        encode.Should().Throw<ArgumentOutOfRangeException>();
    }

    [Theory]
    [InlineData(null)]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(int.MaxValue - 1)]
    public void OptionalNumber_NullAndBorders_ComeBack(int? value)
    {
        var decoded = new OptionalsRecord();
        TableCodec.Decode(TableCodec.Encode(new OptionalsRecord { Number = value }), decoded);

        decoded.Number.Should().Be(value);
    }

    [Property]
    public bool OptionalText_AnyUnicodeText_ComesBack(NonNull<string> value)
    {
        // A lone surrogate has no UTF-8; the reader refuses it before a table is made.
        string text = Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(value.Get));
        var decoded = new OptionalsRecord();
        TableCodec.Decode(TableCodec.Encode(new OptionalsRecord { Text = text }), decoded);
        return decoded.Text == text;
    }

    [Property]
    public bool OptionalDecimal_Any_ComesBackWithItsScale(decimal value)
    {
        var decoded = new OptionalsRecord();
        TableCodec.Decode(TableCodec.Encode(new OptionalsRecord { Decimal = value }), decoded);
        return decoded.Decimal!.Value.ToString(System.Globalization.CultureInfo.InvariantCulture) == value.ToString(System.Globalization.CultureInfo.InvariantCulture);
    }

    [Fact]
    public void Decode_TableCutAtAnyLength_FailsWithFormatException()
    {
        byte[] table = SmallTable();
        for (int length = 0; length < table.Length; length++)
        {
            Outcome(table.AsSpan(0, length).ToArray()).Should().Be(nameof(FormatException), "it is cut at {0}", length);
        }
    }

    [Fact]
    public void DecodeCodes_SmallKnowledge_GivesEveryFieldBack()
    {
        CodesRecord codes = CodesRecord.Of(KnowledgeReader.Read(TestFiles.Small(), out _));
        var decoded = new CodesRecord();

        TableCodec.Decode(TableCodec.Encode(codes), decoded);

        codes.Entities.Should().HaveCount(4, "a condition, a finding, an observable and a treatment have codes");
        Flatten(decoded).Should().Equal(Flatten(codes));
    }

    private static void WithoutCodings(KnowledgeRecord record)
    {
        Array.ForEach(record.Conditions, static r => r.Codings = []);
        Array.ForEach(record.Findings, static r => r.Codings = []);
        Array.ForEach(record.Findings, static r => r.Implies = r.Excludes = []);
        Array.ForEach(record.Observables, static r => r.Codings = []);
        Array.ForEach(record.Treatments, static r => r.Codings = []);
    }

    [Fact]
    public void Decode_RealTableCutInManyPlaces_FailsWithFormatException()
    {
        byte[] table = RealTable();
        for (int length = 0; length < table.Length; length += 1777)
        {
            Outcome(table.AsSpan(0, length).ToArray()).Should().Be(nameof(FormatException), "it is cut at {0}", length);
        }
    }

    [Fact]
    public void Decode_TableWithBytesBehindIt_FailsWithFormatException() => Outcome([.. SmallTable(), 0]).Should().Be(nameof(FormatException));

    [Fact]
    public void Decode_BytesFlipped_DecodesOrFailsWithFormatExceptionAndLittleMemory()
    {
        byte[] table = SmallTable();
        var random = new Random(20260131);
        for (int i = 0; i < 2_000; i++)
        {
            byte[] damaged = (byte[])table.Clone();
            for (int flips = random.Next(1, 4); flips > 0; flips--)
            {
                damaged[random.Next(damaged.Length)] ^= (byte)random.Next(1, 256);
            }

            long before = GC.GetAllocatedBytesForCurrentThread();
            Outcome(damaged).Should().BeOneOf("", nameof(FormatException));
            (GC.GetAllocatedBytesForCurrentThread() - before).Should().BeLessThan(WildAllocation);
        }
    }

    [Fact]
    public void Decode_RandomBytes_FailsWithFormatExceptionAndLittleMemory()
    {
        var random = new Random(20260131);
        for (int i = 0; i < 500; i++)
        {
            byte[] noise = new byte[random.Next(1, 4_000)];
            random.NextBytes(noise);
            noise[0] = TableCodec.LayoutVersion;

            long before = GC.GetAllocatedBytesForCurrentThread();
            Outcome(noise).Should().BeOneOf("", nameof(FormatException));
            (GC.GetAllocatedBytesForCurrentThread() - before).Should().BeLessThan(WildAllocation);
        }
    }

    [Fact]
    public void Decode_HugeCount_FailsWithoutAllocatingForIt()
    {
        byte[] table = [TableCodec.LayoutVersion, 0x7F, 0x7F, 0x7F, 0x7F, 0x7F, 0x01];
        long before = GC.GetAllocatedBytesForCurrentThread();

        string outcome = Outcome(table);

        outcome.Should().Be(nameof(FormatException));
        (GC.GetAllocatedBytesForCurrentThread() - before).Should().BeLessThan(1024 * 1024);
    }

    [Fact]
    public void Decode_AnyOneByteChanged_IsNoticed()
    {
        byte[] table = SmallTable();
        for (int i = 0; i < table.Length; i++)
        {
            byte[] damaged = (byte[])table.Clone();
            damaged[i] ^= 1;

            FluentActions.Invoking(() => TableCodec.Decode(damaged, new KnowledgeRecord())).Should().Throw<FormatException>("of byte {0}", i);
        }
    }

    [Fact]
    public void Decode_AnotherLayout_SaysWhichAndWhichIsRead()
    {
        byte[] table = SmallTable();
        table[0] = 9;
        Action decode = () => TableCodec.Decode(table, new KnowledgeRecord());

        decode.Should().Throw<FormatException>().WithMessage(FormattableString.Invariant($"*layout 9*layout {TableCodec.LayoutVersion}*"));
    }

    [Theory]
    [InlineData("x")]
    [InlineData("")]
    [InlineData("1e400")]
    [InlineData("99999999999999999999999999999999999999")]
    public void OptionalDecimal_DamagedText_FailsWithFormatException(string text)
    {
        byte[] table = TableCodec.Encode(new TextAsDecimalRecord { Text = text });
        Action decode = () => TableCodec.Decode(table, new OptionalsRecord());

        decode.Should().Throw<FormatException>();
    }

    [Theory]
    [InlineData(new byte[] { 1, 0, 0x7F, 0x7F, 0x7F, 0x7F, 0x7F, 0x02 })]
    [InlineData(new byte[] { 1, 0, 0x7F, 0x7F, 0x7F, 0x7F, 0x7F, 0x3F })]
    [InlineData(new byte[] { 1, 0, 0x7F, 0x7F, 0x7F, 0x7F, 0x7F, 0x41, 0x00 })]
    [InlineData(new byte[] { 1, 0, 0x80 })]
    [InlineData(new byte[] { 1, 0, 0xFF })]
    public void Number_ThatNoTableHolds_FailsWithFormatException(byte[] table)
    {
        Action decode = () => TableCodec.Decode(table, new NumberRecord());

        decode.Should().Throw<FormatException>();
    }

    private static byte[] RealTable() => TableCodec.Encode(KnowledgeReader.Read(TestFiles.Real(), out _));

    private static byte[] SmallTable() => TableCodec.Encode(KnowledgeReader.Read(TestFiles.Small(), out _));

    private static KnowledgeRecord Decoded(byte[] table)
    {
        var record = new KnowledgeRecord();
        TableCodec.Decode(table, record);
        return record;
    }

    /// <summary>Empty, or the name of the exception.</summary>
    private static string Outcome(byte[] table)
    {
        try
        {
            TableCodec.Decode(table, new KnowledgeRecord());
            return "";
        }
        catch (Exception e)
        {
            return e.GetType().Name;
        }
    }

    /// <summary>Every field of a record and all below it, found by reflection, so that a field without its line in Transfer is noticed.</summary>
    private static IEnumerable<string> Flatten(object? value, string path = "")
    {
        switch (value)
        {
            case null or string or int or bool or decimal:
                yield return path + "=" + FormattableString.Invariant($"{value ?? "null"}");
                break;
            case Array items:
                for (int i = 0; i < items.Length; i++)
                {
                    foreach (string line in Flatten(items.GetValue(i), FormattableString.Invariant($"{path}[{i}]")))
                    {
                        yield return line;
                    }
                }

                break;
            default:
                foreach (FieldInfo field in value.GetType().GetFields())
                {
                    foreach (string line in Flatten(field.GetValue(value), path + "." + field.Name))
                    {
                        yield return line;
                    }
                }

                break;
        }
    }

    private static void NoteUsed(object record, HashSet<string> used)
    {
        foreach (FieldInfo field in record.GetType().GetFields())
        {
            object? value = field.GetValue(record);
            if (value is null or "" or 0 or false or Array { Length: 0 })
            {
                continue;
            }

            used.Add(record.GetType().Name + "." + field.Name);
            foreach (IRecord below in value is Array items ? items.OfType<IRecord>() : value is IRecord one ? [one] : [])
            {
                NoteUsed(below, used);
            }
        }
    }

    private sealed class NumberRecord : IRecord
    {
        public int Value;

        public void Transfer(TableCodec codec) => codec.Number(ref Value);
    }

    /// <summary>Writes any text where a decimal stands as text.</summary>
    private sealed class TextAsDecimalRecord : IRecord
    {
        public string Text = "";

        public void Transfer(TableCodec codec)
        {
            int? number = null;
            string? none = null;
            int form = TableCodec.DecimalAsText;
            codec.OptionalNumber(ref number);
            codec.OptionalText(ref none);
            codec.Number(ref form);
            codec.Text(ref Text);
        }
    }

    private sealed class OptionalsRecord : IRecord
    {
        public int? Number;
        public string? Text;
        public decimal? Decimal;

        public void Transfer(TableCodec codec)
        {
            codec.OptionalNumber(ref Number);
            codec.OptionalText(ref Text);
            codec.OptionalDecimal(ref Decimal);
        }
    }
}

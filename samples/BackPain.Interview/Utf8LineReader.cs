using System;
using System.IO;

namespace BackPain.Interview;

/// <summary>Reads lines of bytes with one buffer that never grows beyond the longest line allowed. A longer line is passed over.</summary>
internal sealed class Utf8LineReader
{
    private const int FirstSize = 64 * 1024;

    private readonly Stream input;
    private readonly int maxLength;
    private readonly Action beforeWaiting;
    private byte[] buffer = new byte[FirstSize];
    private int start;
    private int end;
    private bool isAtEnd;

    /// <summary>Makes a reader that calls <paramref name="beforeWaiting"/> each time before it asks for more input.</summary>
    public Utf8LineReader(Stream input, int maxLength, Action beforeWaiting)
    {
        this.input = input;
        this.maxLength = maxLength;
        this.beforeWaiting = beforeWaiting;
    }

    /// <summary>The line number of the last line read, from 1.</summary>
    public long Number { get; private set; }

    /// <summary>Whether the last line read was longer than allowed; its bytes are then gone.</summary>
    public bool IsTooLong { get; private set; }

    /// <summary>Reads a line without its end; the bytes hold until the next call.</summary>
    public bool TryRead(out ReadOnlySpan<byte> line)
    {
        IsTooLong = false;
        int scanned = 0;
        while (true)
        {
            int at = buffer.AsSpan(start + scanned, end - start - scanned).IndexOf((byte)'\n');
            if (at >= 0)
            {
                line = Take(scanned + at);
                start++;
                return true;
            }

            if (isAtEnd)
            {
                bool hasRest = end > start || IsTooLong;
                line = hasRest ? Take(end - start) : default;
                return hasRest;
            }

            if (end - start > maxLength)
            {
                IsTooLong = true;
                start = end;
            }

            MakeRoom();
            scanned = end - start;
            beforeWaiting();
            int count = input.Read(buffer, end, buffer.Length - end);
            end += count;
            isAtEnd = count == 0;
        }
    }

    private ReadOnlySpan<byte> Take(int length)
    {
        Number++;
        ReadOnlySpan<byte> line = buffer.AsSpan(start, length);
        start += length;
        IsTooLong |= length > maxLength;
        line = IsTooLong ? default : line;
        if (Number == 1 && line.StartsWith("\uFEFF"u8))
        {
            line = line["\uFEFF"u8.Length..];
        }

        return line.EndsWith("\r"u8) ? line[..^1] : line;
    }

    private void MakeRoom()
    {
        buffer.AsSpan(start, end - start).CopyTo(buffer);
        end -= start;
        start = 0;
        if (end == buffer.Length)
        {
            Array.Resize(ref buffer, buffer.Length * 2);
        }
    }
}

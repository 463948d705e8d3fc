using System;
using System.Collections.Generic;
using System.IO;
using System.Text;

namespace BackPain.Interview.Tests;

/// <summary>An input that gives one line per reading, twice, and notes how much was answered by then.</summary>
internal sealed class OneLineAtATime : MemoryStream
{
    private readonly byte[] line;
    private readonly Func<long> answered;

    public OneLineAtATime(string line, Func<long> answered)
    {
        this.line = Encoding.UTF8.GetBytes(line);
        this.answered = answered;
    }

    public List<long> LengthsSeen { get; } = [];

    public override int Read(byte[] buffer, int offset, int count)
    {
        LengthsSeen.Add(answered());
        if (LengthsSeen.Count > 2)
        {
            return 0;
        }

        line.CopyTo(buffer, offset);
        return line.Length;
    }
}

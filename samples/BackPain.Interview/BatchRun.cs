using System;
using System.Buffers;
using System.Collections.Generic;
using System.IO;
using System.Text.Json;
using System.Text.Unicode;
using BackPain.Knowledge;
using BackPain.Knowledge.Assessment;
using BackPain.Knowledge.Assessment.Serialization;
using BackPain.Tour;

namespace BackPain.Interview;

/// <summary>One presentation per line in, one result per line out, in constant memory. A bad line is reported and skipped.</summary>
internal sealed class BatchRun : IDisposable
{
    /// <summary>The longest line that is read, in bytes; a presentation of everything known has far less.</summary>
    public const int MaxLineLength = 1024 * 1024;

    private const int OutputSize = 64 * 1024;

    private readonly Assessor assessor;
    private readonly InterviewRequest request;
    private readonly TriageOptions options;
    private readonly bool echoesErrors;
    private readonly int progressEvery;
    private readonly Stream results;
    private readonly TextWriter progress;
    private readonly Utf8LineReader lines;
    private readonly ArrayBufferWriter<byte> pending = new(2 * OutputSize);
    private readonly Utf8JsonWriter json;
    private long answered;
    private long bad;

    public BatchRun(Assessor assessor, InterviewRequest request, Stream input, Stream results, TextWriter progress)
    {
        this.assessor = assessor;
        this.request = request;
        this.results = results;
        this.progress = progress;
        options = request.TriageOptions;
        echoesErrors = request.EchoesErrors;
        progressEvery = request.ProgressEvery;
        json = new Utf8JsonWriter(pending);
        // Whoever waits for the answer to the last line gets it before more is asked for.
        lines = new Utf8LineReader(input, MaxLineLength, Flush);
    }

    public int Run()
    {
        while (lines.TryRead(out ReadOnlySpan<byte> line))
        {
            if (lines.IsTooLong)
            {
                Report(FormattableString.Invariant($"The line is longer than {MaxLineLength} bytes."));
            }
            else if (line.ContainsAnyExcept(" \t"u8))
            {
                Answer(line);
            }

            if (lines.Number % progressEvery == 0)
            {
                Tell(FormattableString.Invariant($"{lines.Number} lines read, {answered} answered, {bad} bad"));
            }
        }

        Flush();
        Tell(FormattableString.Invariant($"Done: {lines.Number} lines read, {answered} answered, {bad} bad"));
        return bad == 0 ? InterviewApplication.Success : InterviewApplication.Incomplete;
    }

    public void Dispose() => json.Dispose();

    private static string ProblemsOf(JsonException exception)
    {
        // Where the text is no JSON, the reader counts lines from 0 within this one line, which would only confuse.
        string message = exception.Message;
        int place = message.StartsWith("This is no presentation: ", StringComparison.Ordinal) ? -1 : message.IndexOf(" LineNumber: ", StringComparison.Ordinal);
        if (place < 0)
        {
            return message;
        }

        // Half of a surrogate pair, written as an escape, is JSON but no text.
        string what = message.StartsWith("The JSON value could not be converted", StringComparison.Ordinal) ? "a text before it holds half of a character." : message[..place];
        int path = what.IndexOf(" Path: ", StringComparison.Ordinal);
        return FormattableString.Invariant($"This is no JSON, at byte {exception.BytePositionInLine + 1}: {(path < 0 ? what : what[..path])}");
    }

    private void Answer(ReadOnlySpan<byte> line)
    {
        if (!Utf8.IsValid(line))
        {
            Report("The line is not valid UTF-8.");
            return;
        }

        if (request.Matches && BatchLine.HasParts(line))
        {
            var problems = new List<string>();
            if (BatchLine.Read(line, assessor.Knowledge, problems) is { } parts)
            {
                Match(parts.Person, parts.History, parts.Condition);
            }
            else
            {
                Report(string.Join(" ", problems));
            }

            return;
        }

        Presentation? presentation;
        try
        {
            presentation = JsonSerializer.Deserialize(line, AssessmentJsonContext.Default.Presentation);
        }
        catch (JsonException exception)
        {
            Report(ProblemsOf(exception));
            return;
        }

        if (presentation is null)
        {
            Report("This is no presentation: At $: expected an object.");
        }
        else if (request.Matches)
        {
            Match(presentation, CareHistory.Empty, null);
        }
        else
        {
            JsonSerializer.Serialize(json, assessor.Triage(presentation, options), AssessmentJsonContext.Default.TriageResult);
            EndLine();
            answered++;
        }
    }

    private void Match(Presentation person, CareHistory history, ConditionId? condition)
    {
        json.WriteStartObject();
        json.WritePropertyName("match");
        JsonSerializer.Serialize(json, assessor.Match(person, request.MatchOptions), AssessmentJsonContext.Default.MatchResult);
        json.WritePropertyName("next");
        JsonSerializer.Serialize(json, assessor.Next(person, request.NextOptions), AssessmentJsonContext.Default.NextStep);
        if (condition is { } id)
        {
            json.WritePropertyName("position");
            JsonSerializer.Serialize(json, assessor.Locate(id, person, history, request.LocateOptions), AssessmentJsonContext.Default.LadderPosition);
        }

        json.WriteEndObject();
        EndLine();
        answered++;
    }

    private void Report(string problems)
    {
        bad++;
        string printable = Printable.Of(problems, maxRunes: int.MaxValue);
        Tell(FormattableString.Invariant($"Line {lines.Number} is skipped: {printable}"));
        if (echoesErrors)
        {
            json.WriteStartObject();
            json.WriteNumber("line", lines.Number);
            json.WriteString("error", printable);
            json.WriteEndObject();
            EndLine();
        }
    }

    private void EndLine()
    {
        json.Flush();
        json.Reset();
        pending.Write("\n"u8);
        if (pending.WrittenCount >= OutputSize)
        {
            Flush();
        }
    }

    private void Flush()
    {
        if (pending.WrittenCount > 0)
        {
            results.Write(pending.WrittenSpan);
            results.Flush();
            pending.ResetWrittenCount();
        }
    }

    private void Tell(string sentence) => progress.Write(sentence + "\n");
}

using System;
using System.Collections.Generic;
using System.IO;
using System.Text.Json;
using BackPain.Knowledge;
using BackPain.Knowledge.Assessment;
using BackPain.Knowledge.Assessment.Serialization;
using Answers = BackPain.Knowledge.Assessment.Interview;

namespace BackPain.Interview;

/// <summary>Writes and reads a transcript as JSON: <c>{ "interview": {}, "locate": "spinal-stenosis", "care": {} }</c>, or an interview alone.</summary>
internal static class TranscriptFile
{
    // An interview with every question answered has some tens of kilobytes.
    private const int MostBytes = 4 * 1024 * 1024;

    private static readonly string[] Parts = ["interview", "locate", "care"];

    /// <summary>Why a transcript cannot be written there; null when nothing speaks against it.</summary>
    public static string? WhyNot(string path)
    {
        if (File.Exists(path) || Directory.Exists(path))
        {
            return "It exists already, and nothing is written over.";
        }

        return Directory.Exists(Path.GetDirectoryName(Path.GetFullPath(path))) ? null : "There is no such folder.";
    }

    public static void Write(string path, Transcript transcript)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, Share = FileShare.None };
        if (!OperatingSystem.IsWindows())
        {
            // Health data: for the one who runs it.
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using var stream = new FileStream(path, options);
        using (var writer = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true, NewLine = "\n" }))
        {
            writer.WriteStartObject();
            writer.WritePropertyName("interview");
            JsonSerializer.Serialize(writer, transcript.Interview, AssessmentJsonContext.Default.Interview);
            if (transcript.IsChosen)
            {
                if (transcript.Condition is { } condition)
                {
                    writer.WriteString("locate", condition.Value);
                }
                else
                {
                    writer.WriteNull("locate");
                }
            }

            writer.WritePropertyName("care");
            JsonSerializer.Serialize(writer, transcript.History, AssessmentJsonContext.Default.CareHistory);
            writer.WriteEndObject();
        }

        stream.WriteByte((byte)'\n');
    }

    /// <summary>Reads a file; all that is wrong with it goes to <paramref name="problems"/>, and then there is no transcript.</summary>
    public static Transcript? Read(string path, List<string> problems)
    {
        byte[] bytes;
        using (FileStream stream = File.OpenRead(path))
        {
            if (stream.Length > MostBytes)
            {
                problems.Add(FormattableString.Invariant($"It is longer than {MostBytes} bytes."));
                return null;
            }

            bytes = new byte[stream.Length];
            stream.ReadExactly(bytes);
        }

        return Read(bytes, problems);
    }

    private static Transcript? Read(ReadOnlyMemory<byte> bytes, List<string> problems)
    {
        ReadOnlyMemory<byte> text = bytes.Span.StartsWith("\uFEFF"u8) ? bytes["\uFEFF"u8.Length..] : bytes;
        if (JsonParts.Parse(text, problems) is not { } document)
        {
            return null;
        }

        using (document)
        {
            JsonElement root = document.RootElement;
            Transcript? transcript = JsonParts.HasAny(root, Parts) ? ReadParts(root, problems) : Of(JsonParts.Read(root, "$", AssessmentJsonContext.Default.Interview, problems));
            return problems.Count == 0 ? transcript : null;
        }
    }

    private static Transcript? Of(Answers? interview) => interview is null ? null : new Transcript(interview, null, CareHistory.Empty);

    private static Transcript? ReadParts(JsonElement root, List<string> problems)
    {
        Dictionary<string, JsonElement> parts = JsonParts.Of(root, Parts, problems);
        Answers? interview = null;
        if (parts.TryGetValue("interview", out JsonElement answers))
        {
            interview = JsonParts.Read(answers, "$.interview", AssessmentJsonContext.Default.Interview, problems);
        }
        else
        {
            problems.Add("At $: 'interview' is missing.");
        }

        CareHistory? history = parts.TryGetValue("care", out JsonElement care) ? JsonParts.Read(care, "$.care", AssessmentJsonContext.Default.CareHistory, problems) : CareHistory.Empty;
        bool isChosen = parts.TryGetValue("locate", out JsonElement locate);
        ConditionId? condition = isChosen && locate.ValueKind != JsonValueKind.Null ? JsonParts.ReadCondition(locate, "$.locate", problems) : null;
        return interview is null || history is null ? null : new Transcript(interview, condition, history) { IsChosen = isChosen };
    }
}

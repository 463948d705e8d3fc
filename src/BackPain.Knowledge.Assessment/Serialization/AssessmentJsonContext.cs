using System.Text.Json.Serialization;

namespace BackPain.Knowledge.Assessment.Serialization;

/// <summary>How presentations and results are written as JSON, made at build time: works trimmed and with reflection switched off.</summary>
/// <remarks>An app chains it to its own: <c>options.TypeInfoResolverChain.Add(AssessmentJsonContext.Default)</c>.</remarks>
/// <threadsafety>Immutable; safe to share between threads.</threadsafety>
[JsonSerializable(typeof(Presentation))]
[JsonSerializable(typeof(TriageResult))]
[JsonSerializable(typeof(MatchResult))]
[JsonSerializable(typeof(NextStep))]
[JsonSerializable(typeof(Interview))]
[JsonSerializable(typeof(CareHistory))]
[JsonSerializable(typeof(LadderPosition))]
public sealed partial class AssessmentJsonContext : JsonSerializerContext;

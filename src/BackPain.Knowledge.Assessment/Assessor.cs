using System;
using System.Collections.Immutable;

namespace BackPain.Knowledge.Assessment;

/// <summary>Compares presentations with a base of knowledge. Make one and keep it: it is compiled once and remembers nobody.</summary>
/// <threadsafety>Immutable; safe to share between threads.</threadsafety>
public sealed partial class Assessor
{
    /// <summary>The version of the rules of assessment; it grows with every change that can change a result.</summary>
    public const int AlgorithmVersion = 1;

    private readonly FindingGraph graph;
    private readonly TriageRules triage;
    private readonly Lazy<MatchRules> matching;
    private readonly Lazy<QuestionChooser> questions;

    /// <summary>Makes an assessor.</summary>
    /// <param name="knowledge">The base to compare with.</param>
    /// <param name="options">How findings are weighed; <see langword="null"/> for the weights of the knowledge.</param>
    /// <exception cref="ArgumentNullException"><paramref name="knowledge"/> is <see langword="null"/>.</exception>
    public Assessor(KnowledgeBase knowledge, AssessorOptions? options = null)
    {
        Throw.IfNull(knowledge);
        Knowledge = knowledge;
        Options = options ?? AssessorOptions.Default;
        graph = new FindingGraph(knowledge);
        Trace = new ResultTrace(knowledge.Edition.Version, knowledge.ContentHash, ImmutableArray<string>.Empty, AlgorithmVersion);
        triage = new TriageRules(graph, Trace);
        matching = new Lazy<MatchRules>(() => new MatchRules(graph, Options));
        questions = new Lazy<QuestionChooser>(() => new QuestionChooser(matching.Value));
    }

    /// <summary>The base it compares with.</summary>
    public KnowledgeBase Knowledge { get; }

    /// <summary>How findings are weighed.</summary>
    public AssessorOptions Options { get; }

    /// <summary>What every result of this assessor is worked out from.</summary>
    public ResultTrace Trace { get; }

    /// <summary>How soon a person needs help. Before anything else, and of everybody.</summary>
    /// <param name="presentation">What is known of the person.</param>
    /// <param name="options">Choices of the host; <see langword="null"/> for none.</param>
    /// <returns>The result, with all that says why.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="presentation"/> is <see langword="null"/>.</exception>
    public TriageResult Triage(Presentation presentation, TriageOptions? options = null)
    {
        Throw.IfNull(presentation);
        return triage.Apply(new PersonState(graph, presentation), options ?? TriageOptions.Default);
    }

    /// <summary>What is known of a finding once implications, exclusions and definitions are followed.</summary>
    /// <param name="presentation">What is known of the person.</param>
    /// <param name="finding">The finding.</param>
    /// <returns>Present, absent or unknown.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="presentation"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException"><paramref name="finding"/> is the default value.</exception>
    /// <exception cref="UnknownConceptException">The base does not hold the finding.</exception>
    public FindingStatus StatusOf(Presentation presentation, FindingId finding)
    {
        Throw.IfNull(presentation);
        _ = Knowledge[finding];
        return new PersonState(graph, presentation).GetFinding(finding);
    }

    /// <summary>Whether a criterion is met for a person, part by part, and what would decide it.</summary>
    /// <param name="presentation">What is known of the person.</param>
    /// <param name="criterion">The criterion, for example of a red flag or a rung.</param>
    /// <returns>The explanation.</returns>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    public CriterionExplanation Explain(Presentation presentation, Criterion criterion)
    {
        Throw.IfNull(presentation);
        Throw.IfNull(criterion);
        return new CriterionExplanation(criterion.Explain(new PersonState(graph, presentation)));
    }
}

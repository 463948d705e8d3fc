using System;

namespace BackPain.Knowledge.Assessment;

/// <content>Results in words.</content>
public sealed partial class Assessor
{
    /// <summary>A triage in words: how soon help is needed, what was reported, what is still open.</summary>
    /// <param name="result">The result, of this assessor or of another one over the same knowledge.</param>
    /// <returns>The explanation, for the person and for a clinician.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="result"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException"><paramref name="result"/> was worked out from other knowledge.</exception>
    public Explanation Explain(TriageResult result)
    {
        Throw.IfNull(result);
        CheckTrace(result.Trace, nameof(result));
        return new TriageExplainer(Knowledge, result).Explain();
    }

    /// <summary>A comparison in words: triage first, then what fits and why, what speaks against it, and what would help to know.</summary>
    /// <remarks>
    /// The person reads no numbers: how strong the support is stands in words, the borders are those of <see cref="SupportBand"/>. A finding
    /// is called said only if it was; one that follows from what was said is called so. The clinician reads every weight.
    /// </remarks>
    /// <param name="result">The result, of this assessor or of another one over the same knowledge.</param>
    /// <returns>The explanation, for the person and for a clinician.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="result"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException"><paramref name="result"/> was worked out from other knowledge.</exception>
    public Explanation Explain(MatchResult result)
    {
        Throw.IfNull(result);
        CheckTrace(result.Trace, nameof(result));
        return new MatchExplainer(Knowledge, result, Rules.Conditions.Length).Explain();
    }

    /// <summary>The next step of an interview in words: the question, why it is asked and what each answer would do; or why nothing more is asked.</summary>
    /// <param name="step">The step, of this assessor or of another one over the same knowledge.</param>
    /// <returns>The explanation, for the person and for a clinician.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="step"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException"><paramref name="step"/> was worked out from other knowledge.</exception>
    public Explanation Explain(NextStep step)
    {
        Throw.IfNull(step);
        CheckTrace(step.Trace, nameof(step));
        return new NextStepExplainer(Knowledge, step).Explain();
    }

    /// <summary>A place on a ladder in words: what was tried, what is considered next and when, who is for and against what.</summary>
    /// <param name="position">The position, of this assessor or of another one over the same knowledge.</param>
    /// <returns>The explanation, for the person and for a clinician.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="position"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException"><paramref name="position"/> was worked out from other knowledge.</exception>
    public Explanation Explain(LadderPosition position)
    {
        Throw.IfNull(position);
        CheckTrace(position.Trace, nameof(position));
        return new LadderExplainer(Knowledge, position).Explain();
    }

    // Names and sources are looked up in the own base, so a result of another one would be explained with the wrong words.
    private void CheckTrace(ResultTrace trace, string name)
    {
        if (trace != Trace)
        {
            throw new ArgumentException(
                FormattableString.Invariant($"The result was worked out from edition {trace.Edition} with content {trace.ContentHash}; this assessor holds edition {Trace.Edition} with content {Trace.ContentHash}. An assessor over the same knowledge explains it."),
                name);
        }
    }
}

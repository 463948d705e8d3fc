using BackPain.Knowledge;
using BackPain.Knowledge.Assessment;
using Answers = BackPain.Knowledge.Assessment.Interview;

namespace BackPain.Interview;

/// <summary>All that was said: the interview, for which condition care was shown, and the care that was tried. It is health data.</summary>
/// <param name="Interview">The answers.</param>
/// <param name="Condition">The condition; null for none.</param>
/// <param name="History">The care that was tried.</param>
internal sealed record Transcript(Answers Interview, ConditionId? Condition, CareHistory History)
{
    /// <summary>Whether it says for which condition care is shown; else the first of the list is taken.</summary>
    public bool IsChosen { get; init; }
}

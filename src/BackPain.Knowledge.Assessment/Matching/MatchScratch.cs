using System;

namespace BackPain.Knowledge.Assessment;

/// <summary>What one comparison works in; used again for the next, empty in between.</summary>
internal sealed class MatchScratch
{
    public MatchScratch(MatchRules rules)
    {
        Support = new SupportScratch(rules.Index);
        Populations = new CriterionOutcome[rules.Populations.Count];
    }

    /// <summary>The support of each condition, and what counts in each of its clusters.</summary>
    public SupportScratch Support { get; }

    /// <summary>Whether the person is in each population.</summary>
    public CriterionOutcome[] Populations { get; }

    /// <summary>Empties it, so that nothing of a person stays behind.</summary>
    public void Clear()
    {
        Support.Clear();
        Array.Clear(Populations, 0, Populations.Length);
    }
}

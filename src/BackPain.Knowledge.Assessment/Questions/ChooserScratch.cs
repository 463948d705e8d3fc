namespace BackPain.Knowledge.Assessment;

/// <summary>What one choice of a question works in.</summary>
internal sealed class ChooserScratch
{
    public ChooserScratch(MatchRules rules, PersonState person)
    {
        int conditions = rules.Conditions.Length;
        Supposed = new SupposedStates(rules.Graph, person);
        Leaders = new int[conditions];
        Support = new int[conditions];
        IfPresent = new int[conditions];
        IfAbsent = new int[conditions];
        IsTouched = new bool[conditions];
        Populations = new CriterionOutcome[rules.Populations.Count];
        SupposedPopulations = new CriterionOutcome[rules.Populations.Count];
        rules.FindPopulations(person.States, Populations);
        IsEntryDenied = new bool[conditions];
        foreach (MatchRules.RankedCondition condition in rules.Conditions)
        {
            IsEntryDenied[condition.Number] = condition.EntryCriteria.IsAnyAbsent(person.States);
        }
    }

    /// <summary>Whether an entry criterion of each condition is known not to be met.</summary>
    public bool[] IsEntryDenied { get; }

    public SupposedStates Supposed { get; }

    public int[] Leaders { get; }

    public int LeaderCount { get; set; }

    /// <summary>The support of each leader, by its place among the leaders; so are the changes.</summary>
    public int[] Support { get; }

    public int[] IfPresent { get; }

    public int[] IfAbsent { get; }

    public bool[] IsTouched { get; }

    public CriterionOutcome[] Populations { get; }

    public CriterionOutcome[] SupposedPopulations { get; }
}

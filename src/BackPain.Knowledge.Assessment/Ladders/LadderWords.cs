namespace BackPain.Knowledge.Assessment;

/// <summary>The words of closed choices of ladders, as they stand in JSON. They are part of the wire format.</summary>
internal static class LadderWords
{
    public static readonly string[] CareOutcomes = { "", "benefit", "some-benefit", "no-benefit", "harm" };
    public static readonly string[] CriterionOutcomes = { "unknown", "met", "unmet" };
    public static readonly string[] EpisodeStandings = { "", "not-tried", "judged", "too-early", "time-is-unknown", "outcome-is-unknown" };
    public static readonly string[] Fits = { "", "within", "outside", "unknown", "in-words" };
    public static readonly string[] Places = { "", "step", "contested", "advised-against", "source-only" };
    public static readonly string[] Standings = { "", "done", "started", "next", "not-tried", "passed-over" };
    public static readonly string[] Stances = { "", "recommends", "suggests-considers", "conditional", "suggests-against", "recommends-against", "insufficient", "outcome-favors", "outcome-no-difference" };

    public static readonly string[] Outcomes =
    {
        "", "next-is-met", "next-is-unknown", "next-is-unmet", "next-is-advised-against", "no-further-step", "helped-enough", "no-order", "nothing-arranged", "out-of-scope", "help-comes-first",
    };
}

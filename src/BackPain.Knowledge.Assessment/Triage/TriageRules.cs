using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace BackPain.Knowledge.Assessment;

/// <summary>The rules of triage over one base, compiled once. Nothing in here knows a person.</summary>
internal sealed class TriageRules
{
    private static readonly string[] LevelNames = { "not assessed", "nothing found", "routine", "within 2 weeks", "same day", "emergency" };

    // Longer working lists are allocated.
    private const int MostOnStack = 256;

    private static readonly (FindingId Finding, ScopeReason Reason)[] Scope =
    {
        (FindingId.Parse("age-under-18"), ScopeReason.Under18),
        (FindingId.Parse("pregnant-now"), ScopeReason.PregnantNow),
        (FindingId.Parse("recent-spine-surgery"), ScopeReason.RecentSpineSurgery),
        (FindingId.Parse("cancer-now-or-past"), ScopeReason.CancerNowOrPast),
    };

    private readonly FindingGraph graph;
    private readonly ResultTrace trace;
    private readonly CompiledFlag[] flags;
    private readonly QuestionGroup[] groups;
    private readonly CompiledCriterion?[] askWhen;
    private readonly int[][] items;
    private readonly int[] scopeFindings;

    // For each finding, then each observable, then care: the flags that name it. What names nothing known comes out as if nothing were known.
    private readonly int[][] flagsNaming;
    private readonly CriterionOutcome[] outcomesOfNothing;

    /// <summary>By number, the findings that put a person outside what the knowledge is made for; -1 for one that the base does not hold.</summary>
    public ReadOnlySpan<int> ScopeFindings => scopeFindings;

    public TriageRules(FindingGraph graph, ResultTrace trace)
    {
        this.graph = graph;
        this.trace = trace;
        flags = new CompiledFlag[graph.Knowledge.RedFlags.Count];
        for (int i = 0; i < flags.Length; i++)
        {
            flags[i] = new CompiledFlag(graph.Knowledge.RedFlags[i], graph);
        }

        flagsNaming = FindFlagsNaming();
        var nothing = new FindingStates(graph.Count, graph.Observables.Length);
        outcomesOfNothing = Array.ConvertAll(flags, f => f.Criterion.Evaluate(nothing));
        scopeFindings = new int[Scope.Length];
        for (int i = 0; i < Scope.Length; i++)
        {
            scopeFindings[i] = graph.TryGetIndex(Scope[i].Finding, out int finding) ? finding : -1;
        }

        groups = new QuestionGroup[graph.Knowledge.QuestionGroups.Count];
        for (int i = 0; i < groups.Length; i++)
        {
            groups[i] = graph.Knowledge.QuestionGroups[i];
        }

        // Sort by a key that is unique: an unstable sort then gives one order everywhere.
        Array.Sort(groups, static (a, b) =>
        {
            int byOrder = (a.Order ?? int.MaxValue).CompareTo(b.Order ?? int.MaxValue);
            return byOrder != 0 ? byOrder : string.CompareOrdinal(a.Id.Value, b.Id.Value);
        });
        items = new int[groups.Length][];
        askWhen = new CompiledCriterion?[groups.Length];
        for (int i = 0; i < groups.Length; i++)
        {
            askWhen[i] = groups[i].AskWhen is { } criterion ? CompiledCriterion.Of(criterion, graph) : null;
            items[i] = new int[groups[i].Items.Length];
            for (int j = 0; j < items[i].Length; j++)
            {
                items[i][j] = graph.IndexOf(groups[i].Items[j].Id);
            }
        }
    }

    /// <summary>How soon help is needed. The reasons are worked out when they are first asked for.</summary>
    public TriageResult Apply(PersonState person, TriageOptions options)
    {
        TriageLevel level = TriageLevel.NotAssessed;
        TriageLevel? cited = null;
        TriageLevel? policy = null;
        bool isDecided = true;
        CriterionOutcome[] outcomes = EvaluateFlags(person);
        for (int i = 0; i < flags.Length; i++)
        {
            CompiledFlag compiled = flags[i];
            RedFlag flag = compiled.Flag;
            CriterionOutcome outcome = outcomes[i];
            isDecided &= outcome != CriterionOutcome.Unknown || !flag.IsCore;
            if (outcome == CriterionOutcome.Met)
            {
                TriageLevel? own = compiled.LevelOf(person.States);
                level = Later(level, own);
                policy = own is { } set ? Later(policy ?? TriageLevel.NotAssessed, set) : policy;
                cited = flag.CitedUrgency is { } urgency && !flag.IsModifier ? Later(cited ?? TriageLevel.NotAssessed, urgency) : cited;
            }
            else if (outcome == CriterionOutcome.Unknown)
            {
                level = Later(level, compiled.HeldLevel(person.States));
            }
        }

        CountCore(person, out int known, out int total);

        // All items may be known and a flag still open, because it asks for an age that nobody stated.
        if (level == TriageLevel.NotAssessed && total > 0 && known == total && isDecided)
        {
            level = TriageLevel.NothingFound;
        }

        return new TriageResult(level, trace, options, this, person, outcomes)
        {
            CitedUrgency = cited,
            PolicyLevel = policy,
            CoreItemsKnown = known,
            CoreItems = total,
            OutOfScope = ScopeOf(person),
        };
    }

    /// <summary>What each flag comes to; only those that name something known are looked at.</summary>
    private CriterionOutcome[] EvaluateFlags(PersonState person)
    {
        var outcomes = (CriterionOutcome[])outcomesOfNothing.Clone();
        Span<bool> isDone = outcomes.Length <= MostOnStack ? stackalloc bool[outcomes.Length] : new bool[outcomes.Length];
        isDone.Clear();
        foreach (int finding in person.Known)
        {
            Evaluate(finding, person.States, outcomes, isDone);
        }

        for (int i = 0; i < person.States.Values.Length; i++)
        {
            if (person.States.Values[i] is not null)
            {
                Evaluate(graph.Count + i, person.States, outcomes, isDone);
            }
        }

        Evaluate(graph.Count + person.States.Values.Length, person.States, outcomes, isDone);
        return outcomes;
    }

    private void Evaluate(int named, FindingStates states, CriterionOutcome[] outcomes, Span<bool> isDone)
    {
        foreach (int flag in flagsNaming[named])
        {
            if (!isDone[flag])
            {
                isDone[flag] = true;
                outcomes[flag] = flags[flag].Criterion.Evaluate(states);
            }
        }
    }

    private int[][] FindFlagsNaming()
    {
        var naming = new List<int>[graph.Count + graph.Observables.Length + 1];
        for (int i = 0; i < naming.Length; i++)
        {
            naming[i] = new List<int>();
        }

        var named = new SortedSet<int>();
        for (int i = 0; i < flags.Length; i++)
        {
            named.Clear();
            flags[i].Criterion.AddNamed(named, graph);
            foreach (int number in named)
            {
                naming[number].Add(i);
            }
        }

        return Array.ConvertAll(naming, static f => f.ToArray());
    }

    /// <summary>The flags that are met, the most urgent first, then in documented order; modifiers last.</summary>
    public ImmutableArray<TriggeredFlag> Trigger(PersonState person, CriterionOutcome[] outcomes)
    {
        if (Array.IndexOf(outcomes, CriterionOutcome.Met) < 0)
        {
            return ImmutableArray<TriggeredFlag>.Empty;
        }

        var met = new List<CompiledFlag>();
        for (int i = 0; i < flags.Length; i++)
        {
            if (outcomes[i] == CriterionOutcome.Met)
            {
                met.Add(flags[i]);
            }
        }

        var triggered = new List<TriggeredFlag>(met.Count);
        foreach (CompiledFlag compiled in met)
        {
            RedFlag flag = compiled.Flag;
            ImmutableArray<RedFlag>.Builder modifiers = ImmutableArray.CreateBuilder<RedFlag>();
            foreach (CompiledFlag other in met)
            {
                if (other.Flag.IsModifier && other.Flag.Modifies.Contains(flag.Id))
                {
                    modifiers.Add(other.Flag);
                }
            }

            triggered.Add(new TriggeredFlag(
                flag,
                compiled.LevelOf(person.States),
                flag.Criterion.Explain(person).GetDeciding(),
                compiled.FurtherLevels(person.States),
                modifiers.ToImmutable()));
        }

        // A stable order by urgency: insertion keeps the documented order of equals.
        ImmutableArray<TriggeredFlag>.Builder sorted = ImmutableArray.CreateBuilder<TriggeredFlag>(triggered.Count);
        for (TriageLevel level = TriageLevel.Emergency; level >= TriageLevel.NotAssessed; level--)
        {
            foreach (TriggeredFlag flag in triggered)
            {
                if ((flag.Level ?? TriageLevel.NotAssessed) == level)
                {
                    sorted.Add(flag);
                }
            }
        }

        return sorted.MoveToImmutable();
    }

    /// <summary>The flags of which a part is met, or that hold a level, while the rest is not known; in documented order.</summary>
    /// <remarks>"Part" means a finding that is present, not a value such as an age alone.</remarks>
    public ImmutableArray<NearMiss> FindNearMisses(PersonState person, CriterionOutcome[] outcomes)
    {
        Span<bool> namesPresent = flags.Length <= MostOnStack ? stackalloc bool[flags.Length] : new bool[flags.Length];
        namesPresent.Clear();
        foreach (int finding in person.Known)
        {
            if (person.StatusOf(finding) == FindingStatus.Present)
            {
                foreach (int flag in flagsNaming[finding])
                {
                    namesPresent[flag] = true;
                }
            }
        }

        ImmutableArray<NearMiss>.Builder found = ImmutableArray.CreateBuilder<NearMiss>();
        for (int i = 0; i < flags.Length; i++)
        {
            if (outcomes[i] != CriterionOutcome.Unknown)
            {
                continue;
            }

            CompiledFlag compiled = flags[i];
            TriageLevel? held = compiled.HeldLevel(person.States);
            if (held is not null || namesPresent[i])
            {
                found.Add(new NearMiss(compiled.Flag, held, compiled.Flag.Criterion.Explain(person).GetUndecided()));
            }
        }

        return found.ToImmutable();
    }

    private static TriageLevel Later(TriageLevel level, TriageLevel? other) => other is { } o && o > level ? o : level;

    private void CountCore(PersonState person, out int known, out int total)
    {
        known = 0;
        total = 0;
        for (int i = 0; i < groups.Length; i++)
        {
            if (!groups[i].IsCore)
            {
                continue;
            }

            foreach (int item in items[i])
            {
                total++;
                known += person.StatusOf(item) != FindingStatus.Unknown ? 1 : 0;
            }
        }
    }

    /// <summary>The question groups still to be asked and those answered with "not sure", in the order of asking.</summary>
    public (ImmutableArray<QuestionGroup> Unasked, ImmutableArray<QuestionGroup> NotSure) FindGroups(PersonState person, TriageOptions options)
    {
        ImmutableArray<QuestionGroup>.Builder open = ImmutableArray.CreateBuilder<QuestionGroup>();
        ImmutableArray<QuestionGroup>.Builder unsure = ImmutableArray.CreateBuilder<QuestionGroup>();
        for (int i = 0; i < groups.Length; i++)
        {
            bool isAskedOfAll = askWhen[i] is null || (options.AskAboutMood && IsMood(groups[i]));
            if (!isAskedOfAll && askWhen[i]!.Evaluate(person.States) != CriterionOutcome.Met)
            {
                continue;
            }

            bool isAnswered = true;
            bool isKnown = true;
            foreach (int item in items[i])
            {
                isAnswered &= person.IsAnswered(item);
                isKnown &= person.StatusOf(item) != FindingStatus.Unknown;
            }

            if (!isAnswered)
            {
                open.Add(groups[i]);
            }
            else if (!isKnown)
            {
                unsure.Add(groups[i]);
            }
        }

        return (open.ToImmutable(), unsure.ToImmutable());
    }

    private static bool IsMood(QuestionGroup group) => group.Id.Value == "mood";

    private ImmutableArray<ScopeReason> ScopeOf(PersonState person)
    {
        ImmutableArray<ScopeReason> reasons = ImmutableArray<ScopeReason>.Empty;
        for (int i = 0; i < scopeFindings.Length; i++)
        {
            if (scopeFindings[i] >= 0 && person.StatusOf(scopeFindings[i]) == FindingStatus.Present)
            {
                reasons = reasons.Add(Scope[i].Reason);
            }
        }

        return reasons;
    }

    /// <summary>What an app shows to the person, in order.</summary>
    public ImmutableArray<string> TextsOf(TriageLevel level, ImmutableArray<TriggeredFlag> triggered, ImmutableArray<ScopeReason> outOfScope, TriageOptions options)
    {
        ImmutableArray<string>.Builder texts = ImmutableArray.CreateBuilder<string>();
        foreach (TriggeredFlag flag in triggered)
        {
            // The only flags without a condition behind them are those of self-harm.
            if (flag.Flag.SeriousCauseId is null && !flag.Flag.IsModifier)
            {
                Add(SafetyTextKind.Crisis, options.CrisisNumber);
                break;
            }
        }

        Add(
            level switch
            {
                TriageLevel.Emergency => SafetyTextKind.Emergency,
                TriageLevel.SameDay => SafetyTextKind.SameDay,
                TriageLevel.Within2Weeks => SafetyTextKind.Within2Weeks,
                TriageLevel.Routine => SafetyTextKind.Routine,
                TriageLevel.NothingFound => SafetyTextKind.NothingFound,
                _ => SafetyTextKind.NotAssessed,
            },
            level switch
            {
                TriageLevel.Emergency or TriageLevel.NothingFound or TriageLevel.NotAssessed => options.EmergencyNumber,
                TriageLevel.SameDay => options.UrgentCareNumber,
                _ => null,
            });
        if (!outOfScope.IsEmpty)
        {
            Add(SafetyTextKind.OutOfScope, null);
        }

        return texts.ToImmutable();

        void Add(SafetyTextKind kind, string? number)
        {
            foreach (SafetyText text in graph.Knowledge.SafetyTexts)
            {
                if (text.Kind == kind)
                {
                    texts.Add(text.With(number));
                }
            }
        }
    }

    /// <summary>What was found, for the person.</summary>
    public static string SentenceOf(TriageLevel level, ImmutableArray<TriggeredFlag> triggered)
    {
        string names = "";
        foreach (TriggeredFlag flag in triggered)
        {
            if (flag.Level is not null)
            {
                names += (names.Length == 0 ? "" : "; ") + flag.Flag.Name;
            }
        }

        string reported = names.Length == 0 ? "" : " What was reported: " + names + ".";
        return level switch
        {
            TriageLevel.Emergency => "Some of these answers can be signs of an emergency." + reported,
            TriageLevel.SameDay => "Some of these answers are a reason to get help today." + reported,
            TriageLevel.Within2Weeks => "Some of these answers are a reason to see a doctor within 2 weeks." + reported,
            TriageLevel.Routine => "Some of these answers are worth a visit to a doctor." + reported,
            TriageLevel.NothingFound => "None of the warning signs that were asked about was reported. This does not rule out a serious cause.",
            _ => "Some questions on warning signs are still open, so it is not known how soon help is needed.",
        };
    }

    /// <summary>What was found, for clinicians.</summary>
    public static string SummaryOf(TriageResult result)
    {
        (TriageLevel level, int known, int total) = (result.Level, result.CoreItemsKnown, result.CoreItems);
        (ImmutableArray<TriggeredFlag> triggered, ImmutableArray<NearMiss> nearMisses, ImmutableArray<ScopeReason> outOfScope) = (result.Triggered, result.NearMisses, result.OutOfScope);
        var text = new StringBuilder();
        text.Append("Triage level: ").Append(LevelNames[(int)level]).Append(". Core items known: ")
            .Append(known.ToString(CultureInfo.InvariantCulture)).Append(" of ").Append(total.ToString(CultureInfo.InvariantCulture)).Append(".\n");
        foreach (TriggeredFlag flag in triggered)
        {
            text.Append("- ").Append(flag.Flag.Id.Value).Append(' ').Append(flag.Flag.Name).Append(": ").Append(flag.Flag.CriterionText)
                .Append(" Cited urgency: ").Append(flag.Flag.CitedUrgency is { } cited ? LevelNames[(int)cited] : "none given")
                .Append("; our policy: ").Append(flag.Level is { } own ? LevelNames[(int)own] : "none alone").Append('.');
            foreach (RedFlagLevel further in flag.FurtherLevels)
            {
                text.Append(" With ").Append(further.CriterionText).Append(' ').Append(further.Reason);
            }

            text.Append(flag.Flag.NeedsClinicianSignOff ? " Narrower than its source; needs clinician sign-off." : "");
            foreach (Citation citation in flag.Flag.Citations)
            {
                text.Append(" [").Append(citation.ToString()).Append(']');
            }

            text.Append('\n');
        }

        foreach (NearMiss nearMiss in nearMisses)
        {
            text.Append("- In part: ").Append(nearMiss.Flag.Id.Value).Append(' ').Append(nearMiss.Flag.Name)
                .Append(nearMiss.HeldLevel is { } held ? "; held at " + LevelNames[(int)held] + " until it is known" : "").Append(".\n");
        }

        foreach (ScopeReason reason in outOfScope)
        {
            text.Append("- Out of scope: ").Append(TriageWords.Of(reason)).Append(".\n");
        }

        return text.ToString();
    }

    /// <summary>A red flag, ready to evaluate.</summary>
    private sealed class CompiledFlag
    {
        private readonly CompiledCriterion[] levels;
        private readonly CompiledCriterion? whileUnknown;

        public CompiledFlag(RedFlag flag, FindingGraph graph)
        {
            Flag = flag;
            Criterion = CompiledCriterion.Of(flag.Criterion, graph);
            levels = new CompiledCriterion[flag.Levels.Length];
            for (int i = 0; i < levels.Length; i++)
            {
                levels[i] = CompiledCriterion.Of(flag.Levels[i].Criterion, graph);
            }

            whileUnknown = flag.WhileUnknown is { } open ? CompiledCriterion.Of(open.Criterion, graph) : null;
        }

        public RedFlag Flag { get; }

        public CompiledCriterion Criterion { get; }

        /// <summary>The level of a flag that is met: its policy level or a further one that is met.</summary>
        public TriageLevel? LevelOf(FindingStates states)
        {
            TriageLevel? level = Flag.PolicyLevel;
            for (int i = 0; i < levels.Length; i++)
            {
                if (levels[i].Evaluate(states) == CriterionOutcome.Met)
                {
                    level = Later(level ?? TriageLevel.NotAssessed, Flag.Levels[i].Level);
                }
            }

            return level;
        }

        public ImmutableArray<RedFlagLevel> FurtherLevels(FindingStates states)
        {
            ImmutableArray<RedFlagLevel> met = ImmutableArray<RedFlagLevel>.Empty;
            for (int i = 0; i < levels.Length; i++)
            {
                if (levels[i].Evaluate(states) == CriterionOutcome.Met)
                {
                    met = met.Add(Flag.Levels[i]);
                }
            }

            return met;
        }

        /// <summary>The level that holds while the flag is unknown; null for none.</summary>
        public TriageLevel? HeldLevel(FindingStates states) =>
            whileUnknown?.Evaluate(states) == CriterionOutcome.Met ? Flag.WhileUnknown!.Level : null;
    }
}

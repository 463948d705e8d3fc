using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using BackPain.Knowledge.Querying;

namespace BackPain.Knowledge.Assessment;

/// <summary>The rules of triage over one base, compiled once. Nothing in here knows a person.</summary>
internal sealed class TriageRules
{
    private static readonly string[] LevelNames = { "not assessed", "nothing found", "routine", "within 2 weeks", "same day", "emergency" };

    // Ordinary findings that become a warning sign when they are new or grow: the changes that the safety texts name for emergency help,
    // without a time. The list is ours.
    private static readonly FindingId[] AkinToSigns =
    {
        FindingIds.BladderTrouble, FindingIds.UrgeToUrinateWhenWalking, FindingIds.NumbnessAroundButtocks, FindingIds.BurningAroundButtocks,
        FindingIds.NumbnessInBothLegs, FindingIds.LegWeakness, FindingIds.LegGivingWay, FindingIds.ColdOrDiscoloredFoot,
    };

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
    private readonly FindingSet[] items;
    private readonly FindingSet[] coreItems;
    private readonly int coreItemCount;
    private readonly int[] akin;

    // All items of all question groups, and what is akin to one.
    private readonly FindingSet warningSigns;
    private readonly int[] scopeFindings;
    private readonly FindingSet scope;

    // For each finding, then each observable, then care: the flags that name it. What names nothing known comes out as if nothing were known.
    private readonly int[][] flagsNaming;
    private readonly FindingSet namedByFlags;
    private readonly FlagOutcomes outcomesOfNothing;

    // By place, 64 flags in a word.
    private readonly ulong[] coreFlags;
    private readonly ulong[] heldFlags;

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
        namedByFlags = FindingSet.Of(FindNamedByFlags());
        outcomesOfNothing = new FlagOutcomes(flags.Length);
        coreFlags = FlagOutcomes.NewWords(flags.Length);
        heldFlags = FlagOutcomes.NewWords(flags.Length);
        var nothing = new FindingStates(graph.Count, graph.Observables.Length);
        for (int i = 0; i < flags.Length; i++)
        {
            outcomesOfNothing.Set(i, flags[i].Criterion.Evaluate(nothing));
            coreFlags[i >> 6] |= flags[i].Flag.IsCore ? 1UL << i : 0;
            heldFlags[i >> 6] |= flags[i].Flag.WhileUnknown is not null ? 1UL << i : 0;
        }

        akin = Array.ConvertAll(Array.FindAll(AkinToSigns, f => graph.TryGetIndex(f, out _)), graph.IndexOf);
        scopeFindings = new int[Scope.Length];
        for (int i = 0; i < Scope.Length; i++)
        {
            scopeFindings[i] = graph.TryGetIndex(Scope[i].Finding, out int finding) ? finding : -1;
        }

        scope = FindingSet.Of(Array.FindAll(scopeFindings, static f => f >= 0));
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
        items = Array.ConvertAll(groups, g => FindingSet.Of(NumbersOf(g)));
        var signs = new List<int>(akin);
        foreach (QuestionGroup group in groups)
        {
            signs.AddRange(NumbersOf(group));
        }

        warningSigns = FindingSet.Of(signs);
        askWhen = Array.ConvertAll(groups, g => g.AskWhen is { } criterion ? CompiledCriterion.Of(criterion, graph) : null);
        coreItems = Array.ConvertAll(Array.FindAll(groups, static g => g.IsCore), g => FindingSet.Of(NumbersOf(g)));
        foreach (FindingSet core in coreItems)
        {
            coreItemCount += core.Count;
        }
    }

    /// <summary>How soon help is needed. The reasons are worked out when they are first asked for.</summary>
    public TriageResult Apply(PersonState person, TriageOptions options)
    {
        TriageLevel level = TriageLevel.NotAssessed;
        TriageLevel? cited = null;
        TriageLevel? policy = null;
        ulong undecided = 0;
        FlagOutcomes outcomes = EvaluateFlags(person.States);
        for (int word = 0; word < coreFlags.Length; word++)
        {
            undecided |= outcomes.Unknown[word] & coreFlags[word];
            for (ulong met = outcomes.Met[word]; met != 0; met &= met - 1)
            {
                CompiledFlag compiled = flags[(word << 6) + Bits.LeastOf(met)];
                RedFlag flag = compiled.Flag;
                TriageLevel? own = compiled.LevelOf(person.States);
                level = Later(level, own);
                policy = own is { } set ? Later(policy ?? TriageLevel.NotAssessed, set) : policy;
                cited = flag.CitedUrgency is { } urgency && !flag.IsModifier ? Later(cited ?? TriageLevel.NotAssessed, urgency) : cited;
            }

            for (ulong held = outcomes.Unknown[word] & heldFlags[word]; held != 0; held &= held - 1)
            {
                level = Later(level, flags[(word << 6) + Bits.LeastOf(held)].HeldLevel(person.States));
            }
        }

        int known = 0;
        foreach (FindingSet core in coreItems)
        {
            known += core.CountKnown(person.States);
        }

        // All items may be known and a flag still open, because it asks for an age that nobody stated.
        if (level == TriageLevel.NotAssessed && coreItemCount > 0 && known == coreItemCount && undecided == 0)
        {
            level = TriageLevel.NothingFound;
        }

        return new TriageResult(level, trace, options, this, person, outcomes)
        {
            CitedUrgency = cited,
            PolicyLevel = policy,
            CoreItemsKnown = known,
            CoreItems = coreItemCount,
            OutOfScope = scope.IsAnyPresent(person.States) ? ScopeOf(person) : ImmutableArray<ScopeReason>.Empty,
        };
    }

    /// <summary>What each flag comes to; only those that name something known are looked at.</summary>
    private FlagOutcomes EvaluateFlags(FindingStates states)
    {
        Span<ulong> named = coreFlags.Length <= MostOnStack ? stackalloc ulong[coreFlags.Length] : new ulong[coreFlags.Length];
        named.Clear();
        foreach (ref readonly FindingSet.Part part in namedByFlags.Parts)
        {
            for (ulong known = part.Bits & states.Words[part.Word].Known; known != 0; known &= known - 1)
            {
                Add(flagsNaming[(part.Word << 6) + Bits.LeastOf(known)], named);
            }
        }

        for (int i = 0; i < states.Values.Length; i++)
        {
            if (states.Values[i] is not null)
            {
                Add(flagsNaming[graph.Count + i], named);
            }
        }

        if (states.Care is not null)
        {
            Add(flagsNaming[graph.Count + states.Values.Length], named);
        }

        FlagOutcomes outcomes = outcomesOfNothing.Copy();
        for (int word = 0; word < named.Length; word++)
        {
            for (ulong left = named[word]; left != 0; left &= left - 1)
            {
                int flag = (word << 6) + Bits.LeastOf(left);
                outcomes.Set(flag, flags[flag].Criterion.Evaluate(states));
            }
        }

        return outcomes;
    }

    private static void Add(int[] flags, Span<ulong> words)
    {
        foreach (int flag in flags)
        {
            words[flag >> 6] |= 1UL << flag;
        }
    }

    private List<int> NumbersOf(QuestionGroup group)
    {
        var numbers = new List<int>();
        foreach (Finding item in group.Items)
        {
            numbers.Add(graph.IndexOf(item.Id));
        }

        return numbers;
    }

    private List<int> FindNamedByFlags()
    {
        var named = new List<int>();
        for (int i = 0; i < graph.Count; i++)
        {
            if (flagsNaming[i].Length > 0)
            {
                named.Add(i);
            }
        }

        return named;
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
    public ImmutableArray<TriggeredFlag> Trigger(PersonState person, FlagOutcomes outcomes)
    {
        var met = new List<CompiledFlag>();
        for (int word = 0; word < outcomes.Met.Length; word++)
        {
            for (ulong left = outcomes.Met[word]; left != 0; left &= left - 1)
            {
                met.Add(flags[(word << 6) + Bits.LeastOf(left)]);
            }
        }

        if (met.Count == 0)
        {
            return ImmutableArray<TriggeredFlag>.Empty;
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
    public ImmutableArray<NearMiss> FindNearMisses(PersonState person, FlagOutcomes outcomes)
    {
        Span<ulong> namesPresent = coreFlags.Length <= MostOnStack ? stackalloc ulong[coreFlags.Length] : new ulong[coreFlags.Length];
        namesPresent.Clear();
        foreach (ref readonly FindingSet.Part part in namedByFlags.Parts)
        {
            for (ulong present = part.Bits & person.States.Words[part.Word].Present; present != 0; present &= present - 1)
            {
                Add(flagsNaming[(part.Word << 6) + Bits.LeastOf(present)], namesPresent);
            }
        }

        ImmutableArray<NearMiss>.Builder found = ImmutableArray.CreateBuilder<NearMiss>();
        for (int word = 0; word < namesPresent.Length; word++)
        {
            for (ulong left = outcomes.Unknown[word] & (namesPresent[word] | heldFlags[word]); left != 0; left &= left - 1)
            {
                int flag = Bits.LeastOf(left);
                CompiledFlag compiled = flags[(word << 6) + flag];
                TriageLevel? held = compiled.HeldLevel(person.States);
                if (held is not null || (namesPresent[word] >> flag & 1) != 0)
                {
                    found.Add(new NearMiss(compiled.Flag, held, compiled.Flag.Criterion.Explain(person).GetUndecided()));
                }
            }
        }

        return found.ToImmutable();
    }

    private static TriageLevel Later(TriageLevel level, TriageLevel? other) => other is { } o && o > level ? o : level;

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

            if (!person.IsAllAnswered(items[i]))
            {
                open.Add(groups[i]);
            }
            else if (!items[i].IsAllKnown(person.States))
            {
                unsure.Add(groups[i]);
            }
        }

        return (open.ToImmutable(), unsure.ToImmutable());
    }

    /// <summary>
    /// The warning signs that were said to be present and that no flag with a level rests on, in the order of asking, each once; then what is
    /// akin to one.
    /// </summary>
    public ImmutableArray<Finding> FindAlsoReported(PersonState person, ImmutableArray<TriggeredFlag> triggered)
    {
        if (!warningSigns.IsAnyStatedPresent(person.States))
        {
            return ImmutableArray<Finding>.Empty;
        }

        var told = new HashSet<FindingId>();
        foreach (TriggeredFlag flag in triggered)
        {
            foreach (CriterionResult answer in flag.Level is null ? ImmutableArray<CriterionResult>.Empty : flag.Answers)
            {
                if (answer.Criterion is Criterion.FindingPresent present)
                {
                    told.Add(present.Finding);
                }
            }
        }

        ImmutableArray<Finding>.Builder also = ImmutableArray.CreateBuilder<Finding>();
        foreach (QuestionGroup group in groups)
        {
            foreach (Finding item in group.Items)
            {
                AddIfSaid(graph.IndexOf(item.Id));
            }
        }

        Array.ForEach(akin, AddIfSaid);
        return also.ToImmutable();

        void AddIfSaid(int finding)
        {
            if (person.States.IsPresent(finding) && person.States.HowKnown(finding) == KnownBy.Statement && told.Add(graph.Findings[finding].Id))
            {
                also.Add(graph.Findings[finding]);
            }
        }
    }

    /// <summary>The values that would decide a core flag of which a part is met.</summary>
    public ImmutableArray<Observable> FindOpenValues(PersonState person, ImmutableArray<NearMiss> nearMisses)
    {
        ImmutableArray<Observable>.Builder open = ImmutableArray.CreateBuilder<Observable>();
        foreach (NearMiss nearMiss in nearMisses)
        {
            foreach (CriterionResult missing in nearMiss.Flag.IsCore ? nearMiss.Missing : ImmutableArray<CriterionResult>.Empty)
            {
                Observable? observable = missing.Criterion switch
                {
                    Criterion.FindingPresent present when graph.TryGetIndex(present.Finding, out int finding) => graph.AskedBy[finding],
                    Criterion.NumberCompared number => Asked(number.Observable),
                    Criterion.ChoiceMade choice => Asked(choice.Observable),
                    _ => null,
                };
                if (observable is not null && !open.Contains(observable) && person.States.Values[graph.ObservableIndexOf(observable.Id)] is null)
                {
                    open.Add(observable);
                }
            }
        }

        return open.ToImmutable();

        Observable? Asked(ObservableId id) => graph.Knowledge.TryGet(id, out Observable? observable) && observable.Question is not null ? observable : null;
    }

    /// <summary>Whether a finding without a time becomes a warning sign when it is new or grows.</summary>
    public static bool IsAkinToASign(FindingId finding) => Array.IndexOf(AkinToSigns, finding) >= 0;

    public static bool IsMood(QuestionGroup group) => group.Id.Value == "mood";

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

    /// <summary>Whether a flag is of self-harm: the only ones without a condition behind them.</summary>
    public static bool IsOfSelfHarm(RedFlag flag) => flag.SeriousCauseId is null && !flag.IsModifier;

    /// <summary>What an app shows to the person, in order.</summary>
    public ImmutableArray<string> TextsOf(TriageLevel level, ImmutableArray<TriggeredFlag> triggered, ImmutableArray<ScopeReason> outOfScope, TriageOptions options)
    {
        ImmutableArray<string>.Builder texts = ImmutableArray.CreateBuilder<string>();
        foreach (TriggeredFlag flag in triggered)
        {
            if (IsOfSelfHarm(flag.Flag))
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
    public string SentenceOf(TriageLevel level, ImmutableArray<TriggeredFlag> triggered)
    {
        var names = new List<string>();
        foreach (TriggeredFlag flag in triggered)
        {
            foreach (CriterionResult answer in flag.Level == level ? flag.Answers : ImmutableArray<CriterionResult>.Empty)
            {
                // What a flag is called may say more than anybody did.
                string? name = answer.Criterion is Criterion.FindingPresent present && answer.Outcome == CriterionOutcome.Met && graph.Knowledge.TryGet(present.Finding, out Finding? finding) ? finding.Name : null;
                if (name is not null && !names.Contains(name))
                {
                    names.Add(name);
                }
            }
        }

        string reported = names.Count == 0 ? "" : " What was reported: " + string.Join("; ", names) + ".";
        return level switch
        {
            TriageLevel.Emergency => "Some of these answers can be signs of an emergency." + reported,
            TriageLevel.SameDay => "Some of these answers are a reason to get help today." + reported,
            TriageLevel.Within2Weeks => "Some of these answers are a reason to see a doctor within 2 weeks." + reported,
            TriageLevel.Routine => "Some of these answers are worth a visit to a doctor." + reported,
            TriageLevel.NothingFound => "These answers do not add up to any of the warning signs that were asked about. This does not rule out a serious cause.",
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

        foreach (Finding finding in result.AlsoReported)
        {
            text.Append("- Reported besides: ").Append(finding.Name).Append(" (").Append(finding.Id.Value).Append(").\n");
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

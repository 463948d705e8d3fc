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

    private readonly FindingGraph graph;
    private readonly ResultTrace trace;
    private readonly RedFlag[] flags;
    private readonly QuestionGroup[] groups;
    private readonly int[][] items;

    public TriageRules(FindingGraph graph, ResultTrace trace)
    {
        this.graph = graph;
        this.trace = trace;
        flags = new RedFlag[graph.Knowledge.RedFlags.Count];
        for (int i = 0; i < flags.Length; i++)
        {
            flags[i] = graph.Knowledge.RedFlags[i];
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
        for (int i = 0; i < groups.Length; i++)
        {
            items[i] = new int[groups[i].Items.Length];
            for (int j = 0; j < items[i].Length; j++)
            {
                items[i][j] = graph.IndexOf(groups[i].Items[j].Id);
            }
        }
    }

    public TriageResult Apply(PersonState person, TriageOptions options)
    {
        var met = new List<RedFlag>();
        ImmutableArray<NearMiss>.Builder nearMisses = ImmutableArray.CreateBuilder<NearMiss>();
        TriageLevel held = TriageLevel.NotAssessed;
        bool isDecided = true;
        foreach (RedFlag flag in flags)
        {
            CriterionOutcome outcome = flag.Criterion.Evaluate(person);
            isDecided &= outcome != CriterionOutcome.Unknown || !flag.IsCore;
            if (outcome == CriterionOutcome.Met)
            {
                met.Add(flag);
            }
            else if (outcome == CriterionOutcome.Unknown && NearMissOf(flag, person) is { } nearMiss)
            {
                nearMisses.Add(nearMiss);
                held = Later(held, nearMiss.HeldLevel);
            }
        }

        List<TriggeredFlag> triggered = Trigger(met, person);
        TriageLevel level = held;
        TriageLevel? cited = null;
        TriageLevel? policy = null;
        foreach (TriggeredFlag flag in triggered)
        {
            level = Later(level, flag.Level);
            policy = flag.Level is { } own ? Later(policy ?? TriageLevel.NotAssessed, own) : policy;
            cited = flag.Flag.CitedUrgency is { } urgency && !flag.Flag.IsModifier ? Later(cited ?? TriageLevel.NotAssessed, urgency) : cited;
        }

        CountCore(person, out int known, out int total);

        // All items may be known and a flag still open, because it asks for an age that nobody stated.
        if (level == TriageLevel.NotAssessed && total > 0 && known == total && isDecided)
        {
            level = TriageLevel.NothingFound;
        }

        FindGroups(person, options, out ImmutableArray<QuestionGroup> unasked, out ImmutableArray<QuestionGroup> notSure);
        ImmutableArray<ScopeReason> outOfScope = ScopeOf(person);
        return new TriageResult(level, trace, options)
        {
            CitedUrgency = cited,
            PolicyLevel = policy,
            CoreItemsKnown = known,
            CoreItems = total,
            Triggered = triggered.ToImmutableArray(),
            NearMisses = nearMisses.ToImmutable(),
            Unasked = unasked,
            NotSure = notSure,
            OutOfScope = outOfScope,
            Contradictions = person.Contradictions.ToImmutableArray(),
            Ignored = person.Ignored.ToImmutableArray(),
            Texts = TextsOf(level, triggered, outOfScope, options),
            Sentence = SentenceOf(level, triggered),
            Summary = SummaryOf(level, triggered, nearMisses, outOfScope, known, total),
        };
    }

    private static TriageLevel Later(TriageLevel level, TriageLevel? other) => other is { } o && o > level ? o : level;

    /// <summary>A part is met, or the criterion under which a level is held; "part" means a single requirement, not a value such as an age alone.</summary>
    private static NearMiss? NearMissOf(RedFlag flag, PersonState person)
    {
        TriageLevel? held = flag.WhileUnknown is { } open && open.Criterion.Evaluate(person) == CriterionOutcome.Met ? open.Level : null;
        CriterionResult result = flag.Criterion.Explain(person);
        return held is not null || HasMetPart(result) ? new NearMiss(flag, held, result.GetUndecided()) : null;
    }

    private static bool HasMetPart(CriterionResult result)
    {
        if (result.Parts.IsEmpty)
        {
            return result.Outcome == CriterionOutcome.Met && result.Criterion is Criterion.FindingPresent;
        }

        foreach (CriterionResult part in result.Parts)
        {
            if (HasMetPart(part))
            {
                return true;
            }
        }

        return false;
    }

    private static List<TriggeredFlag> Trigger(List<RedFlag> met, PersonState person)
    {
        var triggered = new List<TriggeredFlag>();
        foreach (RedFlag flag in met)
        {
            TriageLevel? level = flag.PolicyLevel;
            ImmutableArray<RedFlagLevel>.Builder further = ImmutableArray.CreateBuilder<RedFlagLevel>();
            foreach (RedFlagLevel candidate in flag.Levels)
            {
                if (candidate.Criterion.Evaluate(person) == CriterionOutcome.Met)
                {
                    further.Add(candidate);
                    level = Later(level ?? TriageLevel.NotAssessed, candidate.Level);
                }
            }

            ImmutableArray<RedFlag>.Builder modifiers = ImmutableArray.CreateBuilder<RedFlag>();
            foreach (RedFlag other in met)
            {
                if (other.IsModifier && other.Modifies.Contains(flag.Id))
                {
                    modifiers.Add(other);
                }
            }

            triggered.Add(new TriggeredFlag(flag, level, flag.Criterion.Explain(person).GetDeciding(), further.ToImmutable(), modifiers.ToImmutable()));
        }

        // A stable order by urgency: insertion keeps the documented order of equals.
        var sorted = new List<TriggeredFlag>(triggered.Count);
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

        return sorted;
    }

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

    private void FindGroups(PersonState person, TriageOptions options, out ImmutableArray<QuestionGroup> unasked, out ImmutableArray<QuestionGroup> notSure)
    {
        ImmutableArray<QuestionGroup>.Builder open = ImmutableArray.CreateBuilder<QuestionGroup>();
        ImmutableArray<QuestionGroup>.Builder unsure = ImmutableArray.CreateBuilder<QuestionGroup>();
        for (int i = 0; i < groups.Length; i++)
        {
            bool isAskedOfAll = groups[i].AskWhen is null || (options.AskAboutMood && IsMood(groups[i]));
            if (!isAskedOfAll && groups[i].AskWhen!.Evaluate(person) != CriterionOutcome.Met)
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

        unasked = open.ToImmutable();
        notSure = unsure.ToImmutable();
    }

    private static bool IsMood(QuestionGroup group) => group.Id.Value == "mood";

    private static ImmutableArray<ScopeReason> ScopeOf(PersonState person)
    {
        ImmutableArray<ScopeReason>.Builder reasons = ImmutableArray.CreateBuilder<ScopeReason>();
        AddIfPresent("age-under-18", ScopeReason.Under18);
        AddIfPresent("pregnant-now", ScopeReason.PregnantNow);
        AddIfPresent("recent-spine-surgery", ScopeReason.RecentSpineSurgery);
        AddIfPresent("cancer-now-or-past", ScopeReason.CancerNowOrPast);
        return reasons.ToImmutable();

        void AddIfPresent(string finding, ScopeReason reason)
        {
            if (person.GetFinding(FindingId.Parse(finding)) == FindingStatus.Present)
            {
                reasons.Add(reason);
            }
        }
    }

    private ImmutableArray<string> TextsOf(TriageLevel level, List<TriggeredFlag> triggered, ImmutableArray<ScopeReason> outOfScope, TriageOptions options)
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

    private static string SentenceOf(TriageLevel level, List<TriggeredFlag> triggered)
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

    private static string SummaryOf(
        TriageLevel level, List<TriggeredFlag> triggered, ImmutableArray<NearMiss>.Builder nearMisses, ImmutableArray<ScopeReason> outOfScope, int known, int total)
    {
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
}

using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;

namespace BackPain.Knowledge.Tests.Digest;

/// <summary>Which findings a red flag needs, which questions ask for them, and what a ticked item does to flags.</summary>
internal sealed class RedFlagUses
{
    private readonly KnowledgeBase knowledge;
    private readonly (RedFlag Flag, HashSet<FindingId> Own, (RedFlagLevel Level, HashSet<FindingId> Needed)[] Levels, HashSet<FindingId> Unknown)[] needs;

    public RedFlagUses(KnowledgeBase knowledge)
    {
        this.knowledge = knowledge;
        needs = [.. knowledge.RedFlags.Select(f => (f, Needed(f.Criterion), f.Levels.Select(l => (l, Needed(l.Criterion))).ToArray(), f.WhileUnknown is { } held ? Needed(held.Criterion) : []))];
    }

    /// <summary>Whether a flag cannot be met by ticking all that groups ask for, and needs something more, such as an age.</summary>
    public bool AsksElsewhere(RedFlag flag) =>
        flag.Criterion.Evaluate(new KnownFindings(knowledge, AskedIn(flag).SelectMany(g => g.Items).Select(i => i.Id), [])) != CriterionOutcome.Met;

    /// <summary>The groups with an item that the criterion of a flag looks at, each with those items.</summary>
    public IEnumerable<(QuestionGroup Group, Finding[] Items)> AskedIn(RedFlag flag)
    {
        HashSet<FindingId> own = needs.Single(n => n.Flag == flag).Own;
        return knowledge.QuestionGroups
            .Select(g => (Group: g, Items: g.Items.Where(i => Says(i, own)).ToArray()))
            .Where(g => g.Items.Length > 0);
    }

    /// <summary>What a ticked item does when nothing else is known, by flag in documented order.</summary>
    public ItemUses Of(Finding item)
    {
        var state = new KnownFindings(knowledge, [item.Id], []);
        var uses = new ItemUses();
        foreach ((RedFlag flag, HashSet<FindingId> own, (RedFlagLevel Level, HashSet<FindingId> Needed)[] levels, HashSet<FindingId> unknown) in needs)
        {
            CriterionOutcome outcome = flag.Criterion.Evaluate(state);
            switch (outcome)
            {
                case CriterionOutcome.Met:
                    uses.Alone.Add(flag);
                    break;
                case CriterionOutcome.Unmet:
                    uses.RulesOut.Add(flag);
                    break;
                default:
                    if (Says(item, own))
                    {
                        uses.WithOthers.Add(flag);
                    }

                    break;
            }

            uses.Raises.AddRange(levels.Where(l => Says(item, l.Needed)).Select(l => (flag, l.Level)));
            if (outcome == CriterionOutcome.Unknown && flag.WhileUnknown is { } held && Says(item, unknown))
            {
                uses.Holds.Add((flag, held));
            }
        }

        return uses;
    }

    private static bool Says(Finding item, HashSet<FindingId> needed) => needed.Contains(item.Id) || item.Implies.Any(needed.Contains);

    /// <summary>The findings that help to meet a criterion, with those that they are worked out from; a negated part does not help.</summary>
    private HashSet<FindingId> Needed(Criterion criterion)
    {
        var needed = new HashSet<FindingId>();
        Add(criterion);
        return needed;

        void Add(Criterion part)
        {
            if (part is Criterion.FindingPresent present && needed.Add(present.Finding) && knowledge[present.Finding].Definition is { } definition)
            {
                Add(definition);
            }

            foreach (Criterion inner in part is Criterion.Negation ? ImmutableArray<Criterion>.Empty : part.Parts)
            {
                Add(inner);
            }
        }
    }

    internal sealed class ItemUses
    {
        /// <summary>Met by the item alone.</summary>
        public List<RedFlag> Alone { get; } = [];

        /// <summary>Met by the item together with something more.</summary>
        public List<RedFlag> WithOthers { get; } = [];

        /// <summary>Met already by something else and raised, or helped to be raised, by the item.</summary>
        public List<(RedFlag Flag, RedFlagLevel Level)> Raises { get; } = [];

        /// <summary>Held at a level by the item while it is not known whether they are met.</summary>
        public List<(RedFlag Flag, RedFlagLevel Level)> Holds { get; } = [];

        /// <summary>Known not to be met when the item is ticked.</summary>
        public List<RedFlag> RulesOut { get; } = [];
    }
}

using System;
using System.Collections.Generic;

namespace BackPain.Knowledge.Assessment;

/// <summary>
/// What each finding weighs for each target, as posting lists: for a finding, the targets that know it. A weight that counts alone is
/// added as it stands; weights that share a slot (a cluster of a target) count once, the one furthest from zero.
/// </summary>
/// <remarks>
/// <para>Inverted lists as in information retrieval (Zobel and Moffat, ACM Computing Surveys 38(2), 2006, section 3): work grows with the
/// postings of what is known, not with the number of targets.</para>
/// <para>Immutable once built; what changes is in <see cref="SupportScratch"/>.</para>
/// </remarks>
internal sealed class SupportIndex
{
    private readonly int[] starts;
    private readonly Posting[] postings;
    private readonly int[] sharedStarts;
    private readonly SharedPosting[] shared;
    private readonly int cap;

    private SupportIndex(int findings, int targets, int slots, int cap, List<Posting>?[] single, List<SharedPosting>?[] grouped)
    {
        FindingCount = findings;
        TargetCount = targets;
        SlotCount = slots;
        this.cap = cap;
        postings = Flatten(single, out starts);
        shared = Flatten(grouped, out sharedStarts);
    }

    public int FindingCount { get; }

    public int TargetCount { get; }

    public int SlotCount { get; }

    /// <summary>The size of the lists, in bytes.</summary>
    public long Bytes => ((starts.Length + sharedStarts.Length) * 4L) + (postings.Length * 12L) + (shared.Length * 20L);

    /// <summary>The weights of a finding that share a slot, by position.</summary>
    public ReadOnlySpan<SharedPosting> SharedOf(int finding) => shared.AsSpan(sharedStarts[finding], sharedStarts[finding + 1] - sharedStarts[finding]);

    /// <summary>Adds what a finding that is present or absent weighs, for all targets that know it.</summary>
    public void Add(SupportScratch scratch, int finding, bool isPresent)
    {
        int[] totals = scratch.Totals;
        ReadOnlySpan<Posting> own = postings.AsSpan(starts[finding], starts[finding + 1] - starts[finding]);
        if (isPresent)
        {
            foreach (ref readonly Posting posting in own)
            {
                totals[posting.Target] += posting.WhenPresent;
            }
        }
        else
        {
            foreach (ref readonly Posting posting in own)
            {
                totals[posting.Target] += posting.WhenAbsent;
            }
        }

        foreach (ref readonly SharedPosting posting in SharedOf(finding))
        {
            AddShared(scratch, in posting, isPresent ? posting.WhenPresent : posting.WhenAbsent);
        }
    }

    /// <summary>Adds one weight that shares a slot: it counts when it is further from zero than what counted, on a tie the lower one, then the lower tag.</summary>
    public void AddShared(SupportScratch scratch, in SharedPosting posting, int weight)
    {
        if (weight == 0)
        {
            return;
        }

        ref int best = ref scratch.Best[posting.Slot];
        if (IsStronger(weight, best))
        {
            scratch.Totals[posting.Target] += Capped(weight) - Capped(best);
            best = weight;
            scratch.Winner[posting.Slot] = posting.Tag;
        }
        else if (weight == best && posting.Tag < scratch.Winner[posting.Slot])
        {
            scratch.Winner[posting.Slot] = posting.Tag;
        }
    }

    public int Capped(int weight) => weight > cap ? cap : weight < -cap ? -cap : weight;

    /// <summary>Whether a weight beats another: further from zero; at the same distance, the lower one.</summary>
    public static bool IsStronger(int weight, int other)
    {
        int size = Math.Abs(weight);
        int otherSize = Math.Abs(other);
        return size > otherSize || (size == otherSize && weight < other);
    }

    /// <summary>Whether a weight beats another or equals it.</summary>
    public static bool IsStrongerOrEqual(int weight, int other) => weight == other || IsStronger(weight, other);

    private static T[] Flatten<T>(List<T>?[] lists, out int[] starts)
    {
        starts = new int[lists.Length + 1];
        for (int i = 0; i < lists.Length; i++)
        {
            starts[i + 1] = starts[i] + (lists[i]?.Count ?? 0);
        }

        var flat = new T[starts[lists.Length]];
        for (int i = 0; i < lists.Length; i++)
        {
            lists[i]?.CopyTo(flat, starts[i]);
        }

        return flat;
    }

    /// <summary>A weight that counts alone.</summary>
    internal readonly struct Posting
    {
        public Posting(int target, int whenPresent, int whenAbsent)
        {
            Target = target;
            WhenPresent = whenPresent;
            WhenAbsent = whenAbsent;
        }

        public readonly int Target;
        public readonly int WhenPresent;
        public readonly int WhenAbsent;
    }

    /// <summary>A weight that shares a slot with others.</summary>
    internal readonly struct SharedPosting
    {
        public SharedPosting(int target, int slot, int whenPresent, int whenAbsent, int tag)
        {
            Target = target;
            Slot = slot;
            WhenPresent = whenPresent;
            WhenAbsent = whenAbsent;
            Tag = tag;
        }

        public readonly int Target;
        public readonly int Slot;
        public readonly int WhenPresent;
        public readonly int WhenAbsent;

        /// <summary>Whatever the builder wants to find again.</summary>
        public readonly int Tag;
    }

    /// <summary>Collects weights.</summary>
    internal sealed class Builder
    {
        private readonly List<Posting>?[] single;
        private readonly List<SharedPosting>?[] grouped;
        private readonly int targets;
        public Builder(int findings, int targets)
        {
            this.targets = targets;
            single = new List<Posting>?[findings];
            grouped = new List<SharedPosting>?[findings];
        }

        public int SlotCount { get; private set; }

        /// <summary>A new slot, numbered after the last.</summary>
        public int AddSlot() => SlotCount++;

        /// <summary>A weight that counts alone.</summary>
        public void Add(int finding, int target, int whenPresent, int whenAbsent) =>
            (single[finding] ??= new List<Posting>()).Add(new Posting(target, whenPresent, whenAbsent));

        /// <summary>A weight that shares a slot.</summary>
        public void AddShared(int finding, int target, int slot, int whenPresent, int whenAbsent, int tag = 0) =>
            (grouped[finding] ??= new List<SharedPosting>()).Add(new SharedPosting(target, slot, whenPresent, whenAbsent, tag));

        /// <summary>The index; weights of a slot count up to the cap on either side.</summary>
        public SupportIndex Build(int cap) => new(single.Length, targets, SlotCount, cap, single, grouped);
    }
}

using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;

namespace BackPain.Knowledge.Assessment;

/// <summary>
/// What each finding weighs for each target, as posting lists: for a finding, the targets that know it. A weight that counts alone is
/// added as it stands; weights that share a slot (a cluster of a target) count once, the one furthest from zero.
/// </summary>
/// <remarks>
/// <para>A weight that shares a slot may hold only in some population, and an absence that only follows from an exclusion may weigh less than one
/// that was stated: these have lists of their own for each way in which a finding can be known, and what weighs nothing stands in none.</para>
/// <para>Inverted lists as in information retrieval (Zobel and Moffat, ACM Computing Surveys 38(2), 2006, section 3): work grows with the
/// postings of what is known, not with the number of targets. What a finding weighs for targets that do not know it is one number for all.</para>
/// <para>Immutable once built; what changes is in <see cref="SupportScratch"/>.</para>
/// </remarks>
internal sealed class SupportIndex
{
    private const int Answers = 3;

    // One array for each field: a query reads the targets and one of the two weights.
    private readonly int[] starts;
    private readonly int[] targets;
    private readonly int[] whenPresent;
    private readonly int[] whenAbsent;
    private readonly int[] presentForAll;
    private readonly int[] absentForAll;
    private readonly int[] sharedStarts;
    private readonly SharedPosting[] shared;
    private readonly int cap;

    private SupportIndex(Builder builder, int cap)
    {
        FindingCount = builder.FindingCount;
        TargetCount = builder.TargetCount;
        SlotCount = builder.SlotCount;
        this.cap = cap;
        presentForAll = builder.PresentForAll;
        absentForAll = builder.AbsentForAll;
        shared = Flatten(builder.Grouped, out sharedStarts);

        // By finding, in the order of adding: counted, then put in place.
        starts = new int[FindingCount + 1];
        foreach (ref readonly Posting posting in builder.Single)
        {
            starts[posting.Finding + 1]++;
        }

        for (int i = 0; i < FindingCount; i++)
        {
            starts[i + 1] += starts[i];
        }

        int[] next = (int[])starts.Clone();
        targets = new int[builder.Single.Length];
        whenPresent = new int[targets.Length];
        whenAbsent = new int[targets.Length];
        foreach (ref readonly Posting posting in builder.Single)
        {
            int at = next[posting.Finding]++;
            targets[at] = posting.Target;
            whenPresent[at] = posting.WhenPresent;
            whenAbsent[at] = posting.WhenAbsent;
        }
    }

    public int FindingCount { get; }

    public int TargetCount { get; }

    public int SlotCount { get; }

    /// <summary>The size of the lists, in bytes.</summary>
    public long Bytes => (4L * (starts.Length + (3L * targets.Length) + presentForAll.Length + absentForAll.Length + sharedStarts.Length)) + (24L * shared.Length);

    /// <summary>What a finding that is known in one way weighs, where weights share a slot; in the order of adding.</summary>
    public ReadOnlySpan<SharedPosting> SharedOf(int finding, FindingAnswer answer)
    {
        int list = (finding * Answers) + (int)answer;
        return shared.AsSpan(sharedStarts[list], sharedStarts[list + 1] - sharedStarts[list]);
    }

    /// <summary>Adds what a finding that is present or absent weighs, for all targets that know it.</summary>
    public void Add(SupportScratch scratch, int finding, bool isPresent)
    {
        int start = starts[finding];
        int length = starts[finding + 1] - start;
        int[] totals = scratch.Totals;
        ReadOnlySpan<int> own = targets.AsSpan(start, length);
        ReadOnlySpan<int> weights = (isPresent ? whenPresent : whenAbsent).AsSpan(start, length);
        scratch.ForAll += isPresent ? presentForAll[finding] : absentForAll[finding];
        for (int i = 0; i < own.Length; i++)
        {
            totals[own[i]] += weights[i];
        }
    }

    /// <summary>Adds what a finding that is known in one way weighs where weights share a slot.</summary>
    /// <param name="scratch">Where to add it.</param>
    /// <param name="finding">The finding.</param>
    /// <param name="answer">How it is known.</param>
    /// <param name="populations">For each population whether the person is in it; what holds in one only counts when that is met.</param>
    public void AddShared(SupportScratch scratch, int finding, FindingAnswer answer, CriterionOutcome[] populations)
    {
        foreach (ref readonly SharedPosting posting in SharedOf(finding, answer))
        {
            bool isInside = posting.Population < 0 || populations[posting.Population] == CriterionOutcome.Met;
            AddShared(scratch, in posting, isInside ? posting.Weight : posting.Elsewhere);
        }
    }

    /// <summary>Adds one weight that shares a slot: it counts when it is further from zero than what counted, on a tie the lower one, then the lower tag.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void AddShared(SupportScratch scratch, in SharedPosting posting, int weight)
    {
        ref int best = ref scratch.Best[posting.Slot];
        if (IsStronger(weight, best))
        {
            scratch.Totals[posting.Target] += Capped(weight) - Capped(best);
            scratch.SlotsFor[posting.Target] += (weight > 0 ? 1 : 0) - (best > 0 ? 1 : 0);
            best = weight;
            scratch.Winner[posting.Slot] = posting.Tag + 1;
        }
        else if (weight == best && weight != 0 && posting.Tag + 1 < scratch.Winner[posting.Slot])
        {
            scratch.Winner[posting.Slot] = posting.Tag + 1;
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

    /// <summary>A weight that shares a slot with others.</summary>
    internal readonly struct SharedPosting
    {
        public SharedPosting(int target, int slot, int tag, int weight, int elsewhere, int population)
        {
            Target = target;
            Slot = slot;
            Tag = tag;
            Weight = weight;
            Elsewhere = elsewhere;
            Population = population;
        }

        public readonly int Target;
        public readonly int Slot;

        /// <summary>Whatever the builder wants to find again; 0 or more.</summary>
        public readonly int Tag;
        public readonly int Weight;

        /// <summary>What it weighs outside its population.</summary>
        public readonly int Elsewhere;

        /// <summary>The number of the population in which the weight holds; -1 for everybody.</summary>
        public readonly int Population;
    }

    /// <summary>A weight that counts alone.</summary>
    internal readonly struct Posting
    {
        public Posting(int finding, int target, int whenPresent, int whenAbsent)
        {
            Finding = finding;
            Target = target;
            WhenPresent = whenPresent;
            WhenAbsent = whenAbsent;
        }

        public readonly int Finding;
        public readonly int Target;
        public readonly int WhenPresent;
        public readonly int WhenAbsent;
    }

    /// <summary>Collects weights.</summary>
    internal sealed class Builder
    {
        private Posting[] single = Array.Empty<Posting>();
        private int singleCount;

        public Builder(int findings, int targets)
        {
            FindingCount = findings;
            TargetCount = targets;
            PresentForAll = new int[findings];
            AbsentForAll = new int[findings];
            Grouped = new List<SharedPosting>?[findings * Answers];
        }

        public int FindingCount { get; }

        public int TargetCount { get; }

        public int SlotCount { get; private set; }

        internal ReadOnlySpan<Posting> Single => single.AsSpan(0, singleCount);

        internal List<SharedPosting>?[] Grouped { get; }

        internal int[] PresentForAll { get; }

        internal int[] AbsentForAll { get; }

        /// <summary>A new slot, numbered after the last.</summary>
        public int AddSlot() => SlotCount++;

        /// <summary>What a finding weighs for every target, also for those that do not know it: what they know of it is added to that.</summary>
        public void AddForAll(int finding, int whenPresent, int whenAbsent)
        {
            PresentForAll[finding] += whenPresent;
            AbsentForAll[finding] += whenAbsent;
        }

        /// <summary>A weight that counts alone.</summary>
        public void Add(int finding, int target, int whenPresent, int whenAbsent)
        {
            if (singleCount == single.Length)
            {
                Array.Resize(ref single, Math.Max(16, 2 * singleCount));
            }

            single[singleCount++] = new Posting(finding, target, whenPresent, whenAbsent);
        }

        /// <summary>What a finding that is known in one way weighs, where weights share a slot.</summary>
        public void AddShared(int finding, FindingAnswer answer, SharedPosting posting)
        {
            if (posting.Weight != 0 || (posting.Population >= 0 && posting.Elsewhere != 0))
            {
                (Grouped[(finding * Answers) + (int)answer] ??= new List<SharedPosting>()).Add(posting);
            }
        }

        /// <summary>The index; weights of a slot count up to the cap on either side.</summary>
        public SupportIndex Build(int cap) => new(this, cap);
    }
}

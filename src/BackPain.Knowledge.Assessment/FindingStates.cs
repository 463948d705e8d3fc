using System;

namespace BackPain.Knowledge.Assessment;

/// <summary>What is known of every finding of a base, by number, and how it came to be known; and the values of observables.</summary>
internal sealed class FindingStates
{
    public FindingStates(int findings, int observables)
    {
        Words = new StateWord[(findings + 63) >> 6];
        Values = new Observation?[observables];
    }

    /// <summary>What is known of the findings, 64 in a word.</summary>
    public StateWord[] Words { get; }

    /// <summary>What is known of each observable, by number; null where nothing is.</summary>
    public Observation?[] Values { get; }

    /// <summary>Whom to ask about care that was tried; null where nothing is known of any.</summary>
    public IFindingState? Care { get; set; }

    public FindingStatus StatusOf(int finding)
    {
        ref readonly StateWord word = ref Words[finding >> 6];
        return (FindingStatus)((word.Present >> finding & 1) | (word.Absent >> finding & 1) << 1);
    }

    /// <summary>How a finding came to be known; meaningless for what is unknown.</summary>
    public KnownBy HowKnown(int finding)
    {
        ref readonly StateWord word = ref Words[finding >> 6];
        return (KnownBy)(((word.LowBitOfWay >> finding & 1) | (word.HighBitOfWay >> finding & 1) << 1) + (ulong)KnownBy.Statement);
    }

    public bool IsPresent(int finding) => (Words[finding >> 6].Present >> finding & 1) != 0;

    public bool IsAbsent(int finding) => (Words[finding >> 6].Absent >> finding & 1) != 0;

    public bool IsUnknown(int finding) => (Words[finding >> 6].Known >> finding & 1) == 0;

    public void SetPresent(int finding, KnownBy by)
    {
        ref StateWord word = ref Words[finding >> 6];
        ulong bit = 1UL << finding;
        word.Present |= bit;
        word.Absent &= ~bit;
        word.SetWay(bit, by);
    }

    public void SetAbsent(int finding, KnownBy by)
    {
        ref StateWord word = ref Words[finding >> 6];
        ulong bit = 1UL << finding;
        word.Absent |= bit;
        word.Present &= ~bit;
        word.SetWay(bit, by);
    }

    public void SetUnknown(int finding)
    {
        ref StateWord word = ref Words[finding >> 6];
        ulong bit = 1UL << finding;
        word.Present &= ~bit;
        word.Absent &= ~bit;
    }

    /// <summary>Whether a definition that is not met is so only because something present excludes what it names.</summary>
    /// <param name="definition">A definition that is not met.</param>
    /// <param name="room">Room for what is known without that; made when it is first needed.</param>
    public bool IsUnmetByExclusion(CompiledCriterion definition, ref FindingStates? room)
    {
        ulong excluded = 0;
        foreach (ref readonly StateWord word in Words.AsSpan())
        {
            excluded |= word.Excluded;
        }

        if (excluded == 0)
        {
            return false;
        }

        room ??= new FindingStates(Words.Length << 6, Values.Length);
        room.CopyFrom(this);
        for (int i = 0; i < Words.Length; i++)
        {
            room.Words[i].Absent &= ~Words[i].Excluded;
        }

        return definition.Evaluate(room) != CriterionOutcome.Unmet;
    }

    /// <summary>Takes over what is known elsewhere, over the same base.</summary>
    public void CopyFrom(FindingStates other)
    {
        other.Words.CopyTo(Words, 0);
        other.Values.CopyTo(Values, 0);
        Care = other.Care;
    }
}

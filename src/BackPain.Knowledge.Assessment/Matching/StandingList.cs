using System;

namespace BackPain.Knowledge.Assessment;

/// <summary>Conditions with their kinds in room that somebody else provides: the best supported first, of equals the first added first.</summary>
internal ref struct StandingList
{
    private readonly Span<Standing> room;
    private int length;

    public StandingList(Span<Standing> room)
    {
        this.room = room;
        length = 0;
    }

    public readonly ReadOnlySpan<Standing> AsSpan() => room.Slice(0, length);

    public void Add(Standing standing)
    {
        int place = length++;
        for (; place > 0 && room[place - 1].Support < standing.Support; place--)
        {
            room[place] = room[place - 1];
        }

        room[place] = standing;
    }
}

using System;

namespace BackPain.Knowledge.Assessment;

/// <summary>A short list of numbers in room that somebody else provides.</summary>
internal ref struct NumberList
{
    private readonly Span<int> room;

    public NumberList(Span<int> room)
    {
        this.room = room;
        Length = 0;
    }

    public int Length { get; private set; }

    public readonly int this[int place] => room[place];

    public readonly ReadOnlySpan<int> AsSpan() => room.Slice(0, Length);

    public void Add(int number) => room[Length++] = number;

    public void AddRange(scoped ReadOnlySpan<int> numbers)
    {
        numbers.CopyTo(room.Slice(Length));
        Length += numbers.Length;
    }

    public void Insert(int place, int number)
    {
        room.Slice(place, Length - place).CopyTo(room.Slice(place + 1));
        room[place] = number;
        Length++;
    }

    public readonly bool Contains(int number) => AsSpan().IndexOf(number) >= 0;

    /// <summary>Adds a number to the end of the list that begins at a place and is in the order of support, the most first; of equals the first added first.</summary>
    public void AddBySupport(int from, int number, int[] support)
    {
        int place = Length;
        while (place > from && support[room[place - 1]] < support[number])
        {
            place--;
        }

        Insert(place, number);
    }
}

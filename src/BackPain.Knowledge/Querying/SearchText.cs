using System;

namespace BackPain.Knowledge.Querying;

/// <summary>A text taken apart into folded words that know where they stood.</summary>
internal sealed class SearchText
{
    private readonly WordForms forms;
    private char[] folded = new char[256];
    private Place[] places = new Place[32];
    private int length;

    public SearchText(WordForms forms) => this.forms = forms;

    /// <summary>How many words there are.</summary>
    public int Count { get; private set; }

    /// <summary>Whether the text ends inside its last word, so that it may go on.</summary>
    public bool IsOpen { get; private set; }

    public ReadOnlySpan<char> WordAt(int index)
    {
        ref Place place = ref places[index];
        return folded.AsSpan(place.FoldedStart, Math.Min(place.FoldedLength, WordForms.LongestWord));
    }

    /// <summary>Two words that follow each other, as one.</summary>
    public ReadOnlySpan<char> Joined(int first, int last)
    {
        int start = places[first].FoldedStart;
        return folded.AsSpan(start, Math.Min(places[last].FoldedStart + places[last].FoldedLength - start, WordForms.LongestWord));
    }

    public SearchSpan SpanOf(int index) => new(places[index].Start, places[index].End - places[index].Start);

    public bool IsTooLong(int index) => places[index].FoldedLength > WordForms.LongestWord;

    public void Read(ReadOnlySpan<char> text)
    {
        Count = 0;
        length = 0;
        bool inWord = false;
        for (int i = 0; i < text.Length; i++)
        {
            int count = forms.Fold(text[i], out char single, out string several);
            if (count < 0)
            {
                inWord = false;
                continue;
            }

            if (count == 0)
            {
                // A mark inside a word belongs to its place, one before it does not.
                if (inWord)
                {
                    places[Count - 1].End = i + 1;
                }

                continue;
            }

            if (!inWord)
            {
                inWord = true;
                Begin(i);
            }

            Append(count, single, several);
            places[Count - 1].End = i + 1;
            places[Count - 1].FoldedLength += count;
        }

        IsOpen = inWord;
    }

    /// <summary>Makes two words of one; both keep the place of the whole.</summary>
    public void Split(int index, int at)
    {
        MakeRoom();
        Array.Copy(places, index, places, index + 1, Count - index);
        Count++;
        places[index + 1].FoldedStart += at;
        places[index + 1].FoldedLength -= at;
        places[index].FoldedLength = at;
    }

    /// <summary>Makes one word of several.</summary>
    public void Join(int first, int last)
    {
        places[first].End = places[last].End;
        places[first].FoldedLength = places[last].FoldedStart + places[last].FoldedLength - places[first].FoldedStart;
        Array.Copy(places, last + 1, places, first + 1, Count - last - 1);
        Count -= last - first;
    }

    public void Forget() => Array.Clear(folded, 0, length);

    /// <summary>Marks the words that carry no meaning: those of the list, and whole phrases.</summary>
    public static void MarkFiller(SearchIndex index, ReadOnlySpan<int> surfaces, Span<bool> filler)
    {
        for (int i = 0; i < surfaces.Length; i++)
        {
            int surface = surfaces[i];
            if (surface < 0)
            {
                continue;
            }

            filler[i] |= index.IsFiller[surface];
            foreach (int[] phrase in index.PhrasesFrom[surface] ?? Array.Empty<int[]>())
            {
                if (phrase.Length <= surfaces.Length - i && surfaces.Slice(i, phrase.Length).SequenceEqual(phrase))
                {
                    filler.Slice(i, phrase.Length).Fill(true);
                    break;
                }
            }
        }
    }

    /// <summary>What is left without the filler around it; everything when there is nothing but filler.</summary>
    public static (int Start, int Length) CoreOf(ReadOnlySpan<bool> filler)
    {
        int start = 0;
        while (start < filler.Length && filler[start])
        {
            start++;
        }

        if (start == filler.Length)
        {
            return (0, filler.Length);
        }

        int end = filler.Length;
        while (filler[end - 1])
        {
            end--;
        }

        return (start, end - start);
    }

    private void Begin(int start)
    {
        MakeRoom();
        places[Count++] = new Place { Start = start, FoldedStart = length };
    }

    private void MakeRoom()
    {
        if (Count == places.Length)
        {
            Array.Resize(ref places, Count * 2);
        }
    }

    private void Append(int count, char single, string several)
    {
        if (length + count > folded.Length)
        {
            Array.Resize(ref folded, folded.Length * 2);
        }

        if (several.Length == 0)
        {
            folded[length++] = single;
            return;
        }

        several.AsSpan().CopyTo(folded.AsSpan(length));
        length += several.Length;
    }

    private struct Place
    {
        public int Start;
        public int End;
        public int FoldedStart;
        public int FoldedLength;
    }
}

using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using BackPain.Knowledge.Assessment;
using BackPain.Tour;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace BackPain.Interview;

/// <summary>A bar for the support of each condition; plain number signs where the console is plain.</summary>
internal sealed class SupportChart : Renderable
{
    // A full bar is strong support, or the best supported where that is more.
    private const int LeastScale = 1200;
    private const int MostBar = 30;
    private const int LeastBarBesideName = 12;

    private readonly ImmutableArray<ConditionMatch> matches;
    private readonly int scale;

    public SupportChart(ImmutableArray<ConditionMatch> matches)
    {
        this.matches = matches;
        scale = matches.Select(static match => match.Support).Append(LeastScale).Max();
    }

    protected override IEnumerable<Segment> Render(RenderOptions options, int maxWidth)
    {
        string[] names = [.. matches.Select(static (match, i) => FormattableString.Invariant($"{i + 1,2}  {match.Condition.Name}"))];
        string[] figures = [.. matches.Select(static match => InterviewPhrases.Signed(match.Support) + " " + InterviewPhrases.Of(match.Band))];
        int nameWidth = names.Select(static name => name.Length).DefaultIfEmpty(0).Max();
        int figureWidth = figures.Select(static figure => figure.Length).DefaultIfEmpty(0).Max();
        bool isBeside = maxWidth - nameWidth - figureWidth - 3 >= LeastBarBesideName;
        int indent = isBeside ? nameWidth + 2 : Math.Min(4, Math.Max(0, maxWidth - figureWidth - 6));
        int room = Math.Clamp(maxWidth - indent - figureWidth - 1, 1, MostBar);
        for (int i = 0; i < names.Length; i++)
        {
            if (isBeside)
            {
                yield return new Segment(names[i].PadRight(indent));
            }
            else
            {
                foreach (Segment segment in ((IRenderable)new Prose().Field(FormattableString.Invariant($"{i + 1,2}"), 4).Add(matches[i].Condition.Name)).Render(options, maxWidth))
                {
                    yield return segment;
                }

                yield return new Segment(new string(' ', indent));
            }

            int length = matches[i].Support <= 0 ? 0 : Math.Max(1, (int)((long)room * matches[i].Support / scale));
            if (length > 0)
            {
                yield return new Segment(new string(options.Unicode ? '\u2588' : '#', length), Styles.Label);
            }

            yield return new Segment((length > 0 ? " " : "") + figures[i]);
            yield return Segment.LineBreak;
        }
    }
}

using System;
using BackPain.Tour;

namespace BackPain.Interview;

/// <summary>A text of the library, wrapped to the console: its lists stay lists.</summary>
internal static class ExplanationPage
{
    public static Prose Of(string heading, string text)
    {
        Prose prose = new Prose().Line().Add(heading, Styles.Heading);
        foreach (string line in text.TrimEnd('\n').Split('\n'))
        {
            string words = line.TrimStart(' ');
            int indent = line.Length - words.Length;
            prose = words.StartsWith("- ", StringComparison.Ordinal) ? prose.Bullet(indent).Add(words[2..]) : prose.Line(indent).Add(words);
        }

        return prose;
    }
}

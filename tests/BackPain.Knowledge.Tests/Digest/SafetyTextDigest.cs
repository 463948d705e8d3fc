using System.Linq;

namespace BackPain.Knowledge.Tests.Digest;

/// <summary>The page of all safety texts, as they are shown to a person.</summary>
internal static class SafetyTextDigest
{
    public static string Page(KnowledgeBase knowledge)
    {
        var page = new MarkdownPage();
        page.Heading(1, "Safety texts");
        page.Paragraph(DigestPages.Banner(knowledge));
        page.Paragraph(
            "What an app shows at each level, word for word. Each is complete without any setting. A host may add a local number, in a sentence of its own that begins as shown; it never takes a sentence away. The words are our own; no level means \"safe\". "
            + Markdown.Link("Red flags", "red-flags.md") + " says what leads to the levels.");
        foreach (SafetyText text in knowledge.SafetyTexts)
        {
            page.Heading(2, DigestWords.Capitalized(DigestWords.Of(text.Kind)));
            page.Bullet("Shown when", DigestWords.Meaning(text.Kind));
            page.Bullet("Text", Markdown.Escape(text.Text));
            page.Bullet("With a local number, then", Markdown.Escape(text.With("(number)")[(text.Text.Length + 1)..]));
        }

        return page.ToString();
    }
}

using BackPain.Knowledge;
using Spectre.Console;

namespace BackPain.Tour;

/// <summary>The parts that every page has.</summary>
internal static class PageParts
{
    public static Rule Heading(string text) => new(Markup.Escape(text)) { Justification = Justify.Left, Border = SafeLines.Rule, Style = Styles.Label };

    /// <summary>Which knowledge this is, and what it is not.</summary>
    public static Prose Notice(KnowledgeBase knowledge) => new Prose()
        .Line().Add("Edition " + knowledge.Edition.Version + ", reviewed through " + knowledge.ReviewedThrough + ", "
            + Phrases.Of(knowledge.Edition.ReviewStatus) + ".")
        .Line().Add("It tells what sources say of conditions in general. It is not a diagnosis and not for emergencies: in an emergency, "
            + "call the local emergency number. If you think about harming yourself, call it or a crisis line now.")
        .Line().Add("A ladder is how one source arranges treatments. Other sources may see it otherwise, and none of it is advice to one person.");
}

using BackPain.Knowledge;
using Spectre.Console;

namespace BackPain.Tour;

/// <summary>The parts that several pages have.</summary>
internal static class PageParts
{
    public const string NoLadder = "No source here arranges treatments for it.";
    public const string NoTreatments = "No source here speaks of treatments for it.";
    public const string Disagreements = "Where sources disagree";
    public const string Tensions = "Where sources differ without being for and against for the same people";
    public const string HowToReadFigures = "How to read the figures";

    /// <summary>Why a serious cause is not among the others.</summary>
    public const string SeriousCauses =
        "Serious causes are reached by red flags, the warning signs that ask for help soon. They are never ranked among other causes.";

    /// <summary>What a ladder is, and is not.</summary>
    public const string LadderNotice =
        "A ladder is how one source arranges treatments. Other sources may see it otherwise, and none of it is advice to one person.";

    public static Rule Heading(string text) => new(Markup.Escape(text)) { Justification = Justify.Left, Border = SafeLines.Rule, Style = Styles.Label };

    /// <summary>Which knowledge this is, and what it is not.</summary>
    public static Prose Notice(KnowledgeBase knowledge) => new Prose()
        .Line().Add("Edition " + knowledge.Edition.Version + ", reviewed through " + knowledge.ReviewedThrough + ", "
            + Phrases.Of(knowledge.Edition.ReviewStatus) + ".")
        .Line().Add("It tells what sources say of conditions in general. It is not a diagnosis and not for emergencies: in an emergency, "
            + "call the local emergency number. If you think about harming yourself, call it or a crisis line now.");

    /// <summary>How to read figures, and what they do not say.</summary>
    public static Prose FigureNotice() => new Prose()
        .Line(indent: 2).Add("LR+ tells how the odds change when the finding is present, LR- when it is absent. Above 1 they rise, below 1 "
            + "they fall; an interval that contains 1 shows no sure change. \"sens\" is the share of people with the condition who have the finding, "
            + "\"spec\" the share of people without it who do not.")
        .Line(indent: 2).Add("A figure holds only for the people it was measured in and those they were compared with. Findings of one cluster tell much the same "
            + "thing and count once. None of it says what one person has.");
}

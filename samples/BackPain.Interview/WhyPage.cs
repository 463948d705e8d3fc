using System;
using System.Linq;
using BackPain.Knowledge;
using BackPain.Knowledge.Assessment;
using BackPain.Tour;

namespace BackPain.Interview;

/// <summary>Why a question is asked, and what each answer would do to the conditions that lead.</summary>
internal static class WhyPage
{
    private const int Much = 600;
    private const int Some = 300;

    public static Prose Of(KnowledgeBase knowledge, NextStep step)
    {
        Prose prose = new Prose().Line().Add("Why this question", Styles.Heading).Line().Add(step.Reason);
        if (step.Effects.IsEmpty)
        {
            return prose.Line().Add(step.Group is not null
                ? "What fits best is not compared before these questions are through."
                : "What each answer would do is worked out for questions that tell causes apart.");
        }

        prose.Line().Add("The leaders so far are compared. The figures are thousandths of a ban (millibans): +1000 stands for an answer that is ten times as likely with it as without it.");
        foreach (AnswerEffect effect in step.Effects)
        {
            prose.Line().Add(effect.Answer == FindingStatus.Present ? "If this fits:" : "If this does not fit:", Styles.Label).Add(effect.Finding.Name);
            foreach (SupportChange change in effect.Changes.OrderByDescending(static change => change.After))
            {
                prose.Bullet(indent: 2).Add(knowledge[change.ConditionId].Name + ":", Styles.Name)
                    .Add(FormattableString.Invariant($"{Words(change.Change)} ({InterviewPhrases.Signed(change.Change)}), then {InterviewPhrases.Signed(change.After)}."));
            }

            if (effect.First is { } first)
            {
                prose.Line(indent: 2).Add("First in the list would be:", Styles.Label).Add(knowledge[first].Name + ".");
            }
        }

        return prose;
    }

    private static string Words(int change) => change == 0
        ? "no change"
        : (Math.Abs(change) >= Much ? "much" : Math.Abs(change) >= Some ? "something" : "a little") + (change > 0 ? " for it" : " against it");
}

using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using BackPain.Knowledge;
using BackPain.Knowledge.Assessment;

namespace BackPain.Interview;

/// <summary>Asks for which condition the arrangement of care is shown, and which care was tried, for how long and with what outcome.</summary>
internal sealed class CareDialogue
{
    // A lifetime.
    private const int MostWeeks = 5200;

    private static readonly ImmutableArray<string> Outcomes = ["It helped enough", "It helped, but not enough", "It did not help", "It made things worse, or was too hard to bear"];

    private readonly MatchResult match;
    private readonly InterviewRequest request;
    private readonly Assessor assessor;
    private readonly Dialogue dialogue;
    private readonly ImmutableArray<Condition> conditions;

    public CareDialogue(MatchResult match, InterviewRequest request, Assessor assessor, Dialogue dialogue)
    {
        this.match = match;
        this.request = request;
        this.assessor = assessor;
        this.dialogue = dialogue;
        conditions = [.. match.Matches.Concat(match.Contributors).Select(static listed => listed.Condition).Where(HasCare).DistinctBy(static condition => condition.Id)];
        Condition = FirstOf(match);
    }

    /// <summary>The condition whose care is shown; null for none.</summary>
    public ConditionId? Condition { get; private set; }

    /// <summary>The care that was tried.</summary>
    public CareHistory History { get; private set; } = CareHistory.Empty;

    /// <summary>The condition of which care is shown when nobody picks one: the first, where something fits; null for none.</summary>
    public static ConditionId? FirstOf(MatchResult match) =>
        match.Outcome == MatchOutcome.Matches ? match.Matches.Select(static listed => listed.Condition).FirstOrDefault(HasCare)?.Id : null;

    /// <summary>Asks; <see cref="ReplyKind.Back"/> and <see cref="ReplyKind.Revise"/> ask to return to the questions before.</summary>
    public ReplyKind Run()
    {
        if (match.Outcome == MatchOutcome.EmergencyFirst)
        {
            return ReplyKind.Quit;
        }

        if (conditions.IsEmpty)
        {
            var end = ChoiceQuestion.End();
            while (true)
            {
                ReplyKind kind = dialogue.Ask(end, end.Name, isOptional: true).Kind;
                if (kind is not (ReplyKind.PlainWords or ReplyKind.Clinician))
                {
                    return kind;
                }

                ShowText(kind);
            }
        }

        var replies = new List<Reply>();
        while (true)
        {
            if (Ask(replies) is not { } question)
            {
                return ReplyKind.Quit;
            }

            Reply reply = dialogue.Ask(question, question.Name);
            switch (reply.Kind)
            {
                case ReplyKind.Quit or ReplyKind.Revise:
                    return reply.Kind;
                case ReplyKind.PlainWords or ReplyKind.Clinician:
                    ShowText(reply.Kind);
                    break;
                case ReplyKind.Back when replies.Count == 0:
                    return ReplyKind.Back;
                case ReplyKind.Back:
                    replies.RemoveAt(replies.Count - 1);
                    break;
                default:
                    replies.Add(reply);
                    break;
            }
        }
    }

    private static bool HasCare(Condition condition) => !condition.Recommendations.IsEmpty || condition.Ladders.Count > 0;

    private void ShowText(ReplyKind kind)
    {
        Explanation explanation = assessor.Explain(match);
        dialogue.ShowApart(kind == ReplyKind.PlainWords
            ? ExplanationPage.Of("The result in plain words, with its own list of sources", explanation.ForPerson)
            : ExplanationPage.Of("The result for a clinician", explanation.ForClinician));
    }

    /// <summary>Works out what the replies say so far, and the question that comes next; null when there is none.</summary>
    private ChoiceQuestion? Ask(List<Reply> replies)
    {
        Condition = FirstOf(match);
        History = CareHistory.Empty;
        if (replies.Count == 0)
        {
            return ChoiceQuestion.OneOrNone("Care", "For which of these should it be shown how sources arrange care?", [.. conditions.Select(static condition => condition.Name)]);
        }

        if (replies[0].Kind == ReplyKind.Skip || replies[0].Numbers.IsEmpty)
        {
            Condition = null;
            return null;
        }

        Condition picked = conditions[replies[0].Numbers[0] - 1];
        Condition = picked.Id;
        ImmutableArray<Treatment> treatments = TreatmentsOf(picked);
        if (treatments.IsEmpty)
        {
            return null;
        }

        if (replies.Count == 1)
        {
            return ChoiceQuestion.Several("Care that was tried", "Which of these have been tried for this pain?", [.. treatments.Select(static treatment => treatment.Name)]);
        }

        Treatment[] tried = [.. replies[1].Numbers.Select(number => treatments[number - 1])];
        if (replies[1].Kind == ReplyKind.Numbers)
        {
            History = History.NotTried([.. treatments.Where(treatment => !tried.Any(done => done.Is(treatment.Id))).Select(static treatment => treatment.Id)]);
        }

        for (int i = 0; i < tried.Length; i++)
        {
            int at = 2 + (2 * i);
            int? weeks = replies.Count > at && !replies[at].Numbers.IsEmpty ? replies[at].Numbers[0] : null;
            CareOutcome outcome = replies.Count > at + 1 && !replies[at + 1].Numbers.IsEmpty ? (CareOutcome)replies[at + 1].Numbers[0] : CareOutcome.Unspecified;
            History = History.Tried(tried[i].Id, weeks, outcome);
        }

        int open = (replies.Count - 2) / 2;
        return open >= tried.Length
            ? null
            : replies.Count % 2 == 0
                ? ChoiceQuestion.Number(tried[open].Name, "For how many weeks was it tried?", MostWeeks)
                : ChoiceQuestion.One(tried[open].Name, "What came of it?", Outcomes);
    }

    private ImmutableArray<Treatment> TreatmentsOf(Condition condition)
    {
        LadderPosition position = assessor.Locate(condition.Id, Presentation.Empty, CareHistory.Empty, request.LocateOptions);
        return [.. position.Steps.SelectMany(static step => step.Treatments).Concat(position.Contested).Concat(position.AdvisedAgainst).Concat(position.SourceOnly)
            .Select(static place => place.Treatment).DistinctBy(static treatment => treatment.Id)];
    }
}

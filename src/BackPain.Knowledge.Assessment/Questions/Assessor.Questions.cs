using System;
using System.Collections.Generic;
using System.Collections.Immutable;

namespace BackPain.Knowledge.Assessment;

/// <content>The next best question.</content>
public sealed partial class Assessor
{
    private const int LeastSeparation = 100;
    private const int MostItems = 5;

    private static readonly ObservableId[] Background = { ObservableIds.Age, ObservableIds.Sex, ObservableIds.PainDuration };

    /// <summary>The next best question for a person, why, and what each answer would do; or why nothing more is asked.</summary>
    /// <remarks>
    /// <para>The order: with an emergency it stops. Then the question groups on warning signs that are open, in their order, and those that an
    /// answer opened, without the items that are known; then a value that decides a warning sign of which a part is met. Outside the scope of the
    /// knowledge it then stops. Then age, sex and how long it has lasted, as far as they are open;
    /// then what else would put the person out of scope (pregnancy, recent spine surgery); then, once, where it hurts, unless a place is known. Then the finding that best separates the leading conditions; where its question
    /// takes for granted that it hurts in a place and that is open, the place comes first.</para>
    /// <para>The formula: over all pairs of leaders a, b the sum of ½ (|Δa - Δb| if present + |Δa - Δb| if absent), where Δ is the real change of
    /// the support of a leader, with all that follows from the answer and each cluster counted once. Where a ratio was measured of one leader
    /// against the other, it takes the place of that difference. Leaders are the causes, and what is left when nothing specific is found, whose entry criteria are not known to be unmet, within
    /// 400 millibans of the best supported of them, and never fewer than two. Ties go to the finding that stands first in the base. Ours; no priors.</para>
    /// <para>It never asks for a sign, nor for what is known, implied, excluded or was answered with "not sure". It stops when the first condition
    /// has strong support and no single answer would put another leader first, and when no open question would move two leaders apart by 100
    /// millibans. An <see cref="Interview"/> also stops after as many questions as the options allow. Before it stops it asks once, in one question,
    /// about what only contributes to pain, such as mood and stress, unless some of that is known or the options allow no questions.</para>
    /// </remarks>
    /// <param name="presentation">What is known of the person.</param>
    /// <param name="options">Choices of the host; <see langword="null"/> for none.</param>
    /// <returns>The next step.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="presentation"/> is <see langword="null"/>.</exception>
    public NextStep Next(Presentation presentation, NextOptions? options = null)
    {
        Throw.IfNull(presentation);
        return Next(presentation, options ?? NextOptions.Default, 0);
    }

    private NextStep Next(Presentation presentation, NextOptions options, int asked)
    {
        var careful = new PersonState(graph, presentation);
        TriageResult triaged = triage.Apply(careful, options.Triage);
        if (triaged.Level == TriageLevel.Emergency)
        {
            return Stop(StopReason.Emergency, triaged, options);
        }

        if (!triaged.Unasked.IsEmpty)
        {
            QuestionGroup group = triaged.Unasked[0];
            return new NextStep(NextStepKind.AskGroup, triaged, Trace, options)
            {
                QuestionKey = "group:" + group.Id.Value,
                Question = group.Question,
                Group = group,
                Items = group.Items.RemoveAll(item => careful.IsAnswered(graph.IndexOf(item.Id))),
                Reason = group.AskWhen is null ? QuestionWords.WarningSigns : QuestionWords.OpenedByAnswer,
            };
        }

        foreach (Observable open in triaged.Level == TriageLevel.NotAssessed ? triaged.OpenValues : ImmutableArray<Observable>.Empty)
        {
            if (presentation.Find(open.Id) is null && !options.Declined.Contains(open.Id))
            {
                return AskValue(open, triaged, options, QuestionWords.WarningSigns);
            }
        }

        if (!triaged.IsInScope)
        {
            return Stop(StopReason.OutOfScope, triaged, options);
        }

        foreach (ObservableId id in Background)
        {
            if (presentation.Find(id) is null && !options.Declined.Contains(id) && Knowledge.TryGet(id, out Observable? observable) && observable.Question is not null)
            {
                return AskValue(observable, triaged, options, QuestionWords.Background);
            }
        }

        if (AskWhom(presentation, careful, triaged, options) is { } whom)
        {
            return whom;
        }

        PersonState person = StateToMatch(presentation, careful);
        NextStep step = asked < options.MostQuestions && AskWhere(person, triaged, options) is { } where ? where : Separate(presentation, person, triaged, options, asked);
        return step.IsStop && options.MostQuestions > 0 && AskBeside(person, triaged, options) is { } beside ? beside : step;
    }

    /// <summary>The next best question of an interview: as for its presentation, without the values that the person declined.</summary>
    /// <param name="interview">The interview so far.</param>
    /// <param name="options">Choices of the host; <see langword="null"/> for none.</param>
    /// <returns>The next step.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="interview"/> is <see langword="null"/>.</exception>
    public NextStep Next(Interview interview, NextOptions? options = null)
    {
        Throw.IfNull(interview);
        options ??= NextOptions.Default;
        ImmutableArray<ObservableId> declined = interview.Declined;
        int asked = 0;
        foreach (InterviewAnswer answer in interview.Answers)
        {
            bool tellsApart = answer.QuestionKey.StartsWith("finding:", StringComparison.Ordinal) && answer.QuestionKey is not (QuestionWords.WhereKey or QuestionWords.WhomKey or QuestionWords.BesideKey);
            asked += tellsApart ? 1 : 0;
        }

        return Next(interview.Presentation, declined.IsEmpty ? options : options with { Declined = options.Declined.AddRange(declined) }, asked);
    }

    private NextStep Stop(StopReason reason, TriageResult triaged, NextOptions options) => new(NextStepKind.Stop, triaged, Trace, options)
    {
        StopReason = reason,
        Reason = QuestionWords.StopSentences[(int)reason],
    };

    private NextStep AskValue(Observable observable, TriageResult triaged, NextOptions options, string reason) => new(NextStepKind.AskValue, triaged, Trace, options)
    {
        QuestionKey = "value:" + observable.Id.Value,
        Question = observable.Question!,
        Observable = observable,
        Reason = reason,
    };

    /// <summary>Whether the guide is made for this person: what puts out of scope and stands in no question group. Nobody of male sex is asked about pregnancy.</summary>
    private NextStep? AskWhom(Presentation presentation, PersonState person, TriageResult triaged, NextOptions options)
    {
        ImmutableArray<Finding>.Builder items = ImmutableArray.CreateBuilder<Finding>();
        foreach (int finding in triage.ScopeFindings)
        {
            bool isOpen = finding >= 0 && graph.Findings[finding].Question is not null && !person.IsAnswered(finding);
            if (isOpen && graph.ConcernsPerson(finding, presentation))
            {
                items.Add(graph.Findings[finding]);
            }
        }

        return items.Count == 0 ? null : new NextStep(NextStepKind.AskFindings, triaged, Trace, options)
        {
            QuestionKey = QuestionWords.WhomKey,
            Question = QuestionWords.Whom,
            Items = items.ToImmutable(),
            Reason = QuestionWords.WhomReason,
        };
    }

    /// <summary>What only contributes, such as mood, unless some of it is known or was asked: at the end, and once.</summary>
    private NextStep? AskBeside(PersonState person, TriageResult triaged, NextOptions options)
    {
        ImmutableArray<Finding>.Builder items = ImmutableArray.CreateBuilder<Finding>();
        ReadOnlySpan<int> contributing = questions.Value.Contributing;
        for (int i = 0; i < contributing.Length; i++)
        {
            int finding = contributing[i];
            bool isAnswered = person.IsAnswered(finding);
            if (isAnswered && i < questions.Value.StrongestContributing)
            {
                return null;
            }

            if (!isAnswered && items.Count < MostItems && !IsTied(finding, items))
            {
                items.Add(graph.Findings[finding]);
            }
        }

        return items.Count == 0 ? null : new NextStep(NextStepKind.AskFindings, triaged, Trace, options)
        {
            QuestionKey = QuestionWords.BesideKey,
            Question = QuestionWords.Beside,
            Items = items.ToImmutable(),
            Reason = QuestionWords.BesideReason,
        };
    }

    /// <summary>Where it hurts, unless one such place is known or was asked.</summary>
    private NextStep? AskWhere(PersonState person, TriageResult triaged, NextOptions options)
    {
        ImmutableArray<Finding>.Builder items = ImmutableArray.CreateBuilder<Finding>();
        foreach (int site in questions.Value.Sites)
        {
            if (person.StatusOf(site) == FindingStatus.Present || (person.IsAnswered(site) && person.StatusOf(site) == FindingStatus.Unknown))
            {
                return null;
            }

            if (!person.IsAnswered(site))
            {
                items.Add(graph.Findings[site]);
            }
        }

        return items.Count < 2 ? null : new NextStep(NextStepKind.AskFindings, triaged, Trace, options)
        {
            QuestionKey = QuestionWords.WhereKey,
            Question = QuestionWords.Where,
            Items = items.ToImmutable(),
            Reason = QuestionWords.WhereReason,
        };
    }

    private NextStep Separate(Presentation presentation, PersonState person, TriageResult triaged, NextOptions options, int asked)
    {
        QuestionChooser chooser = questions.Value;
        Ranking ranking = Rank(person, MatchOptions.Default.LeastSupport);
        var scratch = new ChooserScratch(Rules, person);
        chooser.FindLeaders(scratch, ranking.Support);
        QuestionChoice choice = chooser.Choose(scratch, person, presentation, options.Declined.AsSpan());
        if (!choice.CanChangeFirst && ranking.BestCause == SupportBand.Strong)
        {
            return Stop(StopReason.LeadIsClear, triaged, options);
        }

        if (choice.Finding < 0 || choice.Widest < LeastSeparation)
        {
            return Stop(StopReason.NothingSeparates, triaged, options);
        }

        if (asked >= options.MostQuestions)
        {
            return Stop(StopReason.EnoughAsked, triaged, options);
        }

        int before = chooser.Before(choice.Finding, person);
        return before == choice.Finding
            ? Ask(chooser, scratch, choice, ReasonOf(chooser, scratch, choice.Finding), presentation, person, triaged, options)
            : Ask(chooser, scratch, chooser.Weigh(scratch, before), QuestionWords.BuiltOn, presentation, person, triaged, options);
    }

    private NextStep Ask(QuestionChooser chooser, ChooserScratch scratch, QuestionChoice choice, string reason, Presentation presentation, PersonState person, TriageResult triaged, NextOptions options)
    {
        Finding finding = graph.Findings[choice.Finding];
        Observable? observable = chooser.AskedBy(choice.Finding);
        ImmutableArray<ConditionId> leaders = LeadersOf(scratch);
        ImmutableArray<Finding> items = observable is null ? ItemsWith(chooser, scratch, choice.Finding, presentation, person, options) : ImmutableArray<Finding>.Empty;
        return new NextStep(observable is null ? NextStepKind.AskFindings : NextStepKind.AskValue, triaged, Trace, options)
        {
            QuestionKey = observable is null ? "finding:" + finding.Id.Value : "value:" + observable.Id.Value,
            Question = items.Length > 1 ? QuestionWords.Several : observable is null ? finding.Question! : observable.Question!,
            Observable = observable,
            Items = items,
            Reason = reason,
            Leaders = leaders,
            Separation = choice.Twice / 2m,
            Effects = ImmutableArray.Create(
                EffectOf(chooser, scratch, choice.Finding, FindingStatus.Present, presentation),
                EffectOf(chooser, scratch, choice.Finding, FindingStatus.Absent, presentation)),
            Associations = AssociationsOf(finding, leaders),
        };
    }

    private ImmutableArray<ConditionId> LeadersOf(ChooserScratch scratch)
    {
        var leaders = new List<(int Support, int Number)>();
        for (int i = 0; i < scratch.LeaderCount; i++)
        {
            leaders.Add((scratch.Support[i], scratch.Leaders[i]));
        }

        leaders.Sort(static (a, b) => a.Support != b.Support ? b.Support.CompareTo(a.Support) : a.Number.CompareTo(b.Number));
        ImmutableArray<ConditionId>.Builder ids = ImmutableArray.CreateBuilder<ConditionId>(leaders.Count);
        foreach ((int _, int number) in leaders)
        {
            ids.Add(Rules.Conditions[number].Condition.Id);
        }

        return ids.MoveToImmutable();
    }

    /// <summary>The chosen finding, and open ones of its theme that separate two leaders as well.</summary>
    private ImmutableArray<Finding> ItemsWith(QuestionChooser chooser, ChooserScratch scratch, int chosen, Presentation presentation, PersonState person, NextOptions options)
    {
        ImmutableArray<Finding>.Builder items = ImmutableArray.CreateBuilder<Finding>();
        items.Add(graph.Findings[chosen]);
        HashSet<string> themes = ThemesOf(scratch, chosen);
        foreach (int i in graph.Documented)
        {
            if (items.Count == MostItems)
            {
                break;
            }

            bool isOpen = i != chosen && Rules.IsInformative(i) && graph.Findings[i].Question is not null && graph.Findings[i].Kind != FindingKind.Sign
                && !person.IsAnswered(i) && !chooser.IsSettled(i, presentation, options.Declined.AsSpan()) && chooser.Before(i, person) == i;
            if (isOpen && !IsTied(i, items) && themes.Overlaps(ThemesOf(scratch, i)) && SeparatesEnough(chooser, scratch, i))
            {
                items.Add(graph.Findings[i]);
            }
        }

        return items.ToImmutable();
    }

    /// <summary>Whether an answer to one of the items would settle the other: asking both at once would ask twice, or invite a contradiction.</summary>
    private bool IsTied(int finding, ImmutableArray<Finding>.Builder items)
    {
        foreach (Finding item in items)
        {
            int other = graph.IndexOf(item.Id);
            if (FindingGraph.Contains(graph.Implied[finding], other)
                || FindingGraph.Contains(graph.Implied[other], finding)
                || FindingGraph.Contains(graph.Excluded[finding], other))
            {
                return true;
            }
        }

        return false;
    }

    private HashSet<string> ThemesOf(ChooserScratch scratch, int finding)
    {
        var themes = new HashSet<string>(StringComparer.Ordinal);
        foreach (int entry in Rules.EntriesOf(finding))
        {
            if (Array.IndexOf(scratch.Leaders, Rules.Entries[entry].Condition, 0, scratch.LeaderCount) >= 0)
            {
                themes.Add(Rules.Entries[entry].Association.Cluster.Key);
            }
        }

        return themes;
    }

    private static bool SeparatesEnough(QuestionChooser chooser, ChooserScratch scratch, int finding)
    {
        chooser.Suppose(scratch, finding, FindingStatus.Present, scratch.IfPresent);
        chooser.Suppose(scratch, finding, FindingStatus.Absent, scratch.IfAbsent);
        for (int a = 0; a < scratch.LeaderCount; a++)
        {
            for (int b = a + 1; b < scratch.LeaderCount; b++)
            {
                if (Math.Abs(scratch.IfPresent[a] - scratch.IfPresent[b]) >= LeastSeparation || Math.Abs(scratch.IfAbsent[a] - scratch.IfAbsent[b]) >= LeastSeparation)
                {
                    return true;
                }
            }
        }

        return false;
    }

    private AnswerEffect EffectOf(QuestionChooser chooser, ChooserScratch scratch, int finding, FindingStatus answer, Presentation presentation)
    {
        chooser.Suppose(scratch, finding, answer, scratch.IfPresent);
        ImmutableArray<SupportChange>.Builder changes = ImmutableArray.CreateBuilder<SupportChange>(scratch.LeaderCount);
        for (int i = 0; i < scratch.LeaderCount; i++)
        {
            changes.Add(new SupportChange(Rules.Conditions[scratch.Leaders[i]].Condition.Id, scratch.Support[i], scratch.IfPresent[i]));
        }

        Presentation answered = presentation.With(new FindingStatement(graph.Findings[finding].Id, answer, StatementOrigin.Asked));
        Ranking ranking = Rank(StateToMatch(answered), MatchOptions.Default.LeastSupport);
        ConditionId? first = ranking.Listed.Length == 0 ? null : Rules.Conditions[ranking.Listed[0]].Condition.Id;
        return new AnswerEffect(graph.Findings[finding], answer, changes.MoveToImmutable(), first);
    }

    private ImmutableArray<Association> AssociationsOf(Finding finding, ImmutableArray<ConditionId> leaders)
    {
        ImmutableArray<Association>.Builder found = ImmutableArray.CreateBuilder<Association>();
        foreach (MatchRules.RankedCondition condition in Rules.Conditions)
        {
            foreach (Association association in condition.Condition.Associations)
            {
                if (association.Finding.Id == finding.Id && leaders.Contains(condition.Condition.Id))
                {
                    found.Add(association);
                }
            }
        }

        return found.ToImmutable();
    }

    /// <summary>Between which two leaders the answer makes the greatest difference, in plain words.</summary>
    private string ReasonOf(QuestionChooser chooser, ChooserScratch scratch, int finding)
    {
        chooser.Suppose(scratch, finding, FindingStatus.Present, scratch.IfPresent);
        chooser.Suppose(scratch, finding, FindingStatus.Absent, scratch.IfAbsent);
        int widest = -1;
        int first = 0;
        int second = 0;
        for (int a = 0; a < scratch.LeaderCount; a++)
        {
            for (int b = a + 1; b < scratch.LeaderCount; b++)
            {
                int distance = Math.Abs(scratch.IfPresent[a] - scratch.IfPresent[b]) + Math.Abs(scratch.IfAbsent[a] - scratch.IfAbsent[b]);
                if (distance > widest)
                {
                    (widest, first, second) = (distance, scratch.Leaders[a], scratch.Leaders[b]);
                }
            }
        }

        return "The answer helps to tell apart: " + Rules.Conditions[first].Condition.Name + "; " + Rules.Conditions[second].Condition.Name + ".";
    }
}

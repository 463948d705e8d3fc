using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using System.Text;

namespace BackPain.Knowledge.Assessment;

/// <summary>Puts a position into words: short plain sentences for a person, and a summary for clinicians. English.</summary>
internal static class LadderTexts
{
    private static readonly string[] OutcomeNames =
    {
        "", "next step, conditions met", "next step, conditions not known", "next step, conditions not met", "next step advised against by current guidelines", "no further step", "helped enough", "no order", "nothing arranged", "out of scope", "help comes first",
    };

    private static readonly string[] CareOutcomeNames = { "outcome not known", "helped enough", "helped, not enough", "no benefit", "harm" };

    public static ImmutableArray<string> ForPerson(LadderPosition position)
    {
        ImmutableArray<string>.Builder texts = ImmutableArray.CreateBuilder<string>();
        texts.AddRange(position.Triage.Texts);
        if (position.Triage.Level >= TriageLevel.SameDay && position.Outcome != PositionOutcome.HelpComesFirst)
        {
            texts.Add("Help comes first. What stands below can wait.");
        }

        texts.Add(position.Source is null
            ? TreatmentOverview.Notice
            : "This is how one source arranges care: " + NameOf(position.Source) + ". It is not advice for one person.");
        AddTried(texts, position);
        AddOutcome(texts, position);
        if (position.Outcome == PositionOutcome.HelpComesFirst)
        {
            return texts.ToImmutable();
        }

        if (position.Next is { } next)
        {
            AddNext(texts, position, next);
        }

        AddSides(texts, position);
        return texts.ToImmutable();
    }

    public static string ForClinician(LadderPosition position)
    {
        var text = new StringBuilder();
        text.Append(position.Condition.Name).Append(": ")
            .Append(position.Source is { } source ? "ladder of " + NameOf(source) : "our arrangement of current guidelines")
            .Append(". Outcome: ").Append(OutcomeNames[(int)position.Outcome]).Append(". Triage level: ")
            .Append(TriageWords.Levels[(int)position.Triage.Level]).Append(".\n");
        foreach (StepPosition step in position.Steps)
        {
            text.Append("- ").Append(step.Order is { } order ? "Step " + order.ToString(CultureInfo.InvariantCulture) : "No order")
                .Append(" (").Append(LadderWords.Standings[(int)step.Standing]).Append(")\n");
            AddTreatments(text, step.Treatments, "  - ");
        }

        AddGroup(text, "Contested", position.Contested);
        AddGroup(text, "Advised against", position.AdvisedAgainst);
        AddGroup(text, "Only other sources", position.SourceOnly);
        foreach (EpisodePosition episode in position.Elsewhere)
        {
            text.Append("- Tried, without a place here: ").Append(episode.Treatment.Name).Append(", ").Append(Told(episode)).Append('\n');
        }

        foreach (Disagreement disagreement in position.Disagreements)
        {
            text.Append("- Disagreement: ").Append(disagreement.Text);
            AddCitations(text, disagreement.Citations);
            text.Append('\n');
        }

        return text.ToString();
    }

    /// <summary>The source with its year, and whether it is still advice.</summary>
    public static string NameOf(Source source) => source.Status switch
    {
        SourceStatus.Superseded => source + ", since replaced",
        SourceStatus.Old => source + ", an older guideline",
        _ => source.ToString(),
    };

    private static void AddTried(ImmutableArray<string>.Builder texts, LadderPosition position)
    {
        var seen = new HashSet<EpisodePosition>();
        foreach (StepPosition step in position.Steps)
        {
            foreach (TreatmentPosition treatment in step.Treatments)
            {
                AddEpisodes(texts, seen, treatment.Tried);
            }
        }

        AddEpisodes(texts, seen, position.Contested);
        AddEpisodes(texts, seen, position.AdvisedAgainst);
        AddEpisodes(texts, seen, position.SourceOnly);
        AddEpisodes(texts, seen, position.Elsewhere);
    }

    private static void AddEpisodes(ImmutableArray<string>.Builder texts, HashSet<EpisodePosition> seen, ImmutableArray<TreatmentPosition> treatments)
    {
        foreach (TreatmentPosition treatment in treatments)
        {
            AddEpisodes(texts, seen, treatment.Tried);
        }
    }

    private static void AddEpisodes(ImmutableArray<string>.Builder texts, HashSet<EpisodePosition> seen, ImmutableArray<EpisodePosition> episodes)
    {
        foreach (EpisodePosition episode in episodes)
        {
            if (!seen.Add(episode))
            {
                continue;
            }

            string text = episode.Episode.Care.Weeks switch
            {
                null => "Tried: ",
                0 => "Tried for less than a week: ",
                1 => "Tried for 1 week: ",
                int weeks => "Tried for " + weeks.ToString(CultureInfo.InvariantCulture) + " weeks: ",
            };
            text += Lower(episode.Treatment.Name) + ". " + episode.Episode.Care.Outcome switch
            {
                CareOutcome.Benefit => "It helped enough.",
                CareOutcome.SomeBenefit => "It helped, but not enough.",
                CareOutcome.NoBenefit => "It did not help.",
                CareOutcome.Harm => "It made things worse, or was too hard to bear.",
                _ => "It is not known if it helped.",
            };
            text += episode.Standing switch
            {
                EpisodeStanding.TooEarly => " It may be too soon to tell. " + episode.Times[0].Text,
                EpisodeStanding.TimeIsUnknown => " It is not known for how long. " + episode.Times[0].Text,
                _ => "",
            };
            texts.Add(text);
        }
    }

    private static void AddOutcome(ImmutableArray<string>.Builder texts, LadderPosition position)
    {
        string? text = position.Outcome switch
        {
            PositionOutcome.HelpComesFirst => "Help comes first. So no next step is shown here.",
            PositionOutcome.OutOfScope => "This order of care does not cover your situation. So no next step is shown here.",
            PositionOutcome.NothingArranged when position.Source is not null => "This source has no order of care for this: " + Lower(position.Condition.Name) + ".",
            PositionOutcome.NothingArranged when position.Condition.Kind == ConditionKind.SeriousCause =>
                "No order of care is held for this: " + Lower(position.Condition.Name) + ". It can be serious, and a doctor is the one to ask.",
            PositionOutcome.NothingArranged => "No order of care is held for this: " + Lower(position.Condition.Name) + ".",
            PositionOutcome.NoOrder => "The source puts these in no order. So none of them comes next.",
            PositionOutcome.HelpedEnough => "Care at this step helped enough. So no next step is shown here.",
            PositionOutcome.NoFurtherStep when position.Steps.IsEmpty => "No current guideline is for a treatment here.",
            PositionOutcome.NoFurtherStep => "No further step is listed here. A doctor may know of more.",
            PositionOutcome.NextIsAdvisedAgainst => "Current guidelines advise against what comes next in this source. So it is not shown as a next step.",
            _ => null,
        };
        if (text is not null)
        {
            texts.Add(text);
        }

        foreach (StepPosition step in position.PassedOver)
        {
            AddPassedOver(texts, step);
        }
    }

    private static void AddPassedOver(ImmutableArray<string>.Builder texts, StepPosition step)
    {
        ImmutableArray<TreatmentPosition>.Builder setAside = ImmutableArray.CreateBuilder<TreatmentPosition>();
        ImmutableArray<TreatmentPosition>.Builder others = ImmutableArray.CreateBuilder<TreatmentPosition>();
        foreach (TreatmentPosition treatment in step.Treatments)
        {
            if (treatment.IsSetAside)
            {
                setAside.Add(treatment);
            }
            else if (treatment.IsForOthers)
            {
                others.Add(treatment);
            }
        }

        AddNames(texts, "Set aside here: ", setAside.ToImmutable());
        AddNames(texts, "Said of other people, by age, by how long the pain has lasted, or by something else that is known: ", others.ToImmutable());
    }

    private static void AddNext(ImmutableArray<string>.Builder texts, LadderPosition position, StepPosition next)
    {
        string lead = !position.IsStepBeforeJudged ? "What came of the step before cannot be told yet. The step after it here: "
            : next.Outcome switch
            {
                CriterionOutcome.Met => "The next step here: ",
                CriterionOutcome.Unmet => "The next step here, though what its sources ask for does not hold: ",
                _ => "The next step here, if what its sources ask for holds: ",
            };
        ImmutableArray<TreatmentPosition> named = next.Treatments.RemoveAll(static t => t.IsForOthers || t.IsSetAside);
        named = named.IsEmpty ? next.Treatments : named;
        string text = lead + Names(named) + ".";
        if (named.Length > 1)
        {
            text += " These stand side by side.";
        }

        if (next.OrdersContradict)
        {
            text += " Guidelines differ on which comes first.";
        }

        if (position.Current is { Order: { } reached } && next.Order < reached)
        {
            text += " A later step was tried before it.";
        }

        texts.Add(text);
        AddCriteria(texts, next);
        AddPassedOver(texts, next);
        var notes = new List<string>();
        foreach (TreatmentPosition treatment in next.Treatments)
        {
            if (treatment.Place == OverviewPlace.Contested)
            {
                texts.Add("Guidelines are for and against this: " + Lower(treatment.Treatment.Name) + ".");
            }

            foreach (OverviewEntry entry in position.Condition.Overview.AdvisedAgainst)
            {
                if (entry.Treatment.Id != treatment.Treatment.Id && entry.Treatment.Is(treatment.Treatment.Id))
                {
                    texts.Add("Current guidelines advise against a sort of this: " + Lower(entry.Treatment.Name) + ".");
                }
            }

            if (treatment.SafetyNote is { } note)
            {
                AddOnce(notes, note);
            }
        }

        texts.AddRange(notes);
        var disputed = new List<string>();
        foreach (Disagreement disagreement in position.Disagreements)
        {
            string name = Lower(disagreement.Treatment.Name);
            if (!disputed.Contains(name))
            {
                disputed.Add(name);
            }
        }

        if (disputed.Count > 0)
        {
            texts.Add("Sources do not agree on this: " + string.Join("; ", disputed) + ".");
        }
    }

    /// <summary>When the treatments of a step are considered; those with the same words are told together.</summary>
    private static void AddCriteria(ImmutableArray<string>.Builder texts, StepPosition step)
    {
        var told = new List<(string Words, CriterionOutcome Outcome, List<string> Names, List<string> Sources)>();
        var free = new List<string>();
        foreach (TreatmentPosition treatment in step.Treatments)
        {
            if (treatment.IsSetAside)
            {
                continue;
            }

            string name = Lower(treatment.Treatment.Name);
            if (treatment.Criteria.IsEmpty)
            {
                free.Add(name);
            }

            foreach (CriterionPosition criterion in treatment.Criteria)
            {
                string words = criterion.Text is { } text ? "This is considered " + Lower(text) : "A source sets a condition for this.";
                int index = told.FindIndex(t => t.Words == words && t.Outcome == criterion.Outcome);
                if (index < 0)
                {
                    told.Add((words, criterion.Outcome, new List<string>(), new List<string>()));
                    index = told.Count - 1;
                }

                AddOnce(told[index].Names, name);
                AddOnce(told[index].Sources, NameOf(criterion.Source));
            }
        }

        foreach ((string words, CriterionOutcome outcome, List<string> names, List<string> sources) in told)
        {
            texts.Add(Upper(string.Join("; ", names)) + ". " + words + outcome switch
            {
                CriterionOutcome.Met => " That holds here, as far as is known.",
                CriterionOutcome.Unmet => " That does not hold here.",
                _ => " It is not known if that holds here.",
            } + (sources.Count == 1 ? " Source: " : " Sources: ") + string.Join("; ", sources) + ".");
        }

        if (free.Count > 0)
        {
            texts.Add(Upper(string.Join("; ", free)) + ". The sources state no condition for this.");
        }
    }

    private static void AddSides(ImmutableArray<string>.Builder texts, LadderPosition position)
    {
        var left = new List<TreatmentPosition>();
        foreach (StepPosition step in position.Steps)
        {
            foreach (TreatmentPosition treatment in step.Treatments)
            {
                if (step.IsReached && treatment.Status != FindingStatus.Present && !treatment.IsSetAside)
                {
                    left.Add(treatment);
                }
            }
        }

        AddNames(texts, "Side by side with what was tried, and not tried as far as is known: ", left.ToImmutableArray());
        AddNames(texts, "Guidelines are for and against this: ", position.Contested);
        AddNames(texts, "Current guidelines advise against this: ", position.AdvisedAgainst);
        AddNames(texts, "No current guideline speaks of this. Another source is for it: ", position.SourceOnly.RemoveAll(static t => SideOf(t) != 1));
        AddNames(texts, "No current guideline speaks of this. Another source is against it: ", position.SourceOnly.RemoveAll(static t => SideOf(t) != -1));
        AddNames(texts, "No current guideline speaks of this. Other sources list it, or could not tell: ", position.SourceOnly.RemoveAll(static t => SideOf(t) != 0));
        if (position.Contested.AddRange(position.AdvisedAgainst).AddRange(position.SourceOnly).Any(static t => t.Treatment.Kind == TreatmentKind.Pharmacological))
        {
            texts.Add("Somebody who takes one of these medicines asks a doctor or pharmacist before stopping it.");
        }
    }

    /// <summary>Whether all who speak of a treatment are for it (1) or against it (-1); else 0.</summary>
    private static int SideOf(TreatmentPosition treatment)
    {
        bool isFor = false;
        bool isAgainst = false;
        foreach (RecommendationPosition view in treatment.Views)
        {
            isFor |= view.Recommendation.Stance is Stance.Recommends or Stance.SuggestsConsiders or Stance.Conditional;
            isAgainst |= view.Recommendation.Stance is Stance.SuggestsAgainst or Stance.RecommendsAgainst;
        }

        return isFor == isAgainst ? 0 : isFor ? 1 : -1;
    }

    private static void AddNames(ImmutableArray<string>.Builder texts, string lead, ImmutableArray<TreatmentPosition> treatments)
    {
        if (!treatments.IsEmpty)
        {
            texts.Add(lead + Names(treatments) + ".");
        }
    }

    private static void AddGroup(StringBuilder text, string title, ImmutableArray<TreatmentPosition> treatments)
    {
        if (!treatments.IsEmpty)
        {
            text.Append("- ").Append(title).Append('\n');
            AddTreatments(text, treatments, "  - ");
        }
    }

    private static void AddTreatments(StringBuilder text, ImmutableArray<TreatmentPosition> treatments, string bullet)
    {
        foreach (TreatmentPosition treatment in treatments)
        {
            text.Append(bullet).Append(treatment.Treatment.Name);
            foreach (EpisodePosition episode in treatment.Tried)
            {
                text.Append("; tried: ").Append(Told(episode));
            }

            text.Append(treatment.Status == FindingStatus.Absent ? "; not tried" : "").Append('\n');
            foreach (CriterionPosition criterion in treatment.Criteria)
            {
                text.Append("    - considered ").Append(Lower(criterion.Text ?? "when a criterion holds."))
                    .Append(' ').Append(LadderWords.CriterionOutcomes[(int)criterion.Outcome]);
                AddCitations(text, criterion.Citations);
                text.Append('\n');
            }

            foreach (RecommendationPosition view in treatment.Views)
            {
                text.Append("    - ").Append(NameOf(view.Recommendation.Source)).Append(": ").Append(LadderWords.Stances[(int)view.Recommendation.Stance]);
                if (view.Recommendation.Population is { } population)
                {
                    text.Append(", ").Append(population.Text).Append(" (").Append(LadderWords.Fits[(int)view.Fit]).Append(')');
                }

                text.Append(" [").Append(view.Recommendation.Citation.ToString()).Append("]\n");
            }
        }
    }

    private static void AddCitations(StringBuilder text, ImmutableArray<Citation> citations)
    {
        foreach (Citation citation in citations)
        {
            text.Append(" [").Append(citation.ToString()).Append(']');
        }
    }

    private static string Told(EpisodePosition episode)
    {
        TriedCare tried = episode.Episode.Care;
        string text = (tried.Weeks is { } weeks ? weeks.ToString(CultureInfo.InvariantCulture) + (weeks == 1 ? " week" : " weeks") : "time not known") + ", " + CareOutcomeNames[(int)tried.Outcome];
        if (episode.Standing is not (EpisodeStanding.TooEarly or EpisodeStanding.TimeIsUnknown))
        {
            return text;
        }

        var times = new StringBuilder(text);
        times.Append(episode.Standing == EpisodeStanding.TooEarly ? ", too early; judged at" : ", to be held against");
        foreach (JudgingTime time in episode.Times)
        {
            times.Append(' ').Append(time.Duration.ToString());
            AddCitations(times, time.Citations);
        }

        return times.ToString();
    }

    private static string Names(ImmutableArray<TreatmentPosition> treatments)
    {
        var names = new List<string>();
        foreach (TreatmentPosition treatment in treatments)
        {
            AddOnce(names, Lower(treatment.Treatment.Name));
        }

        return string.Join("; ", names);
    }

    private static void AddOnce(List<string> texts, string text)
    {
        if (!texts.Contains(text))
        {
            texts.Add(text);
        }
    }

    private static string Upper(string text) => text.Length > 0 && text[0] is >= 'a' and <= 'z' ? (char)(text[0] - 32) + text.Substring(1) : text;

    // "Physical therapy" -> "physical therapy", but "TENS" and "SI joint fusion" stay.
    private static string Lower(string text) => text.Length > 1 && text[0] is >= 'A' and <= 'Z' && text[1] is >= 'a' and <= 'z' or ' ' ? (char)(text[0] + 32) + text.Substring(1) : text;
}

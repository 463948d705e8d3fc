using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using BackPain.Knowledge;
using BackPain.Knowledge.Assessment;
using BackPain.Tour;
using Spectre.Console;

namespace BackPain.Interview;

/// <summary>Where the care that was tried stands in the overview of a condition, and what stands beside it.</summary>
internal sealed class LadderPage
{
    private readonly LadderPosition position;
    private readonly SourceBook sources;

    public LadderPage(LadderPosition position, SourceBook sources)
    {
        this.position = position;
        this.sources = sources;
    }

    public void Show(IAnsiConsole console)
    {
        Section(console, "Care, as sources arrange it for: " + position.Condition.Name, Opening());
        Section(console, "What was tried", Tried());
        Section(console, "The steps", Steps());
        Section(console, "When the next step is considered", Next());
        Section(console, "Contested: current guidelines are for and against it", Sides(position.Contested, static view => view.IsOfCurrentGuideline && (view.IsFor || view.IsAgainst)));
        Section(console, "Advised against by current guidelines", Sides(position.AdvisedAgainst, static view => view.IsOfCurrentGuideline && view.IsAgainst));
        Section(console, "Only other sources speak of these", Sides(position.SourceOnly, static _ => true));
        Section(console, "Where sources disagree on the next step", Disagreements());
    }

    private static void Section(IAnsiConsole console, string heading, Prose prose)
    {
        if (!prose.IsEmpty)
        {
            console.WriteLine();
            console.Write(new Prose().Line().Add(heading, Styles.Heading));
            console.Write(prose);
        }
    }

    private static string NamesOf(IEnumerable<TreatmentPosition> treatments) => string.Join("; ", treatments.Select(static treatment => treatment.Treatment.Name));

    private static string? Words(PositionOutcome outcome) => outcome switch
    {
        PositionOutcome.HelpComesFirst => "Help comes first, so no next step is shown.",
        PositionOutcome.OutOfScope => "This does not cover your situation, so no next step is shown.",
        PositionOutcome.NothingArranged => "No order of care is held for this.",
        PositionOutcome.HelpedEnough => "Care at the step reached helped enough, so no next step is shown.",
        PositionOutcome.NoFurtherStep => "No further step is listed here. A doctor may know of more.",
        PositionOutcome.NextIsUnmet => "What the sources ask for before the next step does not hold here.",
        _ => null,
    };

    private static string Words(CareEpisode episode) => (episode.Care.Weeks switch
    {
        null => "time not known",
        0 => "less than a week",
        1 => "1 week",
        int weeks => FormattableString.Invariant($"{weeks} weeks"),
    }) + ", " + episode.Care.Outcome switch
    {
        CareOutcome.Benefit => "it helped enough",
        CareOutcome.SomeBenefit => "it helped, but not enough",
        CareOutcome.NoBenefit => "it did not help",
        CareOutcome.Harm => "it made things worse, or was too hard to bear",
        _ => "not known if it helped",
    } + ".";

    private static string Words(StepStanding standing) => standing switch
    {
        StepStanding.Done => "done",
        StepStanding.Started => "started; it cannot be told yet what came of it",
        StepStanding.Next => "next in this order",
        StepStanding.NotTried => "not tried, as far as is known",
        StepStanding.PassedOver => "passed over; said of other people",
        _ => "not stated",
    };

    private Prose Opening()
    {
        Prose prose = new Prose().Line().Add(TreatmentOverview.Notice).Add("It does not say that this condition is there.");
        return Words(position.Outcome) is { } outcome ? prose.Line().Add(outcome, Styles.Name) : prose;
    }

    private Prose Tried()
    {
        var prose = new Prose();
        var seen = new HashSet<CareEpisode>();
        IEnumerable<EpisodePosition> placed = position.Steps.SelectMany(static step => step.Treatments).Concat(position.Contested).Concat(position.AdvisedAgainst).Concat(position.SourceOnly)
            .SelectMany(static treatment => treatment.Tried);
        foreach (EpisodePosition episode in placed.Concat(position.Elsewhere).Where(episode => seen.Add(episode.Episode)))
        {
            prose.Bullet().Add(episode.Treatment.Name + ":", Styles.Name).Add(Words(episode.Episode));
            if (episode.Standing is EpisodeStanding.TooEarly or EpisodeStanding.TimeIsUnknown)
            {
                prose.Add(episode.Standing == EpisodeStanding.TooEarly ? "That is too soon to tell." : "Whether that was long enough is not known.").Add(episode.Times[0].Text);
                sources.Cite(prose, episode.Times[0].Citations);
            }
        }

        return prose;
    }

    private Prose Steps()
    {
        var prose = new Prose();
        if (position.Steps.IsEmpty)
        {
            return prose;
        }

        if (position.Current is null)
        {
            prose.Line().Add("=>", Styles.Name).Add("you are here: before the first step, as far as is known", Styles.Name);
        }

        foreach (StepPosition step in position.Steps)
        {
            prose.Line(indent: 0, hang: 3).Add(step.Order is { } order ? FormattableString.Invariant($"{order}.") : "-").Add(NamesOf(step.Treatments), step.Standing == StepStanding.Next ? Styles.Name : null)
                .Add("(" + Words(step.Standing) + (step.OrdersContradict ? "; guidelines differ on the order of these" : "") + ")", Styles.Label);
            if (ReferenceEquals(step, position.Current) || (position.Current is { } current && current.Order == step.Order))
            {
                prose.Line().Add("=>", Styles.Name).Add("you are here", Styles.Name);
            }
        }

        return prose;
    }

    private Prose Next()
    {
        var prose = new Prose();
        if (position.Next is not { } next)
        {
            return prose;
        }

        foreach (TreatmentPosition treatment in next.Treatments.Where(static treatment => !treatment.IsSetAside))
        {
            prose.Bullet().Add(treatment.Treatment.Name + ":", Styles.Name);
            if (treatment.Criteria.IsEmpty)
            {
                prose.Add("the sources state no condition for it.");
                sources.Cite(prose, treatment.Views.Where(static view => view.Recommendation.IsFor).Select(static view => view.Recommendation.Citation));
            }

            foreach (CriterionPosition criterion in treatment.Criteria)
            {
                prose.Line(indent: 2, hang: 4).Add("It is considered").Add(criterion.Text is { } text ? Lower(Phrases.Sentence(text)) : "on a condition.")
                    .Add(InterviewPhrases.Of(criterion.Outcome));
                sources.Cite(prose, criterion.Citations);
            }
        }

        foreach (string note in next.Treatments.Select(static treatment => treatment.SafetyNote).OfType<string>().Distinct())
        {
            prose.Line().Add(note);
        }

        return prose;
    }

    private Prose Sides(ImmutableArray<TreatmentPosition> treatments, Func<Recommendation, bool> speaks)
    {
        var prose = new Prose();
        foreach (TreatmentPosition treatment in treatments)
        {
            prose.Bullet().Add(treatment.Treatment.Name + ":", Styles.Name);
            foreach (var views in treatment.Views.Select(static view => view.Recommendation).Where(speaks).GroupBy(static view => (view.Source, view.Stance)))
            {
                prose.Line(indent: 2, hang: 4).Add(Phrases.WhoIs(views.Key.Source) + ":").Add(Phrases.Of(views.Key.Stance) + ".");
                sources.Cite(prose, views.Select(static view => view.Citation));
            }
        }

        return prose;
    }

    private Prose Disagreements()
    {
        var prose = new Prose();
        foreach (Disagreement disagreement in position.Disagreements)
        {
            prose.Bullet().Add(disagreement.Text);
            sources.Cite(prose, disagreement.Citations);
        }

        return prose;
    }

    // "When ..." in a criterion goes on in the middle of a sentence; "TENS" stays.
    private static string Lower(string text) => text.Length > 1 && char.IsAsciiLetterUpper(text[0]) && (char.IsAsciiLetterLower(text[1]) || text[1] == ' ') ? (char)(text[0] + 32) + text[1..] : text;
}

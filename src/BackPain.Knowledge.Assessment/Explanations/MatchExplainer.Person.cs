using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;

namespace BackPain.Knowledge.Assessment;

/// <content>For the person: no figures, the strongest few, and what to do first.</content>
internal sealed partial class MatchExplainer
{
    private const int MostReasons = 5;
    private const int MostOthers = 4;
    private const int MostToAsk = 5;

    // "Speaks against it" sounds strong: a person is not told of a factor nearer to 1 than 0.79 (100 millibans). The clinician is.
    private const int LeastAgainst = -100;

    private string ForPerson()
    {
        var text = new PersonText();
        triage.OpenForPerson(text);
        switch (result.Outcome)
        {
            case MatchOutcome.OutOfScope:
                break;
            case not MatchOutcome.EmergencyFirst when triage.IsCrisis():
                text.Paragraph("Nothing else is shown here now. Help comes first.");
                break;
            case MatchOutcome.EmergencyFirst when result.Matches.IsEmpty:
                text.Paragraph("Nothing else is shown here now. Help comes first.");
                break;
            case MatchOutcome.EmergencyFirst:
                text.Paragraph("Help comes first. What stands below can wait.");
                AddComparison(text);
                break;
            case MatchOutcome.TooLittleInformation when !NamesAny():
                text.Paragraph("So far, too little is known to compare it with the causes in this guide. It would help to know where it hurts, what makes it worse or better, and how long it has lasted.");
                break;
            case MatchOutcome.TooLittleInformation:
                text.Paragraph("What is known so far is too little to compare well. What stands here is only a first, rough look.");
                AddComparison(text);
                break;
            case MatchOutcome.NoGoodMatch:
                text.Paragraph("What you told us fits none of the causes in this guide well. That does not mean that nothing is wrong, and the pain is just as real. A doctor can look into it.");
                AddComparison(text);
                break;
            default:
                AddComparison(text);
                break;
        }

        triage.AddOtherContradictions(text);
        if (result.Outcome != MatchOutcome.EmergencyFirst)
        {
            triage.AddOpenQuestions(text);
        }

        text.Paragraph(NextFor(result.Triage.Level));
        citations.AppendNumbered(text);
        return text.ToString();
    }

    private static string NextFor(TriageLevel level) => level switch
    {
        TriageLevel.Emergency => "What to do now stands at the top. The rest can wait.",
        TriageLevel.SameDay => "What to do today stands at the top.",
        TriageLevel.Within2Weeks or TriageLevel.Routine => "What to do next stands at the top.",
        _ => "The changes that need help at once are listed at the top. A doctor can say more than this guide.",
    };

    private void AddComparison(PersonText text)
    {
        text.Paragraph("What you told us was compared with what is known of " + ExplanationWords.Number(compared)
            + " things that can cause back and leg pain or add to it. This does not show what causes your pain. A doctor can look into that. Serious causes, such as an infection, a clot or cancer, are not among them. The questions on warning signs look for those.");
        if (result.Matches.IsEmpty)
        {
            return;
        }

        ConditionMatch first = result.Matches[0];
        if (!IsUnnamed(first))
        {
            AddFirst(text, first);
        }
        else if (result.Outcome == MatchOutcome.Matches && !IsDeniedRemainder(first))
        {
            text.Paragraph("What you told us points clearly to none of the causes here." + (result.Triage.Level >= TriageLevel.Within2Weeks ? " The signs named at the top come first." : ""));
        }

        AddOthers(text);
        AddContributors(text);
        if (NamesAny())
        {
            text.List("You also told us this. None of the names above is known for it:", NamesOf(Unlinked()), MostReasons);
        }

        AddOpen(text, first);
    }

    /// <summary>What none of the listed conditions knows, without warning signs: of these triage tells, and they never read as if they did not matter.</summary>
    private ImmutableArray<Finding> Unlinked()
    {
        ImmutableArray<Finding>.Builder unlinked = ImmutableArray.CreateBuilder<Finding>();
        foreach (Finding finding in result.Unexplained)
        {
            if (!triage.IsWarningSign(finding.Id))
            {
                unlinked.Add(finding);
            }
        }

        return unlinked.ToImmutable();
    }

    private void AddFirst(PersonText text, ConditionMatch first)
    {
        string name = ExplanationWords.Sentence(first.Condition.Name);
        string words = first.Condition.Kind switch
        {
            _ when result.Outcome == MatchOutcome.NoGoodMatch => "What comes nearest: " + name,
            ConditionKind.Remainder when IsAnyKeptBack() => "What you told us fits no cause that can stand first. This name stands first: " + name,
            ConditionKind.Remainder => "What you told us points clearly to none of the causes. This name stands first: " + name,
            _ when first.Band == SupportBand.BelowWeak => "What comes nearest: " + name,
            _ when IsAnyBandAbove(first) => "By the rules of this guide, this stands first: " + name,
            ConditionKind.Contributor => "What you told us fits best with something that can add to pain: " + name,
            _ when result.Outcome == MatchOutcome.TooLittleInformation || first.Band == SupportBand.Weak => "What fits best so far: " + name,
            _ => "What you told us fits best with: " + name,
        };
        bool isByDefault = first.Condition.Kind == ConditionKind.Remainder && first.Band == SupportBand.BelowWeak;
        words += isByDefault ? " It is the name used when nothing clear is found." : " " + ExplanationWords.Of(first.Band);
        words += !isByDefault && KindOf(first) is { } kind ? " " + kind : "";
        text.Paragraph(words);
        text.List("This speaks for it:", Reasons(first.Supporting), MostReasons);
        text.List("This speaks for it too, but another answer counts for more:", Reasons(Outweighed(first, isFor: true)), MostReasons);
        text.List("This speaks against it:", Reasons(first.Conflicting.RemoveAll(static c => c.Millibans > LeastAgainst)), MostReasons);
        text.List("This speaks against it too, but another answer counts for more:", Reasons(Outweighed(first, isFor: false)), MostReasons);
        if (result.Outcome != MatchOutcome.NoGoodMatch)
        {
            ExplanationWords.AddMeaning(text, citations, first.Condition, result.Triage);
        }
    }

    /// <summary>The next few, and of those behind them every one that more than a little points to: its place comes from a rule, not from its support.</summary>
    private void AddOthers(PersonText text)
    {
        var others = new List<string>();
        int left = 0;
        for (int i = 1; i < result.Matches.Length; i++)
        {
            ConditionMatch other = result.Matches[i];
            if (IsDeniedRemainder(other))
            {
                continue;
            }

            if (others.Count < MostOthers || other.Band >= SupportBand.Moderate || (left == 0 && i == result.Matches.Length - 1))
            {
                others.Add(Told(other));
            }
            else
            {
                left++;
            }
        }

        text.List(IsUnnamed(result.Matches[0]) ? "These come nearest:" : "After that:", others, others.Count, left);
    }

    private void AddContributors(PersonText text)
    {
        var contributors = new List<string>();
        foreach (ConditionMatch contributor in ContributorsBeside())
        {
            if (contributor.Band != SupportBand.BelowWeak)
            {
                contributors.Add(Told(contributor));
            }
        }

        text.List("Next to any cause:", contributors, MostOthers);
    }

    private void AddOpen(PersonText text, ConditionMatch first)
    {
        var changing = new HashSet<FindingId>();
        foreach (ChangingAnswer answer in result.Sensitivity)
        {
            changing.Add(answer.Finding.Id);
        }

        var names = new List<string>();
        if (!IsDeniedRemainder(first))
        {
            AddAskable(names, first.Unconfirmed, changing, isChanging: true);
        }

        if (result.Matches.Length > 1)
        {
            AddAskable(names, result.Matches[1].Unconfirmed, changing, isChanging: true);
        }

        if (!IsDeniedRemainder(first))
        {
            AddAskable(names, first.Unconfirmed, changing, isChanging: false);
        }

        if (names.Count > MostToAsk)
        {
            names.RemoveRange(MostToAsk, names.Count - MostToAsk);
        }

        text.List("It would help to know about this:", names);
        if (changing.Count > 0 && NamesAny())
        {
            text.Paragraph("One more answer could put something else first.");
        }
    }

    /// <summary>What a person can be asked: the finding, or the value that it is worked out from. Never what only an examination shows.</summary>
    private void AddAskable(List<string> names, ImmutableArray<Association> open, HashSet<FindingId> changing, bool isChanging)
    {
        FindingGraph graph = result.Ranking.Rules.Graph;
        foreach (Association association in open)
        {
            Finding finding = association.Finding;
            int number = graph.IndexOf(finding.Id);
            if (finding.Kind == FindingKind.Sign || !graph.ConcernsPerson(number, result.Presentation) || changing.Contains(finding.Id) != isChanging)
            {
                continue;
            }

            string? name = finding.Question is not null ? finding.Name : graph.AskedBy[number]?.Name;
            if (name is not null && !names.Contains(ExplanationWords.Sentence(name)))
            {
                names.Add(ExplanationWords.Sentence(name));
            }
        }
    }

    private bool IsAnyBandAbove(ConditionMatch first)
    {
        foreach (ConditionMatch match in result.Matches)
        {
            if (match.Band > first.Band)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether what stands first is not named: what is left when nothing specific is found, where nobody said that it hurts there, or beside a warning sign.</summary>
    private bool IsUnnamed(ConditionMatch first) => first.Condition.Kind == ConditionKind.Remainder
        && (result.Triage.Level >= TriageLevel.Within2Weeks || !IsEntryMet(first));

    private static bool IsEntryMet(ConditionMatch match)
    {
        foreach (Association association in match.Condition.Associations)
        {
            bool isMet = association.Role != AssociationRole.Required;
            foreach (Contribution contribution in match.Contributions)
            {
                isMet |= contribution.Finding.Id == association.Finding.Id && contribution.Status == FindingStatus.Present;
            }

            if (!isMet)
            {
                return false;
            }
        }

        return true;
    }

    private bool NamesAny()
    {
        for (int i = 0; i < result.Matches.Length; i++)
        {
            if (i == 0 ? !IsUnnamed(result.Matches[i]) : !IsDeniedRemainder(result.Matches[i]))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsDeniedRemainder(ConditionMatch match) => match.Condition.Kind == ConditionKind.Remainder && match.UnmetEntry is not null;

    private bool IsAnyKeptBack()
    {
        foreach (ConditionMatch match in result.Matches)
        {
            if (match.UnmetEntry is not null && match.Band >= SupportBand.Moderate)
            {
                return true;
            }
        }

        return false;
    }

    private string Told(ConditionMatch match)
    {
        // What is left is listed whatever points to it.
        bool isLeft = match.Condition.Kind == ConditionKind.Remainder && match.Band == SupportBand.BelowWeak;
        bool isKeptBack = match.UnmetEntry is not null && match.Band >= SupportBand.Moderate;
        bool isBehindCauses = match.Condition.Kind == ConditionKind.Remainder && match.Band > result.Matches[0].Band && result.Matches[0].Condition.Kind != ConditionKind.Remainder;
        return ExplanationWords.Sentence(match.Condition.Name) + (isLeft ? "" : " " + ExplanationWords.Of(match.Band))
            + (isKeptBack ? " It does not stand first, as this does not fit or is not known: " + ExplanationWords.Sentence(match.UnmetEntry!.Name) : "")
            + (isBehindCauses && !isKeptBack ? " It stands behind the causes, as it names no clear source." : "")
            + (match.ParentId is { } id && knowledge.TryGet(id, out Condition? parent) ? " It is one kind of this: " + ExplanationWords.Sentence(parent.Name)
                : match.Condition.Kind == ConditionKind.Remainder ? ""
                : KindOf(match) is { } kind ? " " + kind : "");
    }

    private static string? KindOf(ConditionMatch match) => match.Condition.Kind == ConditionKind.ImagingDecides && match.Supporting.Any(static c => c.Cluster.Key == "imaging")
        ? "You told us that a scan showed it."
        : ExplanationWords.Of(match.Condition.Kind);

    private static List<string> Reasons(ImmutableArray<Contribution> contributions)
    {
        var reasons = new List<string>();
        foreach (Contribution contribution in contributions)
        {
            string answer = contribution.Status == FindingStatus.Present ? "Yes" : "No";
            string follows = contribution.KnownBy == KnownBy.Statement ? ": " : ", by your other answers: ";
            reasons.Add(answer + follows + ExplanationWords.Sentence(contribution.Finding.Name));
        }

        return reasons;
    }

    /// <summary>
    /// What the person said that speaks against it, although something else of its cluster counts in its place; or for it, where what counts
    /// there speaks against it.
    /// </summary>
    private static ImmutableArray<Contribution> Outweighed(ConditionMatch match, bool isFor) => match.Contributions.RemoveAll(c =>
        c.Use != ContributionUse.StrongerInCluster || c.KnownBy != KnownBy.Statement || c.Status != FindingStatus.Present
        || (isFor ? c.Weight <= 0 || !match.Conflicting.Any(o => o.Cluster.Key == c.Cluster.Key) : c.Weight >= 0));

    private static List<string> NamesOf(ImmutableArray<Finding> findings)
    {
        var names = new List<string>();
        foreach (Finding finding in findings)
        {
            names.Add(ExplanationWords.Sentence(finding.Name));
        }

        return names;
    }
}

using System.Collections.Generic;
using System.Collections.Immutable;
using System.Text;

namespace BackPain.Knowledge.Assessment;

/// <content>For clinicians: every weight, what it rests on, and what was left out.</content>
internal sealed partial class MatchExplainer
{
    private const int MostOpen = 8;
    private const int MostChanging = 6;

    private string ForClinician()
    {
        var text = new StringBuilder();
        triage.AppendForClinician(text);
        text.Append("Outcome of the comparison: ").Append(MatchWords.Outcomes[(int)result.Outcome]).Append(". Present findings that tell something: ")
            .Append(ExplanationWords.Number(result.InformativeFindings))
            .Append(". Support in millibans (1000 x log10 of a likelihood ratio), one weight per cluster, no priors; bands are ours: weak from 200, moderate from 700, strong from 1200 with two clusters. Order: causes of moderate support or more; what is left when nothing specific is found; weaker causes; what only imaging or exclusion decides after what it shares findings with.\n");
        for (int i = 0; i < result.Matches.Length; i++)
        {
            Append(text, ExplanationWords.Number(i + 1) + ". ", result.Matches[i]);
        }

        foreach (ConditionMatch contributor in ContributorsBeside())
        {
            Append(text, "Beside: ", contributor);
        }

        AppendNames(text, "Unexplained by all that is listed: ", result.Unexplained);
        AppendSensitivity(text);
        triage.AppendContradictions(text);
        AppendOptions(text);
        ExplanationWords.AppendTrace(text, result.Trace);
        citations.AppendAll(text);
        return text.ToString();
    }

    private void Append(StringBuilder text, string lead, ConditionMatch match)
    {
        text.Append(lead).Append(match.Condition.ClinicalName).Append(" (").Append(match.Condition.Id.Value).Append("; ")
            .Append(ExplanationWords.Kinds[(int)match.Condition.Kind])
            .Append(match.ParentId is { } parent ? ", a kind of " + parent.Value : "").Append("): ")
            .Append(ExplanationWords.Signed(match.Support)).Append(", ").Append(MatchWords.Bands[(int)match.Band]).Append(", ")
            .Append(ExplanationWords.Number(match.ClustersFor)).Append(match.ClustersFor == 1 ? " cluster" : " clusters").Append(" for it\n");
        int counted = 0;
        var notCounted = new List<string>();
        foreach (Contribution contribution in match.Contributions)
        {
            if (contribution.Use == ContributionUse.Counted)
            {
                counted++;
                AppendCounted(text, contribution);
            }
            else
            {
                notCounted.Add(NotCounted(contribution));
            }
        }

        text.Append("   = ").Append(ExplanationWords.Signed(match.Support)).Append(" (sum of ").Append(ExplanationWords.Number(counted)).Append(")\n");
        Append(text, "   Not counted: ", notCounted, int.MaxValue);
        var open = new List<string>();
        foreach (Association association in match.Unconfirmed)
        {
            // What it would weigh under the options of the result, for this person.
            var weights = AssociationWeights.Of(association, result.Weighing);
            bool isInside = weights.Population is null || weights.Population.Evaluate(result.Person) == CriterionOutcome.Met;
            open.Add(association.Finding.Name + " (" + ExplanationWords.Signed(isInside ? weights.Present : weights.PresentElsewhere) + " present, "
                + ExplanationWords.Signed(isInside ? weights.Absent : weights.AbsentElsewhere) + " absent)");
        }

        Append(text, "   Unconfirmed: ", open, MostOpen);
    }

    private void AppendCounted(StringBuilder text, Contribution contribution)
    {
        text.Append("   ").Append(ExplanationWords.Signed(contribution.Millibans)).Append(' ').Append(contribution.Finding.ClinicalName)
            .Append(" (").Append(contribution.Finding.Id.Value).Append("): ").Append(TriageWords.Statuses[(int)contribution.Status]).Append(", ")
            .Append(ExplanationWords.KnownBy[(int)contribution.KnownBy]).Append("; ")
            .Append(ExplanationWords.Roles[(int)contribution.Association.Role]).Append("; ").Append(MatchWords.Bases[(int)contribution.Basis]);
        if (contribution.Ratio is { } ratio)
        {
            bool isUsed = contribution.Basis is WeightBasis.PublishedRatio or WeightBasis.PublishedRatioWithoutInterval;
            text.Append(", ").Append(contribution.Status == FindingStatus.Present ? "LR+ " : "LR- ").Append(ratio.ToString()).Append(isUsed ? "" : " not used");
        }

        if (contribution.Weight != contribution.Millibans)
        {
            text.Append(", ").Append(ExplanationWords.Signed(contribution.Weight)).Append(" before the cap");
        }

        text.Append("; cluster ").Append(contribution.Cluster.Key);
        if (contribution.Population is { } population)
        {
            text.Append("; population: ").Append(population.Text);
        }

        if (contribution.IsInPopulation is { } membership)
        {
            text.Append(" (membership ").Append(MatchWords.Of(membership)).Append(')');
        }

        if (contribution.Confidence != Confidence.Unspecified)
        {
            text.Append("; confidence ").Append(ExplanationWords.Confidences[(int)contribution.Confidence]);
        }

        text.Append(citations.Cite(contribution.Citations)).Append('\n');
    }

    private static string NotCounted(Contribution contribution)
    {
        string instead = contribution.Instead is { } other ? ": " + other.Name : "";
        string reason = contribution.Use switch
        {
            ContributionUse.StrongerInCluster => "a stronger one of its cluster counts" + instead,
            ContributionUse.SaidAlready => "said already" + instead,
            _ when contribution.Instead is not null => "only follows from what is present" + instead,
            _ => "weighs nothing, " + MatchWords.Bases[(int)contribution.Basis],
        };
        return contribution.Finding.Name + " (" + TriageWords.Statuses[(int)contribution.Status] + "; " + reason + ")";
    }

    private void AppendSensitivity(StringBuilder text)
    {
        var byFirst = new SortedDictionary<string, List<string>>(System.StringComparer.Ordinal);
        foreach (ChangingAnswer answer in result.Sensitivity)
        {
            if (!byFirst.TryGetValue(answer.First.Value, out List<string>? answers))
            {
                answers = new List<string>();
                byFirst.Add(answer.First.Value, answers);
            }

            answers.Add(answer.Finding.Name + " " + TriageWords.Statuses[(int)answer.Answer]);
        }

        foreach (KeyValuePair<string, List<string>> first in byFirst)
        {
            Append(text, "A single answer that would put " + first.Key + " first: ", first.Value, MostChanging);
        }
    }

    private void AppendOptions(StringBuilder text)
    {
        AssessorOptions weighing = result.Weighing;
        text.Append("Options: least support ").Append(ExplanationWords.Number(result.Options.LeastSupport)).Append("; listed despite an emergency ")
            .Append(result.Options.ListDespiteEmergency ? "yes" : "no").Append("; absent findings count ")
            .Append(ExplanationWords.Number(weighing.AbsentPercent)).Append(" percent; weights of roles ");
        RoleWeights roles = weighing.Roles;
        if (roles == RoleWeights.Default)
        {
            text.Append("as shipped");
        }
        else
        {
            text.Append("characteristic ").Append(ExplanationWords.Signed(roles.Characteristic)).Append(", common ").Append(ExplanationWords.Signed(roles.Common))
                .Append(", occasional ").Append(ExplanationWords.Signed(roles.Occasional)).Append(", argues against ").Append(ExplanationWords.Signed(roles.ArguesAgainst))
                .Append(", characteristic absent ").Append(ExplanationWords.Signed(roles.CharacteristicAbsent)).Append(", required absent ")
                .Append(ExplanationWords.Signed(roles.RequiredAbsent));
        }

        text.Append("; sources that count ").Append(weighing.Sources.IsEmpty ? "all" : string.Join(", ", weighing.Sources)).Append(".\n");
    }

    private static void AppendNames(StringBuilder text, string lead, ImmutableArray<Finding> findings)
    {
        var names = new List<string>();
        foreach (Finding finding in findings)
        {
            names.Add(finding.Name);
        }

        Append(text, lead, names, int.MaxValue);
    }

    private static void Append(StringBuilder text, string lead, List<string> names, int most)
    {
        if (names.Count > 0)
        {
            // The most may be "all", which takes no addition.
            text.Append(lead).Append(ExplanationWords.Join(names, System.Math.Min(most, names.Count))).Append(".\n");
        }
    }
}

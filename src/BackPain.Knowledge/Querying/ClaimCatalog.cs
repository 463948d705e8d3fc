using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using BackPain.Knowledge.Format;

namespace BackPain.Knowledge.Querying;

/// <summary>Lists every claim of a base with its path.</summary>
internal sealed class ClaimCatalog
{
    private readonly List<Claim> claims = new();

    private ConditionId? about;

    public static Claim[] Of(KnowledgeBase knowledge)
    {
        var catalog = new ClaimCatalog();
        catalog.AddAll(knowledge);
        return catalog.claims.ToArray();
    }

    private void AddAll(KnowledgeBase knowledge)
    {
        foreach (Condition condition in knowledge.Conditions)
        {
            about = condition.Id;
            AddCondition(condition, knowledge);
        }

        about = null;

        foreach (Finding finding in knowledge.Findings)
        {
            if (finding.Definition is { } definition && !finding.Citations.IsEmpty)
            {
                Add("findings/" + finding.Id.Value + "/definition", definition.ToString(), finding.Citations);
            }
        }

        foreach (Cluster cluster in knowledge.Clusters)
        {
            Add("clusters/" + cluster.Key, cluster.Reason, ImmutableArray<Citation>.Empty);
        }

        foreach (Treatment treatment in knowledge.Treatments)
        {
            AddTreatment(treatment);
        }

        foreach (SourceAudit audit in knowledge.Audits)
        {
            foreach (AuditedStatement statement in audit.Statements)
            {
                for (int i = 0; i < statement.Verdicts.Length; i++)
                {
                    AuditVerdict verdict = statement.Verdicts[i];
                    Add(FormattableString.Invariant($"audits/{audit.Source.Id.Value}/{statement.Locator}/{i + 1}"), verdict.ToString(), verdict.Citations);
                }
            }
        }

        foreach (RedFlag redFlag in knowledge.RedFlags)
        {
            AddRedFlag("red-flags/" + redFlag.Id.Value, redFlag);
        }
    }

    private void Add(string path, string value, ImmutableArray<Citation> citations) => claims.Add(new Claim(path, value, citations, about));

    private void AddCondition(Condition condition, KnowledgeBase knowledge)
    {
        string path = "conditions/" + condition.Id.Value + "/";
        Add(path + "summary", condition.Summary.Text, condition.Summary.Citations);
        AddText(path + "definition", condition.Definition);
        AddTexts(path + "facts/", condition.Facts);
        foreach (ConditionCourse course in condition.Courses)
        {
            AddCourse(path, course);
        }

        AddTexts(path + "onset/", condition.Onset);
        AddTexts(path + "age-and-sex/", condition.AgeAndSex);
        AddTexts(path + "causes/", condition.Causes);
        AddTexts(path + "pain-mechanisms/", condition.PainMechanisms);
        AddTexts(path + "consequences/", condition.Consequences);
        foreach (PainSite site in condition.Sites)
        {
            string role = site.Role == AssociationRole.Unspecified ? "named" : Words.AssociationRole[(int)site.Role];
            Add(path + "sites/" + site.Region.Id.Value, role, site.Citations);
        }

        foreach (Association association in condition.Associations)
        {
            AddAssociation(path + "associations/" + association.Finding.Id.Value, association);
        }

        foreach (ConditionRelation relation in knowledge.RelationsFrom(condition))
        {
            Add(path + "relations/" + Words.RelationKind[(int)relation.Kind] + "/" + relation.ToId.Value, relation.Text, relation.Citations);
        }

        foreach (Distinction distinction in condition.Distinctions)
        {
            Add(path + "distinctions/" + distinction.FromId.Value, distinction.Text, distinction.Citations);
        }

        AddText(path + "imaging", condition.Imaging);
        if (condition.Misuse is { } misuse)
        {
            Add(path + "misuse", misuse, ImmutableArray<Citation>.Empty);
        }

        foreach (TreatmentLadder ladder in condition.Ladders)
        {
            foreach (Rung rung in ladder.Rungs)
            {
                AddRung(path + "ladders/" + ladder.Source.Id.Value + "/" + rung.Id.Value, rung);
            }
        }

        AddRecommendations(path + "recommendations/", condition);
        for (int i = 0; i < condition.ScopeDifferences.Length; i++)
        {
            ScopeDifference difference = condition.ScopeDifferences[i];
            Add(FormattableString.Invariant($"{path}scope-differences/{difference.Treatment.Id.Value}/{i + 1}"), difference.Text, ImmutableArrays.Own(difference.Citations));
        }
    }

    private void AddText(string path, CitedText? text)
    {
        if (text is not null)
        {
            Add(path, text.Text, text.Citations);
        }
    }

    private void AddTexts(string path, ImmutableArray<CitedText> texts)
    {
        foreach (CitedText text in texts)
        {
            Add(path + text.Key, text.Text, text.Citations);
        }
    }

    private void AddCourse(string conditionPath, ConditionCourse course)
    {
        string path = conditionPath + "courses/" + Words.Course[(int)course.Course] + Suffix(course.Key);
        Add(path, course.Text, course.Citations);
        if (course.Frequency != PainFrequency.Unspecified)
        {
            Add(path + "/frequency", Words.PainFrequency[(int)course.Frequency], course.Citations);
        }

        if (course.Duration is { } duration)
        {
            Add(path + "/duration", duration.ToString(), course.Citations);
        }
    }

    private void AddAssociation(string path, Association association)
    {
        Add(path, Words.AssociationRole[(int)association.Role], association.Citations);
        foreach (AssociationEvidence report in association.Evidence)
        {
            string own = path + "/evidence/" + report.Citations[0].SourceId.Value + Suffix(report.Key);
            if (report.HasFigures)
            {
                Add(own + "/figures", report.ToString(), report.Citations);
            }

            if (report.Note is { } note)
            {
                Add(own + "/note", note, report.Citations);
            }
        }
    }

    private void AddRung(string path, Rung rung)
    {
        var treatments = new List<string>(rung.Treatments.Length);
        foreach (Treatment treatment in rung.Treatments)
        {
            treatments.Add(treatment.Id.Value);
        }

        Add(path, string.Join(" + ", treatments) + ": " + rung.Role, rung.Citations);
        if (rung.CriterionText is { } criterion)
        {
            Add(path + "/criterion", criterion, rung.Citations);
        }

        if (rung.Aim is { } aim)
        {
            Add(path + "/aim", aim.Text, aim.Citations);
        }

        if (rung.TimeBeforeEscalating is { } time)
        {
            Add(path + "/time-before-escalating", time.ToString(), rung.Citations);
        }
    }

    private void AddRecommendations(string path, Condition condition)
    {
        foreach (Recommendation recommendation in condition.Recommendations)
        {
            string own = path + recommendation.Source.Id.Value + "/" + recommendation.Treatment.Id.Value + Suffix(recommendation.Key);
            Add(own, Words.Stance[(int)recommendation.Stance], ImmutableArray.Create(recommendation.Citation));
            AddOptional(own + "/strength", recommendation.Strength, recommendation.Citation);
            AddOptional(own + "/certainty", recommendation.Certainty, recommendation.Citation);
            AddOptional(own + "/population", recommendation.Population?.Text, recommendation.Citation);
            AddOptional(own + "/indication", recommendation.IndicationText, recommendation.Citation);
            AddOptional(own + "/note", recommendation.Note, recommendation.Citation);
        }
    }

    /// <summary>What the sources say of a flag is cited; what follows from it by our policy is our own judgment.</summary>
    private void AddRedFlag(string path, RedFlag redFlag)
    {
        Add(path, redFlag.CriterionText, redFlag.Citations);
        if (redFlag.CitedUrgency is { } urgency)
        {
            Add(path + "/cited-urgency", Words.TriageLevel[(int)urgency], redFlag.Citations);
        }

        if (redFlag.Positive is { } ratio)
        {
            Add(path + "/likelihood-ratio", ratio.ToString(), redFlag.Citations);
        }

        if (redFlag.SpecificityNote is { } note)
        {
            Add(path + "/specificity", note, redFlag.Citations);
        }

        if (redFlag.SpecificityForPerson is { } words)
        {
            Add(path + "/specificity/for-person", words, redFlag.Citations);
        }

        Add(path + "/policy", (redFlag.PolicyLevel is { } level ? Words.TriageLevel[(int)level] + ": " : "") + redFlag.PolicyReason, ImmutableArray<Citation>.Empty);
        for (int i = 0; i < redFlag.Levels.Length; i++)
        {
            Add(FormattableString.Invariant($"{path}/policy/levels/{i + 1}"), redFlag.Levels[i].ToString(), ImmutableArray<Citation>.Empty);
        }

        if (redFlag.WhileUnknown is { } held)
        {
            Add(path + "/policy/while-unknown", held.ToString(), ImmutableArray<Citation>.Empty);
        }

        if (redFlag.NarrowerReason is { } reason)
        {
            Add(path + "/policy/narrower-than-source", reason, ImmutableArray<Citation>.Empty);
        }
    }

    private void AddOptional(string path, string? value, Citation citation)
    {
        if (value is not null)
        {
            Add(path, value, ImmutableArray.Create(citation));
        }
    }

    private static string Suffix(string? key) => key is null ? "" : "/" + key;

    private void AddTreatment(Treatment treatment)
    {
        string path = "treatments/" + treatment.Id.Value + "/";
        AddTexts(path + "facts/", treatment.Facts);
        if (treatment.Involves is { } involves)
        {
            Add(path + "involves", involves.Text, involves.Citations);
        }

        foreach (TimeToJudge time in treatment.TimesToJudge)
        {
            Add(path + "times-to-judge/" + time.Key, time.Text, time.Citations);
        }
    }
}

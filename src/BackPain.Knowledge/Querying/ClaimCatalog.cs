using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using BackPain.Knowledge.Format;

namespace BackPain.Knowledge.Querying;

/// <summary>Lists every claim of a base with its path.</summary>
internal static class ClaimCatalog
{
    public static ImmutableArray<Claim> Of(KnowledgeBase knowledge)
    {
        ImmutableArray<Claim>.Builder claims = ImmutableArray.CreateBuilder<Claim>();
        foreach (Condition condition in knowledge.Conditions)
        {
            AddCondition(claims, condition, knowledge);
        }

        foreach (Finding finding in knowledge.Findings)
        {
            if (finding.Definition is { } definition && !finding.Citations.IsEmpty)
            {
                claims.Add(new Claim("findings/" + finding.Id.Value + "/definition", definition.ToString(), finding.Citations));
            }
        }

        foreach (Treatment treatment in knowledge.Treatments)
        {
            AddTreatment(claims, treatment);
        }

        foreach (RedFlag redFlag in knowledge.RedFlags)
        {
            claims.Add(new Claim("red-flags/" + redFlag.Id.Value, redFlag.CriterionText, redFlag.Citations));
        }

        return claims.ToImmutable();
    }

    private static void AddCondition(ImmutableArray<Claim>.Builder claims, Condition condition, KnowledgeBase knowledge)
    {
        string path = "conditions/" + condition.Id.Value + "/";
        claims.Add(new Claim(path + "definition", condition.Definition.Text, condition.Definition.Citations));
        AddTexts(claims, path + "facts/", condition.Facts);
        foreach (ConditionCourse course in condition.Courses)
        {
            AddCourse(claims, path, course);
        }

        AddTexts(claims, path + "causes/", condition.Causes);
        AddTexts(claims, path + "pain-mechanisms/", condition.PainMechanisms);
        AddTexts(claims, path + "consequences/", condition.Consequences);
        foreach (PainSite site in condition.Sites)
        {
            string role = site.Role == AssociationRole.Unspecified ? "named" : Words.AssociationRole[(int)site.Role];
            claims.Add(new Claim(path + "sites/" + site.Region.Id.Value, role, site.Citations));
        }

        foreach (Association association in condition.Associations)
        {
            AddAssociation(claims, path + "associations/" + association.Finding.Id.Value, association);
        }

        foreach (ConditionRelation relation in knowledge.RelationsFrom(condition))
        {
            claims.Add(new Claim(path + "relations/" + Words.RelationKind[(int)relation.Kind] + "/" + relation.ToId.Value, relation.Text, relation.Citations));
        }

        foreach (TreatmentLadder ladder in condition.Ladders)
        {
            foreach (Rung rung in ladder.Rungs)
            {
                AddRung(claims, path + "ladders/" + ladder.Source.Id.Value + "/" + rung.Id.Value, rung);
            }
        }

        AddRecommendations(claims, path + "recommendations/", condition);
    }

    private static void AddTexts(ImmutableArray<Claim>.Builder claims, string path, ImmutableArray<CitedText> texts)
    {
        foreach (CitedText text in texts)
        {
            claims.Add(new Claim(path + text.Key, text.Text, text.Citations));
        }
    }

    private static void AddCourse(ImmutableArray<Claim>.Builder claims, string conditionPath, ConditionCourse course)
    {
        string path = conditionPath + "courses/" + Words.Course[(int)course.Course];
        claims.Add(new Claim(path, course.Text, course.Citations));
        if (course.Frequency != PainFrequency.Unspecified)
        {
            claims.Add(new Claim(path + "/frequency", Words.PainFrequency[(int)course.Frequency], course.Citations));
        }

        if (course.Duration is { } duration)
        {
            claims.Add(new Claim(path + "/duration", duration.ToString(), course.Citations));
        }
    }

    private static void AddAssociation(ImmutableArray<Claim>.Builder claims, string path, Association association)
    {
        claims.Add(new Claim(path, Words.AssociationRole[(int)association.Role], association.Citations));
        for (int i = 0; i < association.Figures.Length; i++)
        {
            DiagnosticFigure figure = association.Figures[i];
            claims.Add(new Claim(path + "/figures/" + i.ToString(CultureInfo.InvariantCulture), figure.ToString(), ImmutableArray.Create(figure.Citation)));
        }
    }

    private static void AddRung(ImmutableArray<Claim>.Builder claims, string path, Rung rung)
    {
        var treatments = new List<string>(rung.Treatments.Length);
        foreach (Treatment treatment in rung.Treatments)
        {
            treatments.Add(treatment.Id.Value);
        }

        claims.Add(new Claim(path, string.Join(" + ", treatments) + ": " + rung.Role, rung.Citations));
        if (rung.CriterionText is { } criterion)
        {
            claims.Add(new Claim(path + "/criterion", criterion, rung.Citations));
        }

        if (rung.Aim is { } aim)
        {
            claims.Add(new Claim(path + "/aim", aim.Text, aim.Citations));
        }

        if (rung.TimeBeforeEscalating is { } time)
        {
            claims.Add(new Claim(path + "/time-before-escalating", time.ToString(), rung.Citations));
        }
    }

    // A source may speak of one treatment more than once, for different people: then the place in the source tells them apart.
    private static void AddRecommendations(ImmutableArray<Claim>.Builder claims, string path, Condition condition)
    {
        var seen = new Dictionary<string, int>(System.StringComparer.Ordinal);
        foreach (Recommendation recommendation in condition.Recommendations)
        {
            string own = path + recommendation.Source.Id.Value + "/" + recommendation.Treatment.Id.Value;
            seen.TryGetValue(own, out int before);
            seen[own] = before + 1;
            string numbered = before == 0 ? own : own + "/" + (before + 1).ToString(CultureInfo.InvariantCulture);
            claims.Add(new Claim(numbered, Words.Stance[(int)recommendation.Stance], ImmutableArray.Create(recommendation.Citation)));
        }
    }

    private static void AddTreatment(ImmutableArray<Claim>.Builder claims, Treatment treatment)
    {
        string path = "treatments/" + treatment.Id.Value + "/";
        AddTexts(claims, path + "facts/", treatment.Facts);
        if (treatment.Involves is { } involves)
        {
            claims.Add(new Claim(path + "involves", involves.Text, involves.Citations));
        }

        foreach (TimeToJudge time in treatment.TimesToJudge)
        {
            claims.Add(new Claim(path + "times-to-judge/" + time.Key, time.Text, time.Citations));
        }
    }
}

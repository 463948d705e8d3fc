using System.Collections.Generic;
using System.Linq;

namespace BackPain.Knowledge.Tests;

/// <summary>
/// Every text of our own in the knowledge. Left out are the words of others (titles, publishers, locators, licenses, the short names of
/// sources, codes) and synonyms, which are what people say, in British and in clinical words too.
/// </summary>
internal sealed class KnowledgeTexts
{
    private readonly List<KnowledgeText> texts = [];

    private KnowledgeTexts(KnowledgeBase knowledge)
    {
        foreach (Condition condition in knowledge.Conditions)
        {
            AddCondition(knowledge, condition, "conditions/" + condition.Id.Value + "/");
        }

        foreach (Finding finding in knowledge.Findings)
        {
            string path = "findings/" + finding.Id.Value + "/";
            AddNames(path, finding.Name, finding.ClinicalName);
            Add(path + "question", TextKind.Plain, finding.Question);
            AddCriterion(path + "definition", finding.Definition);
        }

        foreach (Observable observable in knowledge.Observables)
        {
            string path = "observables/" + observable.Id.Value + "/";
            AddNames(path, observable.Name, observable.ClinicalName);
            Add(path + "question", TextKind.Plain, observable.Question);
            foreach (ObservableChoice choice in observable.Choices)
            {
                Add(path + "choices/" + choice.Value, TextKind.Name, choice.Name);
            }
        }

        foreach (Cluster cluster in knowledge.Clusters)
        {
            Add("clusters/" + cluster.Key + "/name", TextKind.Name, cluster.Name);
            Add("clusters/" + cluster.Key, TextKind.Plain, cluster.Reason);
        }

        foreach (Treatment treatment in knowledge.Treatments)
        {
            AddTreatment(treatment, "treatments/" + treatment.Id.Value + "/");
        }

        foreach (BodyRegion region in knowledge.BodyRegions)
        {
            Add("body-regions/" + region.Id.Value + "/name", TextKind.Name, region.Name);
        }

        foreach (RedFlag flag in knowledge.RedFlags)
        {
            string path = "red-flags/" + flag.Id.Value;
            Add(path + "/name", TextKind.Name, flag.Name);
            Add(path, TextKind.Plain, flag.CriterionText);
            AddCriterion(path + "/criterion", flag.Criterion);
            Add(path + "/policy-reason", TextKind.Clinician, flag.PolicyReason);
            Add(path + "/specificity-note", TextKind.Clinician, flag.SpecificityNote);
            Add(path + "/specificity-for-person", TextKind.Plain, flag.SpecificityForPerson);
        }

        foreach (QuestionGroup group in knowledge.QuestionGroups)
        {
            Add("question-groups/" + group.Id.Value + "/name", TextKind.Name, group.Name);
            Add("question-groups/" + group.Id.Value + "/question", TextKind.Plain, group.Question);
        }

        foreach (Source source in knowledge.Sources)
        {
            string path = "sources/" + source.Id.Value + "/";
            Add(path + "kind-note", TextKind.ClinicalName, source.KindNote);
            Add(path + "year-note", TextKind.ClinicalName, source.YearNote);
            Add(path + "status-reason", TextKind.Clinician, source.StatusReason);
        }
    }

    public static IReadOnlyList<KnowledgeText> Shipped { get; } = new KnowledgeTexts(KnowledgeBase.Default).texts;

    private void Add(string path, TextKind kind, string? text)
    {
        if (text is not null)
        {
            texts.Add(new KnowledgeText(path, kind, text));
        }
    }

    private void AddNames(string path, string name, string clinicalName)
    {
        Add(path + "name", TextKind.Name, name);
        Add(path + "clinical-name", TextKind.ClinicalName, clinicalName);
    }

    private void AddCondition(KnowledgeBase knowledge, Condition condition, string path)
    {
        AddNames(path, condition.Name, condition.ClinicalName);
        Add(path + "summary", TextKind.Plain, condition.Summary.Text);
        Add(path + "definition", TextKind.Plain, condition.Definition?.Text);
        AddAll(path + "facts/", condition.Facts);
        foreach (ConditionCourse course in condition.Courses)
        {
            Add(path + "courses/" + course.Course.ToString().ToLowerInvariant() + (course.Key is { } key ? "/" + key : ""), TextKind.Plain, course.Text);
        }

        AddAll(path + "onset/", condition.Onset);
        AddAll(path + "age-and-sex/", condition.AgeAndSex);
        AddAll(path + "causes/", condition.Causes);
        AddAll(path + "pain-mechanisms/", condition.PainMechanisms);
        AddAll(path + "consequences/", condition.Consequences);
        foreach (Association association in condition.Associations)
        {
            AddAssociation(path + "associations/" + association.Finding.Id.Value + "/evidence/", association);
        }

        foreach (ConditionRelation relation in knowledge.RelationsFrom(condition))
        {
            Add(path + "relations/" + relation.Kind + "/" + relation.ToId.Value, TextKind.Plain, relation.Text);
        }

        foreach (Distinction distinction in condition.Distinctions)
        {
            Add(path + "distinctions/" + distinction.FromId.Value, TextKind.Plain, distinction.Text);
        }

        Add(path + "imaging", TextKind.Plain, condition.Imaging?.Text);
        Add(path + "misuse", TextKind.Plain, condition.Misuse);
        foreach (TreatmentLadder ladder in condition.Ladders)
        {
            foreach (Rung rung in ladder.Rungs)
            {
                AddRung(path + "ladders/" + ladder.Source.Id.Value + "/" + rung.Id.Value, rung);
            }
        }

        foreach (Recommendation recommendation in condition.Recommendations)
        {
            AddRecommendation(path + "recommendations/" + recommendation.Source.Id.Value + "/" + recommendation.Treatment.Id.Value, recommendation);
        }
    }

    private void AddAssociation(string path, Association association)
    {
        foreach (AssociationEvidence report in association.Evidence)
        {
            string own = path + report.Citations[0].SourceId.Value + (report.Key is { } key ? "/" + key : "");
            Add(own + "/note", TextKind.Clinician, report.Note);
            Add(own + "/positive-set-aside", TextKind.Clinician, report.PositiveSetAside);
            Add(own + "/negative-set-aside", TextKind.Clinician, report.NegativeSetAside);
            Add(own + "/preferred-reason", TextKind.Clinician, report.PreferredReason);
            Add(own + "/population", TextKind.Clinician, report.Population?.Text);
            AddCriterion(own + "/population/criterion", report.Population?.Criterion);
        }
    }

    private void AddRung(string path, Rung rung)
    {
        Add(path, TextKind.CloseToSource, rung.Role);
        Add(path + "/criterion", TextKind.Plain, rung.CriterionText);
        AddCriterion(path + "/criterion/words", rung.Criterion);
        Add(path + "/aim", TextKind.Plain, rung.Aim?.Text);
    }

    private void AddRecommendation(string path, Recommendation recommendation)
    {
        string own = path + (recommendation.Key is { } key ? "/" + key : "");
        Add(own + "/strength", TextKind.Quotation, recommendation.Strength);
        Add(own + "/certainty", TextKind.Quotation, recommendation.Certainty);
        Add(own + "/population", TextKind.Clinician, recommendation.Population?.Text);
        Add(own + "/note", TextKind.Clinician, recommendation.Note);
        AddCriterion(own + "/population/criterion", recommendation.Population?.Criterion);
        Add(own + "/indication", TextKind.Plain, recommendation.IndicationText);
        AddCriterion(own + "/indication/criterion", recommendation.Indication);
    }

    private void AddTreatment(Treatment treatment, string path)
    {
        AddNames(path, treatment.Name, treatment.ClinicalName);
        Add(path + "description", TextKind.Plain, treatment.Description);
        AddAll(path + "facts/", treatment.Facts);
        Add(path + "involves", TextKind.Plain, treatment.Involves?.Text);
        foreach (TimeToJudge time in treatment.TimesToJudge)
        {
            Add(path + "times-to-judge/" + time.Key, TextKind.Plain, time.Text);
        }
    }

    private void AddAll(string path, IEnumerable<CitedText> cited)
    {
        foreach (CitedText text in cited)
        {
            Add(path + text.Key, TextKind.Plain, text.Text);
        }
    }

    /// <summary>The words inside a criterion, which are shown as they stand.</summary>
    private void AddCriterion(string path, Criterion? criterion)
    {
        if (criterion is Criterion.InWords inWords)
        {
            Add(path, TextKind.Clinician, inWords.Text);
        }

        foreach (Criterion part in criterion?.Parts ?? [])
        {
            AddCriterion(path, part);
        }
    }
}

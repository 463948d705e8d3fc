using System.Collections.Generic;

namespace BackPain.Knowledge.Assessment;

/// <summary>Puts a comparison into words.</summary>
internal sealed partial class MatchExplainer
{
    private readonly KnowledgeBase knowledge;
    private readonly MatchResult result;
    private readonly int compared;
    private readonly CitationBook citations;
    private readonly TriageExplainer triage;

    public MatchExplainer(KnowledgeBase knowledge, MatchResult result, int compared)
    {
        this.knowledge = knowledge;
        this.result = result;
        this.compared = compared;
        citations = new CitationBook(knowledge);
        triage = new TriageExplainer(knowledge, result.Triage, citations);
    }

    public Explanation Explain()
    {
        string person = ForPerson();
        return new Explanation(person, ForClinician(), citations.ToImmutable());
    }

    /// <summary>The contributors that do not stand in the list already, as the first of it.</summary>
    private List<ConditionMatch> ContributorsBeside()
    {
        var beside = new List<ConditionMatch>();
        foreach (ConditionMatch contributor in result.Contributors)
        {
            bool leads = !result.Matches.IsEmpty && result.Matches[0].Condition.Id == contributor.Condition.Id;
            if (!leads)
            {
                beside.Add(contributor);
            }
        }

        return beside;
    }
}

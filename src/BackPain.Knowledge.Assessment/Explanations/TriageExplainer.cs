using System.Collections.Generic;
using System.Collections.Immutable;
using System.Text;

namespace BackPain.Knowledge.Assessment;

/// <summary>Puts a triage into words; its parts also open the explanations of other results.</summary>
internal sealed class TriageExplainer
{
    private readonly KnowledgeBase knowledge;
    private readonly TriageResult triage;
    private readonly CitationBook citations;

    public TriageExplainer(KnowledgeBase knowledge, TriageResult triage)
        : this(knowledge, triage, new CitationBook(knowledge))
    {
    }

    public TriageExplainer(KnowledgeBase knowledge, TriageResult triage, CitationBook citations)
    {
        this.knowledge = knowledge;
        this.triage = triage;
        this.citations = citations;
    }

    public Explanation Explain()
    {
        var person = new PersonText();
        OpenForPerson(person);
        AddOpenQuestions(person);
        AddContradictions(person);
        person.Paragraph("This does not say what causes the pain. A doctor can look into that.");

        var clinician = new StringBuilder();
        AppendForClinician(clinician);
        AppendContradictions(clinician);
        clinician.Append("Options: questions on mood asked of everybody ").Append(triage.Options.AskAboutMood ? "yes" : "no").Append(".\n");
        ExplanationWords.AppendTrace(clinician, triage.Trace);
        citations.AppendAll(clinician);
        return new Explanation(person.ToString(), clinician.ToString(), citations.ToImmutable());
    }

    /// <summary>What to do, before anything else; then what it rests on.</summary>
    public void OpenForPerson(PersonText text)
    {
        foreach (string words in triage.Texts)
        {
            text.Paragraph(words);
        }

        text.List("This is why:", Answers());
        var held = new List<string>();
        foreach (NearMiss nearMiss in triage.NearMisses)
        {
            if (nearMiss.HeldLevel is not null)
            {
                held.Add(ExplanationWords.Sentence(nearMiss.Flag.Name));
            }
        }

        text.List("This is still open, and help is called for until it is known:", held);
        var reasons = new List<string>();
        foreach (ScopeReason reason in triage.OutOfScope)
        {
            reasons.Add(ExplanationWords.Of(reason));
        }

        text.List("This is why this guide does not fit here:", reasons);
    }

    /// <summary>The questions that nobody answered or that were answered with "not sure".</summary>
    public void AddOpenQuestions(PersonText text)
    {
        text.List("Questions on these warning signs are still open. The answers tell how soon help is needed:", NamesOf(triage.Unasked));
        text.List("You were not sure about some of these:", NamesOf(triage.NotSure));
    }

    public void AddContradictions(PersonText text)
    {
        var items = new List<string>();
        foreach (Contradiction contradiction in triage.Contradictions)
        {
            items.Add(contradiction.Counted.Finding == contradiction.SetAside.Finding
                ? "Both yes and no: " + ExplanationWords.Sentence(NameOf(contradiction.Counted))
                : Told(contradiction.Counted) + " " + Told(contradiction.SetAside));
        }

        text.List("Some answers do not go together. It helps to say which is right:", items);
    }

    public void AppendForClinician(StringBuilder text)
    {
        text.Append(triage.Summary);
        foreach (TriggeredFlag flag in triage.Triggered)
        {
            _ = citations.Cite(flag.Flag.Citations);
            if (flag.Flag.SpecificityNote is { } note)
            {
                text.Append("- How specific ").Append(flag.Flag.Id.Value).Append(" is: ").Append(note).Append('\n');
            }
        }

        Append(text, "Core questions still to be asked: ", NamesOf(triage.Unasked));
        Append(text, "Answered with not sure, at least in part: ", NamesOf(triage.NotSure));
    }

    public void AppendContradictions(StringBuilder text)
    {
        foreach (Contradiction contradiction in triage.Contradictions)
        {
            text.Append("Contradiction: ").Append(Stated(contradiction.Counted)).Append(contradiction.BothCount ? " and " : " counts, ")
                .Append(Stated(contradiction.SetAside)).Append(contradiction.BothCount ? " both count" : " is set aside").Append(".\n");
        }

        if (!triage.Ignored.IsEmpty)
        {
            text.Append("Left out, not known to this edition or not allowed: ").Append(string.Join("; ", triage.Ignored)).Append(".\n");
        }
    }

    private static void Append(StringBuilder text, string lead, List<string> names)
    {
        if (names.Count > 0)
        {
            text.Append(lead).Append(string.Join(" ", names)).Append('\n');
        }
    }

    /// <summary>What was answered that met the flags, each answer once. A flag's own name may say more than anybody did.</summary>
    private List<string> Answers()
    {
        var answers = new List<string>();
        foreach (TriggeredFlag flag in triage.Triggered)
        {
            foreach (CriterionResult answer in flag.Level is null ? ImmutableArray<CriterionResult>.Empty : flag.Answers)
            {
                string words = answer.Criterion switch
                {
                    Criterion.FindingPresent present => (answer.Outcome == CriterionOutcome.Met ? "Yes: " : "No: ") + NameOf(present.Finding),
                    Criterion.NumberCompared number => NameOf(number.Observable),
                    Criterion.ChoiceMade choice => NameOf(choice.Observable),
                    Criterion.TreatmentTried tried => "Tried: " + (knowledge.TryGet(tried.Treatment, out Treatment? treatment) ? treatment.Name : tried.Treatment.Value),
                    _ => flag.Flag.Name,
                };
                words = ExplanationWords.Sentence(words);
                if (!answers.Contains(words))
                {
                    answers.Add(words);
                }
            }
        }

        return answers;
    }

    private string NameOf(FindingId id) => ExplanationWords.NameOf(knowledge, id);

    private string NameOf(ObservableId id) => knowledge.TryGet(id, out Observable? observable) ? observable.Name : id.Value;

    private static List<string> NamesOf(ImmutableArray<QuestionGroup> groups)
    {
        var names = new List<string>();
        foreach (QuestionGroup group in groups)
        {
            names.Add(ExplanationWords.Sentence(group.Name));
        }

        return names;
    }

    private string Told(FindingStatement statement) =>
        (statement.Status == FindingStatus.Present ? "Yes: " : "No: ") + ExplanationWords.Sentence(NameOf(statement));

    private string Stated(FindingStatement statement) =>
        NameOf(statement) + " " + TriageWords.Statuses[(int)statement.Status] + " (" + TriageWords.Origins[(int)statement.Origin] + ")";

    private string NameOf(FindingStatement statement) => NameOf(statement.Finding);
}

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
        AddOtherContradictions(person);
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

        text.List("This is why:", Answers(triage.Level));
        AddHeld(text);
        text.List("About this sign. What to do stands at the top all the same:", WeakSigns());
        if (triage.Level == TriageLevel.NothingFound)
        {
            AddOpenGroups(text, "These questions are still open, and the answers can change how soon help is needed:");
        }

        text.List("You told us this. If it is new or getting worse, it needs emergency help now. If it has long been the same, it helps to tell a doctor:", AkinToSigns());
        text.List(
            triage.Level <= TriageLevel.NothingFound ? "You said yes to this. It helps to tell a doctor. If any of it is strong, new or getting worse, help is needed sooner:" : "It helps to tell the doctor this too:",
            AlsoToTell());
        AddContradictions(text, ofWarningSigns: true);
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
        if (triage.Level == TriageLevel.Emergency)
        {
            return;
        }

        if (triage.Level != TriageLevel.NothingFound)
        {
            AddOpenGroups(text, triage.Level == TriageLevel.NotAssessed
                ? "Questions on these warning signs are still open. The answers tell how soon help is needed:"
                : "Questions on these warning signs are still open. The answers could show that help is needed even sooner:");
        }

        if (triage.Unasked.IsEmpty)
        {
            text.List("This value is not known yet, and it can change how soon help is needed:", OpenValues());
        }

        text.List("You were not sure about some of these. It helps to go through them with a doctor or a nurse:", NamesOf(triage.NotSure));
    }

    /// <summary>Whether the crisis text stands: nothing is compared beside it.</summary>
    public bool IsCrisis()
    {
        foreach (TriggeredFlag flag in triage.Triggered)
        {
            if (TriageRules.IsOfSelfHarm(flag.Flag))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>What does not go together, without warning signs: those stand at the start.</summary>
    public void AddOtherContradictions(PersonText text) => AddContradictions(text, ofWarningSigns: false);

    /// <summary>Whether a question on warning signs asks for it, or it becomes one when it is new or grows.</summary>
    public bool IsWarningSign(FindingId finding)
    {
        if (TriageRules.IsAkinToASign(finding))
        {
            return true;
        }

        foreach (QuestionGroup group in knowledge.QuestionGroups)
        {
            foreach (Finding item in group.Items)
            {
                if (item.Id == finding)
                {
                    return true;
                }
            }
        }

        return false;
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
            text.Append("Left out, not known to this edition, not allowed or at odds with a value: ").Append(string.Join("; ", triage.Ignored)).Append(".\n");
        }
    }

    private static void Append(StringBuilder text, string lead, List<string> names)
    {
        if (names.Count > 0)
        {
            text.Append(lead).Append(string.Join(" ", names)).Append('\n');
        }
    }

    /// <summary>What was answered that met the flags of a level, each answer once. A flag's own name may say more than anybody did.</summary>
    private List<string> Answers(TriageLevel level)
    {
        var answers = new List<string>();
        foreach (TriggeredFlag flag in triage.Triggered)
        {
            foreach (CriterionResult answer in flag.Level == level ? flag.Answers : ImmutableArray<CriterionResult>.Empty)
            {
                Add(answers, answer.Criterion switch
                {
                    Criterion.FindingPresent present => (answer.Outcome == CriterionOutcome.Met ? "Yes" : "No") + (triage.Person.IsStated(present.Finding) ? ": " : ", by your other answers: ") + NameOf(present.Finding),
                    Criterion.NumberCompared number => BoundOf(number, answer.Outcome),
                    Criterion.ChoiceMade choice => ChoiceOf(choice, answer.Outcome),
                    Criterion.TreatmentTried tried => "Tried: " + (knowledge.TryGet(tried.Treatment, out Treatment? treatment) ? treatment.Name : tried.Treatment.Value),
                    _ => flag.Flag.Name,
                });
            }
        }

        return answers;
    }

    /// <summary>
    /// What the flags of less urgent levels rest on, as far as it was said, then the warning signs that met none. In an emergency only the
    /// first: the words stay short.
    /// </summary>
    private List<string> AlsoToTell()
    {
        var also = new List<string>();
        foreach (TriggeredFlag flag in triage.Triggered)
        {
            foreach (CriterionResult answer in flag.Level < triage.Level ? flag.Answers : ImmutableArray<CriterionResult>.Empty)
            {
                // What follows from a number says nothing new.
                if (answer.Criterion is Criterion.FindingPresent present && answer.Outcome == CriterionOutcome.Met && triage.Person.IsStated(present.Finding))
                {
                    Add(also, "Yes: " + NameOf(present.Finding));
                }
            }
        }

        List<string> reasons = Answers(triage.Level);
        also.RemoveAll(reasons.Contains);
        AddReported(also, areAkin: false);
        return also;
    }

    private List<string> AkinToSigns()
    {
        var akin = new List<string>();
        AddReported(akin, areAkin: true);
        return akin;
    }

    private void AddReported(List<string> sentences, bool areAkin)
    {
        foreach (Finding finding in triage.Level == TriageLevel.Emergency ? ImmutableArray<Finding>.Empty : triage.AlsoReported)
        {
            if (TriageRules.IsAkinToASign(finding.Id) == areAkin)
            {
                Add(sentences, "Yes: " + finding.Name);
            }
        }
    }

    /// <summary>What keeps a level while the answers do not decide a flag.</summary>
    private void AddHeld(PersonText text)
    {
        var held = new List<string>();
        foreach (NearMiss nearMiss in triage.NearMisses)
        {
            if (nearMiss.HeldLevel is not null)
            {
                Add(held, nearMiss.Flag.Name);
            }
        }

        text.List("The answers do not settle this yet. Until they do, it counts as a reason for help:", held);
    }

    /// <summary>How little the one flag says that was met; empty where anything else was reported or is held: beside another sign none is weak.</summary>
    private List<string> WeakSigns()
    {
        var weak = new List<string>();
        bool isAlone = triage.Triggered.Length == 1 && triage.AlsoReported.IsEmpty && triage.Triggered[0].FurtherLevels.IsEmpty;
        foreach (NearMiss nearMiss in triage.NearMisses)
        {
            isAlone &= nearMiss.HeldLevel is null;
        }

        if (isAlone && triage.Triggered[0].Flag.SpecificityForPerson is { } words)
        {
            weak.Add(ExplanationWords.Sentence(triage.Triggered[0].Flag.Name) + " " + words);
        }

        return weak;
    }

    private void AddOpenGroups(PersonText text, string lead)
    {
        text.List(lead, NamesOf(triage.Unasked));
        foreach (QuestionGroup group in triage.Unasked)
        {
            if (TriageRules.IsMood(group))
            {
                text.Paragraph("With thoughts of harming yourself, call your local emergency number or a crisis line now.");
            }
        }
    }

    /// <summary>The values that would decide a warning sign.</summary>
    private List<string> OpenValues()
    {
        var names = new List<string>();
        foreach (Observable observable in triage.OpenValues)
        {
            Add(names, observable.Name);
        }

        return names;
    }

    private void AddContradictions(PersonText text, bool ofWarningSigns)
    {
        var items = new List<string>();
        foreach (Contradiction contradiction in triage.Contradictions)
        {
            (FindingStatement counted, FindingStatement setAside) = (contradiction.Counted, contradiction.SetAside);
            if ((IsWarningSign(counted.Finding) || IsWarningSign(setAside.Finding)) == ofWarningSigns)
            {
                items.Add(counted.Finding == setAside.Finding
                    ? "Both yes and no: " + ExplanationWords.Sentence(NameOf(counted))
                    : Told(counted) + " " + Told(setAside));
            }
        }

        text.List(triage.Level == TriageLevel.Emergency
            ? "Some answers do not go together. Until that is clear, what stands at the top holds:"
            : "Some answers do not go together. It helps to say which is right:", items);
    }

    private string BoundOf(Criterion.NumberCompared number, CriterionOutcome outcome)
    {
        bool isMet = outcome == CriterionOutcome.Met;
        string words = number.Comparison switch
        {
            Comparison.AtLeast => isMet ? "{0} or more" : "less than {0}",
            Comparison.Over => isMet ? "more than {0}" : "{0} or less",
            Comparison.AtMost => isMet ? "{0} or less" : "more than {0}",
            Comparison.Under => isMet ? "less than {0}" : "{0} or more",
            _ => isMet ? "{0}" : "not {0}",
        };
        return NameOf(number.Observable) + ": " + words.Replace("{0}", number.BoundText);
    }

    private string ChoiceOf(Criterion.ChoiceMade choice, CriterionOutcome outcome)
    {
        string name = choice.Value;
        if (knowledge.TryGet(choice.Observable, out Observable? observable))
        {
            foreach (ObservableChoice known in observable.Choices)
            {
                name = known.Value == choice.Value ? known.Name : name;
            }
        }

        return NameOf(choice.Observable) + (outcome == CriterionOutcome.Met ? ": " : ", not: ") + name;
    }

    private static void Add(List<string> sentences, string words)
    {
        string sentence = ExplanationWords.Sentence(words);
        if (!sentences.Contains(sentence))
        {
            sentences.Add(sentence);
        }
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

using System.Collections.Generic;
using System.Linq;
using BackPain.Knowledge.Serialization;
using BackPain.Knowledge.Tests;
using FluentAssertions;
using FsCheck.Xunit;

namespace BackPain.Knowledge.Assessment.Tests;

/// <summary>The laws of triage over random people.</summary>
[Properties(MaxTest = 300, Arbitrary = new[] { typeof(PresentationArbitraries) })]
public sealed class TriageLawTests
{
    private static readonly KnowledgeBase Kb = KnowledgeBase.Default;
    private static readonly Assessor Assessor = new(Kb);
    private static readonly FindingGraph Graph = new(Kb);
    private static readonly Assessor Elsewhere = new(KnowledgeFiles.Load(Repository.ShippedFiles()));

    [Property(MaxTest = 2000)]
    public void Triage_OneMoreFlagFindingPresent_NeverLowersTheLevel(Answers answers, FlagFinding finding, byte origin)
    {
        var added = new FindingStatement(finding.Id, FindingStatus.Present, (StatementOrigin)(1 + (origin % 3)));
        Presentation before = answers.ToPresentation();

        TriageResult result = Assessor.Triage(before.With(added));

        AssertNotLower(Assessor.Triage(before).Level, result.Level);
    }

    [Property(MaxTest = 2000)]
    public void Triage_AnUnknownTurnedAbsent_NeverRaisesTheLevel(Answers answers, byte which, byte origin)
    {
        Presentation before = answers.ToPresentation();
        var state = new PersonState(Graph, before);
        Finding[] unknown = [.. Kb.Findings.Where(f => f.Definition is null && state.GetFinding(f.Id) == FindingStatus.Unknown && !before.Statements.Any(s => s.Finding == f.Id))];
        Finding chosen = unknown[(which * 31) % unknown.Length];

        TriageResult result = Assessor.Triage(before.With(new FindingStatement(chosen.Id, FindingStatus.Absent, (StatementOrigin)(1 + (origin % 3)))));

        AssertNotLower(result.Level, Assessor.Triage(before).Level);
    }

    [Property]
    public void Triage_AnAnswerNotSureTurnedAbsent_NeverRaisesTheLevel(Answers answers)
    {
        TriageLevel before = Assessor.Triage(answers.ToPresentation()).Level;
        foreach (FindingStatement unsure in answers.Statements.Where(s => s.Status == FindingStatus.Unknown))
        {
            AssertNotLower(Assessor.Triage(answers.ToPresentation().With(unsure with { Status = FindingStatus.Absent })).Level, before);
        }
    }

    [Property]
    public void Triage_OtherOrderOfAnswers_IsTheSame(Answers answers)
    {
        Presentation one = answers.ToPresentation();
        Presentation other = answers.ToPresentationBackwards();
        Presentation atOnce = Presentation.Of(answers.Age, answers.Sex).With(answers.Statements);
        atOnce = answers.Intensity is { } points ? atOnce.Observe(ObservableIds.BackPainIntensity, points) : atOnce;

        other.Should().Be(one);
        atOnce.Should().Be(one);
        other.GetHashCode().Should().Be(one.GetHashCode());
        TestWords.ToJson(Assessor.Triage(other)).Should().Be(TestWords.ToJson(Assessor.Triage(one)));
    }

    [Property]
    public void Triage_BaseLoadedElsewhere_IsTheSame(Answers answers)
    {
        Presentation presentation = answers.ToPresentation();

        Elsewhere.Knowledge.Should().NotBeSameAs(Kb);
        Elsewhere.Trace.Should().Be(Assessor.Trace);
        TestWords.ToJson(Elsewhere.Triage(presentation)).Should().Be(TestWords.ToJson(Assessor.Triage(presentation)));
    }

    [Property]
    public void Json_WrittenAndRead_IsTheSame(Answers answers)
    {
        Presentation presentation = answers.ToPresentation().On((Laterality)(answers.Statements.Length % 4));
        string json = TestWords.ToJson(presentation);

        TestWords.FromJson(json).Should().Be(presentation);
        TestWords.ToJson(TestWords.FromJson(json)!).Should().Be(json);
    }

    [Property]
    public void Triage_FlagsAndLevel_AreThoseOfThePlainYardstick(AskedAnswers asked)
    {
        // Without contradictions, the assessment must say what a plain evaluation says.
        Presentation presentation = asked.Answers.ToPresentation();
        TriageResult result = Assessor.Triage(presentation);
        if (!result.Contradictions.IsEmpty || asked.Answers.Intensity is not null || asked.Answers.Statements.Any(s => Kb[s.Finding].Definition is not null))
        {
            return;
        }

        string? sex = asked.Answers.Sex is Sex.Female or Sex.Male ? TestWords.SexOf(asked.Answers.Sex) : null;
        var plain = new KnownFindings(Kb, With(FindingStatus.Present), With(FindingStatus.Absent), asked.Answers.Age, sex);
        RedFlag[] met = [.. Kb.RedFlags.Where(f => f.Criterion.Evaluate(plain) == CriterionOutcome.Met)];

        result.Triggered.Select(t => t.Flag).Should().BeEquivalentTo(met);
        IEnumerable<TriageLevel?> levels = met.Select(f => f.PolicyLevel).Concat(met.SelectMany(f => f.Levels).Where(l => l.Criterion.Evaluate(plain) == CriterionOutcome.Met).Select(l => (TriageLevel?)l.Level));
        result.PolicyLevel.Should().Be(levels.Where(l => l is not null).DefaultIfEmpty(null).Max());

        IEnumerable<FindingId> With(FindingStatus status) => asked.Answers.Statements.Where(s => s.Status == status).Select(s => s.Finding);
    }

    [Property]
    public void StatusOf_ImplicationsAreClosed(Answers answers)
    {
        Presentation presentation = answers.ToPresentation();
        var state = new PersonState(Graph, presentation);
        var status = Kb.Findings.ToDictionary(f => f.Id, f => state.GetFinding(f.Id));

        foreach (Finding finding in Kb.Findings)
        {
            if (status[finding.Id] == FindingStatus.Present)
            {
                finding.Implies.All(i => status[i] == FindingStatus.Present).Should().BeTrue("{0} is present", finding.Id);
            }

            if (finding.Implies.Any(i => status[i] == FindingStatus.Absent))
            {
                status[finding.Id].Should().Be(FindingStatus.Absent, "{0} implies something absent", finding.Id);
            }
        }
    }

    [Property]
    public void Triage_NegationsFromTextLeftOut_IsNotMoreUrgentOrLessKnown(Answers answers)
    {
        // A negation read from text alone clears nothing: without it the result is the same, save for the contradictions shown.
        Answers without = answers with { Statements = [.. answers.Statements.Where(s => s.Status != FindingStatus.Absent || s.Origin != StatementOrigin.Text)] };
        TriageResult with = Assessor.Triage(answers.ToPresentation());
        TriageResult result = Assessor.Triage(without.ToPresentation());

        with.Summary.Should().Be(result.Summary);
        with.Unasked.Should().Equal(result.Unasked);
    }

    [Property]
    public void Triage_NothingFound_OnlyWhenEveryCoreItemIsKnown(Answers answers)
    {
        TriageResult result = Assessor.Triage(answers.ToPresentation());
        var state = new PersonState(Graph, answers.ToPresentation());
        int known = Kb.QuestionGroups.Where(g => g.IsCore).SelectMany(g => g.Items).Count(i => state.GetFinding(i.Id) != FindingStatus.Unknown);

        result.CoreItemsKnown.Should().Be(known);
        (result.Level != TriageLevel.NothingFound || known == result.CoreItems).Should().BeTrue();
        result.Coverage.Should().Be((decimal)known / result.CoreItems);
    }

    [Property]
    public void Triage_EveryCoreItemAnswered_IsNothingFoundOnlyWithoutOpenFlag(Answers answers)
    {
        Presentation presentation = AnswerTheRest(answers.ToPresentation());

        TriageResult result = Assessor.Triage(presentation);

        if (result.Level == TriageLevel.NothingFound)
        {
            Kb.RedFlags.Where(f => f.IsCore).Should().OnlyContain(f => Assessor.Explain(presentation, f.Criterion).Result.Outcome == CriterionOutcome.Unmet);
        }
    }

    [Property]
    public void Triage_Contradictions_NameStatementsOfThePresentation_TheStrongerCounts(Answers answers)
    {
        Presentation presentation = answers.ToPresentation();
        TriageResult result = Assessor.Triage(presentation);

        foreach (Contradiction contradiction in result.Contradictions)
        {
            presentation.Statements.Should().Contain(contradiction.Counted).And.Contain(contradiction.SetAside);

            // What counts against one statement may itself be set aside for a stronger one.
            bool isSetAside = result.Contradictions.Any(c => c.SetAside == contradiction.Counted);
            (Assessor.StatusOf(presentation, contradiction.Counted.Finding) == contradiction.Counted.Status || isSetAside).Should().BeTrue();
            bool wasUnsure = presentation.Statements.Any(s => s.Finding == contradiction.Counted.Finding && s.Status == FindingStatus.Unknown);
            (contradiction.Counted.Origin <= contradiction.SetAside.Origin || contradiction.Counted.Status == FindingStatus.Present || wasUnsure).Should().BeTrue();
        }

        result.Contradictions.Distinct().Should().HaveCount(result.Contradictions.Length);
    }

    [Property]
    public void Triage_Emergency_IsNotLoweredByAnyAnswerThatIsUnknown(Answers answers, Answers more)
    {
        // Whatever is said of findings of which nothing was known: an emergency stays one.
        Presentation before = answers.ToPresentation();
        if (Assessor.Triage(before).Level != TriageLevel.Emergency)
        {
            return;
        }

        var state = new PersonState(Graph, before);
        IEnumerable<FindingStatement> news = more.Statements.Where(s => state.GetFinding(s.Finding) == FindingStatus.Unknown && (s.Status != FindingStatus.Absent || s.Origin != StatementOrigin.Asked));

        Assessor.Triage(before.With(news)).Level.Should().Be(TriageLevel.Emergency);
    }

    [Property]
    public void Triage_Options_NeverChangeTheLevel(Answers answers, string? number)
    {
        var options = new TriageOptions { AskAboutMood = true, EmergencyNumber = number, CrisisNumber = number, UrgentCareNumber = number };
        TriageResult plain = Assessor.Triage(answers.ToPresentation());
        TriageResult result = Assessor.Triage(answers.ToPresentation(), options);

        result.Level.Should().Be(plain.Level);
        result.Options.Should().Be(options);
        result.Texts.Zip(plain.Texts).Should().OnlyContain(t => t.First.StartsWith(t.Second, System.StringComparison.Ordinal), "a host may add a number, never remove the sentence");
    }

    private static Presentation AnswerTheRest(Presentation presentation)
    {
        var state = new PersonState(Graph, presentation);
        return presentation.Absent([.. Kb.QuestionGroups.Where(g => g.IsCore).SelectMany(g => g.Items).Select(i => i.Id).Where(i => state.GetFinding(i) == FindingStatus.Unknown)]);
    }

    /// <summary>From not assessed to nothing found is no rise, and back is no fall.</summary>
    private static void AssertNotLower(TriageLevel less, TriageLevel more) =>
        ((int)Concern(more)).Should().BeGreaterThanOrEqualTo((int)Concern(less));

    private static TriageLevel Concern(TriageLevel level) => level == TriageLevel.NothingFound ? TriageLevel.NotAssessed : level;
}

using System;
using System.Collections.Generic;
using System.Linq;
using BackPain.Knowledge.Tests;
using FsCheck;
using FsCheck.Fluent;

namespace BackPain.Knowledge.Assessment.Tests;

/// <summary>What somebody says of a person, in the order of saying: each finding at most once per origin, each value once.</summary>
public sealed record Answers(FindingStatement[] Statements, decimal? Age, Sex Sex, decimal? Intensity)
{
    public Presentation ToPresentation() => Fill(Presentation.Of(Age, Sex), Statements);

    public Presentation ToPresentationBackwards() => Fill(Presentation.Empty, Statements.Reverse()) is var filled && Age is { } age
        ? With(filled, Sex).Observe(ObservableIds.Age, age)
        : With(filled, Sex);

    public override string ToString() =>
        string.Join(", ", Statements.Select(s => s.Finding.Value + " " + s.Status + " " + s.Origin)) + FormattableString.Invariant($"; age {Age}, {Sex}, intensity {Intensity}");

    private static Presentation With(Presentation presentation, Sex sex) =>
        sex == Sex.NotStated ? presentation : presentation.Observe(ObservableIds.Sex, TestWords.SexOf(sex));

    private Presentation Fill(Presentation presentation, IEnumerable<FindingStatement> statements)
    {
        foreach (FindingStatement statement in statements)
        {
            presentation = presentation.With(statement);
        }

        return Intensity is { } points ? presentation.Observe(ObservableIds.BackPainIntensity, points) : presentation;
    }
}

/// <summary>The same, all of it asked: what most screens hand over.</summary>
public sealed record AskedAnswers(Answers Answers);

/// <summary>A finding that a red flag or one of its levels names, other than under a negation.</summary>
public sealed record FlagFinding(FindingId Id);

/// <summary>Random people, mostly with what red flags ask for and what hangs together with it.</summary>
public static class PresentationArbitraries
{
    private static readonly KnowledgeBase Kb = KnowledgeBase.Default;

    public static IReadOnlyList<FindingId> FlagFindings { get; } =
        [.. Kb.RedFlags.SelectMany(f => f.Levels.Select(l => l.Criterion).Append(f.Criterion)).SelectMany(AffirmedFindingsOf).Distinct()];

    private static readonly FindingId[] Near =
    [
        .. Kb.RedFlags.SelectMany(f => f.Levels.Select(l => l.Criterion).Append(f.Criterion)).SelectMany(FindingsOf)
            .Concat(FlagFindings.SelectMany(f => Kb[f].Implies.Concat(Kb[f].Excludes)))
            .Concat(Kb.QuestionGroups.SelectMany(g => g.Items).Select(f => f.Id)).Distinct(),
    ];

    private static readonly FindingId[] All = [.. Kb.Findings.Select(f => f.Id)];

    public static Arbitrary<Answers> Answers() => Arb.From(Of(Gen.Frequency(
        (4, Gen.Constant(StatementOrigin.Asked)), (1, Gen.Constant(StatementOrigin.Host)), (2, Gen.Constant(StatementOrigin.Text)))), Shrink);

    public static Arbitrary<AskedAnswers> AskedAnswers() => Arb.From(Of(Gen.Constant(StatementOrigin.Asked)).Select(a => new AskedAnswers(a)), a => Shrink(a.Answers).Select(s => new AskedAnswers(s)));

    public static Arbitrary<FlagFinding> FlagFinding() => Arb.From(Gen.Elements(FlagFindings.ToArray()).Select(f => new FlagFinding(f)));

    /// <summary>The findings that a criterion names other than under a negation.</summary>
    public static IEnumerable<FindingId> AffirmedFindingsOf(Criterion criterion) => criterion switch
    {
        Criterion.Negation => [],
        Criterion.FindingPresent present => [present.Finding],
        _ => criterion.Parts.SelectMany(AffirmedFindingsOf),
    };

    /// <summary>The findings that a criterion names, also under a negation.</summary>
    public static IEnumerable<FindingId> FindingsOf(Criterion criterion) => criterion is Criterion.FindingPresent present ? [present.Finding] : criterion.Parts.SelectMany(FindingsOf);

    private static Gen<Answers> Of(Gen<StatementOrigin> origins)
    {
        Gen<FindingStatement> statement =
            from finding in Gen.Frequency((6, Gen.Elements(Near)), (1, Gen.Elements(All)))
            from status in Gen.Frequency((3, Gen.Constant(FindingStatus.Present)), (3, Gen.Constant(FindingStatus.Absent)), (1, Gen.Constant(FindingStatus.Unknown)))
            from origin in origins
            select new FindingStatement(finding, status, origin);
        return
            from count in Gen.Frequency((5, Gen.Choose(0, 12)), (2, Gen.Choose(20, 200)))
            from statements in Gen.ListOf(statement, count)
            from age in Gen.Frequency((1, Gen.Constant<decimal?>(null)), (2, Gen.Choose(10, 90).Select(a => (decimal?)a)))
            from sex in Gen.Choose((int)Sex.NotStated, (int)Sex.Other)
            from intensity in Gen.Frequency((2, Gen.Constant<decimal?>(null)), (1, Gen.Choose(0, 10).Select(a => (decimal?)a)))
            select new Answers([.. statements.DistinctBy(s => (s.Finding, s.Origin))], age, (Sex)sex, intensity);
    }

    private static IEnumerable<Answers> Shrink(Answers answers)
    {
        for (int size = answers.Statements.Length / 2; size >= 1; size /= 2)
        {
            for (int i = 0; i + size <= answers.Statements.Length; i += size)
            {
                yield return answers with { Statements = [.. answers.Statements[..i], .. answers.Statements[(i + size)..]] };
            }
        }

        if (answers.Age is not null)
        {
            yield return answers with { Age = null };
        }

        if (answers.Intensity is not null)
        {
            yield return answers with { Intensity = null };
        }
    }
}

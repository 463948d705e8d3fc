using System.Collections.Generic;
using System.Linq;
using FsCheck;
using FsCheck.Fluent;

namespace BackPain.Knowledge.Assessment.Tests;

/// <summary>Random people with complaints: mostly what speaks for or against conditions, often several of one condition.</summary>
public static class ComplaintArbitraries
{
    private static readonly KnowledgeBase Kb = KnowledgeBase.Default;

    public static Arbitrary<Answers> Answers()
    {
        FindingId[][] perCondition = [.. Kb.Conditions.Where(static c => c.Associations.Length > 4).Select(static c => c.Associations.Select(static a => a.Finding.Id).ToArray())];
        FindingId[] all = [.. Kb.Findings.Select(static f => f.Id)];
        Gen<Answers> answers =
            from condition in Gen.Elements(perCondition)
            from count in Gen.Choose(0, 14)
            from statements in Gen.ListOf(Statement(Gen.Frequency((5, Gen.Elements(condition)), (2, Gen.Elements(perCondition).SelectMany(static c => Gen.Elements(c))), (1, Gen.Elements(all)))), count)
            from age in Gen.Frequency((1, Gen.Constant<decimal?>(null)), (3, Gen.Choose(19, 90).Select(static a => (decimal?)a)))
            from sex in Gen.Choose((int)Sex.NotStated, (int)Sex.Other)
            from intensity in Gen.Frequency((2, Gen.Constant<decimal?>(null)), (1, Gen.Choose(0, 10).Select(static a => (decimal?)a)))
            select new Answers([.. statements.DistinctBy(static s => (s.Finding, s.Origin))], age, (Sex)sex, intensity);
        return Arb.From(answers, Shrink);
    }

    private static Gen<FindingStatement> Statement(Gen<FindingId> findings) =>
        from finding in findings
        from status in Gen.Frequency((5, Gen.Constant(FindingStatus.Present)), (3, Gen.Constant(FindingStatus.Absent)), (1, Gen.Constant(FindingStatus.Unknown)))
        from origin in Gen.Frequency((5, Gen.Constant(StatementOrigin.Asked)), (1, Gen.Constant(StatementOrigin.Host)), (1, Gen.Constant(StatementOrigin.Text)))
        select new FindingStatement(finding, status, origin);

    private static IEnumerable<Answers> Shrink(Answers answers)
    {
        for (int i = 0; i < answers.Statements.Length; i++)
        {
            yield return answers with { Statements = [.. answers.Statements[..i], .. answers.Statements[(i + 1)..]] };
        }

        if (answers.Age is not null)
        {
            yield return answers with { Age = null };
        }
    }
}

using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using BackPain.Knowledge.Format;
using FluentAssertions;
using Xunit;

namespace BackPain.Knowledge.Generator.Tests;

public sealed partial class KnowledgeReaderTests
{
    private static readonly IReadOnlyDictionary<string, Fault> Cases = FaultCases.ByName();

    public static TheoryData<string> CaseNames() => new(Cases.Keys);

    [Theory]
    [MemberData(nameof(CaseNames))]
    public void Read_OneFault_ReportsItAtItsPlaceAndNothingElse(string name)
    {
        Fault fault = FaultCases.ByName()[name];
        IReadOnlyList<JsonFile> files = fault.Files();

        KnowledgeReader.Read(files, out Problem[] problems);

        problems.Select(Describe).Should().Equal(Describe(fault));
        Problem problem = problems.Single();
        foreach (string says in fault.Says)
        {
            problem.Message.Should().Contain(says);
        }
    }

    [Fact]
    public void Read_AllFaultCases_ProvokeEveryCode()
    {
        IEnumerable<string> codes = ProblemCodes.All.Select(static c => c.Code).Where(static c => c != ProblemCodes.GeneratorFault);

        Cases.Values.Select(static f => f.Code).Distinct().Should().BeEquivalentTo(codes);
    }

    [Fact]
    public void All_OfProblemCodes_IsInOrderWithoutDoubles() =>
        ProblemCodes.All.Select(static c => c.Code).Should().BeInAscendingOrder(System.StringComparer.Ordinal).And.OnlyHaveUniqueItems();

    private static string Describe(Problem p) => Describe(p.Code, p.File.Path, p.Line, p.Column, p.Path);

    private static string Describe(Fault f) => Describe(f.Code, f.Place.File, f.Place.Line, f.Place.Column, f.Path);

    private static string Describe(string code, string file, int line, int column, string path) =>
        string.Format(CultureInfo.InvariantCulture, "{0} {1}({2},{3}) {4}", code, file, line, column, path);
}

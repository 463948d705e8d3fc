using System.Linq;
using System.Text.RegularExpressions;
using FluentAssertions;
using Xunit;
using static BackPain.Knowledge.Tests.CareKnowledge;

namespace BackPain.Knowledge.Tests;

/// <summary>The pictures are text that Mermaid takes, the same every time.</summary>
public sealed partial class MermaidTests
{
    [Fact]
    public void Ladder_Ordered_IsAChainWithItsCriteria()
    {
        TreatmentLadder ladder = SmallKnowledge.Load()[ConditionId.Parse("alpha")].Ladders.From(SourceId.Parse("guide"));

        ladder.ToMermaid().Should().Be(
            """
            flowchart TD
                n1(["The alpha: Guide (2012), an older guideline"])
                n2["Step 1: Rest: first"]
                n1 --> n2
                n3["Step 2: Hand surgery: then"]
                n2 -->|"When rest did not help for 6 weeks."| n3
                n4["Step 2: Thumb surgery: or"]
                n2 --> n4

            """.ReplaceLineEndings("\n"));
    }

    [Fact]
    public void Ladder_WithoutOrder_HasNoArrows()
    {
        string text = SmallKnowledge.Load()[ConditionId.Parse("beta")].Ladders.Single<TreatmentLadder>().ToMermaid();

        text.Should().NotContain("-->").And.Contain("n1 -.- n2").And.Contain("[\"Surgery: listed\"]");
    }

    [Fact]
    public void Overview_ShowsStepsAndTheRest()
    {
        TreatmentOverview overview = Condition(string.Join(
            ',',
            Says("north", "walk", "recommends"),
            Says("north", "pill", "suggests-against"),
            Says("north", "talk", "recommends"),
            Says("south", "talk", "recommends-against"),
            Says("page", "cut", "recommends"))).Overview;

        overview.ToMermaid().Should().Be(
            """
            flowchart TD
                n1(["Ache: our arrangement of what current guidelines say"])
                subgraph n2["Step 1"]
                    n3["Walk; for: north (2020)"]
                end
                n1 --> n2
                subgraph n4["Contested"]
                    n5["Talk; for: north (2020); against: south (2024)"]
                end
                n1 -.- n4
                subgraph n6["Advised against"]
                    n7["Pill; against: north (2020)"]
                end
                n1 -.- n6
                subgraph n8["Only other sources speak of it"]
                    n9["Cut; for: page"]
                end
                n1 -.- n8

            """.ReplaceLineEndings("\n"));
    }

    [Fact]
    public void Labels_AreEscaped()
    {
        KnowledgeBase kb = new SmallKnowledge().With("conditions/alpha.json", "\"role\": \"first\"", "\"role\": \"first; 'a' \\\"b\\\" #1 & `c`\"").ToBase();

        kb[ConditionId.Parse("alpha")].Ladders[0].ToMermaid().Should().Contain("[\"Step 1: Rest: first; 'a' #quot;b#quot; #35;1 #amp; #96;c#96;\"]");
    }

    [Theory]
    [InlineData("1. Rest", "1#46; Rest")]
    [InlineData("12) Rest", "12#41; Rest")]
    [InlineData("- Rest", "#45; Rest")]
    [InlineData("+ Rest", "#43; Rest")]
    [InlineData("* Rest", "#42; Rest")]
    [InlineData("Rest _now_ 1.5 - 2", "Rest #95;now#95; 1.5 - 2")]
    [InlineData("1", "1")]
    public void Labels_ThatMermaidWouldReadAsMarkdown_AreEscaped(string text, string label)
    {
        KnowledgeBase kb = new SmallKnowledge().With("conditions/alpha.json", "When rest did not help for 6 weeks.", text).ToBase();

        kb[ConditionId.Parse("alpha")].Ladders[0].ToMermaid().Should().Contain("|\"" + label + "\"|");
    }

    [Fact]
    public void EveryShippedPicture_HasOnlyLinesThatMermaidKnows()
    {
        foreach (Condition condition in KnowledgeBase.Default.Conditions)
        {
            foreach (string text in condition.Ladders.Select(l => l.ToMermaid()).Append(condition.Overview.ToMermaid()))
            {
                text.Should().StartWith("flowchart TD\n").And.EndWith("\n");
                text.Split('\n').Skip(1).SkipLast(1).Should().OnlyContain(line => Line().IsMatch(line), "of {0}", condition.Id);
                text.Should().NotMatchRegex("""["][0-9]+[.)]|["][-+*#] """, "Mermaid 11 takes that for a list or a heading");
            }
        }
    }

    [GeneratedRegex("""^ +(n\d+(\(\["[^"]+"\]\)|\["[^"]+"\])|subgraph n\d+\["[^"]+"\]|end|n\d+ (-->|-\.-)(\|"[^"]+"\|)? n\d+)$""")]
    private static partial Regex Line();
}

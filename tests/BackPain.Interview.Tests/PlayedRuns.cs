using System;
using System.Linq;
using BackPain.Knowledge;

namespace BackPain.Interview.Tests;

/// <summary>The people as whom the interview is played through.</summary>
internal static class PlayedRuns
{
    /// <summary>Both legs hurt on walking and standing, for years and unchanged, and ease on sitting.</summary>
    public static readonly Person Stenosis = new(
        "stenosis",
        72,
        1,
        "3 years",
        FindingIds.LowBackPain,
        FindingIds.LegPain,
        FindingIds.LegSymptomsOnBothSides,
        FindingIds.LongStandingUnchangedLegSymptomsOnBothSides,
        FindingIds.BilateralButtockOrLegPain,
        FindingIds.WorseWalking,
        FindingIds.WorseStanding,
        FindingIds.BetterSitting,
        FindingIds.BetterBendingForward,
        FindingIds.BetterLeaningOnCart)
    { Care = ["1", "1 2", "8", "3", "s", "2"] };

    /// <summary>A disc that presses on a nerve, at 38.</summary>
    public static readonly Person Disc = new(
        "disc herniation at 38",
        38,
        2,
        "4 weeks",
        FindingIds.LowBackPain,
        FindingIds.LegPain,
        FindingIds.OneSidedLegPain,
        FindingIds.LegPainBelowKnee,
        FindingIds.LegPainWorseThanBackPain,
        FindingIds.LegPainWorseCoughSneezeStrain,
        FindingIds.WorseCoughSneezeStrain,
        FindingIds.ShootingLegPain,
        FindingIds.LegNumbnessOrTingling,
        FindingIds.WorseSitting,
        FindingIds.WorseBendingForward)
    { Care = ["1", "n"] };

    /// <summary>Inflammatory back pain, at 27.</summary>
    public static readonly Person Inflammatory = new(
        "inflammatory back pain at 27",
        27,
        2,
        "2 years",
        FindingIds.LowBackPain,
        FindingIds.ButtockPain,
        FindingIds.AlternatingButtockPain,
        FindingIds.MorningStiffness,
        FindingIds.MorningStiffnessOver30Min,
        FindingIds.BetterWithMovement,
        FindingIds.NoBetterWithRest,
        FindingIds.WakesSecondHalfOfNight,
        FindingIds.NightPainBetterGettingUp,
        FindingIds.BetterWithAntiInflammatories,
        FindingIds.FamilyHistorySpondyloarthritis)
    { Minutes = 60, Care = ["1", "?"] };

    /// <summary>Pain in the low back and nothing else.</summary>
    public static readonly Person Nonspecific = new("nothing specific", 45, 1, "10 days", FindingIds.LowBackPain) { Care = ["1", "1", "1", "1"] };

    /// <summary>Pain in the low back, and the mood is low; no thoughts of ending it.</summary>
    public static readonly Person LowMood = new(
        "low mood and pain", 52, 1, "8 months", FindingIds.LowBackPain, FindingIds.LowMood, FindingIds.LossOfInterest, FindingIds.FeelingWithoutHope, FindingIds.PainLowersMood, FindingIds.WorseWhenStressed)
    { Care = ["1", "s"] };

    /// <summary>Numb between the legs and less feeling when peeing, both new.</summary>
    public static readonly Person Emergency = new("emergency", 41, 2, "2 days", FindingIds.NewSaddleNumbness, FindingIds.LowBackPain);

    /// <summary>Not sure of anything.</summary>
    public static readonly Person NotSure = new("not sure", null, null, null) { IsNeverSure = true };

    /// <summary>The person with stenosis, who wants to know why a question is asked.</summary>
    public static readonly string[] StenosisWithWhy = [.. Stenosis.Lines[..14], "w", .. Stenosis.Lines[14..]];

    /// <summary>Nothing of it all.</summary>
    public static readonly Person Nothing = new("nothing", null, null, null);

    /// <summary>The screen with both groups that find something, without values: numb between the legs.</summary>
    public static readonly string[] CaudaEquina = ["2 8"];

    /// <summary>New trouble in both legs.</summary>
    public static readonly string[] BothLegsNew = ["n", "1", "1"];

    /// <summary>Slow worsening, rest that eases it, and steroids taken for long, with years of trouble in both legs.</summary>
    public static readonly string[] More = ["n", "1", "2", "9 10", "6", "n", "n", "n", "n", "n", "q"];

    /// <summary>Thoughts of ending one's life that might be acted on.</summary>
    public static readonly string[] Crisis = ["n", "n", "n", "n", "n", "n", "n", "1"];

    /// <summary>Everything that a keyboard gets wrong, and at last "none of these".</summary>
    public static readonly string[] Mistakes =
    [
        "b", "r", "", "   ", "abc", "-1", "0", "15", "99999999999999999999", "1 n", "n ?", "1-3", "\u0661", "[red]x[/]",
        "\u001b[31m\u0007\u202e", new('x', 10_000), "N", "b", "none", "n", "n", "n", "n", "n", "n", "n", "131", "6 8", "68", "female", "5", "1", "7", "6 parsecs", "99999999 days", "6 weeks", "q",
    ];

    /// <summary>The people who are asked all questions.</summary>
    public static readonly Person[] People = [Stenosis, Disc, Inflammatory, Nonspecific, LowMood, Emergency, NotSure, Nothing];

    public static string[][] All { get; } = [.. People.Select(static person => person.Lines), CaudaEquina, BothLegsNew, More, Crisis, Mistakes, []];

    public static string Typed(string[] lines) => string.Join('\n', lines) + "\n";

    public static int IndexOf(string output, string text) => output.IndexOf(text, StringComparison.Ordinal);
}

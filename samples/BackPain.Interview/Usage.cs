using BackPain.Tour;

namespace BackPain.Interview;

/// <summary>How to run the interview.</summary>
internal static class Usage
{
    private const int OptionWidth = 30;

    public static Prose Text() => new Prose()
        .Line().Add("Usage:", Styles.Heading)
        .Field("BackPain.Interview", OptionWidth, indent: 2).Add("the questions on warning signs, one after another")
        .Field("BackPain.Interview --batch", OptionWidth, indent: 2).Add("one presentation as JSON per line in, one result per line out")
        .Field("BackPain.Interview --help", OptionWidth, indent: 2).Add("this text")
        .Line()
        .Line().Add("With either:", Styles.Heading)
        .Field("--emergency-number <number>", OptionWidth, indent: 2).Add("the local emergency number, added to the texts")
        .Field("--crisis-number <number>", OptionWidth, indent: 2).Add("the local crisis line, added to the texts")
        .Line()
        .Line().Add("With --batch:", Styles.Heading)
        .Field("--echo-errors", OptionWidth, indent: 2).Add("a line with the number and the problems of each bad line in the output, too")
        .Field("--progress-every <lines>", OptionWidth, indent: 2).Add("after how many lines to say how far it is, on the error stream; else 100000");
}

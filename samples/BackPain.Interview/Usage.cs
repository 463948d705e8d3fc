using BackPain.Tour;

namespace BackPain.Interview;

/// <summary>How to run the interview.</summary>
internal static class Usage
{
    private const int OptionWidth = 36;

    public static Prose Text() => new Prose()
        .Line().Add("Usage:", Styles.Heading)
        .Field("BackPain.Interview", OptionWidth, indent: 2).Add("the questions, one after another, and what fits the answers")
        .Field("BackPain.Interview --replay <file>", OptionWidth, indent: 2).Add("the questions and answers of a transcript, and their result")
        .Field("BackPain.Interview --batch", OptionWidth, indent: 2).Add("one presentation as JSON per line in, one result per line out")
        .Field("BackPain.Interview --help", OptionWidth, indent: 2).Add("this text")
        .Line()
        .Line().Add("With any of these:", Styles.Heading)
        .Field("--emergency-number <number>", OptionWidth, indent: 2).Add("the local emergency number, added to the texts")
        .Field("--crisis-number <number>", OptionWidth, indent: 2).Add("the local crisis line, added to the texts")
        .Line()
        .Line().Add("Without --batch:", Styles.Heading)
        .Field("--transcript <file>", OptionWidth, indent: 2).Add("at the end, write the answers to a new file as JSON; it holds health data")
        .Line()
        .Line().Add("With --batch:", Styles.Heading)
        .Field("--match", OptionWidth, indent: 2).Add("match, next question and, where a line names a condition, the place on its ladder")
        .Field("--echo-errors", OptionWidth, indent: 2).Add("a line with the number and the problems of each bad line in the output, too")
        .Field("--progress-every <lines>", OptionWidth, indent: 2).Add("after how many lines to say how far it is, on the error stream; else 100000");
}

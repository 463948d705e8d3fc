using System.IO;
using BackPain.Tour;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace BackPain.Interview;

/// <summary>Shows questions and reads lines. What is typed is kept nowhere.</summary>
internal sealed class Dialogue
{
    private readonly IAnsiConsole console;
    private readonly TextReader answers;
    private readonly string prompt;

    public Dialogue(IAnsiConsole console, TextReader answers, string prompt)
    {
        this.console = console;
        this.answers = answers;
        this.prompt = prompt;
    }

    /// <summary>Whether the input has ended.</summary>
    public bool IsAtEnd { get; private set; }

    /// <summary>Asks until a line is understood; at the end of input the reply is to quit. An optional question may be met by the end of input.</summary>
    public Reply Ask(Question question, string heading, bool isOptional = false)
    {
        while (true)
        {
            console.WriteLine();
            console.Write(question.Show(heading));
            if (prompt.Length > 0)
            {
                console.Write(new Text(prompt));
            }

            if (answers.ReadLine() is not { } line)
            {
                IsAtEnd = !isOptional;
                return new Reply(ReplyKind.Quit, [], "");
            }

            Reply reply = question.Read(line);
            if (reply.Kind != ReplyKind.Mistake)
            {
                return reply;
            }

            Say(reply.Problem);
        }
    }

    public void Say(string sentence) => console.Write(new Prose().Line().Add(sentence, Styles.Problem));

    /// <summary>Shows a page with a blank line before it.</summary>
    public void ShowApart(IRenderable page)
    {
        console.WriteLine();
        console.Write(page);
    }
}

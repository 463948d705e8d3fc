using System;
using BackPain.Interview;
using BackPain.Knowledge;
using BackPain.Tour;

var application = new InterviewApplication(
    KnowledgeBase.Default,
    TourConsole.Create(Console.Out, Console.IsOutputRedirected),
    TourConsole.Create(Console.Error, Console.IsErrorRedirected));

InterviewRequest request = InterviewRequest.Parse(args);
if (request.Action != InterviewAction.Batch)
{
    return application.Run(request, Console.In, isAtKeyboard: !Console.IsInputRedirected && !Console.IsOutputRedirected);
}

// Bytes in, bytes out: UTF-8 without a byte order mark, whatever the terminal is set to.
using System.IO.Stream input = Console.OpenStandardInput();
using System.IO.Stream output = Console.OpenStandardOutput();
return application.RunBatch(request, input, output, Console.Error);

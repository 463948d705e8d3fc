using System;
using BackPain.Knowledge;
using BackPain.Tour;

var application = new TourApplication(
    KnowledgeBase.Default,
    TourConsole.Create(Console.Out, Console.IsOutputRedirected),
    TourConsole.Create(Console.Error, Console.IsErrorRedirected));

return application.Run(args);

using BackPain.Knowledge;

System.Console.WriteLine(KnowledgeBase.Default);

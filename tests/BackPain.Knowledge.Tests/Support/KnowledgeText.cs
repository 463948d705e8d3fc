namespace BackPain.Knowledge.Tests;

/// <summary>One text of our own in the knowledge, at the path of its claim or its entity.</summary>
internal sealed record KnowledgeText(string Path, TextKind Kind, string Text);

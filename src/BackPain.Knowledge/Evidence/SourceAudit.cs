using System.Collections.Immutable;
using BackPain.Knowledge.Format;

namespace BackPain.Knowledge;

/// <summary>What stronger sources say of each statement of one source.</summary>
/// <threadsafety>Immutable; safe to share between threads.</threadsafety>
public sealed class SourceAudit
{
    private readonly AuditedStatement[] statements;

    internal SourceAudit(Source source, TableReader table)
    {
        Source = source;
        statements = new AuditedStatement[table.Count()];
        for (int i = 0; i < statements.Length; i++)
        {
            statements[i] = new AuditedStatement(table);
        }
    }

    /// <summary>The source that is looked at.</summary>
    public Source Source { get; }

    /// <summary>Its statements, in its own order.</summary>
    public ImmutableArray<AuditedStatement> Statements => ImmutableArrays.Own(statements);

    /// <summary>The source and the number of statements, for developers.</summary>
    /// <returns>The text, the same in every culture.</returns>
    public override string ToString() => System.FormattableString.Invariant($"{Source}: {Statements.Length} statements");
}

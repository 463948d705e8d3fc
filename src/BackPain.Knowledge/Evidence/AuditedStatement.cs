using System.Collections.Immutable;
using BackPain.Knowledge.Format;

namespace BackPain.Knowledge;

/// <summary>One statement of a source, with what stronger sources say of it.</summary>
/// <threadsafety>Immutable; safe to share between threads.</threadsafety>
public sealed class AuditedStatement
{
    private readonly AuditVerdict[] verdicts;

    internal AuditedStatement(TableReader table)
    {
        Locator = table.Text();
        Says = table.Text();
        verdicts = new AuditVerdict[table.Count()];
        for (int i = 0; i < verdicts.Length; i++)
        {
            verdicts[i] = new AuditVerdict(table);
        }
    }

    /// <summary>Where in the source it stands, for example <c>spinal-stenosis#5</c>; never empty.</summary>
    public string Locator { get; }

    /// <summary>What the source says there, in our words; never empty.</summary>
    public string Says { get; }

    /// <summary>What stronger sources say; empty when no stronger source was read.</summary>
    public ImmutableArray<AuditVerdict> Verdicts => ImmutableArrays.Own(verdicts);

    /// <summary>Locator and statement, for developers.</summary>
    /// <returns>The text, the same in every culture.</returns>
    public override string ToString() => Locator + ": " + Says;
}

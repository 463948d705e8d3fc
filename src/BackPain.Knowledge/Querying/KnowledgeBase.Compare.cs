using System;
using BackPain.Knowledge.Querying;

namespace BackPain.Knowledge;

/// <content>Setting conditions side by side.</content>
public sealed partial class KnowledgeBase
{
    /// <summary>Two conditions side by side: what they share, what tells them apart, what to ask first, how their treatments differ.</summary>
    /// <param name="first">One condition; also a serious cause or the umbrella, of which what is known is shown and said so in the caveats.</param>
    /// <param name="second">Another condition.</param>
    /// <returns>The comparison.</returns>
    /// <exception cref="ArgumentException">One of the two is the default value, or both are the same.</exception>
    /// <exception cref="UnknownConceptException">This base does not hold one of the two.</exception>
    public ConditionComparison Compare(ConditionId first, ConditionId second) => Compare(new[] { first, second });

    /// <summary>Two or more conditions side by side: what all of them share, what tells each two apart, what to ask first, how their treatments differ.</summary>
    /// <param name="conditions">At least two conditions, each once, in the order in which they are to stand.</param>
    /// <returns>The comparison.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="conditions"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException"><paramref name="conditions"/> holds fewer than two, one of them twice, or the default value.</exception>
    /// <exception cref="UnknownConceptException">This base does not hold one of them.</exception>
    public ConditionComparison Compare(params ConditionId[] conditions)
    {
        Throw.IfNull(conditions);
        return Compare(conditions.AsSpan());
    }

    /// <summary>Two or more conditions side by side, as <see cref="Compare(ConditionId[])"/>.</summary>
    /// <param name="conditions">At least two conditions, each once, in the order in which they are to stand.</param>
    /// <returns>The comparison.</returns>
    /// <exception cref="ArgumentException"><paramref name="conditions"/> holds fewer than two, one of them twice, or the default value.</exception>
    /// <exception cref="UnknownConceptException">This base does not hold one of them.</exception>
    public ConditionComparison Compare(ReadOnlySpan<ConditionId> conditions)
    {
        if (conditions.Length < 2)
        {
            throw new ArgumentException("A comparison needs at least two conditions.", nameof(conditions));
        }

        var compared = new Condition[conditions.Length];
        for (int i = 0; i < compared.Length; i++)
        {
            compared[i] = conditions[i].IsDefault
                ? throw new ArgumentException("The default identifier names no condition.", nameof(conditions))
                : this[conditions[i]];
            for (int j = 0; j < i; j++)
            {
                if (compared[j] == compared[i])
                {
                    throw new ArgumentException("The condition '" + conditions[i].Value + "' cannot be compared with itself.", nameof(conditions));
                }
            }
        }

        return ComparisonBuilder.Build(this, compared);
    }
}

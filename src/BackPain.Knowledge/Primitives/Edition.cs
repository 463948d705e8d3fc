using System;
using BackPain.Knowledge.Format;

namespace BackPain.Knowledge;

/// <summary>Which state of the knowledge a base holds; apart from the version of the package.</summary>
/// <remarks>Equal when all its parts are equal. Show it beside whatever an app takes from the base.</remarks>
/// <threadsafety>Immutable; safe to share between threads.</threadsafety>
public sealed record Edition
{
    internal Edition(TableReader table)
    {
        Version = table.Text();
        ReviewedThrough = new KnowledgeDate(table);
        ReviewDue = new KnowledgeDate(table);
        ReviewStatus = (ReviewStatus)table.Number();
    }

    /// <summary>The version of the knowledge, for example <c>0.1.0</c>; never empty.</summary>
    public string Version { get; }

    /// <summary>The day up to which the knowledge was compared with its sources.</summary>
    public KnowledgeDate ReviewedThrough { get; }

    /// <summary>The day by which the next review is due; on or after <see cref="ReviewedThrough"/>. The interval is our own policy.</summary>
    public KnowledgeDate ReviewDue { get; }

    /// <summary>Whether clinicians have signed off this edition.</summary>
    public ReviewStatus ReviewStatus { get; }

    /// <summary>Whether the review is overdue on a day that the caller names; the library reads no clock.</summary>
    /// <param name="today">The day; not the default value.</param>
    /// <returns><see langword="true"/> after <see cref="ReviewDue"/>.</returns>
    /// <exception cref="ArgumentException"><paramref name="today"/> is the default value.</exception>
    public bool IsReviewOverdue(KnowledgeDate today) =>
        today.IsDefault ? throw new ArgumentException("The default date is no date.", nameof(today)) : today > ReviewDue;

    /// <summary>Version and review date, for example <c>0.1.0 (reviewed through 2026-11-22)</c>.</summary>
    /// <returns>The text, the same in every culture.</returns>
    public override string ToString() => Version + " (reviewed through " + ReviewedThrough.ToString() + ")";
}

using System;
using BackPain.Knowledge.Querying;

namespace BackPain.Knowledge;

/// <summary>Where queries begin: with a collection of a base.</summary>
/// <threadsafety>Safe to use from any thread.</threadsafety>
public static class KnowledgeQueries
{
    /// <summary>A query that finds all conditions, to be narrowed by filters.</summary>
    /// <param name="conditions">The conditions of a base.</param>
    /// <returns>The query.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="conditions"/> is <see langword="null"/>.</exception>
    public static ConditionQuery Query(this KnowledgeCollection<Condition> conditions) => IndexOf(conditions, nameof(conditions)).OfConditions.Everything;

    /// <summary>A query that finds all findings of the collection, to be narrowed by filters.</summary>
    /// <param name="findings">The findings of a base; symptoms alone give the query for all findings of kind symptom.</param>
    /// <returns>The query.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="findings"/> is <see langword="null"/>.</exception>
    public static FindingQuery Query(this KnowledgeCollection<Finding> findings)
    {
        QueryIndex index = IndexOf(findings, nameof(findings));
        FindingQuery all = index.OfFindings.Everything;
        return ReferenceEquals(findings, index.Base.Findings) ? all : OfKind(findings, index, all);
    }

    /// <summary>A query that finds all treatments, to be narrowed by filters.</summary>
    /// <param name="treatments">The treatments of a base.</param>
    /// <returns>The query.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="treatments"/> is <see langword="null"/>.</exception>
    public static TreatmentQuery Query(this KnowledgeCollection<Treatment> treatments) => IndexOf(treatments, nameof(treatments)).OfTreatments.Everything;

    /// <summary>A query that finds all recommendations, to be narrowed by filters.</summary>
    /// <param name="recommendations">The recommendations of a base.</param>
    /// <returns>The query.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="recommendations"/> is <see langword="null"/>.</exception>
    public static RecommendationQuery Query(this KnowledgeCollection<Recommendation> recommendations) => IndexOf(recommendations, nameof(recommendations)).OfRecommendations.Everything;

    /// <summary>A query that finds all red flags, to be narrowed by filters.</summary>
    /// <param name="redFlags">The red flags of a base.</param>
    /// <returns>The query.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="redFlags"/> is <see langword="null"/>.</exception>
    public static RedFlagQuery Query(this KnowledgeCollection<RedFlag> redFlags) => IndexOf(redFlags, nameof(redFlags)).OfRedFlags.Everything;

    private static FindingQuery OfKind(KnowledgeCollection<Finding> findings, QueryIndex index, FindingQuery all)
    {
        for (FindingKind kind = FindingKind.Symptom; kind <= FindingKind.Sign; kind++)
        {
            if (ReferenceEquals(findings, index.Base.FindingsOfKind(kind)))
            {
                return all.OfKind(kind);
            }
        }

        return all;
    }

    private static QueryIndex IndexOf<TItem>(KnowledgeCollection<TItem> collection, string argument)
        where TItem : class =>
        collection is null ? throw new ArgumentNullException(argument) : collection.Index.Queries;
}

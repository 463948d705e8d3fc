using System;
using System.Collections.Immutable;
using BackPain.Knowledge.Querying;

namespace BackPain.Knowledge;

/// <content>Looking things up the other way round.</content>
public sealed partial class KnowledgeBase
{
    /// <summary>The red flags whose criterion, or one of whose further levels, names a finding; in documented order.</summary>
    /// <param name="finding">The finding.</param>
    /// <returns>The flags; empty when none names it.</returns>
    /// <exception cref="ArgumentException"><paramref name="finding"/> is the default value.</exception>
    /// <exception cref="UnknownConceptException">This base does not hold the finding.</exception>
    public ImmutableArray<RedFlag> RedFlagsNaming(FindingId finding)
    {
        _ = this[finding];
        ImmutableArray<RedFlag>.Builder found = ImmutableArray.CreateBuilder<RedFlag>();
        foreach (RedFlag flag in RedFlags)
        {
            if (Criteria.Names(flag, finding))
            {
                found.Add(flag);
            }
        }

        return found.ToImmutable();
    }

    /// <summary>What stronger sources say of each statement of a source.</summary>
    /// <param name="source">The source, for example the seed page.</param>
    /// <returns>The audit.</returns>
    /// <exception cref="ArgumentException"><paramref name="source"/> is the default value.</exception>
    /// <exception cref="UnknownConceptException">This base does not hold the source, or no audit of it.</exception>
    public SourceAudit Audit(SourceId source)
    {
        _ = this[source];
        foreach (SourceAudit audit in index.Audits)
        {
            if (audit.Source.Id == source)
            {
                return audit;
            }
        }

        throw new UnknownConceptException(ConceptKind.Source, source.Value, "There is no audit of the source '" + source.Value + "'.");
    }

    /// <summary>What a finding says about conditions: every association that names it, by condition in documented order.</summary>
    /// <param name="finding">The finding.</param>
    /// <returns>The associations, with role and citations; empty when no condition knows the finding.</returns>
    /// <exception cref="ArgumentException"><paramref name="finding"/> is the default value.</exception>
    /// <exception cref="UnknownConceptException">This base does not hold the finding.</exception>
    public ImmutableArray<Association> AssociationsOf(FindingId finding)
    {
        _ = this[finding];
        ImmutableArray<Association>.Builder found = ImmutableArray.CreateBuilder<Association>();
        foreach (Condition condition in Conditions)
        {
            foreach (Association association in condition.Associations)
            {
                if (association.Finding.Id == finding)
                {
                    found.Add(association);
                }
            }
        }

        return found.ToImmutable();
    }

    /// <summary>The conditions whose associations name a finding, in documented order; <see cref="AssociationsOf"/> says why.</summary>
    /// <param name="finding">The finding.</param>
    /// <returns>The conditions, also those that the finding argues against; empty when none knows it.</returns>
    /// <exception cref="ArgumentException"><paramref name="finding"/> is the default value.</exception>
    /// <exception cref="UnknownConceptException">This base does not hold the finding.</exception>
    public ImmutableArray<Condition> ConditionsWith(FindingId finding)
    {
        ImmutableArray<Condition>.Builder found = ImmutableArray.CreateBuilder<Condition>();
        foreach (Association association in AssociationsOf(finding))
        {
            found.Add(this[association.ConditionId]);
        }

        return found.ToImmutable();
    }

    /// <summary>The conditions felt in a region or in any part of it, in documented order.</summary>
    /// <param name="region">The region; the leg also finds what is felt in the calf.</param>
    /// <returns>The conditions; empty when none is felt there. What is felt in the leg as a whole is not found by asking for the calf.</returns>
    /// <exception cref="ArgumentException"><paramref name="region"/> is the default value.</exception>
    /// <exception cref="UnknownConceptException">This base does not hold the region.</exception>
    public ImmutableArray<Condition> ConditionsIn(BodyRegionId region)
    {
        BodyRegion asked = this[region];
        return Where(condition =>
        {
            foreach (PainSite site in condition.Sites)
            {
                if (asked.Contains(site.Region.Id))
                {
                    return true;
                }
            }

            return false;
        });
    }

    /// <summary>The conditions that can run a course, in documented order.</summary>
    /// <param name="course">The course; not <see cref="Course.Unspecified"/>.</param>
    /// <returns>The conditions; empty when none is described so.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="course"/> is not a course.</exception>
    public ImmutableArray<Condition> ConditionsByCourse(Course course)
    {
        if (course is <= Course.Unspecified or > Course.Chronic)
        {
            throw new ArgumentOutOfRangeException(nameof(course), course, "There is no such course.");
        }

        return Where(condition =>
        {
            foreach (ConditionCourse described in condition.Courses)
            {
                if (described.Course == course)
                {
                    return true;
                }
            }

            return false;
        });
    }

    /// <summary>The conditions of a kind, in documented order.</summary>
    /// <param name="kind">The kind; not <see cref="ConditionKind.Unspecified"/>.</param>
    /// <returns>The conditions; empty when there is none.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="kind"/> is not a kind.</exception>
    public ImmutableArray<Condition> ConditionsOfKind(ConditionKind kind)
    {
        if (kind is <= ConditionKind.Unspecified or > ConditionKind.SeriousCause)
        {
            throw new ArgumentOutOfRangeException(nameof(kind), kind, "There is no such kind of condition.");
        }

        return Where(condition => condition.Kind == kind);
    }

    /// <summary>The findings of a kind, in documented order.</summary>
    /// <param name="kind">The kind; not <see cref="FindingKind.Unspecified"/>.</param>
    /// <returns>The findings; empty when there is none. The same collection each time.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="kind"/> is not a kind.</exception>
    public KnowledgeCollection<Finding> FindingsOfKind(FindingKind kind)
    {
        if (kind is <= FindingKind.Unspecified or > FindingKind.Sign)
        {
            throw new ArgumentOutOfRangeException(nameof(kind), kind, "There is no such kind of finding.");
        }

        return index.FindingsOfKind(kind);
    }

    /// <summary>Where ladders name a treatment or a kind of it: by condition, ladder and rung in documented order.</summary>
    /// <param name="treatment">The treatment; spine surgery also finds decompression.</param>
    /// <returns>Each place with its ladder and rung; empty when no ladder names it.</returns>
    /// <exception cref="ArgumentException"><paramref name="treatment"/> is the default value.</exception>
    /// <exception cref="UnknownConceptException">This base does not hold the treatment.</exception>
    public ImmutableArray<LadderMention> LaddersNaming(TreatmentId treatment)
    {
        _ = this[treatment];
        ImmutableArray<LadderMention>.Builder found = ImmutableArray.CreateBuilder<LadderMention>();
        foreach (Condition condition in Conditions)
        {
            foreach (TreatmentLadder ladder in condition.Ladders)
            {
                foreach (Rung rung in ladder.Rungs)
                {
                    foreach (Treatment named in rung.Treatments)
                    {
                        if (named.Is(treatment))
                        {
                            found.Add(new LadderMention(ladder, rung, named, named.Id == treatment));
                        }
                    }
                }
            }
        }

        return found.ToImmutable();
    }

    private ImmutableArray<Condition> Where(Func<Condition, bool> predicate)
    {
        ImmutableArray<Condition>.Builder found = ImmutableArray.CreateBuilder<Condition>();
        foreach (Condition condition in Conditions)
        {
            if (predicate(condition))
            {
                found.Add(condition);
            }
        }

        return found.ToImmutable();
    }
}

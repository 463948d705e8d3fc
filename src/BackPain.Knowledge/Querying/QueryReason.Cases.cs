using System.Collections.Immutable;
using BackPain.Knowledge.Format;

namespace BackPain.Knowledge;

/// <content>The cases: what can make a filter hold.</content>
public abstract partial class QueryReason
{
    /// <summary>What a finding says about a condition.</summary>
    /// <threadsafety>Immutable; safe to share between threads.</threadsafety>
    public sealed class AssociationFound : QueryReason
    {
        internal AssociationFound(string filter, Association association)
            : base(filter, association.Citations) => Association = association;

        /// <summary>The association, with role, weights and evidence.</summary>
        public Association Association { get; }

        private protected override string Held => Association.ToString();
    }

    /// <summary>Where a condition is felt.</summary>
    /// <threadsafety>Immutable; safe to share between threads.</threadsafety>
    public sealed class SiteFound : QueryReason
    {
        internal SiteFound(string filter, PainSite site)
            : base(filter, site.Citations) => Site = site;

        /// <summary>The site: the region asked for, or a part of it.</summary>
        public PainSite Site { get; }

        private protected override string Held => Site.Region.Id.Value;
    }

    /// <summary>Where a finding is.</summary>
    /// <threadsafety>Immutable; safe to share between threads.</threadsafety>
    public sealed class RegionFound : QueryReason
    {
        internal RegionFound(string filter, BodyRegion region, ImmutableArray<Citation> citations)
            : base(filter, citations) => Region = region;

        /// <summary>The region: the one asked for, or a part of it.</summary>
        public BodyRegion Region { get; }

        private protected override string Held => Region.Id.Value;
    }

    /// <summary>How a condition runs in time.</summary>
    /// <threadsafety>Immutable; safe to share between threads.</threadsafety>
    public sealed class CourseFound : QueryReason
    {
        internal CourseFound(string filter, ConditionCourse course)
            : base(filter, course.Citations) => Course = course;

        /// <summary>The course as sources describe it.</summary>
        public ConditionCourse Course { get; }

        private protected override string Held => Course.Text;
    }

    /// <summary>How a source orders the treatments of a condition.</summary>
    /// <threadsafety>Immutable; safe to share between threads.</threadsafety>
    public sealed class LadderFound : QueryReason
    {
        internal LadderFound(string filter, LadderMention mention)
            : base(filter, mention.Rung.Citations) => Mention = mention;

        /// <summary>The place on the ladder. For a filter by the ladder alone, one for each treatment of each rung.</summary>
        public LadderMention Mention { get; }

        private protected override string Held => Mention.ToString();
    }

    /// <summary>What a source says of a treatment for a condition.</summary>
    /// <threadsafety>Immutable; safe to share between threads.</threadsafety>
    public sealed class RecommendationFound : QueryReason
    {
        internal RecommendationFound(string filter, Recommendation recommendation)
            : base(filter, ImmutableArray.Create(recommendation.Citation)) => Recommendation = recommendation;

        /// <summary>The recommendation, with its stance and population.</summary>
        public Recommendation Recommendation { get; }

        private protected override string Held => Recommendation.ToString();
    }

    /// <summary>Where a treatment stands in the overview of a condition: our own arrangement of what sources say.</summary>
    /// <threadsafety>Immutable; safe to share between threads.</threadsafety>
    public sealed class OverviewFound : QueryReason
    {
        internal OverviewFound(string filter, ConditionId condition, OverviewEntry entry, OverviewPlace place)
            : base(filter, CitationsOf(entry))
        {
            ConditionId = condition;
            Entry = entry;
            Place = place;
        }

        /// <summary>The condition that the overview is of.</summary>
        public ConditionId ConditionId { get; }

        /// <summary>The treatment, with everyone who speaks of it.</summary>
        public OverviewEntry Entry { get; }

        /// <summary>Where it stands.</summary>
        public OverviewPlace Place { get; }

        private protected override string Held => ConditionId.Value + ", " + Words.OverviewPlace[(int)Place] + ": " + Entry;

        // Those that decide put it there; where none does, everyone who speaks of it.
        private static ImmutableArray<Citation> CitationsOf(OverviewEntry entry)
        {
            ImmutableArray<Citation>.Builder citations = ImmutableArray.CreateBuilder<Citation>();
            foreach (ImmutableArray<Recommendation> said in entry.Deciding.IsEmpty ? new[] { entry.For, entry.Against, entry.Neither } : new[] { entry.Deciding })
            {
                foreach (Recommendation recommendation in said)
                {
                    citations.Add(recommendation.Citation);
                }
            }

            return citations.ToImmutable();
        }
    }

    /// <summary>A code of the item.</summary>
    /// <threadsafety>Immutable; safe to share between threads.</threadsafety>
    public sealed class CodeFound : QueryReason
    {
        internal CodeFound(string filter, Coding coding)
            : base(filter, ImmutableArray<Citation>.Empty) => Coding = coding;

        /// <summary>The code, and how it relates to the item.</summary>
        public Coding Coding { get; }

        private protected override string Held => Coding.ToString();
    }

    /// <summary>A red flag that points to a condition, or that names a finding.</summary>
    /// <threadsafety>Immutable; safe to share between threads.</threadsafety>
    public sealed class RedFlagFound : QueryReason
    {
        internal RedFlagFound(string filter, RedFlag redFlag)
            : base(filter, redFlag.Citations) => RedFlag = redFlag;

        /// <summary>The red flag.</summary>
        public RedFlag RedFlag { get; }

        private protected override string Held => RedFlag.Id.Value;
    }

    /// <summary>A finding that the item names, or that relates to it.</summary>
    /// <threadsafety>Immutable; safe to share between threads.</threadsafety>
    public sealed class FindingFound : QueryReason
    {
        internal FindingFound(string filter, Finding finding, ImmutableArray<Citation> citations)
            : base(filter, citations) => Finding = finding;

        /// <summary>The finding.</summary>
        public Finding Finding { get; }

        private protected override string Held => Finding.Id.Value;
    }

    /// <summary>How conditions bear on one another.</summary>
    /// <threadsafety>Immutable; safe to share between threads.</threadsafety>
    public sealed class RelationFound : QueryReason
    {
        internal RelationFound(string filter, RelationPath path)
            : base(filter, CitationsOf(path)) => Path = path;

        /// <summary>The way from the one to the other: a single step for a direct relation.</summary>
        public RelationPath Path { get; }

        private protected override string Held => Path.ToString();

        private static ImmutableArray<Citation> CitationsOf(RelationPath path)
        {
            ImmutableArray<Citation>.Builder citations = ImmutableArray.CreateBuilder<Citation>();
            foreach (ConditionRelation step in path.Steps)
            {
                citations.AddRange(step.Citations);
            }

            return citations.ToImmutable();
        }
    }

    /// <summary>A property of the item itself, such as its kind.</summary>
    /// <threadsafety>Immutable; safe to share between threads.</threadsafety>
    public sealed class PropertyHolds : QueryReason
    {
        internal PropertyHolds(string filter, string value, ImmutableArray<Citation> citations)
            : base(filter, citations) => Value = value;

        /// <summary>What the property is, in the words of the knowledge files; never empty.</summary>
        public string Value { get; }

        private protected override string Held => Value;
    }

    /// <summary>The knowledge holds nothing that would make the filter hold, and the query asked for that. No source is cited for what is not there.</summary>
    /// <threadsafety>Immutable; safe to share between threads.</threadsafety>
    public sealed class NoneFound : QueryReason
    {
        internal NoneFound(string filter)
            : base(filter, ImmutableArray<Citation>.Empty)
        {
        }

        private protected override string Held => "none found";
    }
}

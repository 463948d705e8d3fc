using System;
using System.Collections.Immutable;
using BackPain.Knowledge.Format;
using BackPain.Knowledge.Querying;

namespace BackPain.Knowledge;

/// <summary>One edition of the knowledge about back and leg pain: conditions, findings, treatments, their sources, and how they hang together.</summary>
/// <remarks>
/// <para>A value to pass on, not a service locator: <see cref="Default"/> is the knowledge as shipped, in English, without overlays;
/// <c>KnowledgeFiles</c> loads another. It is in process and offline; it reads no clock, writes no log and remembers nobody.</para>
/// <para>It informs and cites. It does not diagnose, and it is not for emergencies.</para>
/// <para>An entity belongs to its base. A method that names an entity takes its identifier and looks it up in its own base; entities
/// stand in for their identifiers.</para>
/// </remarks>
/// <threadsafety>Immutable; safe to share between threads, also while it is used for the first time.</threadsafety>
public sealed partial class KnowledgeBase
{
    private readonly Index index;
    private readonly Lazy<Claim[]> claims;
    private readonly CodeIndex codes;
    private readonly Func<LanguageRecord> languageData;
    private readonly Lazy<SearchIndex> search;

    /// <summary>Makes a base from its content table; codes and the data of the language wait until they are asked for.</summary>
    /// <exception cref="FormatException">The table is damaged or of another layout.</exception>
    internal KnowledgeBase(byte[] table, CodeIndex codes, Func<LanguageRecord> languageData, string contentHash)
    {
        var tables = new KnowledgeTables(new TableReader(table), codes);
        index = new Index(tables, this);
        this.codes = codes;
        Edition = tables.Edition;
        Language = tables.Language;
        ContentHash = contentHash;
        this.languageData = languageData;
        claims = new Lazy<Claim[]>(GatherClaims, isThreadSafe: true);
        search = new Lazy<SearchIndex>(BuildSearch, isThreadSafe: true);
    }

    /// <summary>The knowledge as shipped, in English, without overlays. Decoded on first use, within milliseconds, once per process.</summary>
    /// <exception cref="Serialization.InvalidKnowledgeException">The shipped content is damaged; the package is then to be replaced.</exception>
    public static KnowledgeBase Default => DefaultHolder.Get();

    /// <summary>Which state of the knowledge this is.</summary>
    public Edition Edition { get; }

    /// <summary>The day up to which the knowledge was compared with its sources; the same as in <see cref="Edition"/>.</summary>
    public KnowledgeDate ReviewedThrough => Edition.ReviewedThrough;

    /// <summary>The language of the words, as a BCP 47 tag, for example <c>en</c>; never empty. Logic does not depend on it.</summary>
    public string Language { get; }

    /// <summary>
    /// The SHA-256 of the content in 64 lower-case hexadecimal digits: the same for the same content, however it was
    /// loaded, within one version of the package.
    /// </summary>
    public string ContentHash { get; }

    /// <summary>All conditions, in the order of the edition: the umbrella first.</summary>
    public KnowledgeCollection<Condition> Conditions => index.Conditions;

    /// <summary>All findings, in the order of the files.</summary>
    public KnowledgeCollection<Finding> Findings => index.Findings;

    /// <summary>The clusters of associations that measure one thing, in documented order.</summary>
    public KnowledgeCollection<Cluster> Clusters => index.Clusters;

    /// <summary>Where one source is for a treatment and another against it, for people who may be the same; worked out when first asked for.</summary>
    public RecommendationPairs<Disagreement> Disagreements => index.Disagreements;

    /// <summary>What an app shows at each level of urgency; empty in a base without red flags.</summary>
    public ImmutableArray<SafetyText> SafetyTexts => ImmutableArrays.Own(index.SafetyTexts);

    /// <summary>The sources that were looked at statement by statement, and what stronger sources say; see <see cref="Audit"/> for one of them.</summary>
    public ImmutableArray<SourceAudit> Audits => ImmutableArrays.Own(index.Audits);

    /// <summary>Where recommendations differ without being for and against for the same people; worked out when first asked for.</summary>
    public RecommendationPairs<Tension> Tensions => index.Tensions;

    /// <summary>All observables, in the order of the files.</summary>
    public KnowledgeCollection<Observable> Observables => index.Observables;

    /// <summary>All treatments, in the order of the files.</summary>
    public KnowledgeCollection<Treatment> Treatments => index.Treatments;

    /// <summary>All recommendations, by condition in documented order and then in the order of its file. Gathered on first use.</summary>
    public KnowledgeCollection<Recommendation> Recommendations => index.Queries.Recommendations;

    /// <summary>All red flags, in the order of the files.</summary>
    public KnowledgeCollection<RedFlag> RedFlags => index.RedFlags;

    /// <summary>All question groups, in the order in which they are asked.</summary>
    public KnowledgeCollection<QuestionGroup> QuestionGroups => index.QuestionGroups;

    /// <summary>All sources, in the order of the files.</summary>
    public KnowledgeCollection<Source> Sources => index.Sources;

    /// <summary>All regions of the body, in the order of the files.</summary>
    public KnowledgeCollection<BodyRegion> BodyRegions => index.BodyRegions;

    /// <summary>All relations between conditions, by their first condition and then in the order of its file.</summary>
    public KnowledgeCollection<ConditionRelation> Relations => index.Relations;

    /// <summary>Every claim with its path and its citations, in documented order. Gathered on first use.</summary>
    public ImmutableArray<Claim> Claims => ImmutableArrays.Own(claims.Value);

    /// <summary>The claims that cite a source, in documented order.</summary>
    /// <param name="source">The source.</param>
    /// <returns>The claims; empty when none cites it.</returns>
    /// <exception cref="ArgumentException"><paramref name="source"/> is the default value.</exception>
    /// <exception cref="UnknownConceptException">This base does not hold the source.</exception>
    public ImmutableArray<Claim> ClaimsFrom(SourceId source)
    {
        _ = this[source];
        ImmutableArray<Claim>.Builder citing = ImmutableArray.CreateBuilder<Claim>();
        foreach (Claim claim in Claims)
        {
            if (claim.Cites(source))
            {
                citing.Add(claim);
            }
        }

        return citing.ToImmutable();
    }

    /// <summary>The claims that stand on the page of a condition, in documented order.</summary>
    /// <param name="condition">The condition.</param>
    /// <returns>The claims, with the relations that start there; at least the definition.</returns>
    /// <exception cref="ArgumentException"><paramref name="condition"/> is the default value.</exception>
    /// <exception cref="UnknownConceptException">This base does not hold the condition.</exception>
    public ImmutableArray<Claim> ClaimsAbout(ConditionId condition)
    {
        _ = this[condition];
        ImmutableArray<Claim>.Builder about = ImmutableArray.CreateBuilder<Claim>();
        foreach (Claim claim in Claims)
        {
            if (claim.ConditionId == condition)
            {
                about.Add(claim);
            }
        }

        return about.ToImmutable();
    }

    /// <summary>Language and edition, for developers.</summary>
    /// <returns>The text, the same in every culture.</returns>
    public override string ToString() => "BackPain.Knowledge " + Edition + " in " + Language;

    private Claim[] GatherClaims() => ClaimCatalog.Of(this);

    private SearchIndex BuildSearch() => SearchIndexBuilder.Build(this, languageData());

    // Defers decoding until somebody asks. A Lazy hands a fault on as it is; a type initializer would wrap it and poison the type.
    private static class DefaultHolder
    {
        private static readonly Lazy<KnowledgeBase> Lazy = new(ShippedKnowledge.Load, isThreadSafe: true);

        public static KnowledgeBase Get() => Lazy.Value;
    }
}

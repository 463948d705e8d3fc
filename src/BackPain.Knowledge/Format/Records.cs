using System;
using System.Collections.Generic;

namespace BackPain.Knowledge.Format;

// The shape of the knowledge between file, table and entity. Numbers of closed choices are positions in Words.
// A record says what a file said; rules are in KnowledgeRules, meaning is in the public entities.
// An entity reads itself from the table that its record wrote, field for field in the order of Transfer: making records first would
// cost every first use some eighty methods. What names another entity that must be there comes first, for the builder to look up.

/// <summary>The records that stand in lists or may be left out; one switch makes them all, because a cold start compiles every lambda by itself.</summary>
internal enum RecordType
{
    Association,
    Audit,
    AuditStatement,
    AuditVerdict,
    BodyRegion,
    Choice,
    Citation,
    CitedText,
    Cluster,
    CodedEntity,
    Coding,
    Condition,
    Course,
    Criterion,
    Distinction,
    Duration,
    Ending,
    Evidence,
    Finding,
    InflectionStep,
    IrregularWord,
    Ladder,
    Letters,
    Observable,
    Population,
    Proportion,
    QuestionGroup,
    Ratio,
    Recommendation,
    RedFlag,
    RedFlagLevel,
    Relation,
    Rung,
    SafetyText,
    ScopeDifference,
    Site,
    Source,
    Spelling,
    TimeToJudge,
    Treatment,
    WordGroup,
}

internal static class RecordTypes
{
    public static IRecord New(RecordType type) => type switch
    {
        RecordType.Association => new AssociationRecord(),
        RecordType.Audit => new AuditRecord(),
        RecordType.AuditStatement => new AuditStatementRecord(),
        RecordType.AuditVerdict => new AuditVerdictRecord(),
        RecordType.BodyRegion => new BodyRegionRecord(),
        RecordType.Choice => new ChoiceRecord(),
        RecordType.Citation => new CitationRecord(),
        RecordType.CitedText => new CitedTextRecord(),
        RecordType.Cluster => new ClusterRecord(),
        RecordType.CodedEntity => new CodedEntityRecord(),
        RecordType.Coding => new CodingRecord(),
        RecordType.Condition => new ConditionRecord(),
        RecordType.Course => new CourseRecord(),
        RecordType.Criterion => new CriterionRecord(),
        RecordType.Distinction => new DistinctionRecord(),
        RecordType.Duration => new DurationRecord(),
        RecordType.Ending => new EndingRecord(),
        RecordType.Evidence => new EvidenceRecord(),
        RecordType.Finding => new FindingRecord(),
        RecordType.InflectionStep => new InflectionStepRecord(),
        RecordType.IrregularWord => new IrregularWordRecord(),
        RecordType.Ladder => new LadderRecord(),
        RecordType.Letters => new LettersRecord(),
        RecordType.Observable => new ObservableRecord(),
        RecordType.Population => new PopulationRecord(),
        RecordType.Proportion => new ProportionRecord(),
        RecordType.QuestionGroup => new QuestionGroupRecord(),
        RecordType.Ratio => new RatioRecord(),
        RecordType.Recommendation => new RecommendationRecord(),
        RecordType.RedFlag => new RedFlagRecord(),
        RecordType.RedFlagLevel => new RedFlagLevelRecord(),
        RecordType.Relation => new RelationRecord(),
        RecordType.Rung => new RungRecord(),
        RecordType.SafetyText => new SafetyTextRecord(),
        RecordType.ScopeDifference => new ScopeDifferenceRecord(),
        RecordType.Site => new SiteRecord(),
        RecordType.Source => new SourceRecord(),
        RecordType.Spelling => new SpellingRecord(),
        RecordType.TimeToJudge => new TimeToJudgeRecord(),
        RecordType.Treatment => new TreatmentRecord(),
        RecordType.WordGroup => new WordGroupRecord(),
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, "There is no such record."),
    };
}

internal sealed class KnowledgeRecord : IRecord
{
    public EditionRecord Edition = new();
    public SourceRecord[] Sources = Array.Empty<SourceRecord>();
    public BodyRegionRecord[] BodyRegions = Array.Empty<BodyRegionRecord>();
    public ObservableRecord[] Observables = Array.Empty<ObservableRecord>();
    public FindingRecord[] Findings = Array.Empty<FindingRecord>();
    public ClusterRecord[] Clusters = Array.Empty<ClusterRecord>();
    public TreatmentRecord[] Treatments = Array.Empty<TreatmentRecord>();
    public ConditionRecord[] Conditions = Array.Empty<ConditionRecord>();
    public RedFlagRecord[] RedFlags = Array.Empty<RedFlagRecord>();
    public QuestionGroupRecord[] QuestionGroups = Array.Empty<QuestionGroupRecord>();
    public SafetyTextRecord[] SafetyTexts = Array.Empty<SafetyTextRecord>();
    public AuditRecord[] Audits = Array.Empty<AuditRecord>();

    /// <summary>In a table of its own: only search needs it, and then not first.</summary>
    public LanguageRecord Language = new();

    public void Transfer(TableCodec codec)
    {
        Edition.Transfer(codec);
        codec.List(ref Sources, RecordType.Source);
        codec.List(ref BodyRegions, RecordType.BodyRegion);
        codec.List(ref Observables, RecordType.Observable);
        codec.List(ref Findings, RecordType.Finding);
        codec.List(ref Clusters, RecordType.Cluster);
        codec.List(ref Treatments, RecordType.Treatment);
        codec.List(ref Conditions, RecordType.Condition);
        codec.List(ref RedFlags, RecordType.RedFlag);
        codec.List(ref QuestionGroups, RecordType.QuestionGroup);
        codec.List(ref SafetyTexts, RecordType.SafetyText);
        codec.List(ref Audits, RecordType.Audit);
    }
}

internal sealed class EditionRecord : IRecord
{
    public string Version = "";
    public string ReviewedThrough = "";
    public string ReviewDue = "";
    public int ReviewStatus;
    public string Language = "";
    public string[] ConditionOrder = Array.Empty<string>();

    public void Transfer(TableCodec codec)
    {
        codec.Text(ref Version);
        codec.Date(ref ReviewedThrough);
        codec.Date(ref ReviewDue);
        codec.Number(ref ReviewStatus);
        codec.Text(ref Language);
    }
}

internal sealed class CitationRecord : IRecord
{
    public string Source = "";
    public string Locator = "";

    public void Transfer(TableCodec codec)
    {
        codec.Text(ref Source);
        codec.Text(ref Locator);
    }
}

internal sealed class SourceRecord : IRecord
{
    public string Id = "";
    public string Title = "";
    public string ShortName = "";
    public string? Authors;
    public string Publisher = "";
    public int? Year;
    public string? YearNote;
    public string? Doi;
    public string? PmcId;
    public string? Url;
    public int Kind;
    public string? KindNote;
    public string? Jurisdiction;
    public string? License;
    public int Status;
    public string? StatusReason;
    public string? SupersededBy;

    public void Transfer(TableCodec codec)
    {
        codec.Text(ref Id);
        codec.Text(ref Title);
        codec.Text(ref ShortName);
        codec.OptionalText(ref Authors);
        codec.Text(ref Publisher);
        codec.OptionalNumber(ref Year);
        codec.OptionalText(ref YearNote);
        codec.OptionalText(ref Doi);
        codec.OptionalText(ref PmcId);
        codec.OptionalText(ref Url);
        codec.Number(ref Kind);
        codec.OptionalText(ref KindNote);
        codec.OptionalText(ref Jurisdiction);
        codec.OptionalText(ref License);
        codec.Number(ref Status);
        codec.OptionalText(ref StatusReason);
        codec.OptionalText(ref SupersededBy);
    }
}

internal sealed class BodyRegionRecord : IRecord
{
    public string Id = "";
    public string Name = "";
    public string[] Synonyms = Array.Empty<string>();
    public string? PartOf;

    /// <summary>The regions that are directly part of this one, worked out when the files are read, so that a cold start need not.</summary>
    public string[] Parts = Array.Empty<string>();

    public void Transfer(TableCodec codec)
    {
        codec.Text(ref Id);
        codec.OptionalText(ref PartOf);
        codec.Texts(ref Parts);
        codec.Text(ref Name);
        codec.Texts(ref Synonyms);
    }
}

internal sealed class ObservableRecord : IRecord
{
    public string Id = "";
    public int Kind;
    public string Name = "";
    public string ClinicalName = "";
    public string? Question;
    public string[] Synonyms = Array.Empty<string>();
    public string? Unit;
    public decimal? Minimum;
    public decimal? Maximum;
    public ChoiceRecord[] Choices = Array.Empty<ChoiceRecord>();
    public CodingRecord[] Codings = Array.Empty<CodingRecord>();

    public void Transfer(TableCodec codec)
    {
        codec.Text(ref Id);
        codec.Number(ref Kind);
        codec.Text(ref Name);
        codec.Text(ref ClinicalName);
        codec.OptionalText(ref Question);
        codec.Texts(ref Synonyms);
        codec.OptionalText(ref Unit);
        codec.OptionalDecimal(ref Minimum);
        codec.OptionalDecimal(ref Maximum);
        codec.List(ref Choices, RecordType.Choice);
    }
}

internal sealed class ChoiceRecord : IRecord
{
    public string Value = "";
    public string Name = "";

    public void Transfer(TableCodec codec)
    {
        codec.Text(ref Value);
        codec.Text(ref Name);
    }
}

internal sealed class CodingRecord : IRecord
{
    public string System = "";
    public string Code = "";
    public string Display = "";
    public string? Version;
    public int Equivalence;
    public int Confidence;

    /// <summary>1 for no, 2 for yes; 0 where the question does not arise.</summary>
    public int Billable;

    public void Transfer(TableCodec codec)
    {
        codec.Text(ref System);
        codec.Text(ref Code);
        codec.Text(ref Display);
        codec.OptionalText(ref Version);
        codec.Number(ref Equivalence);
        codec.Number(ref Confidence);
        codec.Number(ref Billable);
    }
}

/// <summary>All codes, in a table of their own: few apps need them, and then not first.</summary>
internal sealed class CodesRecord : IRecord
{
    public CodedEntityRecord[] Entities = Array.Empty<CodedEntityRecord>();

    public static CodesRecord Of(KnowledgeRecord record)
    {
        var entities = new List<CodedEntityRecord>();
        void Add(EntityKind kind, string id, CodingRecord[] codings)
        {
            if (codings.Length > 0)
            {
                entities.Add(new CodedEntityRecord { Kind = (int)kind, Id = id, Codings = codings });
            }
        }

        foreach (ConditionRecord condition in record.Conditions)
        {
            Add(EntityKind.Condition, condition.Id, condition.Codings);
        }

        foreach (FindingRecord finding in record.Findings)
        {
            Add(EntityKind.Finding, finding.Id, finding.Codings);
        }

        foreach (ObservableRecord observable in record.Observables)
        {
            Add(EntityKind.Observable, observable.Id, observable.Codings);
        }

        foreach (TreatmentRecord treatment in record.Treatments)
        {
            Add(EntityKind.Treatment, treatment.Id, treatment.Codings);
        }

        return new CodesRecord { Entities = entities.ToArray() };
    }

    public void Transfer(TableCodec codec) => codec.List(ref Entities, RecordType.CodedEntity);
}

internal sealed class CodedEntityRecord : IRecord
{
    public int Kind;
    public string Id = "";
    public CodingRecord[] Codings = Array.Empty<CodingRecord>();

    public void Transfer(TableCodec codec)
    {
        codec.Number(ref Kind);
        codec.Text(ref Id);
        codec.List(ref Codings, RecordType.Coding);
    }
}

internal sealed class FindingRecord : IRecord
{
    public string Id = "";
    public int Kind;
    public string Name = "";
    public string ClinicalName = "";
    public string? Question;
    public string[] Synonyms = Array.Empty<string>();
    public string[] SharedSynonyms = Array.Empty<string>();
    public string[] Regions = Array.Empty<string>();
    public string[] Excludes = Array.Empty<string>();
    public string[] Implies = Array.Empty<string>();

    /// <summary>Closed by <see cref="Implications"/> when the files are read, so that a cold start need not; the table holds these.</summary>
    public string[] AllImplied = Array.Empty<string>();

    /// <inheritdoc cref="AllImplied"/>
    public string[] AllExcluded = Array.Empty<string>();

    public CriterionRecord? Definition;
    public CitationRecord[] Citations = Array.Empty<CitationRecord>();
    public CodingRecord[] Codings = Array.Empty<CodingRecord>();

    public void Transfer(TableCodec codec)
    {
        codec.Text(ref Id);
        codec.Texts(ref Regions);
        codec.Number(ref Kind);
        codec.Text(ref Name);
        codec.Text(ref ClinicalName);
        codec.OptionalText(ref Question);
        codec.Texts(ref Synonyms);
        codec.Texts(ref SharedSynonyms);
        codec.Texts(ref AllImplied);
        codec.Texts(ref AllExcluded);
        codec.Optional(ref Definition, RecordType.Criterion);
        codec.List(ref Citations, RecordType.Citation);
    }
}

internal sealed class ClusterRecord : IRecord
{
    public string Key = "";
    public string Name = "";
    public string Reason = "";

    public void Transfer(TableCodec codec)
    {
        codec.Text(ref Key);
        codec.Text(ref Name);
        codec.Text(ref Reason);
    }
}

internal enum CriterionForm
{
    Present = 1,
    Number = 2,
    Choice = 3,
    All = 4,
    Any = 5,
    Not = 6,
    AtLeast = 7,
    Tried = 8,
    InWords = 9,
}

internal sealed class CriterionRecord : IRecord
{
    public int Form;

    /// <summary>The finding, observable or treatment that the criterion names.</summary>
    public string? Id;

    public int Comparison;
    public decimal? Bound;

    /// <summary>The chosen value of an observable, the words of a criterion in words, or a bound as it was written ("6 months").</summary>
    public string? Text;

    /// <summary>How many of the parts must be met, or how many weeks a treatment must have been tried.</summary>
    public int? Count;

    public int CareOutcome;
    public CriterionRecord[] Parts = Array.Empty<CriterionRecord>();

    public void Transfer(TableCodec codec)
    {
        codec.Number(ref Form);
        codec.OptionalText(ref Id);
        codec.Number(ref Comparison);
        codec.OptionalDecimal(ref Bound);
        codec.OptionalText(ref Text);
        codec.OptionalNumber(ref Count);
        codec.Number(ref CareOutcome);
        codec.List(ref Parts, RecordType.Criterion);
    }
}

internal sealed class CitedTextRecord : IRecord
{
    public string? Key;
    public string Text = "";
    public string? Finding;
    public CitationRecord[] Citations = Array.Empty<CitationRecord>();

    public void Transfer(TableCodec codec)
    {
        codec.OptionalText(ref Key);
        codec.Text(ref Text);
        codec.OptionalText(ref Finding);
        codec.List(ref Citations, RecordType.Citation);
    }
}

internal sealed class DurationRecord : IRecord
{
    public int? MinimumValue;
    public int MinimumUnit;
    public int? MaximumValue;
    public int MaximumUnit;

    public void Transfer(TableCodec codec)
    {
        codec.OptionalNumber(ref MinimumValue);
        codec.Number(ref MinimumUnit);
        codec.OptionalNumber(ref MaximumValue);
        codec.Number(ref MaximumUnit);
    }
}

internal sealed class TreatmentRecord : IRecord
{
    public string Id = "";
    public int Kind;
    public int Invasiveness;
    public string Name = "";
    public string ClinicalName = "";
    public string Description = "";
    public string[] Synonyms = Array.Empty<string>();
    public string[] IsA = Array.Empty<string>();

    /// <summary>The same over any number of steps, worked out when the files are read, so that a cold start need not.</summary>
    public string[] AllIsA = Array.Empty<string>();

    public bool TypeNotSpecified;
    public CitedTextRecord? Involves;
    public TimeToJudgeRecord[] TimesToJudge = Array.Empty<TimeToJudgeRecord>();
    public CitedTextRecord[] Facts = Array.Empty<CitedTextRecord>();
    public string? SafetyNote;
    public CitationRecord[] Citations = Array.Empty<CitationRecord>();
    public CodingRecord[] Codings = Array.Empty<CodingRecord>();

    public void Transfer(TableCodec codec)
    {
        codec.Text(ref Id);
        codec.Texts(ref IsA);
        codec.Number(ref Kind);
        codec.Number(ref Invasiveness);
        codec.Text(ref Name);
        codec.Text(ref ClinicalName);
        codec.Text(ref Description);
        codec.Texts(ref Synonyms);
        codec.Texts(ref AllIsA);
        codec.Flag(ref TypeNotSpecified);
        codec.Optional(ref Involves, RecordType.CitedText);
        codec.List(ref TimesToJudge, RecordType.TimeToJudge);
        codec.List(ref Facts, RecordType.CitedText);
        codec.OptionalText(ref SafetyNote);
        codec.List(ref Citations, RecordType.Citation);
    }
}

internal sealed class TimeToJudgeRecord : IRecord
{
    public string Key = "";
    public string? Condition;
    public DurationRecord Duration = new();
    public string Text = "";
    public CitationRecord[] Citations = Array.Empty<CitationRecord>();

    public void Transfer(TableCodec codec)
    {
        codec.Text(ref Key);
        codec.OptionalText(ref Condition);
        Duration.Transfer(codec);
        codec.Text(ref Text);
        codec.List(ref Citations, RecordType.Citation);
    }
}

internal sealed class ConditionRecord : IRecord
{
    public string Id = "";
    public int Kind;
    public string Name = "";
    public string ClinicalName = "";
    public string[] Synonyms = Array.Empty<string>();
    public CitedTextRecord Summary = new();
    public CitedTextRecord? Definition;
    public CitedTextRecord[] Facts = Array.Empty<CitedTextRecord>();
    public CourseRecord[] Courses = Array.Empty<CourseRecord>();
    public CitedTextRecord[] Onset = Array.Empty<CitedTextRecord>();
    public CitedTextRecord[] AgeAndSex = Array.Empty<CitedTextRecord>();
    public CitedTextRecord[] Causes = Array.Empty<CitedTextRecord>();
    public CitedTextRecord[] PainMechanisms = Array.Empty<CitedTextRecord>();
    public CitedTextRecord[] Consequences = Array.Empty<CitedTextRecord>();
    public SiteRecord[] Sites = Array.Empty<SiteRecord>();
    public AssociationRecord[] Associations = Array.Empty<AssociationRecord>();
    public RelationRecord[] Relations = Array.Empty<RelationRecord>();
    public DistinctionRecord[] Distinctions = Array.Empty<DistinctionRecord>();
    public CitedTextRecord? Imaging;
    public string? Misuse;
    public LadderRecord[] Ladders = Array.Empty<LadderRecord>();
    public RecommendationRecord[] Recommendations = Array.Empty<RecommendationRecord>();
    public ScopeDifferenceRecord[] ScopeDifferences = Array.Empty<ScopeDifferenceRecord>();
    public CodingRecord[] Codings = Array.Empty<CodingRecord>();

    public void Transfer(TableCodec codec)
    {
        codec.Text(ref Id);
        codec.Text(ref Name);
        codec.List(ref Sites, RecordType.Site);
        codec.List(ref Associations, RecordType.Association);
        codec.List(ref Distinctions, RecordType.Distinction);
        codec.List(ref Ladders, RecordType.Ladder);
        codec.List(ref Recommendations, RecordType.Recommendation);
        codec.List(ref ScopeDifferences, RecordType.ScopeDifference);
        codec.List(ref Relations, RecordType.Relation);
        codec.Number(ref Kind);
        codec.Text(ref ClinicalName);
        codec.Texts(ref Synonyms);
        Summary.Transfer(codec);
        codec.Optional(ref Definition, RecordType.CitedText);
        codec.List(ref Facts, RecordType.CitedText);
        codec.List(ref Courses, RecordType.Course);
        codec.List(ref Onset, RecordType.CitedText);
        codec.List(ref AgeAndSex, RecordType.CitedText);
        codec.List(ref Causes, RecordType.CitedText);
        codec.List(ref PainMechanisms, RecordType.CitedText);
        codec.List(ref Consequences, RecordType.CitedText);
        codec.Optional(ref Imaging, RecordType.CitedText);
        codec.OptionalText(ref Misuse);
    }
}

internal sealed class CourseRecord : IRecord
{
    /// <summary>Tells several statements on one course apart.</summary>
    public string? Key;

    public int Course;
    public int Frequency;
    public DurationRecord? Duration;
    public string Text = "";
    public CitationRecord[] Citations = Array.Empty<CitationRecord>();

    public void Transfer(TableCodec codec)
    {
        codec.OptionalText(ref Key);
        codec.Number(ref Course);
        codec.Number(ref Frequency);
        codec.Optional(ref Duration, RecordType.Duration);
        codec.Text(ref Text);
        codec.List(ref Citations, RecordType.Citation);
    }
}

internal sealed class SiteRecord : IRecord
{
    public string Region = "";
    public int Role;
    public CitationRecord[] Citations = Array.Empty<CitationRecord>();

    public void Transfer(TableCodec codec)
    {
        codec.Text(ref Region);
        codec.Number(ref Role);
        codec.List(ref Citations, RecordType.Citation);
    }
}

internal sealed class AssociationRecord : IRecord
{
    public string Finding = "";
    public int Role;
    public string Cluster = "";
    public EvidenceRecord[] Evidence = Array.Empty<EvidenceRecord>();

    /// <summary>Worked out by <see cref="Weights"/>, never written in a file.</summary>
    public WeightRecord WhenPresent = new();

    /// <inheritdoc cref="WhenPresent"/>
    public WeightRecord WhenAbsent = new();

    public void Transfer(TableCodec codec)
    {
        codec.Text(ref Finding);
        codec.Text(ref Cluster);
        codec.Number(ref Role);
        codec.List(ref Evidence, RecordType.Evidence);
        WhenPresent.Transfer(codec);
        WhenAbsent.Transfer(codec);
    }
}

internal sealed class WeightRecord : IRecord
{
    public int Millibans;
    public int MillibansElsewhere;
    public int Basis;

    public void Transfer(TableCodec codec)
    {
        codec.Signed(ref Millibans);
        codec.Signed(ref MillibansElsewhere);
        codec.Number(ref Basis);
    }
}

internal sealed class EvidenceRecord : IRecord
{
    /// <summary>Tells several reports of one source for one pair apart.</summary>
    public string? Key;

    public string? Note;
    public RatioRecord? Positive;
    public string? PositiveSetAside;
    public RatioRecord? Negative;
    public string? NegativeSetAside;
    public ProportionRecord? Sensitivity;
    public ProportionRecord? Specificity;
    public PopulationRecord? Population;
    public int Comparator;
    public string? ComparatorCondition;
    public int Confidence;
    public bool IsPreferred;
    public string? PreferredReason;
    public CitationRecord[] Citations = Array.Empty<CitationRecord>();

    public bool HasFigures => Positive is not null || Negative is not null || Sensitivity is not null || Specificity is not null;

    public void Transfer(TableCodec codec)
    {
        codec.OptionalText(ref Key);
        codec.OptionalText(ref Note);
        codec.Optional(ref Positive, RecordType.Ratio);
        codec.OptionalText(ref PositiveSetAside);
        codec.Optional(ref Negative, RecordType.Ratio);
        codec.OptionalText(ref NegativeSetAside);
        codec.Optional(ref Sensitivity, RecordType.Proportion);
        codec.Optional(ref Specificity, RecordType.Proportion);
        codec.Optional(ref Population, RecordType.Population);
        codec.Number(ref Comparator);
        codec.OptionalText(ref ComparatorCondition);
        codec.Number(ref Confidence);
        codec.Flag(ref IsPreferred);
        codec.OptionalText(ref PreferredReason);
        codec.List(ref Citations, RecordType.Citation);
    }
}

internal sealed class ProportionRecord : IRecord
{
    public decimal? Lower;
    public decimal? Upper;

    public void Transfer(TableCodec codec)
    {
        codec.OptionalDecimal(ref Lower);
        codec.OptionalDecimal(ref Upper);
    }
}

internal sealed class RatioRecord : IRecord
{
    public decimal? Value;
    public decimal? Lower;
    public decimal? Upper;

    public void Transfer(TableCodec codec)
    {
        codec.OptionalDecimal(ref Value);
        codec.OptionalDecimal(ref Lower);
        codec.OptionalDecimal(ref Upper);
    }
}

internal sealed class PopulationRecord : IRecord
{
    public string Text = "";

    /// <summary>The courses named, as bits: 1 shifted left by the position in Words.Course.</summary>
    public int Courses;

    public DurationRecord? Duration;
    public int? MinimumAge;
    public int? MaximumAge;
    public string? Setting;
    public bool IsIndirect;
    public CriterionRecord? Criterion;

    public void Transfer(TableCodec codec)
    {
        codec.Text(ref Text);
        codec.Number(ref Courses);
        codec.Optional(ref Duration, RecordType.Duration);
        codec.OptionalNumber(ref MinimumAge);
        codec.OptionalNumber(ref MaximumAge);
        codec.OptionalText(ref Setting);
        codec.Flag(ref IsIndirect);
        codec.Optional(ref Criterion, RecordType.Criterion);
    }
}

internal sealed class RelationRecord : IRecord
{
    public int Kind;
    public string To = "";
    public string Text = "";
    public CitationRecord[] Citations = Array.Empty<CitationRecord>();

    public void Transfer(TableCodec codec)
    {
        codec.Number(ref Kind);
        codec.Text(ref To);
        codec.Text(ref Text);
        codec.List(ref Citations, RecordType.Citation);
    }
}

internal sealed class DistinctionRecord : IRecord
{
    public string From = "";
    public string Text = "";
    public string[] Findings = Array.Empty<string>();
    public CitationRecord[] Citations = Array.Empty<CitationRecord>();

    public void Transfer(TableCodec codec)
    {
        codec.Texts(ref Findings);
        codec.Text(ref From);
        codec.Text(ref Text);
        codec.List(ref Citations, RecordType.Citation);
    }
}

internal sealed class LadderRecord : IRecord
{
    public string Source = "";
    public bool IsOrdered;
    public RungRecord[] Rungs = Array.Empty<RungRecord>();

    public void Transfer(TableCodec codec)
    {
        codec.Text(ref Source);
        codec.Flag(ref IsOrdered);
        codec.List(ref Rungs, RecordType.Rung);
    }
}

internal sealed class RungRecord : IRecord
{
    public string Id = "";
    public int? Order;
    public string[] Treatments = Array.Empty<string>();
    public string Role = "";
    public string? CriterionText;
    public CriterionRecord? Criterion;
    public CitedTextRecord? Aim;
    public DurationRecord? TimeBeforeEscalating;
    public CitationRecord[] Citations = Array.Empty<CitationRecord>();

    public void Transfer(TableCodec codec)
    {
        codec.Texts(ref Treatments);
        codec.Text(ref Id);
        codec.OptionalNumber(ref Order);
        codec.Text(ref Role);
        codec.OptionalText(ref CriterionText);
        codec.Optional(ref Criterion, RecordType.Criterion);
        codec.Optional(ref Aim, RecordType.CitedText);
        codec.Optional(ref TimeBeforeEscalating, RecordType.Duration);
        codec.List(ref Citations, RecordType.Citation);
    }
}

internal sealed class RecommendationRecord : IRecord
{
    /// <summary>Tells several recommendations of one source for one treatment apart.</summary>
    public string? Key;

    public string Treatment = "";
    public string Source = "";
    public int Stance;
    public string? Strength;
    public string? Certainty;
    public PopulationRecord? Population;
    public string? IndicationText;
    public CriterionRecord? Indication;
    public string? Note;
    public int Confidence;
    public string Locator = "";

    public void Transfer(TableCodec codec)
    {
        codec.Text(ref Treatment);
        codec.Text(ref Source);
        codec.OptionalText(ref Key);
        codec.Number(ref Stance);
        codec.OptionalText(ref Strength);
        codec.OptionalText(ref Certainty);
        codec.Optional(ref Population, RecordType.Population);
        codec.OptionalText(ref IndicationText);
        codec.Optional(ref Indication, RecordType.Criterion);
        codec.OptionalText(ref Note);
        codec.Number(ref Confidence);
        codec.Text(ref Locator);
    }
}

internal sealed class ScopeDifferenceRecord : IRecord
{
    public string Treatment = "";
    public string FirstSource = "";
    public string? FirstKey;
    public string SecondSource = "";
    public string? SecondKey;
    public string Text = "";
    public CitationRecord[] Citations = Array.Empty<CitationRecord>();

    public void Transfer(TableCodec codec)
    {
        codec.Text(ref Treatment);
        codec.Text(ref FirstSource);
        codec.OptionalText(ref FirstKey);
        codec.Text(ref SecondSource);
        codec.OptionalText(ref SecondKey);
        codec.Text(ref Text);
        codec.List(ref Citations, RecordType.Citation);
    }
}

internal sealed class AuditRecord : IRecord
{
    public string Source = "";
    public AuditStatementRecord[] Statements = Array.Empty<AuditStatementRecord>();

    public void Transfer(TableCodec codec)
    {
        codec.Text(ref Source);
        codec.List(ref Statements, RecordType.AuditStatement);
    }
}

internal sealed class AuditStatementRecord : IRecord
{
    public string Locator = "";
    public string Says = "";
    public AuditVerdictRecord[] Verdicts = Array.Empty<AuditVerdictRecord>();

    public void Transfer(TableCodec codec)
    {
        codec.Text(ref Locator);
        codec.Text(ref Says);
        codec.List(ref Verdicts, RecordType.AuditVerdict);
    }
}

internal sealed class AuditVerdictRecord : IRecord
{
    public int Verdict;
    public string Text = "";
    public CitationRecord[] Citations = Array.Empty<CitationRecord>();

    public void Transfer(TableCodec codec)
    {
        codec.Number(ref Verdict);
        codec.Text(ref Text);
        codec.List(ref Citations, RecordType.Citation);
    }
}

internal sealed class RedFlagRecord : IRecord
{
    public string Id = "";
    public string Name = "";
    public string? SeriousCause;
    public string CriterionText = "";
    public CriterionRecord Criterion = new();
    public int? CitedUrgency;
    public int? PolicyLevel;
    public string PolicyReason = "";
    public bool IsModifier;
    public string[] Modifies = Array.Empty<string>();
    public RedFlagLevelRecord[] Levels = Array.Empty<RedFlagLevelRecord>();
    public RedFlagLevelRecord? WhileUnknown;
    public string? SourceWords;
    public string? NarrowerReason;
    public string? SpecificityNote;
    public string? SpecificityForPerson;
    public RatioRecord? Positive;
    public int Confidence;
    public bool IsCore;
    public CitationRecord[] Citations = Array.Empty<CitationRecord>();

    public void Transfer(TableCodec codec)
    {
        codec.Text(ref Id);
        codec.Text(ref Name);
        codec.OptionalText(ref SeriousCause);
        codec.Text(ref CriterionText);
        Criterion.Transfer(codec);
        codec.OptionalNumber(ref CitedUrgency);
        codec.OptionalNumber(ref PolicyLevel);
        codec.Text(ref PolicyReason);
        codec.Flag(ref IsModifier);
        codec.Texts(ref Modifies);
        codec.List(ref Levels, RecordType.RedFlagLevel);
        codec.Optional(ref WhileUnknown, RecordType.RedFlagLevel);
        codec.OptionalText(ref SourceWords);
        codec.OptionalText(ref NarrowerReason);
        codec.OptionalText(ref SpecificityNote);
        codec.OptionalText(ref SpecificityForPerson);
        codec.Optional(ref Positive, RecordType.Ratio);
        codec.Number(ref Confidence);
        codec.Flag(ref IsCore);
        codec.List(ref Citations, RecordType.Citation);
    }
}

internal sealed class RedFlagLevelRecord : IRecord
{
    public CriterionRecord Criterion = new();
    public string CriterionText = "";
    public int? Level;
    public string Reason = "";

    public void Transfer(TableCodec codec)
    {
        Criterion.Transfer(codec);
        codec.Text(ref CriterionText);
        codec.OptionalNumber(ref Level);
        codec.Text(ref Reason);
    }
}

internal sealed class SafetyTextRecord : IRecord
{
    public int Kind;
    public string Text = "";
    public string NumberLead = "";

    public void Transfer(TableCodec codec)
    {
        codec.Number(ref Kind);
        codec.Text(ref Text);
        codec.Text(ref NumberLead);
    }
}

internal sealed class QuestionGroupRecord : IRecord
{
    public string Id = "";
    public string Name = "";
    public string Question = "";
    public bool IsCore;
    public int? Order;
    public string[] Items = Array.Empty<string>();
    public CriterionRecord? AskWhen;
    public string? AskWhenText;

    public void Transfer(TableCodec codec)
    {
        codec.Text(ref Id);
        codec.Texts(ref Items);
        codec.Text(ref Name);
        codec.Text(ref Question);
        codec.Flag(ref IsCore);
        codec.OptionalNumber(ref Order);
        codec.Optional(ref AskWhen, RecordType.Criterion);
        codec.OptionalText(ref AskWhenText);
    }
}

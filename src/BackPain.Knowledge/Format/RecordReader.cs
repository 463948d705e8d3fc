using System;
using System.Collections.Generic;
using System.Text.Json;

namespace BackPain.Knowledge.Format;

/// <summary>Turns the JSON of one knowledge file into records. What a property may hold stands here and nowhere else.</summary>
internal sealed class RecordReader
{
    private static readonly string[] ComparisonProperties = { "over", "atMost", "under", "is" };

    private readonly ReadingContext context;

    public RecordReader(ReadingContext context) => this.context = context;

    public EditionRecord Edition(ObjectReader o)
    {
        var record = new EditionRecord();
        if (o.Require("formatVersion") is { } version && context.Integer(version, 0, 1_000_000) is { } number && number != KnowledgeReader.FormatVersion)
        {
            context.Problems.Add(ProblemCodes.FormatVersion, version, FormattableString.Invariant($"Format version {number} is not supported; this reader knows version {KnowledgeReader.FormatVersion}."));
        }

        record.Version = o.RequiredText("version");
        record.ReviewedThrough = Date(o, "reviewedThrough");
        record.ReviewDue = Date(o, "reviewDue");
        if (record.ReviewDue.Length > 0 && string.CompareOrdinal(record.ReviewDue, record.ReviewedThrough) < 0)
        {
            context.Problems.Add(ProblemCodes.InvalidValue, o.Find("reviewDue")!, "The next review is due before the last one.");
        }

        record.ReviewStatus = o.RequiredWord("reviewStatus", Words.ReviewStatus);
        record.Language = o.RequiredText("language");
        if (record.Language.Length > 0 && !IsLanguageTag(record.Language))
        {
            context.Problems.Add(ProblemCodes.InvalidValue, o.Find("language")!, "'" + record.Language + "' is not a language tag (BCP 47), such as 'en' or 'pt-BR'.");
        }

        record.ConditionOrder = o.References("conditions", EntityKind.Condition);
        return record;
    }

    public SourceRecord Source(ObjectReader o)
    {
        var record = new SourceRecord
        {
            Id = o.DefinedId(EntityKind.Source),
            Title = o.RequiredQuotation("title"),
            ShortName = o.RequiredText("shortName"),
            Authors = o.OptionalQuotation("authors"),
            Publisher = o.RequiredQuotation("publisher"),
            Year = o.OptionalInteger("year", 1800, 2200),
            YearNote = o.OptionalQuotation("yearNote"),
            Doi = o.OptionalQuotation("doi"),
            PmcId = o.OptionalText("pmcId"),
            Url = o.OptionalQuotation("url"),
            Kind = o.RequiredWord("kind", Words.SourceKind),
            KindNote = o.OptionalQuotation("kindNote"),
            Jurisdiction = o.OptionalQuotation("jurisdiction"),
            License = o.OptionalQuotation("license"),
            Status = o.OptionalWord("status", Words.SourceStatus),
            StatusReason = o.OptionalText("statusReason"),
            SupersededBy = o.OptionalReference("supersededBy", EntityKind.Source),
        };

        if (record.Url is not null && !(Uri.TryCreate(record.Url, UriKind.Absolute, out Uri? address) && (address.Scheme == "https" || address.Scheme == "http")))
        {
            context.Problems.Add(ProblemCodes.InvalidValue, o.Find("url")!, "'" + record.Url + "' is not an absolute web address (http or https).");
        }

        bool isGuideline = record.Kind == Array.IndexOf(Words.SourceKind, "guideline");
        if (isGuideline && o.Value.Find("status") is null)
        {
            context.Problems.Add(ProblemCodes.MissingProperty, o.Value, "A guideline says whether it is still advice: 'status' is missing.");
        }

        if (record.Status != 0 && record.StatusReason is null)
        {
            context.Problems.Add(ProblemCodes.MissingProperty, o.Value, "A source with a status also says why: 'statusReason' is missing.");
        }

        return record;
    }

    public static BodyRegionRecord BodyRegion(ObjectReader o) => new()
    {
        Id = o.DefinedId(EntityKind.BodyRegion),
        Name = o.RequiredText("name"),
        Synonyms = o.Texts("synonyms"),
        PartOf = o.OptionalReference("partOf", EntityKind.BodyRegion),
    };

    public ObservableRecord Observable(ObjectReader o)
    {
        var record = new ObservableRecord
        {
            Id = o.DefinedId(EntityKind.Observable),
            Kind = o.RequiredWord("kind", Words.ObservableKind),
            Name = o.RequiredText("name"),
            ClinicalName = o.RequiredText("clinicalName"),
            Question = o.OptionalText("question"),
            Synonyms = o.Texts("synonyms"),
            Unit = o.OptionalText("unit"),
            Minimum = o.OptionalDecimal("minimum", -1_000_000, 1_000_000),
            Maximum = o.OptionalDecimal("maximum", -1_000_000, 1_000_000),
            Choices = o.List("choices", static c => new ChoiceRecord { Value = c.RequiredText("value"), Name = c.RequiredText("name") }),
            Codings = Codings(o),
        };

        bool isChoice = record.Kind == Array.IndexOf(Words.ObservableKind, "choice");
        bool isNumber = record.Kind == Array.IndexOf(Words.ObservableKind, "number");
        if (isChoice && record.Choices.Length < 2 && o.IsListOrMissing("choices"))
        {
            context.Problems.Add(ProblemCodes.MissingProperty, o.Value, "An observable of kind 'choice' lists at least two 'choices'.");
        }
        else if (isNumber && record.Unit is null)
        {
            context.Problems.Add(ProblemCodes.MissingProperty, o.Value, "An observable of kind 'number' has a 'unit'.");
        }

        if (record.Minimum > record.Maximum)
        {
            context.Problems.Add(ProblemCodes.InvalidValue, o.Find("maximum")!, "The maximum is below the minimum.");
        }

        return record;
    }

    public static ClusterRecord Cluster(ObjectReader o) => new()
    {
        Key = o.DefinedId(EntityKind.Cluster, "key"),
        Name = o.RequiredText("name"),
        Reason = o.RequiredText("reason"),
    };

    public FindingRecord Finding(ObjectReader o)
    {
        var record = new FindingRecord
        {
            Id = o.DefinedId(EntityKind.Finding),
            Kind = o.RequiredWord("kind", Words.FindingKind),
            Name = o.RequiredText("name"),
            ClinicalName = o.RequiredText("clinicalName"),
            Question = o.OptionalText("question"),
            Synonyms = o.Texts("synonyms"),
            SharedSynonyms = o.Texts("sharedSynonyms"),
            Regions = o.References("regions", EntityKind.BodyRegion),
            Excludes = o.References("excludes", EntityKind.Finding),
            Implies = o.References("implies", EntityKind.Finding),
            Definition = o.Optional("definition", Criterion),
            Citations = Citations(o, required: false),
            Codings = Codings(o),
        };

        if (record.Kind == Array.IndexOf(Words.FindingKind, "sign") && record.Question is not null)
        {
            context.Problems.Add(ProblemCodes.InvalidValue, o.Find("question")!, "A sign is what a clinician finds; it has no question for the patient.");
        }

        return record;
    }

    public TreatmentRecord Treatment(ObjectReader o) => new()
    {
        Id = o.DefinedId(EntityKind.Treatment),
        Kind = o.RequiredWord("kind", Words.TreatmentKind),
        Invasiveness = o.RequiredInteger("invasiveness", 0, 6),
        Name = o.RequiredText("name"),
        ClinicalName = o.RequiredText("clinicalName"),
        Description = o.RequiredText("description"),
        Synonyms = o.Texts("synonyms"),
        IsA = o.References("isA", EntityKind.Treatment),
        TypeNotSpecified = o.OptionalFlag("typeNotSpecified"),
        Involves = o.Optional("involves", UnkeyedText),
        TimesToJudge = Keyed(o, "timesToJudge", TimeToJudge, static r => r.Key),
        Facts = KeyedTexts(o, "facts"),
        SafetyNote = o.OptionalText("safetyNote"),
        Citations = Citations(o, required: true),
        Codings = Codings(o),
    };

    public ConditionRecord Condition(ObjectReader o)
    {
        var record = new ConditionRecord
        {
            Id = o.DefinedId(EntityKind.Condition),
            Kind = o.RequiredWord("kind", Words.ConditionKind),
            Name = o.RequiredText("name"),
            ClinicalName = o.RequiredText("clinicalName"),
            Synonyms = o.Texts("synonyms"),
            Summary = o.Require("summary") is { } summary ? context.Object(summary, UnkeyedText) : new CitedTextRecord(),
            Definition = o.Optional("definition", UnkeyedText),
            Facts = KeyedTexts(o, "facts"),
            Courses = Keyed(o, "courses", Course, static r => Words.Course[r.Course] + (r.Key is null ? "" : "/" + r.Key)),
            Onset = KeyedTexts(o, "onset"),
            AgeAndSex = KeyedTexts(o, "ageAndSex"),
            Causes = KeyedTexts(o, "causes"),
            PainMechanisms = KeyedTexts(o, "painMechanisms"),
            Consequences = KeyedTexts(o, "consequences"),
            Sites = Keyed(o, "sites", Site, static r => r.Region),
            Associations = Keyed(o, "associations", Association, static r => r.Finding),
            Relations = Keyed(o, "relations", Relation, static r => Words.RelationKind[r.Kind] + " " + r.To),
            Distinctions = Keyed(o, "distinctions", Distinction, static r => r.From),
            Imaging = o.Optional("imaging", UnkeyedText),
            Misuse = o.OptionalText("misuse"),
            Ladders = Keyed(o, "ladders", Ladder, static r => r.Source),
            Recommendations = Keyed(o, "recommendations", Recommendation, static r => r.Source + "/" + r.Treatment + (r.Key is null ? "" : "/" + r.Key)),
            ScopeDifferences = o.List("scopeDifferences", ScopeDifference),
            Codings = Codings(o),
        };
        return record;
    }

    public AuditRecord Audit(ObjectReader o) => new()
    {
        Source = CitedSource(o),
        Statements = Keyed(o, "statements", AuditStatement, static r => r.Locator),
    };

    private AuditStatementRecord AuditStatement(ObjectReader o) => new()
    {
        Locator = Locator(o),
        Says = o.RequiredText("says"),
        Verdicts = o.List("verdicts", AuditVerdict),
    };

    private AuditVerdictRecord AuditVerdict(ObjectReader o) => new()
    {
        Verdict = o.RequiredWord("verdict", Words.Verdict),
        Text = o.RequiredText("text"),
        Citations = Citations(o, required: true),
    };

    public RedFlagRecord RedFlag(ObjectReader o)
    {
        var record = new RedFlagRecord
        {
            Id = o.DefinedId(EntityKind.RedFlag),
            Name = o.RequiredText("name"),
            SeriousCause = o.OptionalReference("seriousCause", EntityKind.Condition),
            CriterionText = o.RequiredText("criterionText"),
            Criterion = o.Require("criterion") is { } criterion ? context.Object(criterion, Criterion) : new CriterionRecord(),
            CitedUrgency = Level(o, "citedUrgency"),
            PolicyLevel = Level(o, "policyLevel"),
            PolicyReason = o.RequiredText("policyReason"),
            IsModifier = o.OptionalFlag("isModifier"),
            Modifies = o.References("modifies", EntityKind.RedFlag),
            Levels = o.List("levels", RedFlagLevel),
            WhileUnknown = o.Optional("whileUnknown", RedFlagLevel),
            SpecificityNote = o.OptionalText("specificityNote"),
            SpecificityForPerson = o.OptionalText("specificityForPerson"),
            Positive = o.Optional("likelihoodRatioPositive", Ratio),
            Confidence = o.RequiredWord("confidence", Words.Confidence),
            IsCore = o.RequiredFlag("isCore"),
            Citations = Citations(o, required: true),
        };

        if (o.Find("narrowerThanSource") is { } narrower)
        {
            CitedTextRecord words = context.Object(narrower, NarrowerThanSource);
            record.SourceWords = words.Text;
            record.NarrowerReason = words.Key;
        }

        if (!record.IsModifier && record.Modifies.Length > 0)
        {
            context.Problems.Add(ProblemCodes.InvalidValue, o.Find("modifies")!, "Only a modifier modifies other flags; add 'isModifier' or remove 'modifies'.");
        }
        else if (record.IsModifier && record.IsCore)
        {
            context.Problems.Add(ProblemCodes.InvalidValue, o.Find("isCore")!, "A modifier is no core flag: it sets no level alone.");
        }

        foreach (RedFlagLevelRecord level in record.Levels)
        {
            if (level.Level < record.PolicyLevel)
            {
                context.Problems.Add(ProblemCodes.InvalidValue, context.OriginOf(level), "A further level is never below the policy level of the flag.");
            }
        }

        if (record.IsModifier && record.PolicyLevel is not null)
        {
            context.Problems.Add(ProblemCodes.InvalidValue, o.Find("policyLevel")!, "A modifier sets no level of its own; remove 'policyLevel' or 'isModifier'.");
        }
        else if (!record.IsModifier && record.PolicyLevel is null && o.Value.Find("policyLevel") is null)
        {
            context.Problems.Add(ProblemCodes.MissingProperty, o.Value, "A red flag that is no modifier has a 'policyLevel'.");
        }

        if (record.PolicyLevel < record.CitedUrgency)
        {
            context.Problems.Add(ProblemCodes.InvalidValue, o.Find("policyLevel")!, "The policy level is below the cited urgency.");
        }

        return record;
    }

    public QuestionGroupRecord QuestionGroup(ObjectReader o)
    {
        var record = new QuestionGroupRecord
        {
            Id = o.DefinedId(EntityKind.QuestionGroup),
            Name = o.RequiredText("name"),
            Question = o.RequiredText("question"),
            IsCore = o.RequiredFlag("isCore"),
            Order = o.OptionalInteger("order", 1, 1_000),
            Items = o.References("items", EntityKind.Finding),
            AskWhen = o.Optional("askWhen", Criterion),
            AskWhenText = o.OptionalText("askWhenText"),
        };

        if (record.AskWhen is null != record.AskWhenText is null)
        {
            context.Problems.Add(ProblemCodes.MissingProperty, o.Value, "'askWhen' and 'askWhenText' come together: the rule and its words.");
        }

        if (record.Items.Length == 0 && o.IsListOrMissing("items"))
        {
            context.Problems.Add(ProblemCodes.MissingProperty, o.Value, "A question group has at least one of 'items'.");
        }

        return record;
    }

    public static SafetyTextRecord SafetyText(ObjectReader o) => new()
    {
        Kind = o.RequiredWord("key", Words.SafetyTextKind),
        Text = o.RequiredText("text"),
        NumberLead = o.RequiredText("numberLead"),
    };

    private RedFlagLevelRecord RedFlagLevel(ObjectReader o)
    {
        var record = new RedFlagLevelRecord
        {
            Criterion = o.Require("criterion") is { } criterion ? context.Object(criterion, Criterion) : new CriterionRecord(),
            CriterionText = o.RequiredText("criterionText"),
            Level = Level(o, "level"),
            Reason = o.RequiredText("reason"),
        };

        if (o.Value.Find("level") is null && o.Value.Kind == JsonValueKind.Object)
        {
            context.Problems.Add(ProblemCodes.MissingProperty, o.Value, "The property 'level' is missing.");
        }

        return record;
    }

    // The words of the source stand in Text, our reason in Key.
    private static CitedTextRecord NarrowerThanSource(ObjectReader o) => new()
    {
        Text = o.RequiredText("sourceWords"),
        Key = o.RequiredText("reason"),
    };

    // The first two levels are results, not how soon help is needed: a red flag never says "nothing found".
    private int? Level(ObjectReader o, string name)
    {
        if (o.Find(name) is not { } value)
        {
            return null;
        }

        int level = context.Word(value, Words.UrgencyLevel);
        return level > 0 ? level : null;
    }

    // The shape only: subtags of 1 to 8 ASCII letters and digits, the first of 2 to 8 letters (RFC 5646, section 2.1).
    internal static bool IsLanguageTag(string text)
    {
        string[] subtags = text.Split('-');
        for (int i = 0; i < subtags.Length; i++)
        {
            bool hasLength = subtags[i].Length <= 8 && subtags[i].Length >= (i == 0 ? 2 : 1);
            foreach (char c in subtags[i])
            {
                bool isLetter = c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z');
                hasLength &= isLetter || (i > 0 && c is >= '0' and <= '9');
            }

            if (!hasLength)
            {
                return false;
            }
        }

        return true;
    }

    private string Date(ObjectReader o, string name)
    {
        if (o.Require(name) is not { } value)
        {
            return "";
        }

        string text = context.String(value);
        if (value.Kind == JsonValueKind.String && !DateText.TryParse(text, out _, out _, out _))
        {
            context.Problems.Add(ProblemCodes.InvalidValue, value, "'" + text + "' is not a date; write it as '2026-01-31'.");
            return "";
        }

        return text;
    }

    private CitationRecord[] Citations(ObjectReader o, bool required)
    {
        CitationRecord[] citations = o.List("citations", Citation);
        if (required && citations.Length == 0 && o.IsListOrMissing("citations"))
        {
            JsonValue at = o.Value.Find("citations") ?? o.Value;
            context.Problems.Add(ProblemCodes.MissingCitation, at, "This claim has no citation; add at least one of 'citations' with 'source' and 'locator'.");
        }

        return citations;
    }

    private CitationRecord Citation(ObjectReader o) => new() { Source = CitedSource(o), Locator = Locator(o) };

    private string CitedSource(ObjectReader o)
    {
        string source = o.RequiredReference("source", EntityKind.Source);
        context.CitedSources.Add(source);
        return source;
    }

    private string Locator(ObjectReader o)
    {
        const string Advice = "A citation says where in the source: add a 'locator' such as a section, table, statement or recommendation number.";
        if (o.Find("locator") is not { } value)
        {
            if (o.Value.Kind == JsonValueKind.Object)
            {
                context.Problems.Add(ProblemCodes.MissingLocator, o.Value, Advice);
            }

            return "";
        }

        string locator = context.String(value);
        if (value.Kind == JsonValueKind.String && TextRules.FindFaultOfQuotation(locator) is { } fault)
        {
            context.Problems.Add(ProblemCodes.MissingLocator, value, Advice + " Here " + fault + ".");
        }

        return locator;
    }

    private static CodingRecord[] Codings(ObjectReader o) => o.List("codings", static c => new CodingRecord
    {
        System = c.RequiredQuotation("system"),
        Code = c.RequiredQuotation("code"),
        Display = c.RequiredQuotation("display"),
        Version = c.OptionalQuotation("version"),
        Equivalence = c.OptionalWord("equivalence", Words.CodingEquivalence),
        Confidence = c.OptionalWord("confidence", Words.Confidence),
        Billable = c.Find("isBillable") is null ? 0 : c.OptionalFlag("isBillable") ? 2 : 1,
    });

    private CitedTextRecord UnkeyedText(ObjectReader o) => new()
    {
        Text = o.RequiredText("text"),
        Citations = Citations(o, required: true),
    };

    private CitedTextRecord KeyedText(ObjectReader o) => new()
    {
        Key = Key(o),
        Text = o.RequiredText("text"),
        Finding = o.OptionalReference("finding", EntityKind.Finding),
        Citations = Citations(o, required: true),
    };

    private string? OptionalKey(ObjectReader o) => o.Find("key") is null ? null : Key(o);

    private string Key(ObjectReader o)
    {
        if (o.Require("key") is not { } value)
        {
            return "";
        }

        string key = context.String(value);
        if (value.Kind == JsonValueKind.String && (!IdGrammar.IsValid(key.AsSpan()) || key.IndexOf('.') >= 0))
        {
            context.Problems.Add(ProblemCodes.InvalidId, value, "'" + key + "' is not a key: use " + IdGrammar.Description + ".");
        }

        return key;
    }

    private CitedTextRecord[] KeyedTexts(ObjectReader o, string name) => Keyed(o, name, KeyedText, static r => r.Key!);

    /// <summary>Reads a list in which each item has a key of its own, and reports the keys that come twice.</summary>
    private T[] Keyed<T>(ObjectReader o, string name, Func<ObjectReader, T> read, Func<T, string> keyOf)
        where T : class
    {
        T[] items = o.List(name, read);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (T item in items)
        {
            string key = keyOf(item);
            if (key.Length > 0 && !seen.Add(key))
            {
                context.Problems.Add(ProblemCodes.DoubledValue, context.OriginOf(item), "'" + key + "' stands twice in '" + name + "'; join the two, or tell them apart by a 'key' where there can be one.");
            }
        }

        return items;
    }

    private TimeToJudgeRecord TimeToJudge(ObjectReader o) => new()
    {
        Key = Key(o),
        Condition = o.OptionalReference("condition", EntityKind.Condition),
        Duration = o.Require("duration") is { } duration ? context.Object(duration, Duration) : new DurationRecord(),
        Text = o.RequiredText("text"),
        Citations = Citations(o, required: true),
    };

    private DurationRecord Duration(ObjectReader o)
    {
        var record = new DurationRecord();
        JsonValue? from = o.Find("from");
        JsonValue? to = o.Find("to");
        if (from is null && to is null && o.Value.Kind == JsonValueKind.Object)
        {
            context.Problems.Add(ProblemCodes.MissingProperty, o.Value, "A duration has 'from', 'to' or both, each " + DurationText.Description + ".");
        }

        Bound(from, ref record.MinimumValue, ref record.MinimumUnit);
        Bound(to, ref record.MaximumValue, ref record.MaximumUnit);
        if (record.MinimumValue is { } low && record.MaximumValue is { } high && DurationText.IsLonger(low, record.MinimumUnit, high, record.MaximumUnit))
        {
            context.Problems.Add(ProblemCodes.InvalidValue, o.Value, "The duration runs backwards: 'from' is longer than 'to'.");
        }

        return record;
    }

    private void Bound(JsonValue? value, ref int? number, ref int unit)
    {
        if (value is null)
        {
            return;
        }

        string text = context.String(value);
        if (value.Kind == JsonValueKind.String && !DurationText.TryParse(text, out number, out unit))
        {
            context.Problems.Add(ProblemCodes.InvalidValue, value, "'" + text + "' is not a duration: write " + DurationText.Description + " (units: " + Words.List(Words.DurationUnit) + ").");
            unit = 0;
        }
    }

    private CourseRecord Course(ObjectReader o) => new()
    {
        Key = OptionalKey(o),
        Course = o.RequiredWord("course", Words.Course),
        Frequency = o.OptionalWord("frequency", Words.PainFrequency),
        Duration = o.Optional("duration", Duration),
        Text = o.RequiredText("text"),
        Citations = Citations(o, required: true),
    };

    private SiteRecord Site(ObjectReader o) => new()
    {
        Region = o.RequiredReference("region", EntityKind.BodyRegion),
        Role = o.OptionalWord("role", Words.AssociationRole),
        Citations = Citations(o, required: true),
    };

    private AssociationRecord Association(ObjectReader o)
    {
        var record = new AssociationRecord
        {
            Finding = o.RequiredReference("finding", EntityKind.Finding),
            Role = o.RequiredWord("role", Words.AssociationRole),
            Cluster = o.RequiredReference("cluster", EntityKind.Cluster),
            Evidence = Keyed(o, "evidence", Evidence, static r => r.Citations.Length == 0 ? "" : r.Citations[0].Source + (r.Key is null ? "" : "/" + r.Key)),
        };

        if (record.Evidence.Length == 0 && o.IsListOrMissing("evidence"))
        {
            context.Problems.Add(ProblemCodes.MissingCitation, o.Value.Find("evidence") ?? o.Value, "This claim has no citation; add at least one of 'evidence'.");
        }

        ChoosePreferred(o, record.Evidence);
        Weights.Compute(record);
        return record;
    }

    /// <summary>Of several reports with figures for the same comparison exactly one is to be used, and says why; a single one needs no reason.</summary>
    private void ChoosePreferred(ObjectReader o, EvidenceRecord[] evidence)
    {
        var comparisons = new Dictionary<(int, string?), (int Count, int Preferred, EvidenceRecord Last)>();
        foreach (EvidenceRecord report in evidence)
        {
            if (report.HasFigures)
            {
                comparisons.TryGetValue((report.Comparator, report.ComparatorCondition), out (int Count, int Preferred, EvidenceRecord Last) seen);
                comparisons[(report.Comparator, report.ComparatorCondition)] = (seen.Count + 1, seen.Preferred + (report.IsPreferred ? 1 : 0), report);
            }
            else if (report.IsPreferred)
            {
                context.Problems.Add(ProblemCodes.InvalidValue, context.OriginOf(report).Find("preferredReason")!, "Only figures are preferred to others: this report has none; remove 'preferredReason'.");
            }
        }

        foreach ((int count, int preferred, EvidenceRecord last) in comparisons.Values)
        {
            last.IsPreferred |= count == 1;
            if (count > 1 && preferred != 1)
            {
                context.Problems.Add(ProblemCodes.InvalidValue, o.Find("evidence")!, "Of several figures for one pair and one comparison exactly one has a 'preferredReason'.");
            }
        }
    }

    private EvidenceRecord Evidence(ObjectReader o)
    {
        var record = new EvidenceRecord
        {
            Key = OptionalKey(o),
            Note = o.OptionalText("note"),
            Positive = o.Optional("likelihoodRatioPositive", Ratio),
            PositiveSetAside = o.OptionalText("positiveSetAside"),
            Negative = o.Optional("likelihoodRatioNegative", Ratio),
            NegativeSetAside = o.OptionalText("negativeSetAside"),
            Sensitivity = Proportion(o, "sensitivity"),
            Specificity = Proportion(o, "specificity"),
            Population = o.Optional("population", Population),
            Confidence = o.RequiredWord("confidence", Words.Confidence),
            PreferredReason = o.OptionalText("preferredReason"),
            Citations = Citations(o, required: true),
        };
        record.IsPreferred = record.PreferredReason is not null;
        CheckSetAside(o, "positiveSetAside", record.PositiveSetAside, "likelihoodRatioPositive", record.Positive);
        CheckSetAside(o, "negativeSetAside", record.NegativeSetAside, "likelihoodRatioNegative", record.Negative);
        foreach (CitationRecord citation in record.Citations)
        {
            if (citation.Source != record.Citations[0].Source)
            {
                context.Problems.Add(ProblemCodes.InvalidValue, context.OriginOf(citation), "A report is of one source; give '" + citation.Source + "' a report of its own.");
            }
        }

        if (o.Require("comparator") is { } comparator)
        {
            int kind = Words.IndexOf(Words.ComparatorKind, comparator.Text);
            if (kind > 0 && comparator.Text != "condition")
            {
                record.Comparator = kind;
            }
            else
            {
                record.Comparator = Array.IndexOf(Words.ComparatorKind, "condition");
                record.ComparatorCondition = context.Refer(EntityKind.Condition, comparator);
            }
        }

        return record;
    }

    private void CheckSetAside(ObjectReader o, string name, string? reason, string ratioName, RatioRecord? ratio)
    {
        if (reason is not null && ratio is null)
        {
            context.Problems.Add(ProblemCodes.InvalidValue, o.Find(name)!, "There is no '" + ratioName + "' to set aside.");
        }
    }

    /// <summary>A share from 0 to 1: one number, or "from" and "to" where a source gives only a range.</summary>
    private ProportionRecord? Proportion(ObjectReader o, string name)
    {
        if (o.Find(name) is not { } value)
        {
            return null;
        }

        if (value.Kind != JsonValueKind.Object)
        {
            decimal? share = context.Decimal(value, 0, 1);
            return new ProportionRecord { Lower = share, Upper = share };
        }

        return context.Object(value, ProportionRange);
    }

    private ProportionRecord ProportionRange(ObjectReader o)
    {
        var record = new ProportionRecord
        {
            Lower = o.Require("from") is { } from ? context.Decimal(from, 0, 1) : null,
            Upper = o.Require("to") is { } to ? context.Decimal(to, 0, 1) : null,
        };

        if (record.Lower >= record.Upper)
        {
            context.Problems.Add(ProblemCodes.InvalidValue, o.Value, "The range runs backwards: 'from' is below 'to'.");
        }

        return record;
    }

    private RatioRecord Ratio(ObjectReader o)
    {
        var record = new RatioRecord
        {
            Value = o.Require("value") is { } value ? context.Decimal(value, 0, 10_000) : null,
            Lower = o.OptionalDecimal("lower", 0, 10_000),
            Upper = o.OptionalDecimal("upper", 0, 10_000),
        };

        if (record.Value <= 0)
        {
            context.Problems.Add(ProblemCodes.InvalidValue, o.Find("value")!, "A likelihood ratio is above 0.");
        }

        if (record.Lower.HasValue != record.Upper.HasValue || record.Lower > record.Value || record.Value > record.Upper)
        {
            context.Problems.Add(ProblemCodes.InvalidValue, o.Value, "An interval has both 'lower' and 'upper', with the value between them.");
        }

        return record;
    }

    private PopulationRecord Population(ObjectReader o)
    {
        var record = new PopulationRecord
        {
            Text = o.RequiredText("text"),
            Courses = Courses(o),
            Duration = o.Optional("duration", Duration),
            MinimumAge = o.OptionalInteger("minimumAge", 0, 130),
            MaximumAge = o.OptionalInteger("maximumAge", 0, 130),
            Setting = o.OptionalText("setting"),
            IsIndirect = o.OptionalFlag("isIndirect"),
            Criterion = o.Optional("criterion", Criterion),
        };
        if (record.MinimumAge > record.MaximumAge)
        {
            context.Problems.Add(ProblemCodes.InvalidValue, o.Find("maximumAge")!, "The greatest age is below the least.");
        }

        return record;
    }

    private int Courses(ObjectReader o)
    {
        int courses = 0;
        foreach (JsonValue item in o.Items("courses"))
        {
            int course = context.Word(item, Words.Course);
            if (course > 0 && (courses & (1 << course)) != 0)
            {
                context.Problems.Add(ProblemCodes.DoubledValue, item, "'" + Words.Course[course] + "' is listed twice; keep one.");
            }

            courses |= course > 0 ? 1 << course : 0;
        }

        return courses;
    }

    private ScopeDifferenceRecord ScopeDifference(ObjectReader o) => new()
    {
        Treatment = o.RequiredReference("treatment", EntityKind.Treatment),
        FirstSource = o.RequiredReference("first", EntityKind.Source),
        FirstKey = o.Find("firstKey") is { } first ? context.FinishedText(first) : null,
        SecondSource = o.RequiredReference("second", EntityKind.Source),
        SecondKey = o.Find("secondKey") is { } second ? context.FinishedText(second) : null,
        Text = o.RequiredText("text"),
        Citations = Citations(o, required: true),
    };

    private RelationRecord Relation(ObjectReader o) => new()
    {
        Kind = o.RequiredWord("kind", Words.RelationKind),
        To = o.RequiredReference("to", EntityKind.Condition),
        Text = o.RequiredText("text"),
        Citations = Citations(o, required: true),
    };

    private DistinctionRecord Distinction(ObjectReader o) => new()
    {
        From = o.RequiredReference("from", EntityKind.Condition),
        Text = o.RequiredText("text"),
        Findings = o.References("findings", EntityKind.Finding),
        Citations = Citations(o, required: true),
    };

    private LadderRecord Ladder(ObjectReader o)
    {
        var record = new LadderRecord
        {
            Source = CitedSource(o),
            IsOrdered = o.RequiredFlag("isOrdered"),
            Rungs = o.List("rungs", Rung),
        };

        if (record.Rungs.Length == 0 && o.IsListOrMissing("rungs"))
        {
            context.Problems.Add(ProblemCodes.LadderWithoutRungs, o.Value.Find("rungs") ?? o.Value, "A ladder has at least one of 'rungs'.");
        }

        return record;
    }

    private RungRecord Rung(ObjectReader o)
    {
        var record = new RungRecord
        {
            Id = o.DefinedId(EntityKind.Rung),
            Order = o.OptionalInteger("order", 1, 100),
            Treatments = o.References("treatments", EntityKind.Treatment),
            Role = o.RequiredText("role"),
            CriterionText = o.OptionalText("criterionText"),
            Criterion = o.Optional("criterion", Criterion),
            Aim = o.Optional("aim", UnkeyedText),
            TimeBeforeEscalating = o.Optional("timeBeforeEscalating", Duration),
            Citations = Citations(o, required: true),
        };

        if (record.Treatments.Length == 0 && o.IsListOrMissing("treatments"))
        {
            context.Problems.Add(ProblemCodes.MissingProperty, o.Value, "A rung names at least one of 'treatments'.");
        }

        if (record.Criterion is not null && record.CriterionText is null)
        {
            context.Problems.Add(ProblemCodes.MissingProperty, o.Value, "A criterion is shown to people in words: 'criterionText' is missing.");
        }

        return record;
    }

    private RecommendationRecord Recommendation(ObjectReader o)
    {
        var record = new RecommendationRecord
        {
            Key = OptionalKey(o),
            Treatment = o.RequiredReference("treatment", EntityKind.Treatment),
            Source = CitedSource(o),
            Stance = o.RequiredWord("stance", Words.Stance),
            Strength = o.OptionalQuotation("strength"),
            Certainty = o.OptionalQuotation("certainty"),
            Population = o.Optional("population", Population),
            IndicationText = o.OptionalText("indicationText"),
            Indication = o.Optional("indication", Criterion),
            Note = o.OptionalText("note"),
            Confidence = o.RequiredWord("confidence", Words.Confidence),
            Locator = Locator(o),
        };

        if (record.Indication is not null && record.IndicationText is null)
        {
            context.Problems.Add(ProblemCodes.MissingProperty, o.Value, "An indication is shown to people in words: 'indicationText' is missing.");
        }

        return record;
    }

    /// <summary>A criterion is an object whose first defining property tells its form.</summary>
    private CriterionRecord Criterion(ObjectReader o)
    {
        var record = new CriterionRecord();
        if (o.Find("present") is { } present)
        {
            record.Form = (int)CriterionForm.Present;
            record.Id = context.Refer(EntityKind.Finding, present);
        }
        else if (o.Find("observable") is { } observable)
        {
            Observed(o, record, observable);
        }
        else if (o.Find("all") is { } all)
        {
            record.Form = (int)CriterionForm.All;
            record.Parts = Parts(all);
        }
        else if (o.Find("any") is { } any)
        {
            record.Form = (int)CriterionForm.Any;
            record.Parts = Parts(any);
        }
        else if (o.Find("not") is { } not)
        {
            record.Form = (int)CriterionForm.Not;
            record.Parts = new[] { context.Object(not, Criterion) };
        }
        else if (o.Find("of") is { } of)
        {
            record.Form = (int)CriterionForm.AtLeast;
            record.Parts = Parts(of);
            record.Count = o.RequiredInteger("atLeast", 1, Math.Max(1, record.Parts.Length));
        }
        else if (o.Find("tried") is { } tried)
        {
            record.Form = (int)CriterionForm.Tried;
            record.Id = context.Refer(EntityKind.Treatment, tried);
            record.CareOutcome = o.OptionalWord("outcome", Words.CareOutcome);
            record.Count = o.OptionalInteger("weeks", 1, 5_200);
        }
        else if (o.Find("words") is { } words)
        {
            record.Form = (int)CriterionForm.InWords;
            record.Text = context.FinishedText(words);
        }
        else if (o.Value.Kind == JsonValueKind.Object)
        {
            context.Problems.Add(ProblemCodes.MissingProperty, o.Value, "A criterion has one of 'present', 'observable', 'all', 'any', 'not', 'of' with 'atLeast', 'tried', 'words'.");
        }

        return record;
    }

    private void Observed(ObjectReader o, CriterionRecord record, JsonValue observable)
    {
        record.Id = context.Refer(EntityKind.Observable, observable);
        JsonValue? bound = o.Find("atLeast");
        record.Comparison = bound is null ? 0 : 1;
        for (int i = 0; i < ComparisonProperties.Length; i++)
        {
            if (o.Find(ComparisonProperties[i]) is not { } other)
            {
                continue;
            }

            if (bound is not null)
            {
                context.Problems.Add(ProblemCodes.InvalidValue, other, "A criterion compares once; join two comparisons with 'all'.");
                continue;
            }

            bound = other;
            record.Comparison = i + 2;
        }

        if (bound is null)
        {
            record.Form = (int)CriterionForm.Number;
            context.Problems.Add(ProblemCodes.MissingProperty, o.Value, "A criterion on an observable has one of 'atLeast', 'over', 'atMost', 'under', 'is'.");
        }
        else if (bound.Kind == JsonValueKind.String && bound.Name == "is")
        {
            record.Form = (int)CriterionForm.Choice;
            record.Text = context.FinishedText(bound);
        }
        else if (bound.Kind == JsonValueKind.String)
        {
            record.Form = (int)CriterionForm.Number;
            record.Text = bound.Text;
            if (DurationText.TryParse(bound.Text, out int? value, out int unit) && value is { } count)
            {
                record.Bound = DurationText.DaysIn(count, unit);
            }
            else
            {
                context.Problems.Add(ProblemCodes.InvalidValue, bound, "'" + bound.Text + "' is not a bound: write a number, or a number and a unit such as '6 months' for an observable in days.");
            }
        }
        else
        {
            record.Form = (int)CriterionForm.Number;
            record.Bound = context.Decimal(bound, -1_000_000, 1_000_000);
        }
    }

    private CriterionRecord[] Parts(JsonValue value)
    {
        var parts = new List<CriterionRecord>();
        foreach (JsonValue item in context.Items(value))
        {
            parts.Add(context.Object(item, Criterion));
        }

        if (value.Kind == JsonValueKind.Array && parts.Count == 0)
        {
            context.Problems.Add(ProblemCodes.MissingProperty, value, "A list of criteria is never empty.");
        }

        return parts.ToArray();
    }
}

using System.Collections.Generic;
using BackPain.Knowledge.Format;

namespace BackPain.Knowledge.Generator.Tests;

internal static partial class FaultCases
{
    private static IEnumerable<Fault> Citations()
    {
        const string Missing = ProblemCodes.MissingCitation;
        yield return Make("citations-missing", Missing).In(Gamma, "{\n    \"text\": \"Pain of the gamma kind.\",\n    \"citations\": [{ \"source\": \"page\", \"locator\": \"16\" }]\n  }", "¦{\n    \"text\": \"Pain of the gamma kind.\"\n  }").At("$.definition").Saying("no citation", "'source' and 'locator'");
        yield return Make("citations-empty", Missing).In(Gamma, "[{ \"source\": \"page\", \"locator\": \"16\" }]", "¦[]").At("$.definition.citations").Saying("no citation", "'source' and 'locator'");
        yield return Make("citations-of-a-rung-empty", Missing).In(Beta, "[{ \"source\": \"page\", \"locator\": \"15\" }]", "¦[]").At("$.ladders[0].rungs[0].citations").Saying("no citation");
        yield return Make("citations-of-an-association-empty", Missing).In(Alpha, "[{ \"source\": \"page\", \"locator\": \"7\" }]", "¦[]").At("$.associations[1].evidence[0].citations").Saying("no citation");
        yield return Make("citations-of-a-site-empty", Missing).In(Alpha, "[{ \"source\": \"page\", \"locator\": \"5\" }]", "¦[]").At("$.sites[0].citations").Saying("no citation");
        yield return Make("citations-of-a-course-empty", Missing).In(Alpha, "[{ \"source\": \"page\", \"locator\": \"3\" }]", "¦[]").At("$.courses[0].citations").Saying("no citation");
        yield return Make("citations-of-a-cause-empty", Missing).In(Alpha, "[{ \"source\": \"page\", \"locator\": \"4\" }]", "¦[]").At("$.causes[0].citations").Saying("no citation");
        yield return Make("citations-of-an-aim-empty", Missing).In(Alpha, "[{ \"source\": \"page\", \"locator\": \"10\" }]", "¦[]").At("$.ladders[0].rungs[1].aim.citations").Saying("no citation");
        yield return Make("citations-of-a-relation-empty", Missing).In(Beta, "[{ \"source\": \"page\", \"locator\": \"14\" }]", "¦[]").At("$.relations[0].citations").Saying("no citation");
        yield return Make("citations-of-a-treatment-empty", Missing).In(Treatments, "[{ \"source\": \"new-guide\", \"locator\": \"Section 1\" }]", "¦[]").At("$.treatments[0].citations").Saying("no citation");
        yield return Make("citations-of-a-time-to-judge-empty", Missing).In(Treatments, "[{ \"source\": \"new-guide\", \"locator\": \"Table 2\" }]", "¦[]").At("$.treatments[0].timesToJudge[0].citations").Saying("no citation");
        yield return Make("citations-of-a-red-flag-empty", Missing).In(RedFlags, "[{ \"source\": \"page\", \"locator\": \"Flags\" }]", "¦[]").At("$.redFlags[0].citations").Saying("no citation");

        const string Locator = ProblemCodes.MissingLocator;
        yield return Make("locator-missing", Locator).In(Gamma, "{ \"source\": \"page\", \"locator\": \"16\" }", "¦{ \"source\": \"page\" }").At("$.definition.citations[0]").Saying("add a 'locator'", "section, table");
        yield return Make("locator-empty", Locator).In(Gamma, "\"locator\": \"16\"", "\"locator\": ¦\"\"").At("$.definition.citations[0].locator").Saying("add a 'locator'", "empty");
        yield return Make("locator-white-space", Locator).In(Gamma, "\"locator\": \"16\"", "\"locator\": ¦\" \"").At("$.definition.citations[0].locator").Saying("add a 'locator'", "white space");
        yield return Make("locator-unfinished", Locator).In(Gamma, "\"locator\": \"16\"", "\"locator\": ¦\"TBD\"").At("$.definition.citations[0].locator").Saying("add a 'locator'", "'TBD'");
        yield return Make("locator-of-a-recommendation-missing", Locator).In(Alpha, ",\n      \"locator\": \"Recommendation 3\"", "").MarkedAt(Alpha, "{\n      \"treatment\"").At("$.recommendations[0]").Saying("add a 'locator'");
        yield return Make("locator-of-a-figure-missing", Locator).In(Alpha, "{ \"source\": \"old-guide\", \"locator\": \"Table 8\" }", "¦{ \"source\": \"old-guide\" }").At("$.associations[0].evidence[1].citations[0]").Saying("add a 'locator'");

        const string Unused = ProblemCodes.UnusedSource;
        yield return Make("source-unused", Unused).In(Sources, "  \"sources\": [\n", "  \"sources\": [\n    ¦{ \"id\": \"spare\", \"title\": \"Spare\", \"shortName\": \"Spare\", \"publisher\": \"Nobody\", \"kind\": \"study\" },\n").Unlisted().At("$.sources[0]").Saying("'spare'", "cite it or remove it");
        yield return Make("source-only-superseding", Unused).In(Sources, "\"supersededBy\": \"new-guide\"", "\"supersededBy\": \"spare\"")
            .In(Sources, "  \"sources\": [\n", "  \"sources\": [\n    ¦{ \"id\": \"spare\", \"title\": \"Spare\", \"shortName\": \"Spare\", \"publisher\": \"Nobody\", \"kind\": \"study\" },\n").Unlisted().At("$.sources[0]").Saying("'spare'");
    }

    private static IEnumerable<Fault> Texts()
    {
        const string Code = ProblemCodes.UnfinishedText;
        (string Name, string Text, string Says)[] wrong =
        [
            ("empty", "", "empty"), ("white-space", " ", "white space"), ("leading-space", " It can.", "white space"), ("trailing-space", "It can. ", "white space"),
            ("no-break-space-last", "It can.\\u00a0", "white space"), ("two-spaces", "It  can.", "two spaces"), ("tab", "It\\tcan.", "control character"),
            ("line-break", "It\\ncan.", "line break"), ("carriage-return", "It\\rcan.", "line break"), ("nul", "It\\u0000can.", "control character"), ("next-line", "It\\u0085can.", "line break"),
            ("line-separator", "It\\u2028can.", "line break"), ("paragraph-separator", "It\\u2029can.", "line break"),
            ("todo", "TODO find a source.", "'TODO'"), ("todo-lower-case", "It can (todo).", "'TODO'"), ("tbd", "TBD", "'TBD'"), ("tbc", "It can, tbc.", "'TBC'"), ("fixme", "FIXME: it can.", "'FIXME'"),
            ("xxx", "It can xxx.", "'XXX'"), ("lorem", "Lorem ipsum.", "'lorem'"), ("placeholder", "A placeholder.", "'placeholder'"), ("to-be-written", "To be written.", "'to be written'"),
            ("to-be-confirmed", "It can, to be confirmed.", "'to be confirmed'"), ("question-marks", "It can???", "'???'"), ("three-dots", "It can...", "'...'"), ("ellipsis", "It can…", "'…'"),
            ("opening-bracket", "It [can.", "'['"), ("closing-bracket", "It can].", "']'"), ("less-than", "It < can.", "'<'"), ("greater-than", "It > can.", "'>'"),
            ("opening-brace", "It {can.", "'{'"), ("closing-brace", "It can}.", "'}'"),
        ];
        foreach ((string name, string text, string says) in wrong)
        {
            yield return Make("text-" + name, Code).In(Gamma, "\"It can cause beta pain.\"", "¦\"" + text + "\"").At("$.relations[0].text").Saying("Unfinished text", says);
        }

        yield return Make("synonym-unfinished", Code).In(Findings, "[\"backache\", \"sore back\"]", "[\"backache\", ¦\"sore [place]\"]").At("$.findings[0].synonyms[1]").Saying("Unfinished text", "'['");
        yield return Make("name-empty", Code).In(Gamma, "\"Gamma pain\"", "¦\"\"").At("$.name").Saying("Unfinished text", "write it or leave the property out");
        yield return Make("words-of-a-criterion-unfinished", Code).In(Findings, "\"the pain came slowly\"", "¦\"the pain came ...\"").At("$.findings[6].definition.all[3].of[1].words").Saying("'...'");
    }

    private static IEnumerable<Fault> Ladders()
    {
        const string Without = ProblemCodes.LadderWithoutRungs;
        const string Rungs = ",\n      \"rungs\": [\n        {\n          \"id\": \"beta-page-a\",\n          \"treatments\": [\"exercise\"],\n          \"role\": \"an option\",\n          \"citations\": [{ \"source\": \"page\", \"locator\": \"15\" }]\n        }\n      ]";
        yield return Make("rungs-missing", Without).In(Beta, Rungs, "").MarkedAt(Beta, "{\n      \"source\": \"page\",\n      \"isOrdered\"").Unlisted().At("$.ladders[0]").Saying("at least one of 'rungs'");
        yield return Make("rungs-empty", Without).In(Beta, Rungs, ",\n      \"rungs\": ¦[]").Unlisted().At("$.ladders[0].rungs").Saying("at least one of 'rungs'");

        const string Order = ProblemCodes.LadderOrder;
        const string Two = "\"order\": 2,\n          \"treatments\": [\"surgery\"]";
        const string TwoB = "\"order\": 2,\n          \"treatments\": [\"fusion\"";
        yield return Make("order-falling", Order).In(Alpha, TwoB, "\"order\": ¦1,\n          \"treatments\": [\"fusion\"").At("$.ladders[0].rungs[2].order").Saying("Rung 1 follows rung 2", "rising order");
        yield return Make("scope-difference-without-recommendation", ProblemCodes.UnknownId).In(Alpha, "\"secondKey\": \"second\"", "\"secondKey\": \"third\"").MarkedAt(Alpha, "\"old-guide\", \"secondKey\"").At("$.scopeDifferences[0].second").Saying("'old-guide' (third)", "no recommendation on 'fusion'");
        yield return Make("ages-that-run-backwards", ProblemCodes.InvalidValue).In(Alpha, "\"maximumAge\": 70", "\"maximumAge\": ¦17").At("$.associations[0].evidence[0].population.maximumAge").Saying("below the least");
        yield return Make("course-listed-twice", ProblemCodes.DoubledValue).In(Alpha, "\"courses\": [\"chronic\"]", "\"courses\": [\"chronic\", ¦\"chronic\"]").At("$.associations[0].evidence[0].population.courses[1]").Saying("'chronic' is listed twice");
        yield return Make("verdict-unknown", ProblemCodes.InvalidValue).In("audits.json", "\"agrees\"", "¦\"agree\"").At("$.audits[0].statements[0].verdicts[0].verdict").Saying("'agree'", "'goes-further'");
        const string SafetyFile = "safety-texts.json";
        yield return Make("safety-text-missing", ProblemCodes.MissingProperty).In(SafetyFile, ",\n    { \"key\": \"out-of-scope\", \"text\": \"Text of out-of-scope.\", \"numberLead\": \"Call\" }", "").MarkedAt(SafetyFile, "{ \"key\": \"emergency\"").At("$.safetyTexts[0]").Saying("'out-of-scope'", "missing");
        yield return Make("safety-text-doubled", ProblemCodes.DoubledValue).In(SafetyFile, "  ]", "  , { \"key\": \"crisis\", \"text\": \"Twice.\", \"numberLead\": \"Call\" }]").MarkedAt(SafetyFile, "{ \"key\": \"emergency\"").At("$.safetyTexts[0]").Saying("'crisis'", "twice");
        yield return Make("core-flag-that-nobody-asks-for", ProblemCodes.MissingProperty).In(Groups, "[\"back-pain\", \"walks-with-stick\"]", "[\"walks-with-stick\"]").MarkedAt(RedFlags, "{ \"all\": [{ \"present\": \"back-pain\" }").At("$.redFlags[0].criterion").Saying("No core question group", "'back-pain'", "'flag-one'");
        yield return Make("modifies-without-being-a-modifier", ProblemCodes.InvalidValue).In(RedFlags, "\"isCore\": true, \"likelihood", "\"isCore\": true, \"modifies\": ¦[\"flag-two\"], \"likelihood").At("$.redFlags[0].modifies").Saying("Only a modifier");
        yield return Make("modifier-that-is-core", ProblemCodes.InvalidValue).In(RedFlags, "\"confidence\": \"low\", \"isCore\": false", "\"confidence\": \"low\", \"isCore\": ¦true").At("$.redFlags[1].isCore").Saying("no core flag");
        yield return Make("further-level-below-the-policy", ProblemCodes.InvalidValue).In(RedFlags, "[{ \"criterion\": { \"present\": \"strong-back-pain\" }, \"criterionText\": \"Strong pain.\", \"level\": \"emergency\"", "[¦{ \"criterion\": { \"present\": \"strong-back-pain\" }, \"criterionText\": \"Strong pain.\", \"level\": \"routine\"").At("$.redFlags[0].levels[0]").Saying("never below the policy level");
        yield return Make("further-level-without-level", ProblemCodes.MissingProperty).In(RedFlags, "[{ \"criterion\": { \"present\": \"strong-back-pain\" }, \"criterionText\": \"Strong pain.\", \"level\": \"emergency\",", "[¦{ \"criterion\": { \"present\": \"strong-back-pain\" }, \"criterionText\": \"Strong pain.\",").At("$.redFlags[0].levels[0]").Saying("'level' is missing");
        yield return Make("ask-when-without-words", ProblemCodes.MissingProperty).In(Groups, ", \"askWhenText\": \"When the back hurts.\"", "").MarkedAt(Groups, "{\n      \"id\": \"group-one\"").At("$.questionGroups[0]").Saying("come together");
        yield return Make("order-missing", Order).In(Alpha, Two, "\"treatments\": [\"surgery\"]").MarkedAt(Alpha, "{\n          \"id\": \"alpha-page-2\",").At("$.ladders[0].rungs[1]").Saying("ordered ladder", "'order'");
        yield return Make("order-where-none-is-claimed", Order).In(Beta, "\"treatments\": [\"exercise\"]", "\"order\": ¦1, \"treatments\": [\"exercise\"]").At("$.ladders[0].rungs[0].order").Saying("claims no order", "remove 'order'");
    }

    private static IEnumerable<Fault> Cycles()
    {
        const string Code = ProblemCodes.Cycle;
        yield return Make("cycle-is-a-1", Code).In(Treatments, "\"isA\": [\"surgery\"]", "\"isA\": ¦[\"fusion\"]").At("$.treatments[2].isA").Saying("is-a", "fusion -> fusion");
        yield return Make("cycle-is-a-2", Code).In(Treatments, "\"isA\": [\"surgery\"]", "\"isA\": [\"screw-fusion\"]").MarkedAt(Treatments, "[\"fusion\"]").At("$.treatments[3].isA").Saying("is-a", "fusion -> screw-fusion -> fusion");
        yield return Make("cycle-is-a-3", Code).In(Treatments, "\"typeNotSpecified\": true,", "\"isA\": [\"screw-fusion\"],").In(Treatments, "\"isA\": [\"surgery\"]", "\"isA\": ¦[\"surgery\"]").At("$.treatments[2].isA").Saying("is-a", "surgery -> screw-fusion -> fusion -> surgery");
        yield return Make("cycle-part-of-1", Code).In(Regions, "\"partOf\": \"trunk\"", "\"partOf\": ¦\"back\"").At("$.bodyRegions[1].partOf").Saying("part-of", "back -> back");
        yield return Make("cycle-part-of-2", Code).In(Regions, "\"partOf\": \"trunk\"", "\"partOf\": \"lower-back\"").MarkedAt(Regions, "\"back\" }").At("$.bodyRegions[2].partOf").Saying("part-of", "back -> lower-back -> back");
        yield return Make("cycle-part-of-3", Code).In(Regions, "\"name\": \"Trunk\"", "\"name\": \"Trunk\", \"partOf\": \"lower-back\"").MarkedAt(Regions, "\"trunk\" }").At("$.bodyRegions[1].partOf").Saying("part-of", "trunk -> lower-back -> back -> trunk");
        yield return Make("cycle-implies-1", Code).In(Findings, "\"implies\": [\"back-pain\"]", "\"implies\": ¦[\"strong-back-pain\"]").At("$.findings[1].implies").Saying("implication", "strong-back-pain -> strong-back-pain");
        yield return Make("cycle-implies-2", Code).In(Findings, "\"implies\": [\"back-pain\"]", "\"implies\": [\"strongest-back-pain\"]").MarkedAt(Findings, "[\"strong-back-pain\"]").At("$.findings[2].implies").Saying("implication", "strong-back-pain -> strongest-back-pain -> strong-back-pain");
        yield return Make("cycle-implies-3", Code).In(Findings, "\"regions\": [\"lower-back\"]", "\"implies\": [\"strongest-back-pain\"]").MarkedAt(Findings, "[\"back-pain\"]").At("$.findings[1].implies").Saying("implication", "back-pain -> strongest-back-pain -> strong-back-pain -> back-pain");
        yield return Make("cycle-definition-1", Code).In(Findings, "{ \"observable\": \"pain-weeks\", \"atLeast\": 12 }", "¦{ \"not\": { \"present\": \"long-pain\" } }").At("$.findings[3].definition").Saying("definition", "long-pain -> long-pain");
        yield return Make("cycle-definition-2", Code).In(Findings, "{ \"observable\": \"pain-weeks\", \"atLeast\": 12 }", "{ \"present\": \"mixed-picture\" }").MarkedAt(Findings, "{\n        \"all\"").At("$.findings[6].definition").Saying("definition", "long-pain -> mixed-picture -> long-pain");
        yield return Make("cycle-definition-3", Code).In(Findings, "{ \"observable\": \"pain-weeks\", \"atLeast\": 12 }", "{ \"present\": \"walks-with-stick\" }").In(Findings, "{ \"observable\": \"walking-aid\", \"is\": \"stick\" }", "{ \"present\": \"mixed-picture\" }").MarkedAt(Findings, "{\n        \"all\"")
            .At("$.findings[6].definition").Saying("definition", "long-pain -> walks-with-stick -> mixed-picture -> long-pain");
        yield return Make("cycle-superseded-by-1", Code).In(Sources, "\"supersededBy\": \"new-guide\"", "\"supersededBy\": ¦\"old-guide\"").At("$.sources[1].supersededBy").Saying("superseded-by", "old-guide -> old-guide");
        yield return Make("cycle-superseded-by-2", Code).In(Sources, "\"kind\": \"guideline\",\n      \"status\": \"current\",", "\"kind\": \"guideline\",\n      \"status\": \"current\",\n      \"supersededBy\": \"old-guide\",").MarkedAt(Sources, "\"new-guide\"\n").At("$.sources[1].supersededBy").Saying("superseded-by", "new-guide -> old-guide -> new-guide");
        yield return Make("cycle-superseded-by-3", Code).In(Sources, "\"kind\": \"guideline\",\n      \"status\": \"current\",", "\"kind\": \"guideline\",\n      \"status\": \"current\",\n      \"supersededBy\": \"page\",").In(Sources, "\"kind\": \"patient-page\"", "\"kind\": \"patient-page\",\n      \"supersededBy\": \"old-guide\"").MarkedAt(Sources, "\"new-guide\"\n")
            .At("$.sources[1].supersededBy").Saying("superseded-by", "new-guide -> page -> old-guide -> new-guide");
        yield return Make("cycle-subtype-2", Code).In(Gamma, "\"kind\": \"can-cause\",\n      \"to\": \"beta-pain\"", "\"kind\": \"is-subtype-of\",\n      \"to\": \"alpha-pain\"").MarkedAt(Alpha, "{\n      \"kind\": \"is-subtype-of\"").At("$.relations[0]").Saying("is-subtype-of", "gamma-pain -> alpha-pain -> gamma-pain");
        yield return Make("cycle-subtype-3", Code).In(Gamma, "\"kind\": \"can-cause\"", "\"kind\": \"is-subtype-of\"").In(Beta, "\"kind\": \"worsens\"", "\"kind\": \"is-subtype-of\"").MarkedAt(Alpha, "{\n      \"kind\": \"is-subtype-of\"").At("$.relations[0]").Saying("is-subtype-of", "gamma-pain -> beta-pain -> alpha-pain -> gamma-pain");

        const string Self = ProblemCodes.SelfReference;
        yield return Make("subtype-of-itself", Self).In(Alpha, "{\n      \"kind\": \"is-subtype-of\",\n      \"to\": \"gamma-pain\"", "¦{\n      \"kind\": \"is-subtype-of\",\n      \"to\": \"alpha-pain\"").At("$.relations[0]").Saying("'alpha-pain' is related to itself");
        yield return Make("worsens-itself", Self).In(Beta, "{\n      \"kind\": \"worsens\",\n      \"to\": \"alpha-pain\"", "¦{\n      \"kind\": \"worsens\",\n      \"to\": \"beta-pain\"").At("$.relations[0]").Saying("'beta-pain' is related to itself");
        yield return Make("excludes-itself", Self).In(Findings, "\"excludes\": [\"short-pain\"]", "\"excludes\": ¦[\"long-pain\"]").At("$.findings[3].excludes").Saying("'long-pain' excludes itself");
    }

    private static IEnumerable<Fault> Contradictions()
    {
        const string Code = ProblemCodes.Contradiction;
        yield return Make("implies-what-it-excludes", Code).In(Findings, "\"excludes\": [\"short-pain\"],", "\"excludes\": [\"short-pain\"], \"implies\": ¦[\"short-pain\"],").At("$.findings[3].implies").Saying("'long-pain' could never be present", "'short-pain'");
        yield return Make("implies-what-excludes-it", Code).In(Findings, "\"clinicalName\": \"Acute pain\",", "\"clinicalName\": \"Acute pain\", \"implies\": ¦[\"long-pain\"],").At("$.findings[4].implies").Saying("'short-pain' could never be present", "'long-pain'");
        yield return Make("implies-two-that-exclude-each-other", Code).In(Findings, "[\"strong-back-pain\"]", "¦[\"strong-back-pain\", \"long-pain\", \"short-pain\"]").At("$.findings[2].implies").Saying("'strongest-back-pain' could never be present", "both 'long-pain' and 'short-pain'");
        yield return Make("implies-over-two-steps-what-it-excludes", Code).In(Findings, "\"implies\": [\"strong-back-pain\"]", "\"implies\": ¦[\"strong-back-pain\"], \"excludes\": [\"back-pain\"]").At("$.findings[2].implies").Saying("'strongest-back-pain' could never be present", "'back-pain'");
        yield return Make("implies-over-two-steps-what-excludes-it", Code).In(Findings, "\"regions\": [\"lower-back\"]", "\"excludes\": [\"strongest-back-pain\"]").MarkedAt(Findings, "[\"strong-back-pain\"]").At("$.findings[2].implies").Saying("'strongest-back-pain' could never be present", "'back-pain'");
    }

    private static IEnumerable<Fault> Names()
    {
        const string Code = ProblemCodes.NameCollision;
        yield return Make("name-collision-by-digits", Code).In(Findings, "\"long-pain\",\n      \"kind\"", "\"long-1-2\",\n      \"kind\"").In(Findings, "\"reflex-lost\"", "¦\"long-12\"").In(Findings, "{ \"any\": [{ \"present\": \"long-pain\" }", "{ \"any\": [{ \"present\": \"long-1-2\" }")
            .In(Alpha, "\"criterion\": { \"present\": \"long-pain\" }", "\"criterion\": { \"present\": \"long-1-2\" }").In(Alpha, "\"indication\": { \"present\": \"long-pain\" }", "\"indication\": { \"present\": \"long-1-2\" }")
            .Unlisted().At("$.findings[7].id").Saying("'long-1-2' and 'long-12'", "'Long12'");
        (string Id, string Member)[] reserved =
        [
            ("all", "All"), ("equals", "Equals"), ("reference-equals", "ReferenceEquals"), ("get-hash-code", "GetHashCode"), ("get-type", "GetType"), ("to-string", "ToString"),
            ("memberwise-clone", "MemberwiseClone"), ("finalize", "Finalize"), ("question-group-ids", "QuestionGroupIds"), ("signs", "Signs"), ("knowledge-base", "KnowledgeBase"), ("finding-kind", "FindingKind"),
        ];
        foreach ((string id, string member) in reserved)
        {
            yield return Make("name-reserved-" + id, Code).In(Groups, "\"group-one\"", "¦\"" + id + "\"").Unlisted().At("$.questionGroups[0].id").Saying("'" + id + "'", "'" + member + "'", "taken");
        }
    }

    private static IEnumerable<Fault> LedgerLines()
    {
        const string File = "ids.ledger";
        yield return Make("ledger-id-gone", ProblemCodes.LedgerIdMissing).In(File, "treatment surgery Spine surgery\n", "¦treatment massage Massage\ntreatment surgery Spine surgery\n").Saying("treatment 'massage'", "published and is gone", "bring it back");
        yield return Make("ledger-id-of-another-kind", ProblemCodes.LedgerIdMissing).In(File, "treatment surgery Spine surgery\n", "treatment surgery Spine surgery\n¦red-flag surgery Spine surgery\n").Saying("red flag 'surgery'", "bring it back");
        yield return Make("ledger-id-unlisted", ProblemCodes.LedgerIdUnlisted).In(File, "treatment surgery Spine surgery\n", "").MarkedAt(Treatments, "\"surgery\",\n      \"kind\"").At("$.treatments[1].id").Saying("does not list this id", "'treatment surgery Spine surgery'");
        yield return Make("ledger-rung-unlisted", ProblemCodes.LedgerIdUnlisted).In(File, "rung alpha-page-2b alpha-pain, page: fusion + screw-fusion\n", "").MarkedAt(Alpha, "\"alpha-page-2b\"").At("$.ladders[0].rungs[2].id").Saying("'rung alpha-page-2b alpha-pain, page: fusion + screw-fusion'");
        yield return Make("ledger-meaning-of-a-finding-changed", ProblemCodes.LedgerMeaningChanged).In(Findings, "\"Chronic pain\"", "\"Chronic widespread pain\"").MarkedAt(File, "finding long-pain").Saying("finding 'long-pain'", "'Chronic pain'", "'Chronic widespread pain'", "an id of its own");
        yield return Make("ledger-meaning-of-a-rung-changed", ProblemCodes.LedgerMeaningChanged).In(Beta, "[\"exercise\"]", "[\"surgery\"]").MarkedAt(File, "rung beta-page-a").Saying("rung 'beta-page-a'", "page: exercise'", "page: surgery'");
        yield return Make("ledger-unit-changed", ProblemCodes.LedgerMeaningChanged).In(Observables, "\"unit\": \"weeks\"", "\"unit\": \"days\"").MarkedAt(File, "observable pain-weeks").Saying("observable 'pain-weeks'", "in weeks'", "in days'");
        yield return Make("ledger-title-of-a-source-changed", ProblemCodes.LedgerMeaningChanged).In(Sources, "\"Old guideline\"", "\"Older guideline\"").MarkedAt(File, "source old-guide").Saying("'Old guideline'", "'Older guideline'");
        yield return Make("ledger-fault-after-text-beyond-ascii", ProblemCodes.LedgerIdMissing).In(File, "# The identifiers", "# 🙂 The ïdentifiers").In(File, "treatment surgery Spine surgery\n", "treatment surgery Spine surgery\n¦treatment massage Mässage 🙂\n").Saying("'massage'");
    }

    private static IEnumerable<Fault> FileSets()
    {
        const string Code = ProblemCodes.FileSet;
        yield return Make("file-unknown", Code).With("notes.json", "¦{}").Saying("'notes.json'", "'conditions/{id}.json'");
        yield return Make("file-shared-in-wrong-folder", Code).With("conditions/old/findings.json", "¦{}").Saying("'conditions/old/findings.json'", "'conditions/{id}.json'");
        yield return Make("file-name-in-other-case", Code).With("Findings.json", "¦{}").Saying("'Findings.json'");
        yield return Make("condition-in-the-wrong-file", Code).MarkedAt(Gamma, "\"gamma-pain\",\n  \"kind\"").Moved(Gamma, "conditions/gamma.json").At("$.id").Saying("'conditions/gamma.json'", "belongs in 'conditions/gamma-pain.json'");
        yield return Make("condition-not-in-the-order", Code).In(Edition, "[\"gamma-pain\", ", "[").MarkedAt(Gamma, "\"gamma-pain\",\n  \"kind\"").At("$.id").Saying("'gamma-pain' is not listed", "'conditions' in edition.json");
        yield return Make("edition-missing", Code).Without(Edition).Standing(Edition, 1, 1).Saying("'edition.json' is missing", "format version");
        yield return Make("file-given-twice", Code).Twice(Groups).Standing(Groups, 1, 1).Saying("given twice");

        const string Version = ProblemCodes.FormatVersion;
        yield return Make("format-version-of-the-future", Version).In(Edition, "\"formatVersion\": 0", "\"formatVersion\": ¦1").At("$.formatVersion").Saying("version 1 is not supported", "knows version 0");
    }

    private static IEnumerable<Fault> Doubles()
    {
        const string Code = ProblemCodes.DoubledValue;
        yield return Make("synonym-doubled", Code).In(Findings, "[\"backache\", \"sore back\"]", "[\"backache\", \"sore back\", ¦\"backache\"]").At("$.findings[0].synonyms[2]").Saying("'backache' is listed twice", "keep one");
        yield return Make("item-doubled", Code).In(Groups, "[\"back-pain\", \"walks-with-stick\"]", "[\"back-pain\", ¦\"back-pain\"]").At("$.questionGroups[0].items[1]").Saying("'back-pain' is listed twice", "keep one");
        yield return Make("condition-doubled-in-the-order", Code).In(Edition, "\"beta-pain\"]", "\"beta-pain\", ¦\"alpha-pain\"]").At("$.conditions[3]").Saying("'alpha-pain' is listed twice", "keep one");
        yield return Make("fact-key-doubled", Code).In(Alpha, "{ \"key\": \"old\"", "¦{ \"key\": \"rare\"").At("$.facts[1]").Saying("'rare' stands twice in 'facts'", "join the two");
        yield return Make("association-doubled", Code).In(Alpha, "{\n      \"finding\": \"walks-with-stick\"", "¦{\n      \"finding\": \"back-pain\"").At("$.associations[1]").Saying("'back-pain' stands twice in 'associations'", "join the two");
        yield return Make("site-doubled", Code).In(Alpha, "\"locator\": \"5\" }] }", "\"locator\": \"5\" }] },\n    ¦{ \"region\": \"lower-back\", \"citations\": [{ \"source\": \"page\", \"locator\": \"5\" }] }").At("$.sites[1]").Saying("'lower-back' stands twice in 'sites'");
        yield return Make("relation-doubled", Code).In(Gamma, "\"relations\": [\n", "\"relations\": [\n    { \"kind\": \"can-cause\", \"to\": \"beta-pain\", \"text\": \"It can.\", \"citations\": [{ \"source\": \"page\", \"locator\": \"17\" }] },\n").MarkedAt(Gamma, "{\n      \"kind\": \"can-cause\"").At("$.relations[1]").Saying("'can-cause beta-pain' stands twice in 'relations'");
        yield return Make("ladder-of-one-source-doubled", Code).In(Beta, "  \"ladders\": [\n", "  \"ladders\": [\n    { \"source\": \"page\", \"isOrdered\": false, \"rungs\": [{ \"id\": \"beta-page-b\", \"treatments\": [\"surgery\"], \"role\": \"an option\", \"citations\": [{ \"source\": \"page\", \"locator\": \"15\" }] }] },\n").MarkedAt(Beta, "{\n      \"source\": \"page\",\n      \"isOrdered\"").Unlisted().At("$.ladders[1]").Saying("'page' stands twice in 'ladders'");
    }
}

using System.Collections.Generic;
using System.Linq;
using System.Text;
using BackPain.Knowledge.Format;

namespace BackPain.Knowledge.Generator.Tests;

/// <summary>All faults that the reader and the rules must find, each made alone in valid knowledge.</summary>
internal static partial class FaultCases
{
    private const string Edition = "edition.json";
    private const string Sources = "sources.json";
    private const string Regions = "body-regions.json";
    private const string Observables = "observables.json";
    private const string Findings = "findings.json";
    private const string Treatments = "treatments.json";
    private const string RedFlags = "red-flags.json";
    private const string Groups = "question-groups.json";
    private const string Alpha = "conditions/alpha-pain.json";
    private const string Beta = "conditions/beta-pain.json";
    private const string Gamma = "conditions/gamma-pain.json";

    public static IReadOnlyDictionary<string, Fault> ByName() => All().ToDictionary(static f => f.Name);

    public static IEnumerable<Fault> All() =>
        Malformed().Concat(Properties()).Concat(Types()).Concat(Values()).Concat(Criteria()).Concat(Figures())
            .Concat(Ids()).Concat(References()).Concat(Citations()).Concat(Texts())
            .Concat(Ladders()).Concat(Cycles()).Concat(Contradictions()).Concat(Names())
            .Concat(LedgerLines()).Concat(FileSets()).Concat(Doubles()).Concat(LanguageFaults());

    private static Fault Make(string name, string code) => new(name, code);

    private static IEnumerable<Fault> Malformed()
    {
        const string Code = ProblemCodes.MalformedJson;
        yield return Make("json-truncated", Code).With(Gamma, "{\n  \"id\": \"gamma-pain\",\n  \"kind\": ¦").Saying("not well-formed JSON", "should be closed");
        yield return Make("json-trailing-comma", Code).In(Groups, "\"items\": [\"back-pain\", \"walks-with-stick\"]", "\"items\": [\"back-pain\", \"walks-with-stick\", ¦]").Saying("not well-formed JSON", "trailing comma");
        yield return Make("json-comment", Code).In(Groups, "\"isCore\": true,", "\"isCore\": true, ¦// yes").Saying("not well-formed JSON", "'/'");
        yield return Make("json-lone-high-surrogate", Code).In(Groups, "\"Do you have any of these?\"", "¦\"Do you \\ud800 have any of these?\"").Saying("not valid Unicode", "surrogate");
        yield return Make("json-lone-low-surrogate", Code).In(Groups, "\"Do you have any of these?\"", "¦\"\\udc00\"").Saying("not valid Unicode", "surrogate");
        yield return Make("json-surrogate-in-a-property-name", Code).In(Groups, "\"isCore\": true", "¦\"isCore\\ud800\": true").Saying("not valid Unicode");
        yield return Make("json-broken-utf8", Code)
            .Bytes(Groups, [.. Encoding.UTF8.GetBytes("{\n  \"questionGroups\": [{ \"id\": \""), 0xC3, 0x28, .. Encoding.UTF8.GetBytes("\" }]\n}\n")])
            .Standing(Groups, 2, 30).Saying("not valid Unicode", "UTF-8");
        yield return Make("json-cut-utf8", Code).Bytes(Groups, [.. Encoding.UTF8.GetBytes("{ \"questionGroups\": \""), 0xF0, 0x9F, (byte)'"', (byte)'}']).Standing(Groups, 1, 21).Saying("not valid Unicode");
        yield return Make("json-empty-file", Code).With(Groups, "¦").Saying("empty", "one JSON object");
        yield return Make("json-white-space-only", Code).With(Groups, " \n\n ").Standing(Groups, 1, 1).Saying("empty", "one JSON object");
        yield return Make("json-only-a-byte-order-mark", Code).Bytes(Groups, [0xEF, 0xBB, 0xBF]).Standing(Groups, 1, 1).Saying("empty", "one JSON object");
        yield return Make("json-two-values", Code).In(Groups, "  ]\n}\n", "  ]\n}\n¦{}\n").Saying("not well-formed JSON");
        yield return Make("json-single-quotes", Code).With(Groups, "{ ¦'questionGroups': [] }").Saying("not well-formed JSON");
        yield return Make("json-line-break-in-text", Code).In(Groups, "any of these?\"", "any of¦\n these?\"").Saying("not well-formed JSON");
        yield return Make("json-not-a-number", Code).In(Treatments, "\"invasiveness\": 0", "\"invasiveness\": ¦NaN").Saying("not well-formed JSON");
    }

    private static IEnumerable<Fault> Properties()
    {
        const string Unknown = ProblemCodes.UnknownProperty;
        yield return Make("property-misspelt", Unknown).In(Findings, "\"synonyms\": [\"backache\"", "\"synonims\": ¦[\"backache\"").At("$.findings[0].synonims").Saying("'synonims'", "did you mean 'synonyms'?");
        yield return Make("property-letters-swapped", Unknown).In(Treatments, "\"typeNotSpecified\": true", "\"tpyeNotSpecified\": ¦true").At("$.treatments[1].tpyeNotSpecified").Saying("'tpyeNotSpecified'", "did you mean 'typeNotSpecified'?");
        yield return Make("property-in-other-case", Unknown).In(Findings, "\"question\": \"Does", "\"Question\": ¦\"Does").At("$.findings[0].Question").Saying("'Question'", "did you mean 'question'?");
        yield return Make("property-of-nobody", Unknown).In(Gamma, "\"kind\": \"umbrella\",", "\"kind\": \"umbrella\", \"weightInStones\": ¦12,").At("$.weightInStones").Saying("no property 'weightInStones'");
        yield return Make("property-of-another-form-of-criterion", Unknown).In(Findings, "{ \"words\": \"the pain came slowly\" }", "{ \"words\": \"the pain came slowly\", \"weeks\": ¦2 }")
            .At("$.findings[6].definition.all[3].of[1].weeks").Saying("'weeks'");
        yield return Make("property-beside-the-list", Unknown).In(Groups, "\"questionGroups\": [", "\"comment\": ¦\"\", \"questionGroups\": [").At("$.comment").Saying("'comment'");
        yield return Make("property-in-a-citation", Unknown).In(Gamma, "\"locator\": \"16\"", "\"locator\": \"16\", \"page\": ¦3").At("$.definition.citations[0].page").Saying("'page'");

        const string Doubled = ProblemCodes.DoubledProperty;
        yield return Make("property-doubled", Doubled).In(Gamma, "\"name\": \"Gamma pain\",", "\"name\": \"Gamma pain\",\n  ¦\"name\": \"Gamma ache\",").At("$.name").Saying("'name'", "twice", "keep one");
        yield return Make("property-doubled-by-escape", Doubled).In(Gamma, "\"name\": \"Gamma pain\",", "\"name\": \"Gamma pain\", ¦\"n\\u0061me\": \"Gamma ache\",").At("$.name").Saying("'name'", "twice");
        yield return Make("property-doubled-deep-inside", Doubled).In(Alpha, "\"locator\": \"12\"", "\"locator\": \"12\", ¦\"locator\": \"12\"").At("$.ladders[0].rungs[2].citations[0].locator").Saying("'locator'", "keep one");

        const string Missing = ProblemCodes.MissingProperty;
        yield return Make("property-missing", Missing).In(Gamma, "  \"name\": \"Gamma pain\",\n", "").MarkedAt(Gamma, "{\n  \"id\"").Saying("'name' is missing");
        yield return Make("id-missing", Missing).In(Groups, "{\n      \"id\": \"group-one\",\n", "¦{\n").Unlisted().At("$.questionGroups[0]").Saying("'id' is missing");
        yield return Make("kind-missing", Missing).In(Gamma, "  \"kind\": \"umbrella\",\n", "").MarkedAt(Gamma, "{\n  \"id\"").Saying("'kind' is missing");
        yield return Make("list-missing", Missing).With(Groups, "¦{}").Unlisted().Saying("'questionGroups' is missing");
        yield return Make("summary-missing", Missing).With(Gamma, "¦{ \"id\": \"gamma-pain\", \"kind\": \"umbrella\", \"name\": \"Gamma pain\", \"clinicalName\": \"Gamma syndrome\" }").Saying("'summary' is missing");
        yield return Make("edition-date-missing", Missing).In(Edition, "  \"reviewDue\": \"2027-01-31\",\n", "").MarkedAt(Edition, "{").Saying("'reviewDue' is missing");
        yield return Make("is-ordered-missing", Missing).In(Beta, "      \"isOrdered\": false,\n", "").MarkedAt(Beta, "{\n      \"source\": \"page\",\n      \"rungs\"").At("$.ladders[0]").Saying("'isOrdered' is missing");
        yield return Make("source-of-a-citation-missing", Missing).In(Gamma, "{ \"source\": \"page\", \"locator\": \"16\" }", "¦{ \"locator\": \"16\" }").At("$.definition.citations[0]").Saying("'source' is missing");
        yield return Make("key-missing", Missing).In(Alpha, "{ \"key\": \"rare\", ", "¦{ ").At("$.facts[0]").Saying("'key' is missing");
        yield return Make("status-reason-missing", Missing).In(Sources, ",\n      \"statusReason\": \"The latest of its series.\"", "").MarkedAt(Sources, "{\n      \"id\": \"new-guide\"").At("$.sources[0]").Saying("'statusReason' is missing");
        yield return Make("choices-missing", Missing).In(Observables, ",\n        { \"value\": \"stick\", \"name\": \"A stick\" }", "").In(Findings, "\"is\": \"stick\"", "\"is\": \"none\"")
            .MarkedAt(Observables, "{\n      \"id\": \"walking-aid\"").At("$.observables[1]").Saying("at least two 'choices'");
        yield return Make("unit-missing", Missing).In(Observables, "      \"unit\": \"weeks\",\n", "").MarkedAt(Observables, "{\n      \"id\": \"pain-weeks\"").At("$.observables[0]").Saying("'number' has a 'unit'");
        yield return Make("policy-level-missing", Missing).In(RedFlags, "      \"policyLevel\": \"emergency\",\n", "").MarkedAt(RedFlags, "{\n      \"id\": \"flag-one\"").At("$.redFlags[0]").Saying("has a 'policyLevel'");
        yield return Make("items-missing", Missing).In(Groups, "[\"back-pain\", \"walks-with-stick\"]", "[]").MarkedAt(Groups, "{\n      \"id\"").At("$.questionGroups[0]").Saying("at least one of 'items'");
        yield return Make("duration-without-bounds", Missing).In(Alpha, "{ \"from\": \"months\", \"to\": \"years\" }", "¦{}").At("$.courses[0].duration").Saying("'from', 'to' or both", "'12 weeks'");
        yield return Make("treatments-of-a-rung-missing", Missing).In(Beta, "[\"exercise\"]", "[]").MarkedAt(Beta, "{\n          \"id\"").At("$.ladders[0].rungs[0]").Saying("at least one of 'treatments'");
        yield return Make("words-of-a-criterion-missing", Missing).In(Alpha, "          \"criterionText\": \"When exercise did not help.\",\n", "").MarkedAt(Alpha, "{\n          \"id\": \"alpha-page-2\",").At("$.ladders[0].rungs[1]").Saying("in words", "'criterionText' is missing");
        yield return Make("status-of-a-guideline-missing", Missing).In(Sources, "      \"status\": \"current\",\n", "").MarkedAt(Sources, "{\n      \"id\": \"new-guide\"").At("$.sources[0]").Saying("A guideline", "'status' is missing");
        yield return Make("words-of-an-indication-missing", Missing).In(Alpha, "      \"indicationText\": \"When the pain is long.\",\n", "").MarkedAt(Alpha, "{\n      \"treatment\"").At("$.recommendations[0]").Saying("in words", "'indicationText' is missing");
        yield return Make("comparator-missing", Missing).In(Alpha, "          \"comparator\": \"others\",\n", "").MarkedAt(Alpha, "{\n          \"likelihoodRatioPositive\": { \"value\": 2.5").At("$.associations[0].evidence[0]").Saying("'comparator' is missing");
    }

    private static IEnumerable<Fault> Types()
    {
        const string Code = ProblemCodes.WrongType;
        yield return Make("array-instead-of-object", Code).With(Groups, "¦[]").Unlisted().Saying("Expected an object", "found an array");
        yield return Make("text-instead-of-object", Code).With(Groups, "¦\"questions\"").Unlisted().Saying("Expected an object", "found a string");
        yield return Make("null-instead-of-object", Code).With(Groups, "¦null").Unlisted().Saying("Expected an object", "found null");
        yield return Make("object-instead-of-list", Code).With(Groups, "{ \"questionGroups\": ¦{} }").Unlisted().At("$.questionGroups").Saying("Expected an array", "found an object");
        yield return Make("number-instead-of-text", Code).In(Gamma, "\"Gamma pain\"", "¦12").At("$.name").Saying("Expected a string", "found a number");
        yield return Make("null-instead-of-text", Code).In(Alpha, "\"It is the largest.\"", "¦null").At("$.associations[0].evidence[0].preferredReason").Saying("Expected a string", "found null");
        yield return Make("text-instead-of-number", Code).In(Treatments, "\"invasiveness\": 0", "\"invasiveness\": ¦\"0\"").At("$.treatments[0].invasiveness").Saying("Expected a number", "found a string");
        yield return Make("text-instead-of-flag", Code).In(Groups, "\"isCore\": true", "\"isCore\": ¦\"true\"").At("$.questionGroups[0].isCore").Saying("Expected true or false", "found a string");
        yield return Make("number-instead-of-flag", Code).In(Treatments, "\"typeNotSpecified\": true", "\"typeNotSpecified\": ¦1").At("$.treatments[1].typeNotSpecified").Saying("Expected true or false", "found a number");
        yield return Make("text-instead-of-list", Code).In(Findings, "\"regions\": [\"lower-back\"]", "\"regions\": ¦\"lower-back\"").At("$.findings[0].regions").Saying("Expected an array", "found a string");
        yield return Make("text-instead-of-citation", Code).In(Findings, "{ \"source\": \"page\", \"locator\": \"Signs\" }", "¦\"page\"").At("$.findings[7].citations[0]").Saying("Expected an object", "found a string");
        yield return Make("text-instead-of-citations", Code).In(Gamma, "[{ \"source\": \"page\", \"locator\": \"16\" }]", "¦\"page\"").At("$.definition.citations").Saying("Expected an array", "found a string");
        yield return Make("text-instead-of-criterion", Code).In(Findings, "{ \"observable\": \"pain-weeks\", \"atLeast\": 12 }", "¦\"12 weeks\"").At("$.findings[3].definition").Saying("Expected an object", "found a string");
        yield return Make("text-instead-of-definition", Code).In(Gamma, "{\n    \"text\": \"Pain of the gamma kind.\",\n    \"citations\": [{ \"source\": \"page\", \"locator\": \"16\" }]\n  }", "¦\"Pain of the gamma kind.\"").At("$.definition").Saying("Expected an object", "found a string");
        yield return Make("number-instead-of-id", Code).In(Groups, "\"group-one\"", "¦1").Unlisted().At("$.questionGroups[0].id").Saying("Expected a string", "found a number");
        yield return Make("number-instead-of-reference", Code).In(Groups, "[\"back-pain\", \"walks-with-stick\"]", "[\"back-pain\", ¦7]").At("$.questionGroups[0].items[1]").Saying("Expected a string", "found a number");
        yield return Make("number-instead-of-word", Code).In(Gamma, "\"umbrella\"", "¦3").At("$.kind").Saying("Expected a string", "found a number");
        yield return Make("number-instead-of-date", Code).In(Edition, "\"2026-01-31\"", "¦20260131").At("$.reviewedThrough").Saying("Expected a string", "found a number");
        yield return Make("number-instead-of-duration", Code).In(Alpha, "\"from\": \"months\"", "\"from\": ¦3").At("$.courses[0].duration.from").Saying("Expected a string", "found a number");
        yield return Make("text-instead-of-order", Code).In(Alpha, "\"order\": 1,", "\"order\": ¦\"1\",").At("$.ladders[0].rungs[0].order").Saying("Expected a number", "found a string");
        yield return Make("number-instead-of-locator", Code).In(Gamma, "\"locator\": \"16\"", "\"locator\": ¦16").At("$.definition.citations[0].locator").Saying("Expected a string", "found a number");
        yield return Make("text-instead-of-rungs", Code).In(Beta, "[\n        {\n          \"id\": \"beta-page-a\",\n          \"treatments\": [\"exercise\"],\n          \"role\": \"an option\",\n          \"citations\": [{ \"source\": \"page\", \"locator\": \"15\" }]\n        }\n      ]", "¦\"beta-page-a\"").Unlisted().At("$.ladders[0].rungs").Saying("Expected an array", "found a string");
        yield return Make("text-instead-of-choices", Code).In(Observables, "[\n        { \"value\": \"none\", \"name\": \"Nothing\" },\n        { \"value\": \"stick\", \"name\": \"A stick\" }\n      ]", "¦\"none\"").In(Findings, "{ \"observable\": \"walking-aid\", \"is\": \"stick\" }", "{ \"words\": \"walks with a stick\" }").At("$.observables[1].choices").Saying("Expected an array", "found a string");
        yield return Make("text-instead-of-items", Code).In(Groups, "[\"back-pain\", \"walks-with-stick\"]", "¦\"back-pain\"").At("$.questionGroups[0].items").Saying("Expected an array", "found a string");
        yield return Make("text-instead-of-treatments", Code).In(Beta, "[\"exercise\"]", "¦\"exercise\"").At("$.ladders[0].rungs[0].treatments").Saying("Expected an array", "found a string");
        yield return Make("number-instead-of-unit", Code).In(Observables, "\"unit\": \"weeks\"", "\"unit\": ¦7").At("$.observables[0].unit").Saying("Expected a string", "found a number");
        yield return Make("number-instead-of-comparator", Code).In(Alpha, "\"comparator\": \"beta-pain\"", "\"comparator\": ¦2").At("$.associations[0].evidence[1].comparator").Saying("Expected a string", "found a number");
        yield return Make("number-instead-of-clinical-name", Code).In(Gamma, "\"Gamma syndrome\"", "¦12").At("$.clinicalName").Saying("Expected a string", "found a number");
        yield return Make("text-instead-of-is-ordered", Code).In(Alpha, "\"isOrdered\": true", "\"isOrdered\": ¦\"yes\"").At("$.ladders[0].isOrdered").Saying("Expected true or false", "found a string");
    }

    private static IEnumerable<Fault> Values()
    {
        const string Code = ProblemCodes.InvalidValue;
        yield return Make("observable-kind-unknown", Code).In(Observables, "\"kind\": \"choice\"", "\"kind\": ¦\"choise\"").At("$.observables[1].kind").Saying("'choise'", "'choice'");
        yield return Make("word-unknown", Code).In(Gamma, "\"umbrella\"", "¦\"umbrela\"").At("$.kind").Saying("'umbrela'", "'umbrella'", "'cause'");
        yield return Make("word-empty", Code).In(Gamma, "\"umbrella\"", "¦\"\"").At("$.kind").Saying("''", "'umbrella'");
        yield return Make("word-in-upper-case", Code).In(Gamma, "\"umbrella\"", "¦\"Umbrella\"").At("$.kind").Saying("'Umbrella'", "'umbrella'");
        yield return Make("stance-unknown", Code).In(Alpha, "\"stance\": \"conditional\"", "\"stance\": ¦\"in-favour\"").At("$.recommendations[0].stance").Saying("'in-favour'", "'recommends'");
        yield return Make("urgency-unknown", Code).In(RedFlags, "\"citedUrgency\": \"same-day\"", "\"citedUrgency\": ¦\"soon\"").At("$.redFlags[0].citedUrgency").Saying("'soon'", "'same-day'", "'emergency'");
        yield return Make("policy-level-unknown", Code).In(RedFlags, "\"policyLevel\": \"emergency\"", "\"policyLevel\": ¦\"now\"").At("$.redFlags[0].policyLevel").Saying("'now'", "'emergency'");
        yield return Make("urgency-that-is-a-result", Code).In(RedFlags, "\"citedUrgency\": \"same-day\"", "\"citedUrgency\": ¦\"not-assessed\"").At("$.redFlags[0].citedUrgency").Saying("'not-assessed'", "'routine'", "'emergency'");
        yield return Make("policy-level-nothing-found", Code).In(RedFlags, "\"policyLevel\": \"emergency\"", "\"policyLevel\": ¦\"nothing-found\"").At("$.redFlags[0].policyLevel").Saying("'nothing-found'", "'emergency'");
        yield return Make("url-that-runs", Code).In(Sources, "\"https://example.org/new\"", "¦\"javascript:alert(1)\"").At("$.sources[0].url").Saying("'javascript:alert(1)'", "http or https");
        yield return Make("language-not-a-tag", Code).In(Edition, "\"language\": \"en\"", "\"language\": ¦\"not a tag!\"").At("$.language").Saying("'not a tag!'", "language tag", "'pt-BR'");
        yield return Make("duration-backwards-across-units", Code).In(Treatments, "{ \"from\": \"6 weeks\", \"to\": \"12 weeks\" }", "¦{ \"from\": \"3 years\", \"to\": \"12 weeks\" }").At("$.treatments[0].timesToJudge[0].duration").Saying("runs backwards");
        yield return Make("number-above-range", Code).In(Treatments, "\"invasiveness\": 0", "\"invasiveness\": ¦7").At("$.treatments[0].invasiveness").Saying("7", "from 0 to 6");
        yield return Make("number-below-range", Code).In(Treatments, "\"invasiveness\": 0", "\"invasiveness\": ¦-1").At("$.treatments[0].invasiveness").Saying("-1", "from 0 to 6");
        yield return Make("number-not-whole", Code).In(Treatments, "\"invasiveness\": 0", "\"invasiveness\": ¦0.5").At("$.treatments[0].invasiveness").Saying("0.5", "whole number");
        yield return Make("number-with-exponent", Code).In(Treatments, "\"invasiveness\": 0", "\"invasiveness\": ¦1e0").At("$.treatments[0].invasiveness").Saying("1e0", "plain number", "from 0 to 6");
        yield return Make("number-enormous", Code).In(Treatments, "\"invasiveness\": 0", "\"invasiveness\": ¦" + new string('9', 400)).At("$.treatments[0].invasiveness").Saying("999", "from 0 to 6");
        yield return Make("year-out-of-range", Code).In(Sources, "\"year\": 2024", "\"year\": ¦24").At("$.sources[0].year").Saying("24", "from 1800 to 2200");
        yield return Make("rung-order-out-of-range", Code).In(Alpha, "\"order\": 1,", "\"order\": ¦0,").At("$.ladders[0].rungs[0].order").Saying("0", "from 1 to 100");
        yield return Make("sensitivity-in-percent", Code).In(Alpha, "\"sensitivity\": 0.8", "\"sensitivity\": ¦80").At("$.associations[0].evidence[0].sensitivity").Saying("80", "from 0 to 1");
        yield return Make("date-not-a-day", Code).In(Edition, "\"2026-01-31\"", "¦\"2026-02-30\"").At("$.reviewedThrough").Saying("'2026-02-30'", "'2026-01-31'");
        yield return Make("date-in-another-order", Code).In(Edition, "\"2027-01-31\"", "¦\"31-01-2027\"").At("$.reviewDue").Saying("'31-01-2027'", "'2026-01-31'");
        yield return Make("date-in-arabic-digits", Code).In(Edition, "\"2027-01-31\"", "¦\"٢٠٢٧-٠١-٣١\"").At("$.reviewDue").Saying("not a date", "'2026-01-31'");
        yield return Make("review-due-before-last", Code).In(Edition, "\"2027-01-31\"", "¦\"2025-01-31\"").At("$.reviewDue").Saying("due before the last");
        yield return Make("url-relative", Code).In(Sources, "\"https://example.org/new\"", "¦\"example.org\"").At("$.sources[0].url").Saying("'example.org'", "absolute web address");
        yield return Make("maximum-below-minimum", Code).In(Observables, "\"minimum\": 0", "\"minimum\": 5300").In(Observables, "\"maximum\": 5200", "\"maximum\": ¦5299")
            .In(Findings, "{ \"observable\": \"pain-weeks\", \"atLeast\": 12 }", "{ \"words\": \"for long\" }").In(Findings, "{ \"observable\": \"pain-weeks\", \"under\": 12.5 }", "{ \"words\": \"not for long\" }")
            .In(RedFlags, "{ \"observable\": \"pain-weeks\", \"over\": 100 }", "{ \"words\": \"for very long\" }").At("$.observables[0].maximum").Saying("maximum is below the minimum");
        yield return Make("question-of-a-sign", Code).In(Findings, "\"clinicalName\": \"Absent ankle reflex\",", "\"clinicalName\": \"Absent ankle reflex\", \"question\": ¦\"Is your reflex lost?\",").At("$.findings[7].question").Saying("sign", "no question");
        yield return Make("modifier-with-level", Code).In(RedFlags, "\"isModifier\": true", "\"isModifier\": true, \"policyLevel\": ¦\"routine\"").At("$.redFlags[1].policyLevel").Saying("modifier", "remove 'policyLevel' or 'isModifier'");
        yield return Make("policy-below-urgency", Code).In(RedFlags, "\"policyLevel\": \"emergency\"", "\"policyLevel\": ¦\"routine\"").At("$.redFlags[0].policyLevel").Saying("below the cited urgency");
        yield return Make("duration-without-unit", Code).In(Alpha, "\"from\": \"months\"", "\"from\": ¦\"12\"").At("$.courses[0].duration.from").Saying("'12' is not a duration", "'12 weeks'", "'months'");
        yield return Make("duration-with-unknown-unit", Code).In(Alpha, "\"from\": \"months\"", "\"from\": ¦\"2 fortnights\"").At("$.courses[0].duration.from").Saying("'2 fortnights'", "'weeks'");
        yield return Make("duration-two-spaces", Code).In(Alpha, "\"from\": \"months\"", "\"from\": ¦\"2  months\"").At("$.courses[0].duration.from").Saying("not a duration");
        yield return Make("duration-negative", Code).In(Alpha, "\"from\": \"months\"", "\"from\": ¦\"-2 months\"").At("$.courses[0].duration.from").Saying("'-2 months'");
        yield return Make("duration-backwards", Code).In(Treatments, "{ \"from\": \"6 weeks\", \"to\": \"12 weeks\" }", "¦{ \"from\": \"12 weeks\", \"to\": \"6 weeks\" }").At("$.treatments[0].timesToJudge[0].duration").Saying("backwards", "'from' is longer than 'to'");
        yield return Make("ledger-line-malformed", Code).In("ids.ledger", "treatment exercise Exercise therapy", "treatment exercise Exercise therapy\n¦treatment exercise").Saying("'kind id meaning'");
        yield return Make("ledger-kind-unknown", Code).In("ids.ledger", "treatment exercise Exercise therapy", "treatment exercise Exercise therapy\n¦medicine pill A pill").Saying("'kind id meaning'");
    }

    private static IEnumerable<Fault> Criteria()
    {
        const string Code = ProblemCodes.InvalidValue;
        const string LongPain = "{ \"observable\": \"pain-weeks\", \"atLeast\": 12 }";
        const string Stick = "{ \"observable\": \"walking-aid\", \"is\": \"stick\" }";
        yield return Make("criterion-compares-twice", Code).In(Findings, LongPain, "{ \"observable\": \"pain-weeks\", \"atLeast\": 12, \"under\": ¦20 }").At("$.findings[3].definition.under").Saying("compares once", "'all'");
        yield return Make("criterion-number-on-choice", Code).In(Findings, Stick, "¦{ \"observable\": \"walking-aid\", \"atLeast\": 2 }").At("$.findings[5].definition").Saying("'walking-aid' is a choice", "'is'");
        yield return Make("criterion-choice-on-number", Code).In(Findings, LongPain, "¦{ \"observable\": \"pain-weeks\", \"is\": \"long\" }").At("$.findings[3].definition").Saying("'pain-weeks' is a number");
        yield return Make("criterion-unknown-choice", Code).In(Findings, Stick, "¦{ \"observable\": \"walking-aid\", \"is\": \"frame\" }").At("$.findings[5].definition").Saying("'frame'", "'walking-aid'");
        yield return Make("criterion-bound-outside", Code).In(RedFlags, "{ \"observable\": \"pain-weeks\", \"over\": 100 }", "¦{ \"observable\": \"pain-weeks\", \"over\": 6000 }").At("$.redFlags[0].criterion.all[1]").Saying("6000", "'pain-weeks'");
        yield return Make("criterion-at-least-none", Code).In(Findings, "\"atLeast\": 1 }", "\"atLeast\": ¦0 }").At("$.findings[6].definition.all[3].atLeast").Saying("0", "from 1 to 2");
        yield return Make("criterion-at-least-more-than-there-are", Code).In(Findings, "\"atLeast\": 1 }", "\"atLeast\": ¦3 }").At("$.findings[6].definition.all[3].atLeast").Saying("3", "from 1 to 2");
        yield return Make("criterion-outcome-unknown", Code).In(Alpha, "\"outcome\": \"no-benefit\"", "\"outcome\": ¦\"failed\"").At("$.ladders[0].rungs[1].criterion.outcome").Saying("'failed'", "'no-benefit'");
        yield return Make("criterion-weeks-none", Code).In(Findings, "\"weeks\": 6", "\"weeks\": ¦0").At("$.findings[6].definition.all[4].weeks").Saying("0", "from 1 to 5200");

        const string Missing = ProblemCodes.MissingProperty;
        yield return Make("criterion-empty", Missing).In(Findings, LongPain, "¦{}").At("$.findings[3].definition").Saying("one of 'present'", "'words'");
        yield return Make("criterion-without-comparison", Missing).In(Findings, LongPain, "¦{ \"observable\": \"pain-weeks\" }").At("$.findings[3].definition").Saying("one of 'atLeast'", "'is'");
        yield return Make("criterion-without-count", Missing).In(Findings, "{ \"of\": [{ \"present\": \"back-pain\" }, { \"words\": \"the pain came slowly\" }], \"atLeast\": 1 }", "¦{ \"of\": [{ \"present\": \"back-pain\" }, { \"words\": \"the pain came slowly\" }] }").At("$.findings[6].definition.all[3]").Saying("'atLeast' is missing");
        yield return Make("criterion-of-no-parts", Missing).In(Findings, "[{ \"present\": \"long-pain\" }, { \"present\": \"short-pain\" }]", "¦[]").At("$.findings[6].definition.all[1].any").Saying("never empty");
    }

    private static IEnumerable<Fault> Figures()
    {
        const string Code = ProblemCodes.InvalidValue;
        yield return Make("ratio-zero", Code).In(Alpha, "{ \"value\": 0.4 }", "{ \"value\": ¦0 }").At("$.associations[0].evidence[0].likelihoodRatioNegative.value").Saying("above 0");
        yield return Make("ratio-above-its-interval", Code).In(Alpha, "{ \"value\": 2.5, \"lower\": 1.5, \"upper\": 4 }", "¦{ \"value\": 5, \"lower\": 1.5, \"upper\": 4 }").At("$.associations[0].evidence[0].likelihoodRatioPositive").Saying("'lower' and 'upper'", "between");
        yield return Make("ratio-with-half-an-interval", Code).In(Alpha, "{ \"value\": 2.5, \"lower\": 1.5, \"upper\": 4 }", "¦{ \"value\": 2.5, \"lower\": 1.5 }").At("$.associations[0].evidence[0].likelihoodRatioPositive").Saying("both 'lower' and 'upper'");
        yield return Make("figures-none-preferred", Code).In(Alpha, "          \"preferredReason\": \"It is the largest.\",\n", "").MarkedAt(Alpha, "[\n        {\n          \"likelihoodRatioPositive\"").At("$.associations[0].evidence").Saying("exactly one", "'preferredReason'");
        yield return Make("figures-both-preferred", Code).In(Alpha, "\"negativeSetAside\"", "\"preferredReason\": \"It is the oldest.\",\n          \"negativeSetAside\"").MarkedAt(Alpha, "[\n        {\n          \"likelihoodRatioPositive\"").At("$.associations[0].evidence").Saying("exactly one");
        yield return Make("preferred-without-figures", Code).In(Alpha, "{ \"comparator\": \"others\", \"confidence\": \"medium\"", "{ \"preferredReason\": ¦\"It is short.\", \"comparator\": \"others\", \"confidence\": \"medium\"").At("$.associations[0].evidence[3].preferredReason").Saying("this report has none");
        yield return Make("set-aside-without-ratio", Code).In(Alpha, "{ \"comparator\": \"others\", \"confidence\": \"medium\"", "{ \"positiveSetAside\": ¦\"It is odd.\", \"comparator\": \"others\", \"confidence\": \"medium\"").At("$.associations[0].evidence[3].positiveSetAside").Saying("no 'likelihoodRatioPositive' to set aside");
        yield return Make("share-that-runs-backwards", Code).In(Alpha, "{ \"from\": 0.5, \"to\": 0.6 }", "¦{ \"from\": 0.6, \"to\": 0.5 }").At("$.associations[0].evidence[2].sensitivity").Saying("runs backwards");
        yield return Make("share-in-percent", Code).In(Alpha, "{ \"from\": 0.5, \"to\": 0.6 }", "{ \"from\": 0.5, \"to\": ¦60 }").At("$.associations[0].evidence[2].sensitivity.to").Saying("60", "from 0 to 1");
        yield return Make("report-of-two-sources", Code).In(Alpha, "\"locator\": \"Table 9\" }", "\"locator\": \"Table 9\" }, ¦{ \"source\": \"page\", \"locator\": \"6a\" }").At("$.associations[0].evidence[2].citations[1]").Saying("of one source", "'page'");
        yield return Make("bound-in-words", Code).In(Findings, "\"atLeast\": 12 }", "\"atLeast\": ¦\"12\" }").At("$.findings[3].definition.atLeast").Saying("'12' is not a bound", "'6 months'");
        yield return Make("bound-without-number", Code).In(Findings, "\"atLeast\": 12 }", "\"atLeast\": ¦\"months\" }").At("$.findings[3].definition.atLeast").Saying("'months' is not a bound");
        yield return Make("bound-with-unit-for-another-unit", Code).In(Findings, "{ \"observable\": \"pain-weeks\", \"atLeast\": 12 }", "¦{ \"observable\": \"pain-weeks\", \"atLeast\": \"12 weeks\" }").At("$.findings[3].definition").Saying("not measured in days", "plain number");
    }

    private static IEnumerable<Fault> Ids()
    {
        const string Code = ProblemCodes.InvalidId;
        (string Name, string Id)[] wrong =
        [
            ("upper-case", "Group-One"), ("underscore", "group_one"), ("space", "group one"), ("empty", ""), ("starts-with-digit", "1-group"), ("starts-with-hyphen", "-group"),
            ("ends-with-hyphen", "group-"), ("double-hyphen", "group--one"), ("too-long", new string('a', 65)), ("leading-dot", ".group"), ("trailing-dot", "acme."), ("two-dots", "acme.inc.group"),
            ("hyphen-before-dot", "acme-inc.group"), ("digit-after-dot", "acme.1group"), ("arabic-digit", "group-٣"), ("full-width-digit", "group-３"), ("cyrillic-letter", "grоup-one"),
            ("dotless-i", "ıd"), ("accent", "grüppe"), ("line-break-escape", "group\\n"), ("nul", "group\\u0000"), ("right-to-left-mark", "group\\u200f"), ("emoji", "group-🙂"),
        ];
        foreach ((string name, string id) in wrong)
        {
            yield return Make("id-" + name, Code).In(Groups, "\"id\": \"group-one\"", "\"id\": ¦\"" + id + "\"").Unlisted().At("$.questionGroups[0].id").Saying("is not an identifier", "lower-case ASCII words and digits joined by single hyphens");
        }

        yield return Make("reference-against-the-grammar", Code).In(Groups, "[\"back-pain\", \"walks-with-stick\"]", "[\"back-pain\", ¦\"Walks With Stick\"]").At("$.questionGroups[0].items[1]").Saying("'Walks With Stick'", "lower-case");
        yield return Make("key-against-the-grammar", Code).In(Alpha, "\"key\": \"rare\"", "\"key\": ¦\"is rare\"").At("$.facts[0].key").Saying("'is rare' is not a key", "lower-case");
        yield return Make("key-with-dot", Code).In(Alpha, "\"key\": \"rare\"", "\"key\": ¦\"acme.rare\"").At("$.facts[0].key").Saying("'acme.rare'");

        const string Doubled = ProblemCodes.DoubledId;
        yield return Make("id-doubled", Doubled).In(Findings, "\"id\": \"reflex-lost\"", "\"id\": ¦\"back-pain\"").Unlisted().At("$.findings[7].id").Saying("finding 'back-pain'", "already defined in findings.json at line 4");
        yield return Make("id-doubled-in-another-file", Doubled).In(Beta, "\"beta-page-a\"", "¦\"alpha-page-1\"").Unlisted().At("$.ladders[0].rungs[0].id").Saying("rung 'alpha-page-1'", "already defined in conditions/alpha-pain.json at line 95");
        yield return Make("ledger-line-doubled", Doubled).In("ids.ledger", "treatment exercise Exercise therapy", "treatment exercise Exercise therapy\n¦treatment exercise Exercise therapy").Saying("treatment 'exercise'", "twice");
    }

    private static IEnumerable<Fault> References()
    {
        const string Code = ProblemCodes.UnknownId;
        yield return Make("reference-to-condition-in-edition", Code).In(Edition, "\"beta-pain\"]", "\"beta-pain\", ¦\"delta-pain\"]").At("$.conditions[3]").Saying("no condition 'delta-pain'", "did you mean 'beta-pain'?");
        yield return Make("reference-to-condition-in-relation", Code).In(Gamma, "\"to\": \"beta-pain\"", "\"to\": ¦\"bets-pain\"").At("$.relations[0].to").Saying("no condition 'bets-pain'", "did you mean 'beta-pain'?");
        yield return Make("reference-to-condition-in-comparator", Code).In(Alpha, "\"comparator\": \"beta-pain\"", "\"comparator\": ¦\"other\"").At("$.associations[0].evidence[1].comparator").Saying("no condition 'other'");
        yield return Make("reference-to-condition-in-red-flag", Code).In(RedFlags, "\"seriousCause\": \"gamma-pain\"", "\"seriousCause\": ¦\"gama-pain\"").At("$.redFlags[0].seriousCause").Saying("no condition 'gama-pain'", "did you mean 'gamma-pain'?");
        yield return Make("reference-to-condition-in-time-to-judge", Code).In(Treatments, "\"condition\": \"alpha-pain\"", "\"condition\": ¦\"alpah-pain\"").At("$.treatments[0].timesToJudge[0].condition").Saying("no condition 'alpah-pain'", "did you mean 'alpha-pain'?");
        yield return Make("reference-to-finding-in-group", Code).In(Groups, "[\"back-pain\", ", "[¦\"back-pian\", ").At("$.questionGroups[0].items[0]").Saying("no finding 'back-pian'", "did you mean 'back-pain'?");
        yield return Make("reference-to-finding-in-criterion", Code).In(RedFlags, "{ \"present\": \"walks-with-stick\" }", "{ \"present\": ¦\"walks-with-sticks\" }").At("$.redFlags[1].criterion.present").Saying("no finding 'walks-with-sticks'", "did you mean 'walks-with-stick'?");
        yield return Make("reference-to-finding-in-implies", Code).In(Findings, "[\"strong-back-pain\"]", "[¦\"strong-backpain\"]").At("$.findings[2].implies[0]").Saying("no finding 'strong-backpain'", "did you mean 'strong-back-pain'?");
        yield return Make("reference-to-finding-in-excludes", Code).In(Findings, "\"excludes\": [\"short-pain\"]", "\"excludes\": [¦\"shrt-pain\"]").At("$.findings[3].excludes[0]").Saying("no finding 'shrt-pain'", "did you mean 'short-pain'?");
        yield return Make("reference-to-finding-in-association", Code).In(Alpha, "\"finding\": \"walks-with-stick\"", "\"finding\": ¦\"quite-something-else\"").At("$.associations[1].finding").Saying("no finding 'quite-something-else'", "define it or use a known id");
        yield return Make("reference-to-cluster", Code).In(Alpha, "\"cluster\": \"aid\"", "\"cluster\": ¦\"aids\"").At("$.associations[1].cluster").Saying("no cluster 'aids'", "did you mean 'aid'?");
        yield return Make("reference-to-condition-in-distinction", Code).In(Alpha, "\"from\": \"beta-pain\"", "\"from\": ¦\"betta-pain\"").At("$.distinctions[0].from").Saying("no condition 'betta-pain'", "did you mean 'beta-pain'?");
        yield return Make("reference-to-finding-in-distinction", Code).In(Alpha, "\"findings\": [\"walks-with-stick\"]", "\"findings\": [¦\"walks-with-stic\"]").At("$.distinctions[0].findings[0]").Saying("no finding 'walks-with-stic'", "did you mean 'walks-with-stick'?");
        yield return Make("reference-to-finding-in-fact", Code).In(Treatments, "\"finding\": \"back-pain\"", "\"finding\": ¦\"back-pane\"").At("$.treatments[0].facts[0].finding").Saying("no finding 'back-pane'", "did you mean 'back-pain'?");
        yield return Make("reference-to-observable", Code).In(Findings, "{ \"observable\": \"pain-weeks\", \"atLeast\": 12 }", "{ \"observable\": ¦\"pain-week\", \"atLeast\": 12 }").At("$.findings[3].definition.observable").Saying("no observable 'pain-week'", "did you mean 'pain-weeks'?");
        yield return Make("reference-to-treatment-in-rung", Code).In(Beta, "[\"exercise\"]", "[¦\"excercise\"]").At("$.ladders[0].rungs[0].treatments[0]").Saying("no treatment 'excercise'", "did you mean 'exercise'?");
        yield return Make("reference-to-treatment-in-is-a", Code).In(Treatments, "\"isA\": [\"surgery\"]", "\"isA\": [¦\"surgrey\"]").At("$.treatments[2].isA[0]").Saying("no treatment 'surgrey'", "did you mean 'surgery'?");
        yield return Make("reference-to-treatment-in-criterion", Code).In(Findings, "\"tried\": \"exercise\"", "\"tried\": ¦\"exercises\"").At("$.findings[6].definition.all[4].tried").Saying("no treatment 'exercises'", "did you mean 'exercise'?");
        yield return Make("reference-to-treatment-in-recommendation", Code).In(Alpha, "\"treatment\": \"fusion\"", "\"treatment\": ¦\"fusoin\"").At("$.recommendations[0].treatment").Saying("no treatment 'fusoin'", "did you mean 'fusion'?");
        yield return Make("reference-to-source-in-citation", Code).In(Gamma, "{ \"source\": \"page\", \"locator\": \"16\" }", "{ \"source\": ¦\"pgae\", \"locator\": \"16\" }").At("$.definition.citations[0].source").Saying("no source 'pgae'", "did you mean 'page'?");
        yield return Make("reference-to-source-in-ladder", Code).In(Beta, "\"source\": \"page\",\n      \"isOrdered\"", "\"source\": ¦\"new-guid\",\n      \"isOrdered\"").At("$.ladders[0].source").Saying("no source 'new-guid'", "did you mean 'new-guide'?");
        yield return Make("reference-to-source-in-superseded-by", Code).In(Sources, "\"supersededBy\": \"new-guide\"", "\"supersededBy\": ¦\"newer-guide\"").At("$.sources[1].supersededBy").Saying("no source 'newer-guide'", "did you mean 'new-guide'?");
        yield return Make("reference-to-region-in-site", Code).In(Alpha, "\"region\": \"lower-back\"", "\"region\": ¦\"lower-bakc\"").At("$.sites[0].region").Saying("no body region 'lower-bakc'", "did you mean 'lower-back'?");
        yield return Make("reference-to-region-in-finding", Code).In(Findings, "\"regions\": [\"lower-back\"]", "\"regions\": [¦\"lowerback\"]").At("$.findings[0].regions[0]").Saying("no body region 'lowerback'", "did you mean 'lower-back'?");
        yield return Make("reference-to-region-in-part-of", Code).In(Regions, "\"partOf\": \"trunk\"", "\"partOf\": ¦\"trunc\"").At("$.bodyRegions[1].partOf").Saying("no body region 'trunc'", "did you mean 'trunk'?");
        yield return Make("reference-to-another-kind", Code).In(Groups, "[\"back-pain\", ", "[¦\"exercise\", ").At("$.questionGroups[0].items[0]").Saying("no finding 'exercise'", "define it or use a known id");
        yield return Make("reference-with-prefix", Code).In(Groups, "[\"back-pain\", ", "[¦\"acme.back-pain\", ").At("$.questionGroups[0].items[0]").Saying("no finding 'acme.back-pain'");
    }
}

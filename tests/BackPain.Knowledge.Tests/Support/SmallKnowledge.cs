using System.Collections.Generic;
using System.Linq;
using BackPain.Knowledge.Serialization;

namespace BackPain.Knowledge.Tests;

/// <summary>A small, valid, made-up knowledge whose files a test may change: a chain of conditions a-b-c-d with a circle, one red flag, one question group.</summary>
internal sealed class SmallKnowledge
{
    private readonly Dictionary<string, string> files = new()
    {
        ["edition.json"] = """
            {
              "formatVersion": 0, "version": "test-1", "reviewedThrough": "2026-01-31", "reviewDue": "2027-01-31",
              "reviewStatus": "not-signed-off", "language": "en", "conditions": ["alpha", "beta", "gamma", "delta"]
            }
            """,
        ["sources.json"] = """
            { "sources": [
              { "id": "book", "title": "A book", "shortName": "Book", "publisher": "A press", "year": 2020, "kind": "reference" },
              { "id": "guide", "title": "A guideline", "shortName": "Guide", "authors": "Doe J", "publisher": "A society", "year": 2012, "doi": "10.1/x", "pmcId": "PMC1",
                "url": "https://example.org/guide", "kind": "guideline", "jurisdiction": "Nowhere", "license": "open", "status": "old", "statusReason": "From before 2015.", "supersededBy": "book" }
            ] }
            """,
        ["body-regions.json"] = """
            { "bodyRegions": [ { "id": "arm", "name": "Arm" }, { "id": "hand", "name": "Hand", "partOf": "arm" }, { "id": "thumb", "name": "Thumb", "partOf": "hand" }, { "id": "head", "name": "Head" } ] }
            """,
        ["observables.json"] = """
            { "observables": [
              { "id": "age", "kind": "number", "name": "Age", "clinicalName": "Age in years", "question": "How old are you?", "unit": "years", "minimum": 0, "maximum": 120 },
              { "id": "sex", "kind": "choice", "name": "Sex", "clinicalName": "Sex recorded at birth", "choices": [ { "value": "female", "name": "Female" }, { "value": "male", "name": "Male" } ] }
            ] }
            """,
        ["findings.json"] = """
            { "findings": [
              { "id": "ache", "kind": "symptom", "name": "An ache", "clinicalName": "Ache", "question": "Does it ache?", "synonyms": ["sore"], "sharedSynonyms": ["it hurts"], "regions": ["hand"],
                "codings": [ { "system": "http://example.org/codes", "code": "A1", "display": "Ache", "version": "2026", "equivalence": "broader", "isBillable": false, "confidence": "low" } ] },
              { "id": "strong-ache", "kind": "symptom", "name": "A strong ache", "clinicalName": "Strong ache", "implies": ["ache"] },
              { "id": "stronger-ache", "kind": "symptom", "name": "A stronger ache", "clinicalName": "Stronger ache", "implies": ["strong-ache"] },
              { "id": "no-ache", "kind": "symptom", "name": "No ache", "clinicalName": "No ache", "excludes": ["ache", "strong-ache"] },
              { "id": "older", "kind": "risk-factor", "name": "Over 60", "clinicalName": "Age over 60", "definition": { "observable": "age", "over": 60 }, "citations": [ { "source": "book", "locator": "p. 1" } ] },
              { "id": "exam-tap", "kind": "sign", "name": "A tap that hurts", "clinicalName": "Percussion pain" }
            ] }
            """,
        ["clusters.json"] = """
            { "clusters": [ { "key": "aches", "name": "Aches", "reason": "They are one thing." } ] }
            """,
        ["safety-texts.json"] = """
            { "safetyTexts": [ { "key": "emergency", "text": "Text of emergency.", "numberLead": "Call" }, { "key": "same-day", "text": "Text of same-day.", "numberLead": "Call" }, { "key": "within-2-weeks", "text": "Text of within-2-weeks.", "numberLead": "Call" }, { "key": "routine", "text": "Text of routine.", "numberLead": "Call" }, { "key": "crisis", "text": "Text of crisis.", "numberLead": "Call" }, { "key": "nothing-found", "text": "Text of nothing-found.", "numberLead": "Call" }, { "key": "not-assessed", "text": "Text of not-assessed.", "numberLead": "Call" }, { "key": "out-of-scope", "text": "Text of out-of-scope.", "numberLead": "Call" } ] }
            """,
        ["treatments.json"] = """
            { "treatments": [
              { "id": "surgery", "kind": "surgery", "invasiveness": 6, "name": "Surgery", "clinicalName": "Surgery", "description": "An operation.", "typeNotSpecified": true, "citations": [ { "source": "book", "locator": "p. 2" } ] },
              { "id": "hand-surgery", "kind": "surgery", "invasiveness": 6, "name": "Hand surgery", "clinicalName": "Hand surgery", "description": "An operation on the hand.", "isA": ["surgery"], "citations": [ { "source": "book", "locator": "p. 2" } ] },
              { "id": "thumb-surgery", "kind": "surgery", "invasiveness": 5, "name": "Thumb surgery", "clinicalName": "Thumb surgery", "description": "An operation on the thumb.", "isA": ["hand-surgery"],
                "involves": { "text": "It takes an hour.", "citations": [ { "source": "book", "locator": "p. 3" } ] },
                "timesToJudge": [ { "key": "usual", "condition": "alpha", "duration": { "from": "6 weeks", "to": "12 weeks" }, "text": "After 6 to 12 weeks.", "citations": [ { "source": "guide", "locator": "1.2" } ] } ],
                "citations": [ { "source": "book", "locator": "p. 2" } ] },
              { "id": "rest", "kind": "self-care", "invasiveness": 0, "name": "Rest", "clinicalName": "Rest", "description": "You rest.", "citations": [ { "source": "book", "locator": "p. 2" } ] }
            ] }
            """,
        ["red-flags.json"] = """
            { "redFlags": [
              { "id": "flag-1", "name": "Sudden strong ache", "seriousCause": "delta", "criterionText": "A strong ache in someone over 60.",
                "criterion": { "all": [ { "present": "strong-ache" }, { "present": "older" }, { "observable": "sex", "is": "female" } ] },
                "citedUrgency": "same-day", "policyLevel": "emergency", "policyReason": "Better early.", "specificityNote": "Weak alone.", "specificityForPerson": "This sign is weak by itself.", "confidence": "high", "isCore": true, "likelihoodRatioPositive": { "value": 23.7 },
                "levels": [ { "criterion": { "present": "ache" }, "criterionText": "And an ache.", "level": "emergency", "reason": "Both together." } ],
                "whileUnknown": { "criterion": { "present": "ache" }, "criterionText": "An ache.", "level": "same-day", "reason": "Until it is known." },
                "narrowerThanSource": { "sourceWords": "Any ache.", "reason": "Aches are common." }, "citations": [ { "source": "guide", "locator": "2.1" } ] },
              { "id": "flag-2", "name": "A tap that hurts", "criterionText": "A tap hurts.", "criterion": { "present": "exam-tap" }, "policyReason": "It only adds.", "isModifier": true, "modifies": ["flag-1"], "confidence": "low", "isCore": false, "citations": [ { "source": "guide", "locator": "2.2" } ] }
            ] }
            """,
        ["question-groups.json"] = """
            { "questionGroups": [ { "id": "first", "name": "Aches", "question": "Do you have any of these?", "isCore": true, "order": 1, "items": ["strong-ache", "ache"], "askWhen": { "present": "ache" }, "askWhenText": "When it aches." } ] }
            """,
        ["conditions/alpha.json"] = Condition("alpha", "cause", """
            "sites": [ { "region": "thumb", "role": "common", "citations": [ { "source": "book", "locator": "a" } ] } ],
            "courses": [ { "course": "acute", "duration": { "to": "3 weeks" }, "text": "Short.", "citations": [ { "source": "book", "locator": "a" } ] } ],
            "associations": [
              { "finding": "ache", "role": "characteristic", "cluster": "aches",
                "evidence": [
                  { "likelihoodRatioPositive": { "value": 7.4, "lower": 1.9, "upper": 30 }, "likelihoodRatioNegative": { "value": 0.57 }, "sensitivity": 0.47, "specificity": 0.94,
                    "population": { "text": "people over 60", "courses": ["chronic"], "minimumAge": 61, "setting": "clinics", "duration": { "from": "12 weeks" }, "criterion": { "observable": "age", "over": 60 } },
                    "comparator": "others", "confidence": "high", "preferredReason": "The larger study.", "citations": [ { "source": "guide", "locator": "Table 3" } ] },
                  { "likelihoodRatioPositive": { "value": 2 }, "comparator": "beta", "confidence": "low", "citations": [ { "source": "book", "locator": "p. 9" } ] },
                  { "key": "note", "note": "Odds ratio 2.", "comparator": "others", "confidence": "medium", "citations": [ { "source": "book", "locator": "a" } ] }
                ] },
              { "finding": "no-ache", "role": "argues-against", "cluster": "aches", "evidence": [ { "comparator": "others", "confidence": "high", "citations": [ { "source": "book", "locator": "a" } ] } ] } ],
            "distinctions": [ { "from": "beta", "text": "Alpha aches more.", "findings": ["ache"], "citations": [ { "source": "book", "locator": "a" } ] } ],
            "imaging": { "text": "A scan shows nothing.", "citations": [ { "source": "book", "locator": "a" } ] },
            "misuse": "An app cannot tell alpha from beta.",
            "relations": [ { "kind": "leads-to", "to": "beta", "text": "Alpha leads to beta.", "citations": [ { "source": "book", "locator": "a" } ] } ],
            "ladders": [ { "source": "guide", "isOrdered": true, "rungs": [
              { "id": "alpha-guide-1", "order": 1, "treatments": ["rest"], "role": "first", "timeBeforeEscalating": { "from": "6 weeks" }, "citations": [ { "source": "guide", "locator": "1" } ] },
              { "id": "alpha-guide-2a", "order": 2, "treatments": ["hand-surgery"], "role": "then", "criterionText": "When rest did not help for 6 weeks.", "criterion": { "tried": "rest", "outcome": "no-benefit", "weeks": 6 }, "citations": [ { "source": "guide", "locator": "2" } ] },
              { "id": "alpha-guide-2b", "order": 2, "treatments": ["thumb-surgery"], "role": "or", "citations": [ { "source": "guide", "locator": "2" } ] } ] } ],
            "recommendations": [ { "treatment": "thumb-surgery", "source": "guide", "stance": "recommends-against", "strength": "strong", "certainty": "low", "confidence": "medium", "locator": "1.9" } ],
            "codings": [ { "system": "http://example.org/codes", "code": "C1", "display": "Alpha" } ]
            """),
        ["conditions/beta.json"] = Condition("beta", "contributor", """
            "sites": [ { "region": "arm", "citations": [ { "source": "book", "locator": "b" } ] } ],
            "associations": [ { "finding": "ache", "role": "occasional", "cluster": "aches", "evidence": [ { "comparator": "others", "confidence": "high", "citations": [ { "source": "book", "locator": "b" } ] } ] } ],
            "relations": [
              { "kind": "can-cause", "to": "gamma", "text": "Beta can cause gamma.", "citations": [ { "source": "book", "locator": "b" } ] },
              { "kind": "is-subtype-of", "to": "delta", "text": "Beta is a kind of delta.", "citations": [ { "source": "book", "locator": "b" } ] } ],
            "ladders": [ { "source": "book", "isOrdered": false, "rungs": [ { "id": "beta-book-a", "treatments": ["surgery"], "role": "listed", "citations": [ { "source": "book", "locator": "b" } ] } ] } ]
            """),
        ["conditions/gamma.json"] = Condition("gamma", "cause", """
            "courses": [ { "course": "chronic", "frequency": "daily", "duration": { "from": "months", "to": "years" }, "text": "Long.", "citations": [ { "source": "book", "locator": "c" } ] } ],
            "relations": [ { "kind": "worsens", "to": "beta", "text": "Gamma worsens beta.", "citations": [ { "source": "book", "locator": "c" } ] } ]
            """),
        ["conditions/delta.json"] = Condition("delta", "serious-cause", "\"facts\": []"),
    };

    public static KnowledgeBase Load() => new SmallKnowledge().ToBase();

    /// <summary>The same knowledge with one text replaced in one file.</summary>
    public SmallKnowledge With(string path, string oldText, string newText)
    {
        string before = files[path];
        files[path] = before.Replace(oldText, newText, System.StringComparison.Ordinal);
        return files[path] == before ? throw new System.ArgumentException("The text is not in the file.", nameof(oldText)) : this;
    }

    public SmallKnowledge WithFile(string path, string json)
    {
        files[path] = json;
        return this;
    }

    public SmallKnowledge Without(string path)
    {
        files.Remove(path);
        return this;
    }

    public List<KnowledgeFile> ToFiles() => files.Select(file => new KnowledgeFile(file.Key, file.Value)).ToList();

    public KnowledgeBase ToBase() => KnowledgeFiles.Load(ToFiles());

    private static string Condition(string id, string kind, string rest) =>
        "{ \"id\": \"" + id + "\", \"kind\": \"" + kind + "\", \"name\": \"The " + id + "\", \"clinicalName\": \"" + id.ToUpperInvariant()
        + "\", \"summary\": { \"text\": \"It is " + id + ", in short.\", \"citations\": [ { \"source\": \"book\", \"locator\": \"" + id + "\" } ] }, \"definition\": { \"text\": \"It is " + id + ".\", \"citations\": [ { \"source\": \"book\", \"locator\": \"" + id + "\" } ] },\n" + rest + "\n}";
}

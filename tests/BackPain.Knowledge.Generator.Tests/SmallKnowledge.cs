using System.Collections.Generic;

namespace BackPain.Knowledge.Generator.Tests;

/// <summary>Small, made-up, valid knowledge that uses every form the files can hold. A test changes one thing in it.</summary>
internal static class SmallKnowledge
{
    private const string Edition = """
        {
          "formatVersion": 0,
          "version": "1.0.0",
          "reviewedThrough": "2026-01-31",
          "reviewDue": "2027-01-31",
          "reviewStatus": "not-signed-off",
          "language": "en",
          "conditions": ["gamma-pain", "alpha-pain", "beta-pain"]
        }

        """;

    private const string Sources = """
        {
          "sources": [
            {
              "id": "new-guide",
              "title": "New guideline",
              "shortName": "New guide",
              "publisher": "A society", "authors": "A. Writer", "doi": "10.1000/1", "pmcId": "PMC1", "jurisdiction": "Nowhere", "license": "free",
              "yearNote": "updated since", "kindNote": "mirrored copy", "year": 2024,
              "url": "https://example.org/new",
              "kind": "guideline",
              "status": "current",
              "statusReason": "The latest of its series."
            },
            {
              "id": "old-guide",
              "title": "Old guideline",
              "shortName": "Old guide",
              "publisher": "A society",
              "year": 2014,
              "kind": "guideline",
              "status": "superseded",
              "statusReason": "The society replaced it.",
              "supersededBy": "new-guide"
            },
            {
              "id": "page",
              "title": "A page for patients",
              "shortName": "Page",
              "publisher": "A practice",
              "kind": "patient-page"
            }
          ]
        }

        """;

    private const string Language = """
        {
          "language": "en",
          "letters": [
            { "to": "e", "from": "\u00e9\u00e8" },
            { "to": "ss", "from": "\u00df" }
          ],
          "ignored": "'",
          "fillers": ["the", "my"],
          "connectors": ["the"],
          "leadIns": ["the"],
          "fillerPhrases": ["what is"],
          "common": ["over"],
          "spellings": [{ "from": "disk", "to": "disc", "at": "word" }],
          "inflections": [{ "rules": [{ "ending": "ies", "becomes": "y", "leaves": 2 }, { "ending": "s", "leaves": 2 }] }],
          "irregular": [{ "base": "foot", "forms": ["feet"] }],
          "sameMeaning": [{ "words": ["belly", "tummy"] }],
          "soundAlike": ["aeiou", "ck"]
        }

        """;

    private const string BodyRegions = """
        {
          "bodyRegions": [
            { "id": "trunk", "name": "Trunk" },
            { "id": "back", "name": "Back", "synonyms": ["spine", "backbone"], "partOf": "trunk" },
            { "id": "lower-back", "name": "Lower back", "partOf": "back" }
          ]
        }

        """;

    private const string Observables = """
        {
          "observables": [
            {
              "id": "pain-weeks",
              "kind": "number",
              "name": "How long the pain has lasted",
              "clinicalName": "Duration of pain",
              "unit": "weeks",
              "minimum": 0,
              "maximum": 5200
            },
            {
              "id": "walking-aid",
              "kind": "choice",
              "name": "What helps you walk",
              "clinicalName": "Walking aid", "question": "What helps you walk?", "synonyms": ["cane"],
              "choices": [
                { "value": "none", "name": "Nothing" },
                { "value": "stick", "name": "A stick" }
              ],
              "codings": [{ "system": "x", "code": "1", "display": "Aid", "version": "2026", "equivalence": "related", "isBillable": false, "confidence": "medium" }]
            }
          ]
        }

        """;

    private const string Findings = """
        {
          "findings": [
            {
              "id": "back-pain",
              "kind": "symptom",
              "name": "Back pain",
              "clinicalName": "Back pain in general",
              "question": "Does your back hurt?",
              "synonyms": ["backache", "sore back"], "sharedSynonyms": ["pain"], "codings": [{ "system": "x", "code": "2", "display": "Pain" }],
              "regions": ["lower-back"]
            },
            {
              "id": "strong-back-pain",
              "kind": "symptom",
              "name": "Strong back pain",
              "clinicalName": "Severe back pain",
              "implies": ["back-pain"]
            },
            {
              "id": "strongest-back-pain",
              "kind": "symptom",
              "name": "The strongest back pain",
              "clinicalName": "Very severe back pain",
              "implies": ["strong-back-pain"]
            },
            {
              "id": "long-pain",
              "kind": "symptom",
              "name": "Long pain",
              "clinicalName": "Chronic pain",
              "excludes": ["short-pain"],
              "definition": { "observable": "pain-weeks", "atLeast": 12 }
            },
            {
              "id": "short-pain",
              "kind": "symptom",
              "name": "Short pain",
              "clinicalName": "Acute pain",
              "definition": { "observable": "pain-weeks", "under": 12.5 }
            },
            {
              "id": "walks-with-stick",
              "kind": "risk-factor",
              "name": "Walks with a stick",
              "clinicalName": "Uses a stick",
              "definition": { "observable": "walking-aid", "is": "stick" }
            },
            {
              "id": "mixed-picture",
              "kind": "symptom",
              "name": "A mixed picture",
              "clinicalName": "Mixed picture",
              "definition": {
                "all": [
                  { "present": "back-pain" },
                  { "any": [{ "present": "long-pain" }, { "present": "short-pain" }] },
                  { "not": { "present": "strong-back-pain" } },
                  { "of": [{ "present": "back-pain" }, { "words": "the pain came slowly" }], "atLeast": 1 },
                  { "tried": "exercise", "outcome": "no-benefit", "weeks": 6 }
                ]
              }
            },
            {
              "id": "reflex-lost",
              "kind": "sign",
              "name": "A lost reflex",
              "clinicalName": "Absent ankle reflex",
              "citations": [{ "source": "page", "locator": "Signs" }]
            }
          ]
        }

        """;

    private const string Clusters = """
        {
          "clusters": [
            { "key": "site", "name": "Where it hurts", "reason": "They name one place." },
            { "key": "aid", "name": "What helps to walk", "reason": "They name one thing." }
          ]
        }

        """;

    private const string Treatments = """
        {
          "treatments": [
            {
              "id": "exercise",
              "kind": "self-care",
              "invasiveness": 0,
              "name": "Exercise",
              "clinicalName": "Exercise therapy",
              "description": "You move.",
              "synonyms": ["training"], "safetyNote": "Ask first.", "codings": [{ "system": "x", "code": "3", "display": "Training" }],
              "involves": {
                "text": "It takes effort.",
                "citations": [{ "source": "new-guide", "locator": "Table 1" }]
              },
              "timesToJudge": [
                {
                  "key": "first-look",
                  "condition": "alpha-pain",
                  "duration": { "from": "6 weeks", "to": "12 weeks" },
                  "text": "Six to twelve weeks.",
                  "citations": [{ "source": "new-guide", "locator": "Table 2" }]
                }
              ],
              "facts": [
                {
                  "key": "cheap",
                  "text": "It costs little.",
                  "finding": "back-pain",
                  "citations": [{ "source": "new-guide", "locator": "Table 3" }]
                }
              ],
              "citations": [{ "source": "new-guide", "locator": "Section 1" }]
            },
            {
              "id": "surgery",
              "kind": "surgery",
              "invasiveness": 5,
              "name": "Surgery",
              "clinicalName": "Spine surgery",
              "description": "A surgeon operates.",
              "typeNotSpecified": true,
              "citations": [{ "source": "old-guide", "locator": "Section 2" }]
            },
            {
              "id": "fusion",
              "kind": "surgery",
              "invasiveness": 6,
              "name": "Fusion",
              "clinicalName": "Spinal fusion",
              "description": "A surgeon joins two bones.",
              "isA": ["surgery"],
              "citations": [{ "source": "old-guide", "locator": "Section 3" }]
            },
            {
              "id": "screw-fusion",
              "kind": "surgery",
              "invasiveness": 6,
              "name": "Fusion with screws",
              "clinicalName": "Instrumented fusion",
              "description": "A surgeon joins two bones with screws.",
              "isA": ["fusion"],
              "citations": [{ "source": "old-guide", "locator": "Section 4" }]
            }
          ]
        }

        """;

    private const string RedFlags = """
        {
          "redFlags": [
            {
              "id": "flag-one",
              "name": "A first flag",
              "seriousCause": "gamma-pain",
              "criterionText": "Pain in the back, for long.",
              "criterion": { "all": [{ "present": "back-pain" }, { "observable": "pain-weeks", "over": 100 }] },
              "citedUrgency": "same-day",
              "policyLevel": "emergency",
              "policyReason": "We are careful.",
              "specificityNote": "It is weak.", "specificityForPerson": "This sign is weak by itself.", "confidence": "high", "isCore": true, "likelihoodRatioPositive": { "value": 3 },
              "levels": [{ "criterion": { "present": "strong-back-pain" }, "criterionText": "Strong pain.", "level": "emergency", "reason": "Both together." }],
              "whileUnknown": { "criterion": { "present": "back-pain" }, "criterionText": "Long pain.", "level": "same-day", "reason": "Until it is known." },
              "narrowerThanSource": { "sourceWords": "Any pain.", "reason": "Pain is common." },
              "citations": [{ "source": "page", "locator": "Flags" }]
            },
            {
              "id": "flag-two",
              "name": "A second flag",
              "criterionText": "Walks with a stick.",
              "criterion": { "present": "walks-with-stick" },
              "policyReason": "It makes others worse.",
              "isModifier": true, "modifies": ["flag-one"], "confidence": "low", "isCore": false,
              "citations": [{ "source": "page", "locator": "More flags" }]
            }
          ]
        }

        """;

    private const string QuestionGroups = """
        {
          "questionGroups": [
            {
              "id": "group-one",
              "name": "Back",
              "question": "Do you have any of these?",
              "isCore": true,
              "items": ["back-pain", "walks-with-stick"], "order": 1, "askWhen": { "present": "back-pain" }, "askWhenText": "When the back hurts."
            }
          ]
        }

        """;

    private const string Alpha = """
        {
          "id": "alpha-pain",
          "kind": "cause",
          "name": "Alpha pain",
          "clinicalName": "Alpha syndrome",
          "synonyms": ["alpha ache"], "codings": [{ "system": "x", "code": "4", "display": "Alpha" }], "summary": { "text": "It hurts. It can last.", "citations": [{ "source": "new-guide", "locator": "Summary" }] },
          "definition": {
            "text": "Pain of the alpha kind.",
            "citations": [{ "source": "new-guide", "locator": "Definition" }]
          },
          "facts": [
            { "key": "rare", "text": "It is rare.", "citations": [{ "source": "page", "locator": "1" }] },
            { "key": "old", "text": "It is old.", "citations": [{ "source": "page", "locator": "2" }] }
          ],
          "courses": [
            {
              "course": "chronic", "key": "usual",
              "frequency": "daily",
              "duration": { "from": "months", "to": "years" },
              "text": "It can last.",
              "citations": [{ "source": "page", "locator": "3" }]
            }
          ], "onset": [{ "key": "slow", "text": "It begins slowly.", "citations": [{ "source": "page", "locator": "3a" }] }], "ageAndSex": [{ "key": "later-life", "text": "Older people have it.", "citations": [{ "source": "page", "locator": "3b" }] }],
          "causes": [
            { "key": "age", "text": "Age wears it down.", "citations": [{ "source": "page", "locator": "4" }] }
          ], "painMechanisms": [{ "key": "wear", "text": "It rubs.", "citations": [{ "source": "page", "locator": "4a" }] }], "consequences": [{ "key": "rest", "text": "People rest.", "citations": [{ "source": "page", "locator": "4b" }] }],
          "sites": [
            { "region": "lower-back", "role": "characteristic", "citations": [{ "source": "page", "locator": "5" }] }
          ],
          "associations": [
            {
              "finding": "back-pain",
              "role": "common",
              "cluster": "site",
              "evidence": [
                {
                  "likelihoodRatioPositive": { "value": 2.5, "lower": 1.5, "upper": 4 },
                  "likelihoodRatioNegative": { "value": 0.4 },
                  "sensitivity": 0.8,
                  "specificity": 0.7,
                  "key": "first",
                  "population": {
                    "text": "adults with long pain",
                    "courses": ["chronic"], "minimumAge": 18, "maximumAge": 70, "setting": "primary care", "isIndirect": true,
                    "duration": { "from": "12 weeks" },
                    "criterion": { "present": "long-pain" }
                  },
                  "comparator": "others",
                  "confidence": "high",
                  "preferredReason": "It is the largest.",
                  "citations": [{ "source": "new-guide", "locator": "Table 7" }]
                },
                {
                  "likelihoodRatioPositive": { "value": 3 },
                  "comparator": "beta-pain",
                  "confidence": "low",
                  "citations": [{ "source": "old-guide", "locator": "Table 8" }]
                },
                {
                  "likelihoodRatioNegative": { "value": 3, "lower": 0.5, "upper": 6 },
                  "negativeSetAside": "It was printed the wrong way round.",
                  "sensitivity": { "from": 0.5, "to": 0.6 }, "comparator": "others",
                  "likelihoodRatioPositive": { "value": 2 }, "positiveSetAside": "It was seen in few.", "confidence": "high",
                  "citations": [{ "source": "old-guide", "locator": "Table 9" }], "key": "second", "note": "Odds ratio 2."
                },
                { "comparator": "others", "confidence": "medium", "citations": [{ "source": "page", "locator": "6" }] }
              ]
            },
            {
              "finding": "walks-with-stick",
              "role": "occasional",
              "cluster": "aid",
              "evidence": [{ "comparator": "none", "confidence": "low", "citations": [{ "source": "page", "locator": "7" }] }]
            }
          ],
          "relations": [
            {
              "kind": "is-subtype-of",
              "to": "gamma-pain",
              "text": "It is a kind of gamma pain.",
              "citations": [{ "source": "page", "locator": "8" }]
            }
          ],
          "distinctions": [
            { "from": "beta-pain", "text": "A stick helps here.", "findings": ["walks-with-stick"], "citations": [{ "source": "page", "locator": "8a" }] }
          ],
          "imaging": { "text": "A scan shows it.", "citations": [{ "source": "page", "locator": "8b" }] },
          "misuse": "An app cannot tell alpha pain from beta pain.",
          "ladders": [
            {
              "source": "page",
              "isOrdered": true,
              "rungs": [
                {
                  "id": "alpha-page-1",
                  "order": 1,
                  "treatments": ["exercise"],
                  "role": "first step",
                  "timeBeforeEscalating": { "from": "6 weeks" },
                  "citations": [{ "source": "page", "locator": "9" }]
                },
                {
                  "id": "alpha-page-2",
                  "order": 2,
                  "treatments": ["surgery"],
                  "role": "second step",
                  "criterionText": "When exercise did not help.",
                  "criterion": { "tried": "exercise", "outcome": "no-benefit" },
                  "aim": {
                    "text": "It should help for good.",
                    "citations": [{ "source": "page", "locator": "10" }]
                  },
                  "citations": [{ "source": "page", "locator": "11" }]
                },
                {
                  "id": "alpha-page-2b",
                  "order": 2,
                  "treatments": ["fusion", "screw-fusion"],
                  "role": "beside the second step",
                  "citations": [{ "source": "page", "locator": "12" }]
                }
              ]
            }
          ],
          "recommendations": [
            {
              "treatment": "fusion",
              "source": "new-guide",
              "key": "first",
              "stance": "conditional",
              "strength": "weak",
              "certainty": "low",
              "population": { "text": "adults" },
              "indicationText": "When the pain is long.",
              "indication": { "present": "long-pain" },
              "confidence": "medium", "note": "A newer edition is expected.",
              "locator": "Recommendation 3"
            },
            { "treatment":"fusion", "source": "old-guide", "key": "second", "stance": "recommends-against", "confidence": "high", "locator": "Recommendation 4" }
          ],
          "scopeDifferences": [
            { "treatment":"fusion", "first": "new-guide", "firstKey": "first", "second": "old-guide", "secondKey": "second", "text": "They mean different people.", "citations": [{ "source": "new-guide", "locator": "Recommendation 3" }] }
          ]
        }

        """;

    private const string Beta = """
        {
          "id": "beta-pain",
          "kind": "contributor",
          "name": "Beta pain",
          "clinicalName": "Beta syndrome", "summary": { "text": "It hurts.", "citations": [{ "source": "page", "locator": "13a" }] },
          "definition": {
            "text": "Pain of the beta kind.",
            "citations": [{ "source": "page", "locator": "13" }]
          },
          "relations": [
            {
              "kind": "worsens",
              "to": "alpha-pain",
              "text": "It makes alpha pain worse.",
              "citations": [{ "source": "page", "locator": "14" }]
            }
          ],
          "ladders": [
            {
              "source": "page",
              "isOrdered": false,
              "rungs": [
                {
                  "id": "beta-page-a",
                  "treatments": ["exercise"],
                  "role": "an option",
                  "citations": [{ "source": "page", "locator": "15" }]
                }
              ]
            }
          ]
        }

        """;

    private const string Gamma = """
        {
          "id": "gamma-pain",
          "kind": "umbrella",
          "name": "Gamma pain",
          "clinicalName": "Gamma syndrome", "summary": { "text": "It hurts.", "citations": [{ "source": "page", "locator": "16a" }] },
          "definition": {
            "text": "Pain of the gamma kind.",
            "citations": [{ "source": "page", "locator": "16" }]
          },
          "relations": [
            {
              "kind": "can-cause",
              "to": "beta-pain",
              "text": "It can cause beta pain.",
              "citations": [{ "source": "page", "locator": "17" }]
            }
          ]
        }

        """;

    private const string SafetyTexts = """
        {
          "safetyTexts": [
            { "key": "emergency", "text": "Text of emergency.", "numberLead": "Call" },
            { "key": "same-day", "text": "Text of same-day.", "numberLead": "Call" },
            { "key": "within-2-weeks", "text": "Text of within-2-weeks.", "numberLead": "Call" },
            { "key": "routine", "text": "Text of routine.", "numberLead": "Call" },
            { "key": "crisis", "text": "Text of crisis.", "numberLead": "Call" },
            { "key": "nothing-found", "text": "Text of nothing-found.", "numberLead": "Call" },
            { "key": "not-assessed", "text": "Text of not-assessed.", "numberLead": "Call" },
            { "key": "out-of-scope", "text": "Text of out-of-scope.", "numberLead": "Call" }
          ]
        }

        """;

    private const string Audits = """
        {
          "audits": [
            {
              "source": "page",
              "statements": [
                { "locator": "9", "says": "Exercise comes first.", "verdicts": [{ "verdict": "agrees", "text": "So does the guideline.", "citations": [{ "source": "new-guide", "locator": "Section 1" }] }] }
              ]
            }
          ]
        }

        """;

    private const string Ledger = """
        # The identifiers of the small knowledge.
        body-region back Back
        body-region lower-back Lower back
        body-region trunk Trunk
        condition alpha-pain Alpha syndrome
        condition beta-pain Beta syndrome
        condition gamma-pain Gamma syndrome
        finding back-pain Back pain in general
        finding long-pain Chronic pain
        finding mixed-picture Mixed picture
        finding reflex-lost Absent ankle reflex
        finding short-pain Acute pain
        finding strong-back-pain Severe back pain
        finding strongest-back-pain Very severe back pain
        finding walks-with-stick Uses a stick
        observable pain-weeks Duration of pain in weeks
        observable walking-aid Walking aid
        question-group group-one Back
        red-flag flag-one A first flag
        red-flag flag-two A second flag
        rung alpha-page-1 alpha-pain, page: exercise
        rung alpha-page-2 alpha-pain, page: surgery
        rung alpha-page-2b alpha-pain, page: fusion + screw-fusion
        rung beta-page-a beta-pain, page: exercise
        source new-guide New guideline
        source old-guide Old guideline
        source page A page for patients
        treatment exercise Exercise therapy
        treatment fusion Spinal fusion
        treatment screw-fusion Instrumented fusion
        treatment surgery Spine surgery

        """;

    /// <summary>Path and text of each file; a new dictionary each time.</summary>
    public static SortedDictionary<string, string> Files() => new(System.StringComparer.Ordinal)
    {
        ["edition.json"] = Edition,
        ["sources.json"] = Sources,
        ["body-regions.json"] = BodyRegions,
        ["observables.json"] = Observables,
        ["findings.json"] = Findings,
        ["clusters.json"] = Clusters,
        ["treatments.json"] = Treatments,
        ["red-flags.json"] = RedFlags,
        ["question-groups.json"] = QuestionGroups,
        ["audits.json"] = Audits,
        ["safety-texts.json"] = SafetyTexts,
        ["language/en.json"] = Language,
        ["conditions/alpha-pain.json"] = Alpha,
        ["conditions/beta-pain.json"] = Beta,
        ["conditions/gamma-pain.json"] = Gamma,
        ["ids.ledger"] = Ledger,
    };
}

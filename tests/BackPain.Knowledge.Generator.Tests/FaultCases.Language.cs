using System.Collections.Generic;
using BackPain.Knowledge.Format;

namespace BackPain.Knowledge.Generator.Tests;

/// <content>Faults in the words of a language.</content>
internal static partial class FaultCases
{
    private const string English = "language/en.json";

    private static IEnumerable<Fault> LanguageFaults()
    {
        const string Value = ProblemCodes.InvalidValue;
        yield return Make("language-fold-of-a-plain-letter", Value).In(English, "\"from\": \"\\u00e9\\u00e8\"", "\"from\": ¦\"\\u00e9\\u00e8E\"").At("$.letters[0].from").Saying("'E'", "beyond ASCII");
        yield return Make("language-fold-of-a-mark", Value).In(English, "\"from\": \"\\u00e9\\u00e8\"", "\"from\": ¦\"\\u00e9\\u00e8€\"").At("$.letters[0].from").Saying("'€'");
        yield return Make("language-fold-to-a-capital", Value).In(English, "\"to\": \"e\"", "\"to\": ¦\"E\"").At("$.letters[0].to").Saying("'E'", "a to z");
        yield return Make("language-fold-too-long", Value).In(English, "\"to\": \"ss\"", "\"to\": ¦\"ssss\"").At("$.letters[1].to").Saying("'ssss'", "one to 3");
        yield return Make("language-letter-ignored", Value).In(English, "\"ignored\": \"'\"", "\"ignored\": ¦\"'x\"").At("$.ignored").Saying("'x'", "only marks");
        yield return Make("language-folded-letter-ignored", Value).In(English, "\"ignored\": \"'\"", "\"ignored\": ¦\"'é\"").At("$.ignored").Saying("'é'");
        yield return Make("language-filler-with-a-capital", Value).In(English, "[\"the\", \"my\"]", "[\"the\", ¦\"My\"]").At("$.fillers[1]").Saying("'My'", "lower-case");
        yield return Make("language-filler-with-an-accent", Value).In(English, "[\"the\", \"my\"]", "[\"the\", ¦\"mé\"]").At("$.fillers[1]").Saying("'mé'", "without accents");
        yield return Make("language-filler-of-two-words", Value).In(English, "[\"the\", \"my\"]", "[\"the\", ¦\"my own\"]").At("$.fillers[1]").Saying("'my own'");
        yield return Make("language-connector-that-is-no-filler", Value).In(English, "\"connectors\": [\"the\"]", "\"connectors\": [¦\"of\"]").At("$.connectors[0]").Saying("'of'", "one of 'fillers'", "'connectors'");
        yield return Make("language-connector-with-a-capital", Value).In(English, "\"connectors\": [\"the\"]", "\"connectors\": [¦\"The\"]").At("$.connectors[0]").Saying("'The'", "lower-case");
        yield return Make("language-phrase-of-one-word", Value).In(English, "\"what is\"", "¦\"what\"").At("$.fillerPhrases[0]").Saying("'what'", "two or more words");
        yield return Make("language-phrase-with-a-mark", Value).In(English, "\"what is\"", "¦\"what's it\"").At("$.fillerPhrases[0]").Saying("'what's it'");
        yield return Make("language-common-with-a-hyphen", Value).In(English, "[\"over\"]", "[¦\"all-over\"]").At("$.common[0]").Saying("'all-over'");
        yield return Make("language-spelling-of-itself", Value).In(English, "\"to\": \"disc\"", "\"to\": ¦\"disk\"").At("$.spellings[0].to").Saying("not as itself");
        yield return Make("language-spelling-nowhere", Value).In(English, "\"at\": \"word\"", "\"at\": ¦\"middle\"").At("$.spellings[0].at").Saying("'middle'", "'anywhere'");
        yield return Make("language-ending-leaves-nothing", Value).In(English, "\"becomes\": \"y\", \"leaves\": 2", "\"becomes\": \"y\", \"leaves\": ¦0").At("$.inflections[0].rules[0].leaves").Saying("from 1 to 10");

        const string Doubled = ProblemCodes.DoubledValue;
        yield return Make("language-letter-doubled", Doubled).In(English, "\"from\": \"\\u00df\"", "\"from\": ¦\"\\u00dfé\"").At("$.letters[1].from").Saying("'é'", "keep one");
        yield return Make("language-filler-doubled", Doubled).In(English, "[\"the\", \"my\"]", "[\"the\", ¦\"the\"]").At("$.fillers[1]").Saying("'the'", "keep one");
        yield return Make("language-form-of-two-words", Doubled).In(English, "\"forms\": [\"feet\"] }", "\"forms\": [\"feet\"] }, { \"base\": \"feat\", \"forms\": [¦\"feet\"] }").At("$.irregular[1].forms[0]").Saying("'feet'", "another group");
        yield return Make("language-word-in-two-groups", Doubled).In(English, "[\"belly\", \"tummy\"] }", "[\"belly\", \"tummy\"] }, { \"words\": [\"gut\", ¦\"tummy\"] }").At("$.sameMeaning[1].words[1]").Saying("'tummy'", "another group");
        yield return Make("language-sound-in-two-groups", Doubled).In(English, "\"ck\"", "¦\"cka\"").At("$.soundAlike[1]").Saying("'a'", "one group");

        yield return Make("language-group-of-one", ProblemCodes.MissingProperty).In(English, "{ \"words\": [\"belly\", \"tummy\"] }", "¦{ \"words\": [\"belly\"] }").At("$.sameMeaning[0]").Saying("at least two of 'words'");
        yield return Make("language-without-its-name", ProblemCodes.MissingProperty).In(English, "  \"language\": \"en\",\n", "").MarkedAt(English, "{\n  \"letters\"").Saying("'language' is missing");
        yield return Make("language-phrases-no-list", ProblemCodes.WrongType).In(English, "[\"what is\"]", "¦\"what is\"").At("$.fillerPhrases").Saying("Expected an array");
        yield return Make("language-sounds-no-list", ProblemCodes.WrongType).In(English, "[\"aeiou\", \"ck\"]", "¦\"ck\"").At("$.soundAlike").Saying("Expected an array");
        yield return Make("language-filler-no-text", ProblemCodes.WrongType).In(English, "[\"the\", \"my\"]", "[\"the\", ¦7]").At("$.fillers[1]").Saying("Expected a string");
        yield return Make("language-unknown-property", ProblemCodes.UnknownProperty).In(English, "\"common\": [", "\"comon\": ¦[").At("$.comon").Saying("did you mean 'common'?");
        yield return Make("language-in-the-wrong-file", ProblemCodes.FileSet).Moved(English, "language/xx.json").In("language/xx.json", "\"language\": \"en\"", "\"language\": ¦\"en\"").At("$.language").Saying("'language/xx.json'", "'language/en.json'");
        yield return Make("language-of-another-edition", ProblemCodes.FileSet).Moved(English, "language/de.json").In("language/de.json", "\"language\": \"en\"", "\"language\": ¦\"de\"").At("$.language").Saying("speaks 'en'");
    }
}

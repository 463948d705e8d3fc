using System;
using System.Collections.Generic;

namespace BackPain.Knowledge.Tests.Digest;

/// <summary>The whole digest: every page of it by its path, for people who review the knowledge without opening code.</summary>
internal static class DigestPages
{
    public static SortedDictionary<string, string> Of(KnowledgeBase knowledge)
    {
        var top = new DigestLinks(knowledge, "", "conditions/");
        var pages = new SortedDictionary<string, string>(StringComparer.Ordinal)
        {
            ["index.md"] = new IndexDigest(knowledge, top).Page(),
            ["findings.md"] = new FindingDigest(knowledge, top).Page(),
            ["observables.md"] = VocabularyDigest.Observables(knowledge, top),
            ["clusters.md"] = VocabularyDigest.Clusters(knowledge, top),
            ["treatments.md"] = new TreatmentDigest(knowledge, top).Page(),
            ["red-flags.md"] = new RedFlagDigest(knowledge, top).Page(),
            ["question-groups.md"] = new QuestionGroupDigest(knowledge, top).Page(),
            ["safety-texts.md"] = SafetyTextDigest.Page(knowledge),
            ["codes.md"] = new CodeDigest(knowledge, top).Page(),
            ["disagreements.md"] = new PairDigest(knowledge, top).Page(),
            ["sources.md"] = SourceDigest.Page(knowledge, top),
        };
        foreach (SourceAudit audit in knowledge.Audits)
        {
            pages.Add(DigestLinks.AuditPage(audit), new AuditDigest(knowledge, audit, top).Page());
        }

        var beside = new DigestLinks(knowledge, "../", "");
        foreach (Condition condition in knowledge.Conditions)
        {
            pages.Add("conditions/" + condition.Id.Value + ".md", new ConditionDigest(knowledge, condition, beside).Page());
        }

        return pages;
    }

    /// <summary>The line under the title of every page.</summary>
    public static string Banner(KnowledgeBase knowledge) =>
        "Edition " + Markdown.Escape(knowledge.Edition.Version) + ". " + Markdown.Bold(DigestWords.Of(knowledge.Edition.ReviewStatus))
        + " Written by a test from the knowledge files; change those, not this page.";
}

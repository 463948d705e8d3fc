using System;
using System.Collections.Generic;
using System.Linq;

namespace BackPain.Knowledge.Tests.Digest;

/// <summary>How many claims and citations there are, and the strongest kind of source that each claim rests on.</summary>
internal sealed class ClaimCounts
{
    private readonly int[] byBasis = new int[Bases.Length];

    public ClaimCounts(KnowledgeBase knowledge, IEnumerable<Claim> claims)
    {
        foreach (Claim claim in claims)
        {
            Claims++;
            Citations += claim.Citations.Length;
            string basis = BasisOf(knowledge, claim);
            byBasis[Array.IndexOf(Bases, basis)]++;
            if (basis == Bases[0] && claim.Citations.All(c => knowledge[c.SourceId] is not { Kind: SourceKind.Guideline, Status: SourceStatus.Current }))
            {
                OnNoCurrentGuideline++;
            }
        }
    }

    /// <summary>What a claim can rest on, the strongest first; the order is ours.</summary>
    public static string[] Bases { get; } = [.. Strongest().Select(DigestWords.Of), "us alone"];

    public int Claims { get; }

    public int Citations { get; }

    /// <summary>Of the claims that rest on a guideline, those whose guidelines are all superseded or old.</summary>
    public int OnNoCurrentGuideline { get; }

    public int On(string basis) => byBasis[Array.IndexOf(Bases, basis)];

    private static SourceKind[] Strongest() =>
    [
        SourceKind.Guideline,
        SourceKind.SystematicReview,
        SourceKind.Trial,
        SourceKind.Study,
        SourceKind.Review,
        SourceKind.Reference,
        SourceKind.Pathway,
        SourceKind.PatientPage,
        SourceKind.CodeSystem,
        SourceKind.LicenseStatement,
    ];

    private static string BasisOf(KnowledgeBase knowledge, Claim claim) => claim.IsOwnJudgment
        ? Bases[^1]
        : Bases[claim.Citations.Min(c => Array.IndexOf(Strongest(), knowledge[c.SourceId].Kind))];
}

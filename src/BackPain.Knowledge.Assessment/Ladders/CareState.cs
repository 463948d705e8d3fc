using System.Collections.Generic;
using System.Collections.Immutable;

namespace BackPain.Knowledge.Assessment;

/// <summary>A history closed over a base: what was tried counts for the wider treatments, what was not for the narrower ones.</summary>
internal sealed class CareState
{
    private readonly KnowledgeBase knowledge;
    private readonly List<CareEpisode> tried = new();
    private readonly List<Treatment> triedTreatments = new();
    private readonly List<Treatment> denied = new();

    public CareState(KnowledgeBase knowledge, CareHistory history)
    {
        this.knowledge = knowledge;
        var denials = new List<Treatment>();
        foreach (CareEpisode episode in history.Episodes)
        {
            if (!knowledge.TryGet(episode.Treatment, out Treatment? treatment))
            {
                string entry = "treatment " + episode.Treatment.Value;
                if (Ignored.Count == 0 || Ignored[Ignored.Count - 1] != entry)
                {
                    Ignored.Add(entry);
                }
            }
            else if (episode.IsTried)
            {
                tried.Add(episode);
                triedTreatments.Add(treatment);
            }
            else
            {
                denials.Add(treatment);
            }
        }

        foreach (Treatment denial in denials)
        {
            if (IsTried(denial.Id))
            {
                Ignored.Add("not tried " + denial.Id.Value);
            }
            else
            {
                denied.Add(denial);
            }
        }
    }

    /// <summary>What the base does not hold, and denials that a narrower episode contradicts.</summary>
    public List<string> Ignored { get; } = new();

    public int Count => tried.Count;

    public CareEpisode EpisodeAt(int index) => tried[index];

    public Treatment TreatmentAt(int index) => triedTreatments[index];

    public FindingStatus StatusOf(TreatmentId treatment) =>
        IsTried(treatment) ? FindingStatus.Present : IsDenied(treatment) ? FindingStatus.Absent : FindingStatus.Unknown;

    public ImmutableArray<TriedCare> GetCare(TreatmentId treatment)
    {
        ImmutableArray<TriedCare>.Builder care = ImmutableArray.CreateBuilder<TriedCare>();
        for (int i = 0; i < tried.Count; i++)
        {
            if (triedTreatments[i].Is(treatment))
            {
                care.Add(tried[i].Care);
            }
        }

        if (care.Count == 0 && IsDenied(treatment))
        {
            care.Add(TriedCare.NotTried);
        }

        return care.ToImmutable();
    }

    private bool IsTried(TreatmentId treatment)
    {
        foreach (Treatment candidate in triedTreatments)
        {
            if (candidate.Is(treatment))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsDenied(TreatmentId treatment)
    {
        if (!knowledge.TryGet(treatment, out Treatment? asked))
        {
            return false;
        }

        foreach (Treatment denial in denied)
        {
            if (asked.Is(denial.Id))
            {
                return true;
            }
        }

        return false;
    }
}

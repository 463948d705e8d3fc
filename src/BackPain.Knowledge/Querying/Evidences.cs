using System.Collections.Generic;
using System.Collections.Immutable;

namespace BackPain.Knowledge.Querying;

/// <summary>Evidence that several kinds of queries share.</summary>
internal static class Evidences
{
    public static bool Property(bool holds, string value, string filter, List<QueryReason>? reasons) =>
        Property(holds, value, ImmutableArray<Citation>.Empty, filter, reasons);

    public static bool Property(bool holds, string value, ImmutableArray<Citation> citations, string filter, List<QueryReason>? reasons)
    {
        if (holds)
        {
            reasons?.Add(new QueryReason.PropertyHolds(filter, value, citations));
        }

        return holds;
    }

    /// <summary>A code in a system; any code of it when none is asked for.</summary>
    public static bool Code(ImmutableArray<Coding> codings, string system, string? code, string filter, List<QueryReason>? reasons)
    {
        bool found = false;
        foreach (Coding coding in codings)
        {
            if (coding.System == system && (code is null || coding.Code == code))
            {
                if (reasons is null)
                {
                    return true;
                }

                found = true;
                reasons.Add(new QueryReason.CodeFound(filter, coding));
            }
        }

        return found;
    }

    /// <summary>Places on a ladder where a treatment of a sort is named: by the treatment, by the kind of care, or any.</summary>
    public static bool Ladder(TreatmentLadder ladder, Treatment? treatment, TreatmentKind kind, bool onlyItself, string filter, List<QueryReason>? reasons)
    {
        bool found = false;
        foreach (Rung rung in ladder.Rungs)
        {
            foreach (Treatment named in rung.Treatments)
            {
                bool isDirect = treatment is null || ReferenceEquals(named, treatment);
                if ((isDirect || (!onlyItself && named.Is(treatment!.Id))) && (kind == TreatmentKind.Unspecified || named.Kind == kind))
                {
                    if (reasons is null)
                    {
                        return true;
                    }

                    found = true;
                    reasons.Add(new QueryReason.LadderFound(filter, new LadderMention(ladder, rung, named, isDirect)));
                }
            }
        }

        return found;
    }

    /// <summary>Entries of an overview about a treatment, or one of its sort, in places given as bits; 0 for any place.</summary>
    public static bool Overview(Condition condition, Treatment treatment, bool onlyItself, int places, string filter, List<QueryReason>? reasons)
    {
        TreatmentOverview overview = condition.Overview;
        bool found = false;
        foreach (OverviewStep step in overview.Steps)
        {
            found |= Entries(OverviewPlace.Step, step.Entries);
        }

        found |= Entries(OverviewPlace.Contested, overview.Contested);
        found |= Entries(OverviewPlace.AdvisedAgainst, overview.AdvisedAgainst);
        return found | Entries(OverviewPlace.SourceOnly, overview.SourceOnly);

        bool Entries(OverviewPlace place, ImmutableArray<OverviewEntry> entries)
        {
            if (places != 0 && ((places >> (int)place) & 1) == 0)
            {
                return false;
            }

            bool any = false;
            foreach (OverviewEntry entry in entries)
            {
                if (onlyItself ? ReferenceEquals(entry.Treatment, treatment) : entry.Treatment.Is(treatment.Id))
                {
                    any = true;
                    reasons?.Add(new QueryReason.OverviewFound(filter, condition.Id, entry, place));
                }
            }

            return any;
        }
    }

    /// <summary>Associations of a condition with a finding, in roles given as bits; 0 for any role.</summary>
    public static bool Association(Condition condition, Finding finding, int roles, string filter, List<QueryReason>? reasons) =>
        Find(condition, finding) is { } association
        && (roles == 0 || ((roles >> (int)association.Role) & 1) != 0)
        && Note(association, filter, reasons);

    /// <summary>An association whose weight when present reaches a bound; either way when the sign does not count.</summary>
    public static bool Weight(Condition condition, Finding finding, int least, bool eitherWay, string filter, List<QueryReason>? reasons)
    {
        if (Find(condition, finding) is not { } association)
        {
            return false;
        }

        int weight = association.WhenPresent.Millibans;
        return (weight >= least || (eitherWay && weight <= -least)) && Note(association, filter, reasons);
    }

    private static bool Note(Association association, string filter, List<QueryReason>? reasons)
    {
        reasons?.Add(new QueryReason.AssociationFound(filter, association));
        return true;
    }

    // Each finding stands once among the associations of a condition.
    private static Association? Find(Condition condition, Finding finding)
    {
        foreach (Association association in condition.Associations)
        {
            if (ReferenceEquals(association.Finding, finding))
            {
                return association;
            }
        }

        return null;
    }
}

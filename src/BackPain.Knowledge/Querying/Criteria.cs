namespace BackPain.Knowledge.Querying;

/// <summary>What criteria and red flags name.</summary>
internal static class Criteria
{
    /// <summary>Whether a red flag, one of its further levels or the level that holds while it is unknown names a finding.</summary>
    public static bool Names(RedFlag flag, FindingId finding)
    {
        if (Names(flag.Criterion, finding) || (flag.WhileUnknown is { } held && Names(held.Criterion, finding)))
        {
            return true;
        }

        foreach (RedFlagLevel level in flag.Levels)
        {
            if (Names(level.Criterion, finding))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Names(Criterion criterion, FindingId finding)
    {
        if (criterion is Criterion.FindingPresent present && present.Finding == finding)
        {
            return true;
        }

        foreach (Criterion part in criterion.Parts)
        {
            if (Names(part, finding))
            {
                return true;
            }
        }

        return false;
    }
}

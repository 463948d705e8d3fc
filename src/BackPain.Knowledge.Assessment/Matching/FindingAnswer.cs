namespace BackPain.Knowledge.Assessment;

/// <summary>What can be known of a finding, as far as weights go.</summary>
internal enum FindingAnswer
{
    Present,

    /// <summary>Absent because it was said, or follows from what was said.</summary>
    Absent,

    /// <summary>Absent only because something present excludes it.</summary>
    AbsentByExclusion,
}

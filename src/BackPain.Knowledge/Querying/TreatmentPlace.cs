using System.Globalization;

namespace BackPain.Knowledge;

/// <summary>Where the overview of one condition puts a treatment, with everyone who speaks of it.</summary>
/// <threadsafety>Immutable; safe to share between threads.</threadsafety>
public sealed class TreatmentPlace
{
    internal TreatmentPlace(ConditionId condition, OverviewPlace place, int? step, OverviewEntry? entry)
    {
        ConditionId = condition;
        Place = place;
        Step = step;
        Entry = entry;
    }

    /// <summary>The condition.</summary>
    public ConditionId ConditionId { get; }

    /// <summary>Where the treatment stands; <see cref="OverviewPlace.Unspecified"/> when the overview does not name it.</summary>
    public OverviewPlace Place { get; }

    /// <summary>The position of its step, from 1; <see langword="null"/> when it stands in no step.</summary>
    public int? Step { get; }

    /// <summary>Who is for it, against it and neither; <see langword="null"/> when the overview does not name it.</summary>
    public OverviewEntry? Entry { get; }

    /// <summary>Condition and place, for developers.</summary>
    /// <returns>The text, the same in every culture.</returns>
    public override string ToString() => ConditionId.Value + ": " + Place + (Step is { } step ? " " + step.ToString(CultureInfo.InvariantCulture) : "");
}

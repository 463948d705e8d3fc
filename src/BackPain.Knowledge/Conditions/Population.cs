using System.Collections.Immutable;
using BackPain.Knowledge.Format;

namespace BackPain.Knowledge;

/// <summary>The people of whom a source speaks, or in whom a figure was measured.</summary>
/// <threadsafety>Immutable; safe to share between threads.</threadsafety>
public sealed class Population
{
    private readonly DurationRange duration;
    private readonly Course[] courses;

    internal Population(TableReader table)
    {
        Text = table.Text();
        courses = CoursesOf(table.Number());
        duration = DurationRange.From(table);
        MinimumAge = table.OptionalNumber();
        MaximumAge = table.OptionalNumber();
        Setting = table.OptionalText();
        IsIndirect = table.Flag();
        Criterion = BackPain.Knowledge.Criterion.OptionalFrom(table);
    }

    /// <summary>The population in words; never empty.</summary>
    public string Text { get; }

    /// <summary>How long these people have had the problem, in the words of the source; empty when not stated. "Acute or chronic" gives both.</summary>
    public ImmutableArray<Course> Courses => ImmutableArrays.Own(courses);

    /// <summary>How long these people have had the problem, where a figure is given; else <see langword="null"/>.</summary>
    public DurationRange? Duration => duration.OrNull();

    /// <summary>The least age in whole years, inclusive; <see langword="null"/> when not stated.</summary>
    public int? MinimumAge { get; }

    /// <summary>The greatest age in whole years, inclusive; <see langword="null"/> when not stated.</summary>
    public int? MaximumAge { get; }

    /// <summary>Where these people were seen, for example <c>primary care</c>; <see langword="null"/> when not stated.</summary>
    public string? Setting { get; }

    /// <summary>Whether the source speaks of other people than those with this condition, so that it applies only by analogy.</summary>
    public bool IsIndirect { get; }

    /// <summary>The population as a criterion; <see langword="null"/> where it is not restricted or cannot be expressed.</summary>
    public Criterion? Criterion { get; }

    /// <summary>Whether the people of two populations may be the same. Symmetric; does not throw.</summary>
    /// <remarks>
    /// Compared are how long they have had the problem and their age. What a population does not restrict, it covers: "low back pain"
    /// overlaps with "acute low back pain". Acute and subacute are within the first 12 weeks, chronic is 12 weeks or more.
    /// </remarks>
    /// <param name="other">The other population; <see langword="null"/> when it is not stated.</param>
    /// <returns>The overlap; <see cref="PopulationOverlap.Possible"/> where one is not stated or applies only by analogy.</returns>
    public PopulationOverlap OverlapWith(Population? other)
    {
        if (other is null)
        {
            return PopulationOverlap.Possible;
        }

        if (MinimumAge > other.MaximumAge || other.MinimumAge > MaximumAge || !TimesMeet(other))
        {
            return PopulationOverlap.Apart;
        }

        return IsIndirect || other.IsIndirect ? PopulationOverlap.Possible : PopulationOverlap.Certain;
    }

    /// <summary>The population in words.</summary>
    /// <returns><see cref="Text"/>.</returns>
    public override string ToString() => Text;

    private bool TimesMeet(Population other)
    {
        // Courses by name first: "subacute" and "chronic" of one source never meet, whatever the threshold.
        if (!Courses.IsEmpty && !other.Courses.IsEmpty)
        {
            foreach (Course course in Courses)
            {
                if (other.Courses.Contains(course))
                {
                    return true;
                }
            }

            return Courses.Contains(Course.Chronic) == other.Courses.Contains(Course.Chronic);
        }

        (decimal from, decimal to) = Days();
        (decimal otherFrom, decimal otherTo) = other.Days();
        return from < otherTo && otherFrom < to;
    }

    // From inclusive, to exclusive. A loose bound ("months") restricts nothing.
    private (decimal From, decimal To) Days()
    {
        const decimal Threshold = 84;
        decimal from = 0;
        decimal to = decimal.MaxValue;
        if (Duration is { } stated)
        {
            from = stated.Minimum?.Days ?? from;
            to = stated.Maximum?.Days is { } last ? last + 1 : to;
        }
        else if (!Courses.IsEmpty)
        {
            bool isChronic = Courses.Contains(Course.Chronic);
            from = isChronic && Courses.Length == 1 ? Threshold : from;
            to = isChronic ? to : Threshold;
        }

        return (from, to);
    }

    private static Course[] CoursesOf(int bits)
    {
        int count = 0;
        for (int course = (int)Course.Acute; course <= (int)Course.Chronic; course++)
        {
            count += (bits >> course) & 1;
        }

        var named = new Course[count];
        count = 0;
        for (int course = (int)Course.Acute; course <= (int)Course.Chronic; course++)
        {
            if (((bits >> course) & 1) != 0)
            {
                named[count++] = (Course)course;
            }
        }

        return named;
    }

    internal static Population? OptionalFrom(TableReader table) => table.Flag() ? new Population(table) : null;
}

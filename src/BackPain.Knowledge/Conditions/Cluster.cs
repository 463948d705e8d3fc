using BackPain.Knowledge.Format;

namespace BackPain.Knowledge;

/// <summary>Associations that measure one thing, such as the walking and sitting pattern of squeezed nerves: together they count once.</summary>
/// <remarks>Our own judgment; no source declares it. Adding up such associations one by one would overstate what they say.</remarks>
/// <threadsafety>Immutable; safe to share between threads.</threadsafety>
public sealed class Cluster
{
    internal Cluster(string key, TableReader table)
    {
        Key = key;
        Name = table.Text();
        Reason = table.Text();
    }

    /// <summary>What tells it from other clusters, for example <c>claudication</c>; never empty.</summary>
    public string Key { get; }

    /// <summary>The plain name; never empty.</summary>
    public string Name { get; }

    /// <summary>Why its associations count once; never empty.</summary>
    public string Reason { get; }

    /// <summary>The key.</summary>
    /// <returns><see cref="Key"/>.</returns>
    public override string ToString() => Key;
}

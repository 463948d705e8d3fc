namespace BackPain.Tour;

/// <summary>A name that comes near to what was typed.</summary>
/// <typeparam name="T">What has the name.</typeparam>
/// <param name="Name">The name.</param>
/// <param name="Item">What has it.</param>
/// <param name="Distance">How many letters differ; 0 when one part of the name is what was typed.</param>
internal sealed record NearName<T>(string Name, T Item, int Distance);

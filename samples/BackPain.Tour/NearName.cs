using BackPain.Knowledge;

namespace BackPain.Tour;

/// <summary>A name that comes near to what was typed.</summary>
/// <param name="Name">The name.</param>
/// <param name="Condition">The condition that has it.</param>
/// <param name="Distance">How many letters differ; 0 when one part of the name is what was typed.</param>
internal sealed record NearName(string Name, Condition Condition, int Distance);

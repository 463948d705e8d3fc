using BackPain.Knowledge;

// One look-up by a typed name decodes all entities; the result keeps the work from being dropped.
return Conditions.SpinalStenosis.Ladders.From(SourceIds.SeedPage).Rungs.Length == 2 ? 0 : 1;

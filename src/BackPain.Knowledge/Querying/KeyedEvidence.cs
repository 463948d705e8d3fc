using System.Collections.Generic;

namespace BackPain.Knowledge.Querying;

/// <summary>Whether a filter with a key holds for the item at a position; with a list, also everything that makes it hold.</summary>
internal delegate bool KeyedEvidence<in TItem, in TKey>(TItem item, int position, TKey key, string filter, List<QueryReason>? reasons);

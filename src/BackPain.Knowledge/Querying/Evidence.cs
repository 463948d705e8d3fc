using System.Collections.Generic;

namespace BackPain.Knowledge.Querying;

/// <summary>Whether a filter holds for the item at a position; with a list, also everything that makes it hold.</summary>
/// <param name="item">The item.</param>
/// <param name="position">Its position in the collection.</param>
/// <param name="filter">The filter as it is printed; empty while there is no list.</param>
/// <param name="reasons">Where the reasons go, at least one if the filter holds; or <see langword="null"/> to be told only whether it does.</param>
internal delegate bool Evidence<in TItem>(TItem item, int position, string filter, List<QueryReason>? reasons);

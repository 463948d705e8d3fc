using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using BackPain.Knowledge.Format;

namespace BackPain.Knowledge;

/// <summary>The codes of a base, decoded when somebody first asks for one, and found both ways.</summary>
internal sealed class CodeIndex
{
    private readonly Lazy<(Dictionary<(EntityKind Kind, string Id), ImmutableArray<Coding>> ByEntity, Dictionary<(string System, string Code), List<(EntityKind Kind, string Id)>> ByCode)> tables;

    public CodeIndex(Func<CodesRecord> load) =>
        tables = new Lazy<(Dictionary<(EntityKind, string), ImmutableArray<Coding>>, Dictionary<(string, string), List<(EntityKind, string)>>)>(() => Build(load()), isThreadSafe: true);

    public ImmutableArray<Coding> Of(EntityKind kind, string id) =>
        tables.Value.ByEntity.TryGetValue((kind, id), out ImmutableArray<Coding> codings) ? codings : ImmutableArray<Coding>.Empty;

    /// <summary>The identifiers of the entities of a kind that have a code, in the order of the files.</summary>
    public List<string> Find(EntityKind kind, string? system, string? code)
    {
        var ids = new List<string>();
        if (system is not null && code is not null && tables.Value.ByCode.TryGetValue((system, code), out List<(EntityKind Kind, string Id)>? entities))
        {
            foreach ((EntityKind entityKind, string id) in entities)
            {
                if (entityKind == kind)
                {
                    ids.Add(id);
                }
            }
        }

        return ids;
    }

    private static (Dictionary<(EntityKind Kind, string Id), ImmutableArray<Coding>>, Dictionary<(string System, string Code), List<(EntityKind Kind, string Id)>>) Build(CodesRecord record)
    {
        var byEntity = new Dictionary<(EntityKind, string), ImmutableArray<Coding>>();
        var byCode = new Dictionary<(string, string), List<(EntityKind, string)>>();
        foreach (CodedEntityRecord entity in record.Entities)
        {
            var key = ((EntityKind)entity.Kind, entity.Id);
            byEntity.Add(key, Coding.From(entity.Codings));
            foreach (CodingRecord coding in entity.Codings)
            {
                if (!byCode.TryGetValue((coding.System, coding.Code), out List<(EntityKind, string)>? entities))
                {
                    byCode.Add((coding.System, coding.Code), entities = new List<(EntityKind, string)>());
                }

                entities.Add(key);
            }
        }

        return (byEntity, byCode);
    }
}

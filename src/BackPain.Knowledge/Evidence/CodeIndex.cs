using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using BackPain.Knowledge.Format;

namespace BackPain.Knowledge;

/// <summary>The codes of a base, decoded when somebody first asks for one, and found both ways.</summary>
internal sealed class CodeIndex
{
    private readonly Func<CodesRecord> load;
    private readonly Lazy<Tables> tables;

    public CodeIndex(Func<CodesRecord> load)
    {
        this.load = load;
        tables = new Lazy<Tables>(Load, isThreadSafe: true);
    }

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

    private Tables Load() => new(load());

    // A class of its own: nothing of it is compiled before a code is asked for.
    private sealed class Tables
    {
        public readonly Dictionary<(EntityKind Kind, string Id), ImmutableArray<Coding>> ByEntity = new();
        public readonly Dictionary<(string System, string Code), List<(EntityKind Kind, string Id)>> ByCode = new();

        public Tables(CodesRecord record)
        {
            foreach (CodedEntityRecord entity in record.Entities)
            {
                (EntityKind, string) key = ((EntityKind)entity.Kind, entity.Id);
                ByEntity.Add(key, Coding.From(entity.Codings));
                foreach (CodingRecord coding in entity.Codings)
                {
                    if (!ByCode.TryGetValue((coding.System, coding.Code), out List<(EntityKind, string)>? entities))
                    {
                        ByCode.Add((coding.System, coding.Code), entities = new List<(EntityKind, string)>());
                    }

                    entities.Add(key);
                }
            }
        }
    }
}

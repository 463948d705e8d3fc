namespace BackPain.Knowledge.Querying;

/// <summary>What a search can find.</summary>
internal sealed class SearchConcept
{
    public SearchConcept(ConceptKind kind, ConceptKinds flag, string id, string name, object entity)
    {
        Kind = kind;
        Flag = flag;
        Id = id;
        Name = name;
        Entity = entity;
    }

    public ConceptKind Kind { get; }

    public ConceptKinds Flag { get; }

    public string Id { get; }

    public string Name { get; }

    public object Entity { get; }
}

using System.Collections.Immutable;
using BackPain.Knowledge.Format;

namespace BackPain.Knowledge;

/// <summary>One question with several items to tick, "none of these" and "not sure".</summary>
/// <remarks>"None of these" makes every item absent; "not sure" leaves them unknown.</remarks>
/// <threadsafety>Immutable; safe to share between threads.</threadsafety>
public sealed class QuestionGroup
{
    private readonly Finding[] items;

    internal QuestionGroup(string id, Finding[] items, TableReader table)
    {
        Id = new QuestionGroupId(id);
        this.items = items;
        Name = table.Text();
        Question = table.Text();
        IsCore = table.Flag();
        Order = table.OptionalNumber();
        AskWhen = Criterion.OptionalFrom(table);
        AskWhenText = table.OptionalText();
    }

    /// <summary>The identifier.</summary>
    public QuestionGroupId Id { get; }

    /// <summary>The plain name; never empty.</summary>
    public string Name { get; }

    /// <summary>The question to show above the items; never empty.</summary>
    public string Question { get; }

    /// <summary>Whether the group belongs to the questions that everybody is asked first.</summary>
    public bool IsCore { get; }

    /// <summary>The place in the order of asking, from 1; <see langword="null"/> when it has none.</summary>
    public int? Order { get; }

    /// <summary>When the group is asked; <see langword="null"/> when it is asked of everybody.</summary>
    public Criterion? AskWhen { get; }

    /// <summary>The same in plain words; <see langword="null"/> when it is asked of everybody.</summary>
    public string? AskWhenText { get; }

    /// <summary>The findings to tick, in the order in which they are shown; at least one.</summary>
    public ImmutableArray<Finding> Items => ImmutableArrays.Own(items);

    /// <summary>The identifier of a question group, so that an entity can stand wherever its identifier is asked for.</summary>
    /// <param name="group">A question group; <see langword="null"/> gives the default identifier.</param>
    public static implicit operator QuestionGroupId(QuestionGroup? group) => group?.Id ?? default;

    /// <summary>The identifier of this question group.</summary>
    /// <returns><see cref="Id"/>.</returns>
    public QuestionGroupId ToQuestionGroupId() => Id;

    /// <summary>The plain name.</summary>
    /// <returns><see cref="Name"/>.</returns>
    public override string ToString() => Name;
}

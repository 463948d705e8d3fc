using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Serialization;
using BackPain.Knowledge.Assessment.Serialization;

namespace BackPain.Knowledge.Assessment;

/// <summary>What is known of one person: findings that are present, absent or not known, and values. What is not said is unknown, never absent.</summary>
/// <remarks>
/// <para>It holds statements as they were made; an <see cref="Assessor"/> closes them over its knowledge. Every method gives a new
/// presentation; the order in which statements are made does not matter, save that a later one replaces an earlier one about the same
/// finding from the same origin.</para>
/// <para>Equal when all statements and values are equal. <see cref="ToString"/> prints counts only, so that health data does not end in a log.</para>
/// </remarks>
/// <threadsafety>Immutable; safe to share between threads.</threadsafety>
[JsonConverter(typeof(PresentationJsonConverter))]
public sealed partial class Presentation : IEquatable<Presentation>
{
    private static readonly string[] SexChoices = { "", "female", "male", "other" };

    private Presentation(ImmutableArray<FindingStatement> statements, ImmutableArray<Observation> observations, Laterality laterality)
    {
        Statements = statements;
        Observations = observations;
        Laterality = laterality;
    }

    /// <summary>Nothing is known.</summary>
    public static Presentation Empty { get; } = new(ImmutableArray<FindingStatement>.Empty, ImmutableArray<Observation>.Empty, Laterality.NotStated);

    /// <summary>All statements, by the ordinal order of findings, then by origin.</summary>
    public ImmutableArray<FindingStatement> Statements { get; }

    /// <summary>All values, by the ordinal order of observables.</summary>
    public ImmutableArray<Observation> Observations { get; }

    /// <summary>On which side the trouble is.</summary>
    public Laterality Laterality { get; }

    /// <summary>The age in years; <see langword="null"/> when not stated.</summary>
    public decimal? Age => Find(ObservableIds.Age)?.Number;

    /// <summary>The sex recorded at birth, as far as it is stated.</summary>
    public Sex Sex => (Sex)Math.Max(0, Array.IndexOf(SexChoices, Find(ObservableIds.Sex)?.Choice));

    /// <summary>Whether nothing is known at all.</summary>
    public bool IsEmpty => Statements.IsEmpty && Observations.IsEmpty && Laterality == Laterality.NotStated;

    /// <summary>A presentation of somebody of whom little is known yet.</summary>
    /// <param name="age">The age in years, 0 to 130; <see langword="null"/> when not stated.</param>
    /// <param name="sex">The sex recorded at birth.</param>
    /// <param name="laterality">On which side the trouble is.</param>
    /// <returns>The presentation.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="age"/> is below 0 or above 130, or an enum value is unknown.</exception>
    public static Presentation Of(decimal? age = null, Sex sex = Sex.NotStated, Laterality laterality = Laterality.NotStated)
    {
        if (age is < 0 or > 130)
        {
            throw new ArgumentOutOfRangeException(nameof(age), age, "An age is from 0 to 130 years.");
        }

        if (sex is < Sex.NotStated or > Sex.Other)
        {
            throw new ArgumentOutOfRangeException(nameof(sex), sex, "There is no such value.");
        }

        if (laterality is < Laterality.NotStated or > Laterality.Both)
        {
            throw new ArgumentOutOfRangeException(nameof(laterality), laterality, "There is no such value.");
        }

        Presentation presentation = new(Empty.Statements, Empty.Observations, laterality);
        presentation = age is { } years ? presentation.Observe(ObservableIds.Age, years) : presentation;
        return sex == Sex.NotStated ? presentation : presentation.Observe(ObservableIds.Sex, SexChoices[(int)sex]);
    }

    /// <summary>Says that findings are present, as answers to questions.</summary>
    /// <param name="findings">The findings; none the default value.</param>
    /// <returns>The new presentation.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="findings"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">A finding is the default value.</exception>
    public Presentation Present(params FindingId[] findings) => Say(FindingStatus.Present, findings);

    /// <summary>Says that findings are absent, as answers to questions.</summary>
    /// <param name="findings">The findings; none the default value.</param>
    /// <returns>The new presentation.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="findings"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">A finding is the default value.</exception>
    public Presentation Absent(params FindingId[] findings) => Say(FindingStatus.Absent, findings);

    /// <summary>Says that the person was asked and is not sure.</summary>
    /// <param name="findings">The findings; none the default value.</param>
    /// <returns>The new presentation.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="findings"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">A finding is the default value.</exception>
    public Presentation Unknown(params FindingId[] findings) => Say(FindingStatus.Unknown, findings);

    /// <summary>Adds one statement; it replaces one about the same finding from the same origin.</summary>
    /// <param name="statement">The statement, with a finding and an origin.</param>
    /// <returns>The new presentation.</returns>
    /// <exception cref="ArgumentException">The statement names no finding, no origin or no known status.</exception>
    public Presentation With(FindingStatement statement)
    {
        _ = Checked(statement, nameof(statement));
        int at = Statements.BinarySearch(statement, ByFindingThenOrigin.Instance);
        return new Presentation(at >= 0 ? Statements.SetItem(at, statement) : Statements.Insert(~at, statement), Observations, Laterality);
    }

    /// <summary>Adds several statements, in order.</summary>
    /// <param name="statements">The statements.</param>
    /// <returns>The new presentation.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="statements"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">A statement names no finding, no origin or no known status.</exception>
    public Presentation With(IEnumerable<FindingStatement> statements)
    {
        Throw.IfNull(statements);

        // Sorted once: adding one by one would copy all for each, and a host may hand over many.
        var all = new SortedDictionary<FindingStatement, FindingStatement>(ByFindingThenOrigin.Instance);
        foreach (FindingStatement statement in Statements)
        {
            all.Add(statement, statement);
        }

        foreach (FindingStatement statement in statements)
        {
            all[Checked(statement, nameof(statements))] = statement;
        }

        return new Presentation(all.Values.ToImmutableArray(), Observations, Laterality);
    }

    /// <summary>Adds all that another presentation says: its statements and values over those of this one; its side where it states one.</summary>
    /// <param name="other">The other presentation.</param>
    /// <returns>The new presentation.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="other"/> is <see langword="null"/>.</exception>
    public Presentation With(Presentation other)
    {
        Throw.IfNull(other);
        Presentation sum = other.Statements.IsEmpty ? this : With((IEnumerable<FindingStatement>)other.Statements);
        foreach (Observation observation in other.Observations)
        {
            sum = sum.With(observation);
        }

        return other.Laterality == Laterality.NotStated ? sum : sum.On(other.Laterality);
    }

    /// <summary>Answers a question group: what is ticked, and what that implies among its items, is present; all its other items are absent.</summary>
    /// <param name="group">The group.</param>
    /// <param name="ticked">The items that were ticked; none means "none of these".</param>
    /// <returns>The new presentation.</returns>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">A ticked finding is no item of the group.</exception>
    public Presentation Answer(QuestionGroup group, params FindingId[] ticked)
    {
        Throw.IfNull(group);
        Throw.IfNull(ticked);
        return With(TickedItems.ToStatements(group.Items, ticked, FindingStatus.Absent, "the question group '" + group.Id.Value + "'"));
    }

    /// <summary>Answers a question group with "not sure": every item stays unknown, and the group counts as asked.</summary>
    /// <param name="group">The group.</param>
    /// <returns>The new presentation.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="group"/> is <see langword="null"/>.</exception>
    public Presentation AnswerNotSure(QuestionGroup group)
    {
        Throw.IfNull(group);
        var answers = new List<FindingStatement>(group.Items.Length);
        foreach (Finding item in group.Items)
        {
            answers.Add(new FindingStatement(item.Id, FindingStatus.Unknown, StatementOrigin.Asked));
        }

        return With(answers);
    }

    /// <summary>Says what number an observable has.</summary>
    /// <param name="observable">The observable; not the default value.</param>
    /// <param name="number">The number in its unit; an assessor leaves a number outside the bounds of its observable out and says so.</param>
    /// <returns>The new presentation.</returns>
    /// <exception cref="ArgumentException"><paramref name="observable"/> is the default value.</exception>
    public Presentation Observe(ObservableId observable, decimal number) => With(new Observation(Checked(observable), number, null));

    /// <summary>Says what duration an observable in days has.</summary>
    /// <param name="observable">The observable, for example <see cref="ObservableIds.PainDuration"/>; not the default value.</param>
    /// <param name="duration">The duration, with a value; a month counts as 30.4375 days and a year as 365.25 days, as in criteria.</param>
    /// <returns>The new presentation.</returns>
    /// <exception cref="ArgumentException"><paramref name="observable"/> is the default value, or <paramref name="duration"/> has no value.</exception>
    public Presentation Observe(ObservableId observable, DurationBound duration) => duration.Days is { } days
        ? Observe(observable, days)
        : throw new ArgumentException("A duration of a person has a value.", nameof(duration));

    /// <summary>Says what choice an observable has, or how long something lasts.</summary>
    /// <param name="observable">The observable; not the default value.</param>
    /// <param name="choice">One of its choices; not empty. A duration in words, such as <c>6 months</c>, is taken as a duration.</param>
    /// <returns>The new presentation.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="choice"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException"><paramref name="observable"/> is the default value, or <paramref name="choice"/> is empty.</exception>
    public Presentation Observe(ObservableId observable, string choice)
    {
        Throw.IfNull(choice);
        return choice.Length == 0
            ? throw new ArgumentException("A choice has a value.", nameof(choice))
            : With(FromText(Checked(observable), choice));
    }

    /// <summary>Says on which side the trouble is.</summary>
    /// <param name="laterality">The side.</param>
    /// <returns>The new presentation.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such side.</exception>
    public Presentation On(Laterality laterality) => laterality is < Laterality.NotStated or > Laterality.Both
        ? throw new ArgumentOutOfRangeException(nameof(laterality), laterality, "There is no such value.")
        : new Presentation(Statements, Observations, laterality);

    /// <summary>The value of an observable, if it is known. Does not throw.</summary>
    /// <param name="observable">The observable; the default value gives <see langword="null"/>.</param>
    /// <returns>The value, or <see langword="null"/>.</returns>
    public Observation? Find(ObservableId observable)
    {
        foreach (Observation observation in Observations)
        {
            if (observation.Observable == observable)
            {
                return observation;
            }
        }

        return null;
    }

    /// <summary>Whether two presentations say the same.</summary>
    /// <param name="other">Another presentation, or <see langword="null"/>.</param>
    /// <returns><see langword="true"/> when all statements and values are equal.</returns>
    public bool Equals(Presentation? other)
    {
        if (other is null || Laterality != other.Laterality || Statements.Length != other.Statements.Length || Observations.Length != other.Observations.Length)
        {
            return false;
        }

        for (int i = 0; i < Statements.Length; i++)
        {
            if (Statements[i] != other.Statements[i])
            {
                return false;
            }
        }

        for (int i = 0; i < Observations.Length; i++)
        {
            if (Observations[i] != other.Observations[i])
            {
                return false;
            }
        }

        return true;
    }

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Presentation);

    /// <summary>Whether two presentations say the same.</summary>
    /// <param name="left">A presentation, or <see langword="null"/>.</param>
    /// <param name="right">Another presentation, or <see langword="null"/>.</param>
    /// <returns><see langword="true"/> when both are <see langword="null"/> or all statements and values are equal.</returns>
    public static bool operator ==(Presentation? left, Presentation? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether two presentations differ.</summary>
    /// <param name="left">A presentation, or <see langword="null"/>.</param>
    /// <param name="right">Another presentation, or <see langword="null"/>.</param>
    /// <returns><see langword="true"/> when they do not say the same.</returns>
    public static bool operator !=(Presentation? left, Presentation? right) => !(left == right);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        int hash = (int)Laterality;
        foreach (FindingStatement statement in Statements)
        {
            hash = unchecked((hash * 31) + statement.GetHashCode());
        }

        foreach (Observation observation in Observations)
        {
            hash = unchecked((hash * 31) + observation.GetHashCode());
        }

        return hash;
    }

    /// <summary>Counts only, never what is known of the person.</summary>
    /// <returns>The text, the same in every culture, for example <c>3 statements, 2 values</c>.</returns>
    public override string ToString() =>
        Statements.Length.ToString(CultureInfo.InvariantCulture) + " statements, " + Observations.Length.ToString(CultureInfo.InvariantCulture) + " values";

    internal static Observation FromText(ObservableId observable, string text) => DurationBound.TryParse(text, out DurationBound duration) && duration.Days is { } days
        ? new Observation(observable, days, null)
        : new Observation(observable, null, text);

    /// <summary>This presentation with these values alone, no two of one observable; sorted once, not for each.</summary>
    internal Presentation WithOnly(List<Observation> observations)
    {
        observations.Sort(static (a, b) => string.CompareOrdinal(a.Observable.Value, b.Observable.Value));
        return new Presentation(Statements, observations.ToImmutableArray(), Laterality);
    }

    private static ObservableId Checked(ObservableId observable) => observable.IsDefault
        ? throw new ArgumentException("A value belongs to an observable.", nameof(observable))
        : observable;

    private static FindingStatement Checked(FindingStatement statement, string parameter)
    {
        if (statement.Finding.IsDefault)
        {
            throw new ArgumentException("A statement names a finding.", parameter);
        }

        if (statement.Origin is <= StatementOrigin.Unspecified or > StatementOrigin.Text)
        {
            throw new ArgumentException("A statement has an origin.", parameter);
        }

        return statement.Status is < FindingStatus.Unknown or > FindingStatus.Absent
            ? throw new ArgumentException("A finding is present, absent or unknown.", parameter)
            : statement;
    }

    private Presentation Say(FindingStatus status, FindingId[] findings)
    {
        Throw.IfNull(findings);
        var answers = new List<FindingStatement>(findings.Length);
        foreach (FindingId finding in findings)
        {
            answers.Add(Checked(new FindingStatement(finding, status, StatementOrigin.Asked), nameof(findings)));
        }

        return With(answers);
    }

    private Presentation With(Observation observation)
    {
        int at = 0;
        while (at < Observations.Length && string.CompareOrdinal(Observations[at].Observable.Value, observation.Observable.Value) < 0)
        {
            at++;
        }

        bool replaces = at < Observations.Length && Observations[at].Observable == observation.Observable;
        return new Presentation(Statements, replaces ? Observations.SetItem(at, observation) : Observations.Insert(at, observation), Laterality);
    }

    private sealed class ByFindingThenOrigin : IComparer<FindingStatement>
    {
        public static readonly ByFindingThenOrigin Instance = new();

        public int Compare(FindingStatement x, FindingStatement y)
        {
            int byFinding = string.CompareOrdinal(x.Finding.Value, y.Finding.Value);
            return byFinding != 0 ? byFinding : x.Origin.CompareTo(y.Origin);
        }
    }
}

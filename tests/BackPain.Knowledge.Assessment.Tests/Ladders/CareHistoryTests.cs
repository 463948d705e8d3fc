using System;
using System.Collections.Generic;
using System.Linq;
using FluentAssertions;
using Xunit;

namespace BackPain.Knowledge.Assessment.Tests;

public sealed class CareHistoryTests
{
    private static readonly TreatmentId Pt = TreatmentIds.PhysicalTherapy;
    private static readonly TreatmentId Epidural = TreatmentIds.EpiduralSteroidInjection;

    [Fact]
    public void Tried_Twice_KeepsBothEpisodesApart()
    {
        CareHistory history = CareHistory.Empty.Tried(Pt, 4, CareOutcome.NoBenefit).Tried(Pt, 4, CareOutcome.NoBenefit);

        history.Episodes.Should().HaveCount(2).And.OnlyContain(e => e.Care.Weeks == 4);
        history.Should().NotBe(CareHistory.Empty.Tried(Pt, 4, CareOutcome.NoBenefit));
    }

    [Fact]
    public void NotTried_BeforeOrAfterTried_LeavesTheEpisode()
    {
        CareHistory after = CareHistory.Empty.Tried(Pt, 8).NotTried(Pt);
        CareHistory before = CareHistory.Empty.NotTried(Pt, Pt).Tried(Pt, 8);

        after.Should().Be(before).And.Be(CareHistory.Empty.Tried(Pt, 8));
    }

    [Fact]
    public void Without_TakesBackAllOfATreatment_AndNothingElse()
    {
        CareHistory history = CareHistory.Empty.Tried(Pt, 8).Tried(Pt).Tried(Epidural).NotTried(TreatmentIds.Acupuncture);

        history.Without(Pt).Should().Be(CareHistory.Empty.Tried(Epidural).NotTried(TreatmentIds.Acupuncture));
        history.Without(TreatmentIds.SpinalInjection).Should().BeSameAs(history, "of the wider treatment nothing was said");
        history.Without(default).Should().BeSameAs(history);
    }

    [Fact]
    public void Episodes_AreInDocumentedOrder()
    {
        CareHistory history = CareHistory.Empty.Tried(Pt, 8, CareOutcome.Harm).Tried(Pt, 8, CareOutcome.Benefit).Tried(Pt, 2).Tried(Pt).NotTried(Epidural).Tried(TreatmentIds.Acupuncture);

        history.Episodes.Select(e => (e.Treatment.Value, e.Care.Weeks, e.Care.Outcome)).Should().Equal(
            ("acupuncture", null, CareOutcome.Unspecified), ("epidural-steroid-injection", null, CareOutcome.Unspecified),
            ("physical-therapy", null, CareOutcome.Unspecified), ("physical-therapy", 2, CareOutcome.Unspecified),
            ("physical-therapy", 8, CareOutcome.Benefit), ("physical-therapy", 8, CareOutcome.Harm));
    }

    [Fact]
    public void BadInput_IsRefused()
    {
        FluentActions.Invoking(() => CareHistory.Empty.Tried(default)).Should().Throw<ArgumentException>().WithParameterName("treatment");
        FluentActions.Invoking(() => CareHistory.Empty.Tried(Pt, -1)).Should().Throw<ArgumentOutOfRangeException>();
        FluentActions.Invoking(() => CareHistory.Empty.Tried(Pt, 1, (CareOutcome)9)).Should().Throw<ArgumentOutOfRangeException>();
        FluentActions.Invoking(() => CareHistory.Empty.NotTried(null!)).Should().Throw<ArgumentNullException>();
        FluentActions.Invoking(() => CareHistory.Empty.NotTried(Pt, default)).Should().Throw<ArgumentException>().WithParameterName("treatments");
        FluentActions.Invoking(() => CareHistory.Empty.With((IEnumerable<CareEpisode>)null!)).Should().Throw<ArgumentNullException>();
        FluentActions.Invoking(() => CareHistory.Empty.With(default(CareEpisode))).Should().Throw<ArgumentException>().WithParameterName("episode");
        FluentActions.Invoking(() => CareHistory.Empty.With(new CareEpisode(Pt, TriedCare.Unknown))).Should().Throw<ArgumentException>().WithMessage("*whether the treatment was tried*");
    }

    [Fact]
    public void ToString_PrintsCountsOnly()
    {
        CareHistory history = CareHistory.Empty.Tried(Pt, 8, CareOutcome.NoBenefit).NotTried(Epidural);

        history.ToString().Should().Be("1 episode of care, 1 not tried");
        history.Episodes[0].ToString().Should().NotContain("epidural").And.NotContain("physical");
        CareHistory.Empty.ToString().Should().Be("0 episodes of care, 0 not tried");
    }

    [Fact]
    public void Equality_IsByValue()
    {
        CareHistory one = CareHistory.Empty.Tried(Pt, 8);
        CareHistory same = CareHistory.Empty.Tried(Pt, 8);
        CareHistory other = CareHistory.Empty.Tried(Pt, 9);

        one.IsEmpty.Should().BeFalse();
        CareHistory.Empty.IsEmpty.Should().BeTrue();
        (one == same).Should().BeTrue();
        one.GetHashCode().Should().Be(same.GetHashCode());
        one.Equals((object)same).Should().BeTrue();
        (one != other).Should().BeTrue();
        ((CareHistory?)null == (CareHistory?)null).Should().BeTrue();
        (one == null).Should().BeFalse();
    }

    [Fact]
    public void LocateOptions_EqualByValue_AndHideWhatIsSetAside()
    {
        var one = new LocateOptions { SetAside = [Pt] };

        one.Should().Be(new LocateOptions { SetAside = [Pt] }).And.NotBe(LocateOptions.Default).And.NotBe(one with { NextWhenOutOfScope = true });
        one.GetHashCode().Should().Be(new LocateOptions { SetAside = [Pt] }.GetHashCode());
        new LocateOptions { SetAside = default }.SetAside.IsEmpty.Should().BeTrue();
        one.ToString().Should().Be("1 treatments set aside");
    }
}

using System;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using BackPain.Knowledge.Assessment;

namespace BackPain.Knowledge.Benchmarks;

/// <summary>People to compare: golden cases of matching, one each for stenosis, a disc, spondyloarthritis, non-specific pain, a fracture, arterial disease, the outer hip and the sacroiliac joint.</summary>
internal static class People
{
    public static ImmutableArray<Presentation> All { get; } =
    [
        Person(72, Sex.Female,
            present: "low-back-pain leg-pain bilateral-buttock-or-leg-pain worse-walking worse-standing no-pain-when-seated better-bending-forward",
            absent: "better-standing-still better-bending-backward", ("pain-duration", "14 months")),
        Person(51, Sex.Male,
            present: "low-back-pain leg-pain one-sided-leg-pain leg-pain-below-knee leg-pain-worse-than-back-pain leg-numbness-or-tingling worse-walking worse-sitting paroxysmal-pain",
            absent: "better-bending-forward better-standing-still smoking", ("pain-duration", "7 weeks")),
        Person(33, Sex.Female,
            present: "buttock-pain low-back-pain one-sided-back-or-buttock-pain sacroiliac-dimple-pain worse-rising-from-sitting worse-turning-in-bed worse-standing-on-one-leg better-with-rest",
            absent: "night-pain alternating-buttock-pain better-with-movement better-with-anti-inflammatories gradual-onset eye-inflammation-history", ("pain-duration", "8 months"), ("age-at-onset", "32")),
        Person(35, Sex.Male,
            present: "low-back-pain worse-bending recurrent-episodes heavy-physical-work stiff-back",
            absent: "leg-pain buttock-pain morning-stiffness leg-numbness-or-tingling", ("pain-duration", "3 weeks"), ("back-pain-intensity", "5")),
        Person(68, Sex.Female,
            present: "low-back-pain daily-pain-for-months stiff-back morning-stiffness worse-bending gradual-onset worse-with-activity gradually-worsening-pain osteoporosis-known",
            absent: "recent-fall-or-injury sudden-onset better-lying-down mid-back-pain crushing-back-pain leg-pain previous-fracture onset-after-minor-strain", ("pain-duration", "10 years"), ("back-pain-intensity", "4"), ("age-at-onset", "58")),
        Person(70, Sex.Female,
            present: "calf-pain worse-walking better-standing-still",
            absent: ""),
        Person(53, Sex.Female,
            present: "hip-pain lateral-hip-pain tender-outer-hip worse-lying-on-sore-side night-pain worse-stairs-or-slopes worse-standing-on-one-leg worse-walking",
            absent: "groin-pain hard-to-put-on-shoes-and-socks leg-pain-below-knee", ("pain-duration", "7 months")),
        Person(58, Sex.Female,
            present: "previous-spine-fusion buttock-pain one-sided-back-or-buttock-pain sacroiliac-dimple-pain worse-rising-from-sitting worse-standing-on-one-leg worse-lying-on-sore-side",
            absent: "low-back-pain leg-pain recent-spine-surgery lateral-hip-pain tender-outer-hip worse-walking", ("pain-duration", "14 months")),
    ];

    private static Presentation Person(int age, Sex sex, string present, string absent, params (string Observable, string Value)[] values)
    {
        Presentation person = Presentation.Of(age, sex).Present(Ids(present)).Absent(Ids(absent));
        foreach ((string observable, string value) in values)
        {
            var id = ObservableId.Parse(observable);
            person = decimal.TryParse(value, CultureInfo.InvariantCulture, out decimal number) ? person.Observe(id, number) : person.Observe(id, value);
        }

        return person;
    }

    private static FindingId[] Ids(string text) => [.. text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(FindingId.Parse)];
}

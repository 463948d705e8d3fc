using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using BackPain.Knowledge.Assessment;

namespace BackPain.Knowledge.Benchmarks;

/// <summary>
/// The index of matching over 12,599 diseases, beside bare posting lists and LINQ over dictionaries of the same numbers, patient by patient
/// in turn. No benchmark library: a median and a 99th percentile over a thousand patients are wanted, not a mean of one.
/// </summary>
internal static class LargeBase
{
    private const int Shown = 10;
    private const int Rounds = 15;
    private const int LinqPatients = 40;

    // Each weight is rounded to a whole milliban, and a score adds two for each of twelve terms.
    private const double Rounding = 2 * 12 * 0.5;

    public static int Run(string? folder)
    {
        if (folder is null || !File.Exists(Path.Combine(folder, "annotations.tsv.gz")))
        {
            Console.WriteLine("Skipped: name the folder that holds annotations.tsv.gz, terms.tsv.gz and patients-1000.tsv.gz.");
            return 0;
        }

        var clock = Stopwatch.StartNew();
        var table = LargeTable.Read(folder);
        TimeSpan reading = clock.Elapsed;
        List<double> builds = [];
        List<double> bareBuilds = [];
        SupportIndex index = Build(table);
        var bare = new BareLists(table);
        for (int i = 0; i < 5; i++)
        {
            clock.Restart();
            index = Build(table);
            builds.Add(clock.Elapsed.TotalMilliseconds);
            clock.Restart();
            bare = new BareLists(table);
            bareBuilds.Add(clock.Elapsed.TotalMilliseconds);
        }

        Console.WriteLine($"{table.Diseases.Length} diseases, {table.Terms.Length} terms, {table.Links.Count} links, {table.Patients.Length} patients");
        Console.WriteLine(FormattableString.Invariant($"read in {reading.TotalMilliseconds:F0} ms; index built in {Median(builds):F0} ms, {index.Bytes / 1e6:F1} MB; bare lists built in {Median(bareBuilds):F0} ms, {bare.Bytes / 1e6:F1} MB"));
        var scratch = new SupportScratch(index);
        Compare(table, index, scratch, bare);
        Measure(table, index, scratch, bare, new LinqOverDictionaries(table));
        return 0;
    }

    private static SupportIndex Build(LargeTable table)
    {
        var builder = new SupportIndex.Builder(table.Terms.Length, table.Diseases.Length);
        for (int term = 0; term < table.Terms.Length; term++)
        {
            double unlinked = table.IfUnlinked(term);
            double background = table.Background[term];
            builder.AddForAll(term, Millibans(unlinked / background), Millibans((1 - unlinked) / (1 - background)));
        }

        foreach (LargeTable.Link link in table.Links)
        {
            double unlinked = table.IfUnlinked(link.Term);
            builder.Add(link.Term, link.Disease, Millibans(link.Frequency / unlinked), Millibans((1 - link.Frequency) / (1 - unlinked)));
        }

        return builder.Build(int.MaxValue);
    }

    private static int Millibans(double ratio) => (int)Math.Round(1000 * Math.Log10(ratio));

    private static SupportedTarget[] Ask(SupportIndex index, SupportScratch scratch, LargePatient patient)
    {
        foreach (int term in patient.Present)
        {
            index.Add(scratch, term, isPresent: true);
        }

        foreach (int term in patient.Absent)
        {
            index.Add(scratch, term, isPresent: false);
        }

        SupportedTarget[] best = scratch.FindBest(Shown);
        scratch.Clear();
        return best;
    }

    /// <summary>The same ten, save for those whose scores differ by less than rounding can make.</summary>
    private static void Compare(LargeTable table, SupportIndex index, SupportScratch scratch, BareLists bare)
    {
        int same = 0;
        int withinRounding = 0;
        double worst = 0;
        Span<int> expected = stackalloc int[Shown];
        foreach (LargePatient patient in table.Patients)
        {
            float common = bare.Best(patient, expected);
            SupportedTarget[] best = Ask(index, scratch, patient);
            bool isSame = true;
            bool isWithin = best.Length == Shown;
            for (int i = 0; i < Shown; i++)
            {
                double own = ToMillibans(bare.Scores[best[i].Target] + common);
                double other = ToMillibans(bare.Scores[expected[i]] + common);
                isSame &= best[i].Target == expected[i];
                isWithin &= Math.Abs(own - other) <= 2 * Rounding && Math.Abs(own - best[i].Support) <= Rounding + 0.1;
                worst = Math.Max(worst, Math.Abs(own - best[i].Support));
            }

            same += isSame ? 1 : 0;
            withinRounding += isWithin ? 1 : 0;
        }

        Console.WriteLine(FormattableString.Invariant($"the ten best agree with the bare lists: {same} of {table.Patients.Length} exactly, {withinRounding} up to ties within rounding (a score differs by at most {worst:F1} millibans)"));
        if (withinRounding != table.Patients.Length)
        {
            throw new InvalidOperationException("The index and the bare lists disagree.");
        }
    }

    private static double ToMillibans(double score) => 1000 * score / Math.Log(10);

    private static void Measure(LargeTable table, SupportIndex index, SupportScratch scratch, BareLists bare, LinqOverDictionaries linq)
    {
        List<double> own = [];
        List<double> others = [];
        List<double> slow = [];
        int[] best = new int[Shown];
        long allocated = 0;
        for (int round = 0; round < Rounds; round++)
        {
            bool isWarm = round > 2;
            for (int i = 0; i < table.Patients.Length; i++)
            {
                LargePatient patient = table.Patients[i];
                long before = GC.GetAllocatedBytesForCurrentThread();
                long start = Stopwatch.GetTimestamp();
                _ = Ask(index, scratch, patient);
                long middle = Stopwatch.GetTimestamp();
                long after = GC.GetAllocatedBytesForCurrentThread();
                long second = Stopwatch.GetTimestamp();
                _ = bare.Best(patient, best);
                long end = Stopwatch.GetTimestamp();
                if (isWarm)
                {
                    own.Add(Stopwatch.GetElapsedTime(start, middle).TotalMicroseconds);
                    others.Add(Stopwatch.GetElapsedTime(second, end).TotalMicroseconds);
                    allocated = Math.Max(allocated, after - before);
                }

                if (round >= Rounds - 2 && i < LinqPatients)
                {
                    start = Stopwatch.GetTimestamp();
                    _ = linq.Best(patient, Shown);
                    slow.Add(Stopwatch.GetElapsedTime(start).TotalMicroseconds);
                }
            }
        }

        Console.WriteLine("| | p50 | p99 | ratio of p50 | allocated, at most |");
        Console.WriteLine("| --- | --- | --- | --- | --- |");
        Line("bare posting lists", others, others, "-");
        Line("the index of matching", own, others, FormattableString.Invariant($"{allocated} B"));
        Line("LINQ over dictionaries, 40 patients", slow, others, "");
    }

    private static void Line(string name, List<double> times, List<double> baseline, string allocated) =>
        Console.WriteLine(FormattableString.Invariant($"| {name} | {Quantile(times, 0.5):F1} us | {Quantile(times, 0.99):F1} us | {Quantile(times, 0.5) / Quantile(baseline, 0.5):F2} | {allocated} |"));

    private static double Median(List<double> values) => Quantile(values, 0.5);

    private static double Quantile(List<double> values, double share) => values.Order().ElementAt((int)(share * (values.Count - 1)));
}

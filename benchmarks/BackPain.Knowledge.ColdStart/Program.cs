using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Runtime.InteropServices;

// The cold-start harness: publishes an empty program and one that uses the library, in three ways, runs the two in turn,
// and prints medians and ratios as a Markdown table. Run it from the root of the repository, on an idle machine.
const int Rounds = 40;
string root = Directory.GetCurrentDirectory();
if (!File.Exists(Path.Combine(root, "BackPain.Knowledge.sln")))
{
    Console.Error.WriteLine("Run this from the root of the repository.");
    return 2;
}

var modes = new (string Name, double Goal, string[] Options)[]
{
    ("JIT", 2.0, ["--self-contained", "false"]),
    ("ReadyToRun", 1.75, ["--self-contained", "false", "-p:PublishReadyToRun=true"]),
    ("trimmed + ReadyToRun", 1.75, ["--self-contained", "true", "-p:ColdStartTrimmed=true", "-p:PublishReadyToRun=true"]),
};
string output = Directory.CreateTempSubdirectory("backpain-coldstart-").FullName;
try
{
    Console.WriteLine("| mode | empty program, median ms | first use, median ms | ratio | goal |");
    Console.WriteLine("| --- | --- | --- | --- | --- |");
    foreach ((string name, double goal, string[] options) in modes)
    {
        string empty = Publish("ColdStart.Empty", name, options);
        string firstUse = Publish("ColdStart.FirstUse", name, options);
        _ = Measure(empty);
        _ = Measure(firstUse);
        var emptyTimes = new List<double>();
        var firstUseTimes = new List<double>();
        for (int round = 0; round < Rounds; round++)
        {
            emptyTimes.Add(Measure(empty));
            firstUseTimes.Add(Measure(firstUse));
        }

        double a = Median(emptyTimes);
        double b = Median(firstUseTimes);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {name} | {a:0.0} | {b:0.0} | {b / a:0.00} | {goal:0.00} |"));
    }

    return 0;
}
finally
{
    Directory.Delete(output, recursive: true);
}

string Publish(string project, string mode, string[] options)
{
    string folder = Path.Combine(output, project, mode.Replace(' ', '-').Replace("+", "and", StringComparison.Ordinal));
    string[] arguments = ["publish", Path.Combine(root, "benchmarks", project), "--configuration", "Release", "--runtime", RuntimeInformation.RuntimeIdentifier, "--output", folder, "--nologo", "-v", "quiet", .. options];
    var start = new ProcessStartInfo("dotnet", arguments) { UseShellExecute = false, RedirectStandardOutput = true };
    using Process process = Process.Start(start)!;
    string log = process.StandardOutput.ReadToEnd();
    process.WaitForExit();
    return process.ExitCode == 0 ? Path.Combine(folder, project) : throw new InvalidOperationException(log);
}

double Measure(string program)
{
    long start = Stopwatch.GetTimestamp();
    using Process process = Process.Start(new ProcessStartInfo(program) { UseShellExecute = false })!;
    process.WaitForExit();
    double elapsed = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    return process.ExitCode == 0 ? elapsed : throw new InvalidOperationException(program + " failed.");
}

double Median(List<double> times)
{
    double[] sorted = times.Order().ToArray();
    return (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
}

using System;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Reflection;

namespace BackPain.Knowledge.Package.Tests;

/// <summary>Packs both libraries once into a temporary folder source and makes fresh projects that restore from it.</summary>
public sealed class PackedPackage : IDisposable
{
    private readonly string root = Directory.CreateTempSubdirectory("backpain-package-").FullName;

    public PackedPackage()
    {
        // A version that exists nowhere else: what the consumers restore can only be what was packed here.
        string unique = "-p:VersionSuffix=consumed." + DateTime.UtcNow.ToString("yyyyMMddHHmmss", CultureInfo.InvariantCulture);
        foreach (string name in new[] { "BackPain.Knowledge", "BackPain.Knowledge.Assessment" })
        {
            Run(RepositoryRoot, "pack", Path.Combine(RepositoryRoot, "src", name, name + ".csproj"), "--configuration", "Release", "--output", Source, unique);
        }

        AssessmentFile = Directory.EnumerateFiles(Source, "BackPain.Knowledge.Assessment.*.nupkg").Single();
        Version = Path.GetFileNameWithoutExtension(AssessmentFile)["BackPain.Knowledge.Assessment.".Length..];
        AssessmentSymbols = Path.Combine(Source, "BackPain.Knowledge.Assessment." + Version + ".snupkg");
        File = Path.Combine(Source, "BackPain.Knowledge." + Version + ".nupkg");
        Symbols = Path.Combine(Source, "BackPain.Knowledge." + Version + ".snupkg");
    }

    public static string RepositoryRoot { get; } = typeof(PackedPackage).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "RepositoryRoot").Value!;

    public string File { get; }

    public string Symbols { get; }

    public string AssessmentFile { get; }

    public string AssessmentSymbols { get; }

    public string Version { get; }

    private string Source => Path.Combine(root, "source");

    /// <summary>Makes a project from the templates of a folder under Consumers; it knows the packages only from the folder source.</summary>
    public string MakeProject(string template, string targetFramework)
    {
        string folder = Directory.CreateDirectory(Path.Combine(root, Guid.NewGuid().ToString("N"), "Consumer")).FullName;
        foreach (string file in Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "Consumers", template)))
        {
            string text = System.IO.File.ReadAllText(file).Replace("TARGET_FRAMEWORK", targetFramework, StringComparison.Ordinal).Replace("PACKAGE_VERSION", Version, StringComparison.Ordinal);
            System.IO.File.WriteAllText(Path.Combine(folder, Path.GetFileNameWithoutExtension(file)), text);
        }

        // Beside the folder source stay the sources of the machine: a stranger has them too, for what the package needs on older targets.
        // The package cache is their own, so that a package of the same version from an earlier run is not taken.
        System.IO.File.WriteAllText(Path.Combine(folder, "nuget.config"), $"""
            <configuration>
              <config><add key="globalPackagesFolder" value="{Path.Combine(root, "packages")}" /></config>
              <packageSources><add key="packed" value="{Source}" /></packageSources>
            </configuration>
            """);
        return folder;
    }

    /// <summary>Runs dotnet and gives what it printed; throws with the output when it fails.</summary>
    public static string Run(string folder, params string[] arguments) => Execute("dotnet", folder, arguments);

    public static string Execute(string program, string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = folder, UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment.Remove("MSBUILD_EXE_PATH");
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        using Process process = Process.Start(start)!;
        System.Threading.Tasks.Task<string> error = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd() + error.GetAwaiter().GetResult();
        process.WaitForExit();
        return process.ExitCode == 0
            ? output
            : throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} ended with {process.ExitCode}:\n{output}");
    }

    public void Dispose() => Directory.Delete(root, recursive: true);
}

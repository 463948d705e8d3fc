using System;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Runtime.InteropServices;
using System.Text;
using FluentAssertions;
using Xunit;

namespace BackPain.Knowledge.Package.Tests;

/// <summary>The packed package in the hands of strangers: what is in it, and that it restores, compiles, runs, trims and runs again.</summary>
public sealed class PackageTests(PackedPackage package) : IClassFixture<PackedPackage>
{
    private static readonly string RuntimeIdentifier = RuntimeInformation.RuntimeIdentifier;

    [Fact]
    public void Package_HoldsItsDocumentsLibrariesAndDocumentation()
    {
        using ZipArchive archive = ZipFile.OpenRead(package.File);

        archive.Entries.Select(e => e.FullName).Should().Contain(
        [
            "README.md", "CHANGELOG.md", "INTENDED-USE.md", "THIRD-PARTY-NOTICES.md", "icon.png",
            "lib/net8.0/BackPain.Knowledge.dll", "lib/net8.0/BackPain.Knowledge.xml",
            "lib/netstandard2.0/BackPain.Knowledge.dll", "lib/netstandard2.0/BackPain.Knowledge.xml",
        ]);
        archive.Entries.Should().NotContain(e => e.FullName.Contains("Generator", StringComparison.Ordinal), "the generator is never shipped");
        archive.Entries.Where(e => e.Name.EndsWith(".dll", StringComparison.Ordinal)).Should().OnlyContain(e => e.Length < 1024 * 1024, "the package stays under 1 MiB per target");
    }

    [Fact]
    public void Package_DescribesItself_AndNeedsNothingOnNet8()
    {
        string nuspec = ReadEntry(package.File, "BackPain.Knowledge.nuspec");

        nuspec.Should().Contain("<license type=\"expression\">MIT</license>").And.Contain("<readme>README.md</readme>").And.Contain("<icon>icon.png</icon>");
        nuspec.Should().Contain("<group targetFramework=\"net8.0\" />");
        nuspec.Split("<dependency ").Skip(1).Select(d => d.Split('"')[1]).Should().Equal("System.Collections.Immutable", "System.Memory", "System.Text.Json");
    }

    [Fact]
    public void Symbols_HoldThePdbOfEachTarget_WithSourcesInside()
    {
        using ZipArchive archive = ZipFile.OpenRead(package.Symbols);

        archive.Entries.Select(e => e.FullName).Should().Contain(["lib/net8.0/BackPain.Knowledge.pdb", "lib/netstandard2.0/BackPain.Knowledge.pdb"]);

        // A portable PDB without embedded sources of this library would be a few tens of kilobytes.
        archive.GetEntry("lib/net8.0/BackPain.Knowledge.pdb")!.Length.Should().BeGreaterThan(100_000);
    }

    [Fact]
    public void Library_BuiltTwice_IsTheSameToTheByte()
    {
        string project = Path.Combine(PackedPackage.RepositoryRoot, "src", "BackPain.Knowledge");
        string library = Path.Combine(project, "bin", "Release", "net8.0", "BackPain.Knowledge.dll");

        PackedPackage.Run(project, "build", "--configuration", "Release", "--no-incremental");
        byte[] first = File.ReadAllBytes(library);
        PackedPackage.Run(project, "build", "--configuration", "Release", "--no-incremental");

        File.ReadAllBytes(library).Should().Equal(first);
    }

    [Fact]
    public void Net10Program_RestoresBuildsAndRuns()
    {
        string project = package.MakeProject("Program", "net10.0");

        PackedPackage.Run(project, "run", "--configuration", "Release").Should().Contain("all checks hold on 10.");
    }

    [Fact]
    public void Net10Program_TrimmedAndSelfContained_PublishesWithoutWarningAndRuns()
    {
        string project = package.MakeProject("Program", "net10.0");

        PackedPackage.Run(project, "publish", "--configuration", "Release", "--runtime", RuntimeIdentifier, "--self-contained", "-p:PublishTrimmed=true", "-p:ILLinkTreatWarningsAsErrors=true", "--output", Path.Combine(project, "out"));

        PackedPackage.Execute(Path.Combine(project, "out", "Consumer"), project).Should().Contain("all checks hold on 10.");
    }

    [Fact]
    public void Net8Program_SelfContained_PublishesAndRuns()
    {
        string project = package.MakeProject("Program", "net8.0");

        PackedPackage.Run(project, "publish", "--configuration", "Release", "--runtime", RuntimeIdentifier, "--self-contained", "--output", Path.Combine(project, "out"));

        PackedPackage.Execute(Path.Combine(project, "out", "Consumer"), project).Should().Contain("all checks hold on 8.");
    }

    [Fact]
    public void NetStandardLibrary_Compiles()
    {
        string project = package.MakeProject("Library", "netstandard2.0");

        PackedPackage.Run(project, "build", "--configuration", "Release");

        File.Exists(Path.Combine(project, "bin", "Release", "netstandard2.0", "Consumer.dll")).Should().BeTrue();
    }

    private static string ReadEntry(string file, string entry) => Encoding.UTF8.GetString(ReadBytes(file, entry));

    private static byte[] ReadBytes(string file, string entry)
    {
        using ZipArchive archive = ZipFile.OpenRead(file);
        using Stream stream = archive.GetEntry(entry)!.Open();
        using var memory = new MemoryStream();
        stream.CopyTo(memory);
        return memory.ToArray();
    }
}

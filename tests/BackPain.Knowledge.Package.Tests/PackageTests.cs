using System;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Reflection.Metadata;
using System.Runtime.InteropServices;
using System.Text;
using FluentAssertions;
using Xunit;

namespace BackPain.Knowledge.Package.Tests;

/// <summary>The packed packages in the hands of strangers: what is in them, and that they restore, compile, run, trim and run again.</summary>
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
    public void AssessmentPackage_HoldsItsDocumentsAndLibraries_AndNeedsExactlyItsReference()
    {
        using ZipArchive archive = ZipFile.OpenRead(package.AssessmentFile);
        string nuspec = ReadEntry(package.AssessmentFile, "BackPain.Knowledge.Assessment.nuspec");

        archive.Entries.Select(e => e.FullName).Should().Contain(
        [
            "README.md", "CHANGELOG.md", "INTENDED-USE.md", "THIRD-PARTY-NOTICES.md", "icon.png",
            "lib/net8.0/BackPain.Knowledge.Assessment.dll", "lib/net8.0/BackPain.Knowledge.Assessment.xml",
            "lib/netstandard2.0/BackPain.Knowledge.Assessment.dll", "lib/netstandard2.0/BackPain.Knowledge.Assessment.xml",
        ]);
        ReadEntry(package.AssessmentFile, "INTENDED-USE.md").Should().StartWith("# Intended use of BackPain.Knowledge.Assessment\n", "it has an intended use of its own");
        ReadEntry(package.File, "INTENDED-USE.md").Should().StartWith("# Intended use of BackPain.Knowledge\n");
        archive.Entries.Where(e => e.Name.EndsWith(".dll", StringComparison.Ordinal)).Should().HaveCount(2, "the reference is a package of its own");
        nuspec.Should().Contain("<license type=\"expression\">MIT</license>").And.Contain("<readme>README.md</readme>").And.Contain("<icon>icon.png</icon>");
        string exact = $"id=\"BackPain.Knowledge\" version=\"[{package.Version}]\"";
        nuspec.Split("<dependency ").Skip(1).Should().HaveCount(2).And.OnlyContain(d => d.StartsWith(exact, StringComparison.Ordinal), "the two are one body of logic");
    }

    [Theory]
    [InlineData("lib/net8.0/BackPain.Knowledge.pdb", 50)]
    [InlineData("lib/netstandard2.0/BackPain.Knowledge.pdb", 50)]
    [InlineData("lib/net8.0/BackPain.Knowledge.Assessment.pdb", 20)]
    [InlineData("lib/netstandard2.0/BackPain.Knowledge.Assessment.pdb", 20)]
    public void Symbols_HoldTheSourceOfEveryDocument(string entry, int documents)
    {
        var embeddedSource = new Guid("0E8A571B-6926-466E-B4AD-8AB04611F5FE");
        using var provider = MetadataReaderProvider.FromPortablePdbStream(new MemoryStream(ReadBytes(entry.Contains("Assessment", StringComparison.Ordinal) ? package.AssessmentSymbols : package.Symbols, entry)));
        MetadataReader reader = provider.GetMetadataReader();

        var without = reader.Documents
            .Where(handle => !reader.GetCustomDebugInformation(handle).Any(info => reader.GetGuid(reader.GetCustomDebugInformation(info).Kind) == embeddedSource))
            .Select(handle => reader.GetString(reader.GetDocument(handle).Name));

        reader.Documents.Count.Should().BeGreaterThan(documents);
        without.Should().BeEmpty();
    }

    [Fact]
    public void Library_BuiltInAnotherFolder_IsTheSameToTheByte()
    {
        string elsewhere = Directory.CreateTempSubdirectory("backpain-elsewhere-").FullName;
        try
        {
            CopyProject(PackedPackage.RepositoryRoot, elsewhere);

            byte[] here = Build(PackedPackage.RepositoryRoot);
            byte[] there = Build(elsewhere);

            there.Should().Equal(here);
            Encoding.UTF8.GetString(here).Should().NotContain(PackedPackage.RepositoryRoot.TrimEnd('/'), "no release carries the path of the machine that built it");
        }
        finally
        {
            Directory.Delete(elsewhere, recursive: true);
        }
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

    private static void CopyProject(string from, string to)
    {
        foreach (string file in Directory.EnumerateFiles(from).Concat(Directory.EnumerateFiles(Path.Combine(from, "src"), "*", SearchOption.AllDirectories)))
        {
            string relative = Path.GetRelativePath(from, file);
            if (!relative.Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj"))
            {
                string target = Path.Combine(to, relative);
                Directory.CreateDirectory(Path.GetDirectoryName(target)!);
                File.Copy(file, target);
            }
        }
    }

    // The copy is no checkout, so the commit is left out of both.
    private static byte[] Build(string root)
    {
        string project = Path.Combine(root, "src", "BackPain.Knowledge");
        PackedPackage.Run(project, "build", "--configuration", "Release", "--no-incremental", "-p:IncludeSourceRevisionInInformationalVersion=false");
        return File.ReadAllBytes(Path.Combine(project, "bin", "Release", "net8.0", "BackPain.Knowledge.dll"));
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

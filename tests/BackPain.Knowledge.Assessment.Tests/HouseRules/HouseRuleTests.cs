using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Xml.Linq;
using FluentAssertions;
using Xunit;

namespace BackPain.Knowledge.Assessment.Tests;

/// <summary>Rules that hold for every type of the package, checked by reflection.</summary>
public sealed class HouseRuleTests
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly Assembly Library = typeof(Assessor).Assembly;

    private static readonly Type[] PublicTypes = Library.GetExportedTypes();

    [Fact]
    public void Classes_AreSealedOrStatic() => PublicTypes.Where(t => t.IsClass && !t.IsSealed).Should().BeEmpty();

    [Fact]
    public void Properties_HaveNoPublicSetter_SaveInitOfRecords() =>
        PublicTypes.Where(t => t != typeof(Serialization.AssessmentJsonContext)).SelectMany(t => t.GetProperties(Declared))
            .Where(p => p.SetMethod is { IsPublic: true } set && !set.ReturnParameter.GetRequiredCustomModifiers().Any(m => m.FullName == typeof(IsExternalInit).FullName) && p.DeclaringType is { IsValueType: false })
            .Should().BeEmpty();

    [Fact]
    public void Types_HaveNoPublicField() =>
        PublicTypes.Where(t => !t.IsEnum).SelectMany(t => t.GetFields(Declared)).Where(f => f.IsPublic && !f.IsLiteral).Should().BeEmpty();

    [Fact]
    public void Members_HandOutNoMutableCollection()
    {
        Type[] mutable = [typeof(List<>), typeof(Dictionary<,>), typeof(IList<>), typeof(ICollection<>), typeof(IDictionary<,>), typeof(HashSet<>), typeof(ISet<>), typeof(ImmutableArray<>.Builder)];

        PublicTypes.SelectMany(t => t.GetProperties(Declared)).Where(p => p.GetMethod is { IsPublic: true }).Select(p => p.PropertyType)
            .Concat(PublicTypes.SelectMany(t => t.GetMethods(Declared)).Where(m => m.IsPublic).Select(m => m.ReturnType))
            .Where(t => t.IsArray || (t.IsGenericType && mutable.Contains(t.GetGenericTypeDefinition())))
            .Should().BeEmpty();
    }

    [Fact]
    public void Statics_AreReadOnly()
    {
        var offending =
            from type in Library.GetTypes()
            where !type.IsDefined(typeof(CompilerGeneratedAttribute)) && !type.Name.Contains('<', StringComparison.Ordinal)
            from field in type.GetFields(Declared)
            where field.IsStatic && !field.IsInitOnly && !field.IsLiteral && !field.IsDefined(typeof(CompilerGeneratedAttribute))
            select type.Name + "." + field.Name;

        offending.Should().BeEmpty("no static remembers");
    }

    [Fact]
    public void EqualTypes_HaveOperators()
    {
        var offending =
            from type in PublicTypes
            where type.GetInterfaces().Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IEquatable<>) && i.GetGenericArguments()[0] == type)
            where type.GetMethod("op_Equality") is null || type.GetMethod("op_Inequality") is null
                || type.GetMethod(nameof(GetHashCode), Type.EmptyTypes)!.DeclaringType == typeof(object)
            select type.Name;

        offending.Should().BeEmpty();
    }

    [Fact]
    public void Enums_StartAtUnspecified_OrAtNotStated()
    {
        Type[] notStated = [typeof(Sex), typeof(Laterality)];

        PublicTypes.Where(t => t.IsEnum).Should().OnlyContain(t => Enum.GetName(t, 0) == (notStated.Contains(t) ? "NotStated" : "Unspecified"));
    }

    [Fact]
    public void ImmutableArrays_OfAResult_AreNeverDefault()
    {
        TriageResult result = new Assessor(KnowledgeBase.Default).Triage(Presentation.Empty.Present(PresentationArbitraries.FlagFindings[0]));

        foreach (object value in (object[])[result, result.Triggered[0], result.Trace, Presentation.Empty])
        {
            foreach (PropertyInfo property in value.GetType().GetProperties().Where(p => p.PropertyType.IsGenericType && p.PropertyType.GetGenericTypeDefinition() == typeof(ImmutableArray<>)))
            {
                property.PropertyType.GetProperty("IsDefault")!.GetValue(property.GetValue(value)).Should().Be(false, property.Name);
            }
        }
    }

    [Fact]
    public void References_AreTheReferencePackageAndTheFramework() =>
        Library.GetReferencedAssemblies().Select(a => a.Name).Should().OnlyContain(n => n == "BackPain.Knowledge" || n == "netstandard" || n!.StartsWith("System.", StringComparison.Ordinal))
            .And.NotContain(n => n!.Contains("Http") || n.Contains("Sockets") || n.Contains("FileSystem") || n.Contains("Reflection"));

    [Fact]
    public void PublicTypes_StateTheirThreadSafety_AndEveryMemberHasASummary()
    {
        XDocument docs = XDocument.Load(Path.ChangeExtension(Library.Location, ".xml"));
        var members = docs.Descendants("member").ToDictionary(m => m.Attribute("name")!.Value, StringComparer.Ordinal);
        var offending = new List<string>();
        foreach (Type type in PublicTypes)
        {
            string name = "T:" + type.FullName!.Replace('+', '.');
            if (!members.TryGetValue(name, out XElement? doc) || doc.Element("summary") is null)
            {
                offending.Add(name + " has no summary");
            }
            else if (!type.IsEnum && doc.Element("threadsafety") is null)
            {
                offending.Add(name + " has no threadsafety");
            }
        }

        offending.AddRange(members.Where(m => m.Key[0] != 'T' && m.Value.Element("summary") is null && m.Value.Element("inheritdoc") is null).Select(m => m.Key + " has no summary"));
        offending.Should().BeEmpty();
    }
}

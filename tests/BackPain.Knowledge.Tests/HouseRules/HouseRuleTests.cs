using System;
using System.Collections;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;
using System.Xml.Linq;
using BackPain.Knowledge.Format;
using FluentAssertions;
using Xunit;

namespace BackPain.Knowledge.Tests;

/// <summary>Rules that hold for every type of the library, checked by reflection.</summary>
public sealed class HouseRuleTests
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly Assembly Library = typeof(KnowledgeBase).Assembly;

    private static readonly Type[] PublicTypes = Library.GetExportedTypes();

    /// <summary>The layers of DESIGN.md section 3, lowest first; a type may name types of its own layer or of a lower one.</summary>
    private static readonly string[] Layers = ["Format", "Primitives", "Evidence", "Findings|Treatments|Anatomy", "Conditions", "Relations", "Querying", "Serialization"];

    [Fact]
    public void Classes_AreSealedOrStatic_SaveTheClosedChoices() =>
        PublicTypes.Where(t => t.IsClass && !t.IsSealed).Should().BeEquivalentTo([typeof(Criterion), typeof(RecommendationPair), typeof(QueryReason), typeof(KnowledgeQuery<,>)]);

    [Theory]
    [InlineData(typeof(Criterion))]
    [InlineData(typeof(RecommendationPair))]
    [InlineData(typeof(QueryReason))]
    [InlineData(typeof(KnowledgeQuery<,>))]
    public void ClosedChoices_CannotBeExtendedFromOutside(Type type) =>
        type.GetConstructors(Declared).Should().OnlyContain(c => c.IsFamilyAndAssembly || c.IsPrivate);

    [Fact]
    public void Properties_HaveNoPublicSetter() =>
        PublicTypes.SelectMany(t => t.GetProperties(Declared)).Where(p => p.SetMethod is { IsPublic: true }).Should().BeEmpty();

    [Fact]
    public void Types_HaveNoPublicField() =>
        PublicTypes.Where(t => !t.IsEnum).SelectMany(t => t.GetFields(Declared)).Where(f => f.IsPublic && !f.IsLiteral).Should().BeEmpty();

    [Fact]
    public void Members_HandOutNoMutableCollection()
    {
        var mutable = new[] { typeof(List<>), typeof(Dictionary<,>), typeof(IList<>), typeof(ICollection<>), typeof(IDictionary<,>), typeof(HashSet<>), typeof(ISet<>), typeof(ImmutableArray<>.Builder) };
        var offending =
            from type in PublicTypes
            from member in type.GetMembers(Declared)
            let result = member switch
            {
                PropertyInfo property when property.GetMethod is { IsPublic: true } => property.PropertyType,
                MethodInfo { IsPublic: true } method => method.ReturnType,
                _ => null,
            }
            where result is not null && (result.IsArray || (result.IsGenericType && mutable.Contains(result.GetGenericTypeDefinition())))
            select type.Name + "." + member.Name;

        offending.Should().BeEmpty();
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

        offending.Should().BeEmpty();
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
    public void Entities_CompareByReference_AndConvertToTheirId()
    {
        Type[] entities = [typeof(Condition), typeof(Finding), typeof(Observable), typeof(Treatment), typeof(RedFlag), typeof(QuestionGroup), typeof(Rung), typeof(Source), typeof(BodyRegion)];

        foreach (Type entity in entities)
        {
            entity.GetMethod(nameof(Equals), [typeof(object)])!.DeclaringType.Should().Be(typeof(object), "of {0}", entity.Name);
            Type id = entity.GetProperty("Id")!.PropertyType;
            entity.GetMethods().Should().Contain(m => m.Name == "op_Implicit" && m.ReturnType == id);
        }

        PublicTypes.SelectMany(t => t.GetMethods()).Where(m => m.Name == "op_Implicit").Should().HaveCount(entities.Length, "these are the only implicit conversions");
    }

    [Fact]
    public void Enums_StartAtUnspecified_OrAtTheZeroThatTheDesignNames()
    {
        var named = new Dictionary<Type, string>
        {
            [typeof(TriageLevel)] = nameof(TriageLevel.NotAssessed),
            [typeof(FindingStatus)] = nameof(FindingStatus.Unknown),
            [typeof(CriterionOutcome)] = nameof(CriterionOutcome.Unknown),
        };

        foreach (Type type in PublicTypes.Where(t => t.IsEnum))
        {
            Enum.GetName(type, 0).Should().Be(named.GetValueOrDefault(type, "Unspecified"), "of {0}", type.Name);
        }
    }

    [Fact]
    public void Enums_AgreeWithTheWordsOfTheFiles()
    {
        foreach (FieldInfo field in typeof(Words).GetFields().Where(f => f.FieldType == typeof(string[]) && f.Name != nameof(Words.UrgencyLevel)))
        {
            Type type = PublicTypes.Single(t => t.IsEnum && (t.Name == field.Name || t.Name == "Condition" + field.Name));
            string[] words = (string[])field.GetValue(null)!;

            Enum.GetNames(type).Should().HaveCount(words.Length, "of {0}", type.Name);
            for (int i = 0; i < words.Length; i++)
            {
                string name = Enum.GetName(type, i)!;
                Kebab(name).Should().Be(words[i].Length == 0 ? "unspecified" : words[i]);
            }
        }
    }

    [Fact]
    public void UrgencyLevels_AreTheTriageLevelsFromRoutineOn() =>
        Words.UrgencyLevel.Should().Equal(Words.TriageLevel.Select((word, level) => level < (int)TriageLevel.Routine ? "" : word));

    [Fact]
    public void ConceptKinds_AreTheKindsOfTheFiles_BehindUnspecified() =>
        Enum.GetNames<ConceptKind>().Skip(1).Should().Equal(Enum.GetNames<EntityKind>().Where(name => name != nameof(EntityKind.Cluster)), "a cluster has a key, not an identifier");

    [Fact]
    public void ImmutableArrays_AreNeverDefault()
    {
        var offending = new List<string>();
        KnowledgeBase small = SmallKnowledge.Load();
        foreach (KnowledgeBase kb in new[] { KnowledgeBase.Default, small })
        {
            Visit(kb, [], offending);
        }

        offending.Should().BeEmpty();
    }

    [Fact]
    public void Signatures_NameNoTypeOfAHigherLayer()
    {
        Dictionary<string, int> layerOf = ReadLayers();
        var offending = new List<string>();
        foreach (Type type in PublicTypes.Where(t => layerOf.ContainsKey(t.Name)))
        {
            foreach (Type named in TypesInSignatures(type))
            {
                if (layerOf.TryGetValue(named.Name, out int other) && other > layerOf[type.Name])
                {
                    offending.Add(type.Name + " names " + named.Name);
                }
            }
        }

        offending.Should().BeEmpty();
        layerOf.Should().ContainKeys("ConditionId", "Source", "Criterion", "Condition", "ConditionRelation", "KnowledgeBase", "KnowledgeFiles");
    }

    [Fact]
    public void Types_CanEachBeInitializedFirst()
    {
        foreach (Type type in Library.GetTypes().Where(t => !t.ContainsGenericParameters))
        {
            FluentActions.Invoking(() => RuntimeHelpers.RunClassConstructor(type.TypeHandle)).Should().NotThrow("of {0}", type.Name);
        }
    }

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
            else if (!type.IsEnum && !type.IsInterface && doc.Element("threadsafety") is null)
            {
                offending.Add(name + " has no threadsafety");
            }
        }

        offending.AddRange(members
            .Where(m => m.Key[0] != 'T' && m.Value.Element("summary") is null && m.Value.Element("inheritdoc") is null)
            .Select(m => m.Key + " has no summary"));
        offending.Should().BeEmpty();
    }

    private static string Kebab(string name)
    {
        var text = new StringBuilder();
        for (int i = 0; i < name.Length; i++)
        {
            bool startsWord = char.IsUpper(name[i]) || (char.IsDigit(name[i]) && !char.IsDigit(name[i - 1]));
            text.Append(startsWord && i > 0 ? "-" : "").Append(char.ToLowerInvariant(name[i]));
        }

        return text.ToString();
    }

    private static void Visit(object value, HashSet<object> seen, List<string> offending)
    {
        if (value.GetType().Assembly != Library || !seen.Add(value))
        {
            return;
        }

        foreach (PropertyInfo property in value.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(p => p.GetIndexParameters().Length == 0))
        {
            object? inner = property.GetValue(value);
            if (property.PropertyType.IsGenericType && property.PropertyType.GetGenericTypeDefinition() == typeof(ImmutableArray<>)
                && (bool)property.PropertyType.GetProperty("IsDefault")!.GetValue(inner)!)
            {
                offending.Add(value.GetType().Name + "." + property.Name);
            }
            else if (inner is IEnumerable items and not string)
            {
                foreach (object item in items)
                {
                    Visit(item, seen, offending);
                }
            }
            else if (inner is not null)
            {
                Visit(inner, seen, offending);
            }
        }
    }

    /// <summary>The layer of each type, from the folder its file stands in: one public type, one file.</summary>
    private static Dictionary<string, int> ReadLayers()
    {
        var layers = new Dictionary<string, int>(StringComparer.Ordinal);
        for (int i = 0; i < Layers.Length; i++)
        {
            foreach (string folder in Layers[i].Split('|'))
            {
                foreach (string file in Directory.EnumerateFiles(Path.Combine(Repository.Root, "src", "BackPain.Knowledge", folder), "*.cs"))
                {
                    layers[Path.GetFileName(file).Split('.')[0]] = i;
                }
            }
        }

        return layers;
    }

    private static IEnumerable<Type> TypesInSignatures(Type type)
    {
        IEnumerable<Type> named = type.GetMembers(Declared).SelectMany(member => member switch
        {
            PropertyInfo property => [property.PropertyType],
            MethodInfo { IsPublic: true } method => method.GetParameters().Select(p => p.ParameterType).Append(method.ReturnType),
            ConstructorInfo { IsPublic: true } constructor => constructor.GetParameters().Select(p => p.ParameterType),
            _ => Enumerable.Empty<Type>(),
        });
        return named.SelectMany(Unwrap);
    }

    private static IEnumerable<Type> Unwrap(Type type)
    {
        if (type.HasElementType)
        {
            return Unwrap(type.GetElementType()!);
        }

        return type.IsGenericType ? type.GetGenericArguments().SelectMany(Unwrap).Append(type) : [type];
    }
}

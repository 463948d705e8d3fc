using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Reflection;

namespace BackPain.Knowledge.Tests;

/// <summary>Writes the public API of an assembly as text, one line a member, in a stable order.</summary>
internal static class PublicApiText
{
    private const BindingFlags Visible = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly NullabilityInfoContext Nullability = new();

    public static string[] Of(Assembly assembly)
    {
        var lines = new List<string>();
        foreach (Type type in assembly.GetExportedTypes().OrderBy(t => t.FullName, StringComparer.Ordinal))
        {
            lines.Add(Header(type));
            lines.AddRange(Members(type).Order(StringComparer.Ordinal).Select(member => "  " + type.Name + ": " + member));
        }

        return lines.ToArray();
    }

    private static string Header(Type type)
    {
        string kind = type switch
        {
            { IsEnum: true } => "enum",
            { IsInterface: true } => "interface",
            { IsValueType: true } => "struct",
            { IsAbstract: true, IsSealed: true } => "static class",
            { IsSealed: true } => "sealed class",
            { IsAbstract: true } => "abstract class",
            _ => "class",
        };
        IEnumerable<string> bases = type.IsEnum ? [] : type.GetInterfaces().Select(NameOf).Order(StringComparer.Ordinal);
        if (type.BaseType is { } parent && parent != typeof(object) && parent != typeof(ValueType) && !type.IsEnum)
        {
            bases = bases.Prepend(NameOf(parent));
        }

        string list = string.Join(", ", bases);
        return kind + " " + type.Namespace + "." + NameOf(type) + (list.Length == 0 ? "" : " : " + list);
    }

    private static IEnumerable<string> Members(Type type)
    {
        if (type.IsEnum)
        {
            return Enum.GetNames(type).Select(name => name + " = " + Convert.ToInt32(Enum.Parse(type, name), CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture));
        }

        return type.GetConstructors(Visible).Where(IsVisible).Select(c => "new(" + Parameters(c) + ")")
            .Concat(type.GetFields(Visible).Where(f => f.IsPublic || f.IsFamily).Select(f => "field " + NameOf(f.FieldType) + " " + f.Name))
            .Concat(type.GetProperties(Visible).Where(p => p.GetMethod is { } get && IsVisible(get)).Select(Property))
            .Concat(type.GetMethods(Visible).Where(m => IsVisible(m) && (!m.IsSpecialName || m.Name.StartsWith("op_", StringComparison.Ordinal))).Select(Method));
    }

    private static bool IsVisible(MethodBase method) => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly;

    private static string Property(PropertyInfo property)
    {
        string mark = Nullability.Create(property).ReadState == NullabilityState.Nullable && !property.PropertyType.IsValueType ? "?" : "";
        string index = property.GetIndexParameters().Length == 0 ? property.Name : "this[" + string.Join(", ", property.GetIndexParameters().Select(p => NameOf(p.ParameterType) + " " + p.Name)) + "]";
        return (property.GetMethod!.IsStatic ? "static " : "") + NameOf(property.PropertyType) + mark + " " + index + " { get;" + (property.SetMethod is { IsPublic: true } ? " set;" : "") + " }";
    }

    private static string Method(MethodInfo method)
    {
        string mark = Nullability.Create(method.ReturnParameter).ReadState == NullabilityState.Nullable && !method.ReturnType.IsValueType ? "?" : "";
        string generic = method.IsGenericMethodDefinition ? "<" + string.Join(", ", method.GetGenericArguments().Select(a => a.Name)) + ">" : "";
        return (method.IsStatic ? "static " : "") + NameOf(method.ReturnType) + mark + " " + method.Name + generic + "(" + Parameters(method) + ")";
    }

    private static string Parameters(MethodBase method) => string.Join(", ", method.GetParameters().Select(Parameter));

    private static string Parameter(ParameterInfo parameter)
    {
        Type type = parameter.ParameterType;
        string modifier = parameter.IsOut ? "out " : type.IsByRef ? "ref " : parameter.IsDefined(typeof(ParamArrayAttribute)) ? "params " : "";
        Type plain = type.IsByRef ? type.GetElementType()! : type;
        NullabilityInfo nullability = Nullability.Create(parameter);
        string mark = (parameter.IsOut ? nullability.ReadState : nullability.WriteState) == NullabilityState.Nullable && !plain.IsValueType ? "?" : "";
        string standard = parameter.HasDefaultValue ? " = " + Convert.ToString(parameter.DefaultValue ?? "default", CultureInfo.InvariantCulture) : "";
        return modifier + NameOf(plain) + mark + " " + parameter.Name + standard;
    }

    private static string NameOf(Type type)
    {
        if (type.IsArray)
        {
            return NameOf(type.GetElementType()!) + "[]";
        }

        if (Nullable.GetUnderlyingType(type) is { } underlying)
        {
            return NameOf(underlying) + "?";
        }

        string name = type.IsNested && !type.IsGenericParameter ? NameOf(type.DeclaringType!) + "." + type.Name : type.Name;
        if (!type.IsGenericType)
        {
            return name;
        }

        int tick = name.IndexOf('`', StringComparison.Ordinal);
        return (tick < 0 ? name : name[..tick]) + "<" + string.Join(", ", type.GetGenericArguments().Select(NameOf)) + ">";
    }
}

using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using NewsMonitor.Contracts;
using NewsMonitor.Testing;

namespace NewsMonitor.Grains.Tests.Wire;

/// <summary>What silos of two versions, and a store that outlives a version, must agree on: a line for each name, number and type that goes over the wire or stays in the store.</summary>
internal static partial class Contracts
{
    private const BindingFlags Own = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    private static readonly string[] Projects = ["Model", "Contracts", "Grains", "Storage", "Clustering", "Stories"];

    /// <summary>As this version has it, in order.</summary>
    public static IReadOnlyList<string> Now()
    {
        var types = Projects.SelectMany(p => Assembly.Load($"NewsMonitor.{p}").GetTypes()).ToList();
        string[] lines =
        [
            .. types.Where(t => t.IsDefined(typeof(GenerateSerializerAttribute))).SelectMany(Wire),
            .. types.Where(t => t.IsInterface && t.IsDefined(typeof(AliasAttribute)) && typeof(IAddressable).IsAssignableFrom(t)).SelectMany(Calls),
            .. types.Where(t => t.IsClass && !t.IsAbstract && typeof(Grain).IsAssignableFrom(t)).Select(t => $"grain class {t.Name}"),
            $"stream {StoryStream.Provider} {StoryStream.Namespace}",
            .. Stored(types),
            .. Scripts(),
        ];
        return [.. lines.Distinct().Order(StringComparer.Ordinal)];
    }

    /// <summary>A serialized type: its alias, and each member by number. A type that goes into another by value has the numbers of its own.</summary>
    private static IEnumerable<string> Wire(Type type)
    {
        var alias = type.GetCustomAttribute<AliasAttribute>()?.Alias ?? throw new InvalidOperationException($"{type} has no alias");
        if (type.IsEnum)
        {
            return Enum.GetNames(type).Select(n => $"wire {alias} {Convert.ToInt64(Enum.Parse(type, n))} = {n}");
        }

        return type.GetMembers(Own).Where(m => m is PropertyInfo or FieldInfo).Select(m => (Member: m, Id: m.GetCustomAttribute<IdAttribute>()?.Id)).Where(m => m.Id is not null)
            .Select(m => $"wire {alias} {m.Id} {m.Member.Name}: {Name(m.Member is PropertyInfo p ? p.PropertyType : ((FieldInfo)m.Member).FieldType)}").DefaultIfEmpty($"wire {alias} is empty");
    }

    private static IEnumerable<string> Calls(Type grain) => grain.GetMethods().Select(m =>
        $"call {grain.GetCustomAttribute<AliasAttribute>()!.Alias}.{m.GetCustomAttribute<AliasAttribute>()?.Alias ?? m.Name}({string.Join(", ", m.GetParameters().Select(p => Name(p.ParameterType)))}): {Name(m.ReturnType)}");

    /// <summary>What is written into columns as JSON, or as the name of a value.</summary>
    private static IEnumerable<string> Stored(List<Type> types)
    {
        var source = string.Join('\n', Directory.EnumerateFiles(Path.Combine(Repository.Root, "src", "NewsMonitor.Storage"), "*.cs", SearchOption.AllDirectories).Select(File.ReadAllText));
        var names = Read().Matches(source).Select(m => m.Groups[1].Value).Concat(["AnalystStep", "StoryBookState", "AccessKey"]);
        var waiting = new Queue<Type>(names.SelectMany(n => types.Where(t => t.Name == n && t.Namespace!.StartsWith("NewsMonitor", StringComparison.Ordinal))).Distinct());
        var seen = new HashSet<Type>(waiting);
        while (waiting.TryDequeue(out var type))
        {
            if (type.IsEnum)
            {
                foreach (var name in Enum.GetNames(type))
                {
                    yield return $"stored {type.Name} {name}";
                }

                continue;
            }

            foreach (var property in type.GetProperties().Where(p => p.CanWrite || type.GetConstructors().Any(c => c.GetParameters().Any(a => string.Equals(a.Name, p.Name, StringComparison.OrdinalIgnoreCase)))))
            {
                yield return $"stored {type.Name}.{property.Name}: {Name(property.PropertyType)}";
                foreach (var part in Parts(property.PropertyType).Where(p => p.Namespace!.StartsWith("NewsMonitor", StringComparison.Ordinal) && seen.Add(p)))
                {
                    waiting.Enqueue(part);
                }
            }
        }
    }

    /// <summary>The steps of the schemas: one that has run somewhere never changes.</summary>
    private static IEnumerable<string> Scripts() =>
        from engine in new[] { "Postgres", "Sqlite" }
        from file in Directory.EnumerateFiles(Path.Combine(Repository.Root, "src", "NewsMonitor.Storage", engine, "Schema"), "*.sql")
        let text = File.ReadAllText(file).ReplaceLineEndings("\n")
        select $"schema {engine} {Path.GetFileNameWithoutExtension(file)} {Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..16]}";

    private static IEnumerable<Type> Parts(Type type) => type.IsArray ? Parts(type.GetElementType()!) : type.IsGenericType ? type.GetGenericArguments().SelectMany(Parts) : [type];

    private static string Name(Type type) =>
        type.IsArray ? $"{Name(type.GetElementType()!)}[]"
        : Nullable.GetUnderlyingType(type) is { } inner ? $"{Name(inner)}?"
        : type.IsGenericType ? $"{type.Name.Split('`')[0]}<{string.Join(", ", type.GetGenericArguments().Select(Name))}>"
        : type.GetCustomAttribute<AliasAttribute>()?.Alias ?? type.Name;

    [GeneratedRegex(@"(?:Columns\.Read|Enum\.Parse)<(\w+)(?:\[\])*>", RegexOptions.CultureInvariant, 5000)]
    private static partial Regex Read();
}

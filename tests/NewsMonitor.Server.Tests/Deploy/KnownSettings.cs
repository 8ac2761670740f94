using System.Reflection;
using System.Text.RegularExpressions;
using NewsMonitor.Testing;

namespace NewsMonitor.Server.Tests.Deploy;

/// <summary>Every setting that the server reads: the properties of the options that are bound to a section, and what is read by name.</summary>
internal static partial class KnownSettings
{
    private static readonly string[] Roots = ["urls", "ConnectionStrings:NewsMonitor"];

    /// <summary>Names with colons; the place in a list is <c>N</c>.</summary>
    public static IReadOnlySet<string> All()
    {
        var source = string.Join('\n', Directory.EnumerateFiles(Path.Combine(Repository.Root, "src"), "*.cs", SearchOption.AllDirectories).Select(File.ReadAllText));
        var types = Directory.EnumerateFiles(AppContext.BaseDirectory, "NewsMonitor.*.dll").Where(f => !f.EndsWith(".Tests.dll", StringComparison.Ordinal))
            .SelectMany(f => Assembly.LoadFrom(f).GetTypes()).Where(t => !t.IsNested).ToLookup(t => t.Name);
        var names = Roots.Concat(Read().Matches(source).Select(m => m.Groups[1].Value));
        foreach (var bound in Bound().Matches(source).Concat(Taken().Matches(source)))
        {
            names = names.Concat(Properties(types[bound.Groups["type"].Value].Single(), bound.Groups["section"].Value));
        }

        return names.ToHashSet(StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>A name as <see cref="All"/> has it: numbers of a list stand as <c>N</c>.</summary>
    public static string Normal(string name) => Number().Replace(name.Replace("__", ":", StringComparison.Ordinal), ":N");

    private static IEnumerable<string> Properties(Type type, string section) => type.GetProperties().Where(p => p.SetMethod is { IsPublic: true } || Element(p.PropertyType) is not null).SelectMany(p => Element(p.PropertyType) switch
    {
        null => [$"{section}:{p.Name}"],
        { Namespace: "System" } => [$"{section}:{p.Name}", $"{section}:{p.Name}:N"],
        { } element => Properties(element, $"{section}:{p.Name}:N"),
    });

    private static Type? Element(Type type) => type == typeof(string) ? null : type.GetInterfaces().Append(type)
        .FirstOrDefault(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IEnumerable<>))?.GetGenericArguments()[0];

    [GeneratedRegex("""(?:AddOptions<(?<type>\w+)>\(\)\.Bind\([\w.]*GetSection\(|Settings<(?<type>\w+), \w+>\(settings, |Configure<(?<type>\w+)>\(\w+\.GetSection\()"(?<section>NewsMonitor[\w:]*)""", RegexOptions.CultureInvariant, 5000)]
    private static partial Regex Bound();

    [GeneratedRegex("""GetSection\("(?<section>NewsMonitor[\w:]*)"\)\.Get<(?<type>\w+)>""", RegexOptions.CultureInvariant, 5000)]
    private static partial Regex Taken();

    [GeneratedRegex("""(?:\w\[|GetValue<\w+>\()"(NewsMonitor:[\w:]+)"[\])]""", RegexOptions.CultureInvariant, 5000)]
    private static partial Regex Read();

    [GeneratedRegex(@":\d+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Number();
}

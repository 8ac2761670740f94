using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace NewsMonitor.Web.Pages.Replays;

/// <summary>What the replay page offers: the folders and files under the configured root, and nothing outside it.</summary>
internal sealed class ReplayFolders(IConfiguration settings, IOptions<PageOptions> options)
{
    private const int Most = 200;
    private const int Deepest = 3;

    /// <summary>The root; a path that is not absolute begins at the server's root.</summary>
    public string Root => Path.GetFullPath(Path.Combine(settings["NewsMonitor:Root"] is { Length: > 0 } home ? home : ".", options.Value.ReplayRoot));

    /// <summary>The folders under the root as paths within it, the root itself as <c>.</c> first; at most 200, three deep. Empty when the root is not there.</summary>
    public IReadOnlyList<string> All()
    {
        if (!Directory.Exists(Root))
        {
            return [];
        }

        var walk = new EnumerationOptions { RecurseSubdirectories = true, MaxRecursionDepth = Deepest, AttributesToSkip = FileAttributes.Hidden | FileAttributes.System | FileAttributes.ReparsePoint };
        return [".", .. Directory.EnumerateDirectories(Root, "*", walk).Concat(Directory.EnumerateFiles(Root, "*.jsonl*", walk)).Take(Most).Select(p => Path.GetRelativePath(Root, p)).Order(StringComparer.Ordinal)];
    }

    /// <summary>The whole path of one that was offered; null for one outside the root.</summary>
    public string? Whole(string offered)
    {
        var path = Path.GetFullPath(Path.Combine(Root, offered));
        return path == Root || path.StartsWith(Root + Path.DirectorySeparatorChar, StringComparison.Ordinal) ? path : null;
    }
}

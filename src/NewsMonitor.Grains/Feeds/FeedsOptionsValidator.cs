using Microsoft.Extensions.Options;
using NewsMonitor.Model;

namespace NewsMonitor.Grains.Feeds;

/// <summary>Finds every fault of the feeds' settings at once.</summary>
internal sealed class FeedsOptionsValidator : IValidateOptions<FeedsOptions>
{
    public ValidateOptionsResult Validate(string? name, FeedsOptions options)
    {
        var faults = new List<string>();
        if (options.FolderEvery < TimeSpan.FromMilliseconds(100) || options.FolderEvery > TimeSpan.FromDays(1))
        {
            faults.Add($"NewsMonitor:FolderEvery is {options.FolderEvery}: it must be 100 ms to 1 day");
        }

        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var feed in options.Feeds)
        {
            faults.AddRange(Faults(feed, options.Root).Select(fault => $"feed '{feed.Name}': {fault}"));
            if (!names.Add(feed.Name))
            {
                faults.Add($"feed '{feed.Name}': the name is used twice; give one of them another Id");
            }
        }

        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    private static IEnumerable<string> Faults(FeedOptions feed, string root)
    {
        foreach (var fault in feed.IsWeb ? FeedPlan.Faults(feed.Order()) : FolderFaults(feed, root))
        {
            yield return fault;
        }

        if (feed.Pace < TimeSpan.Zero || feed.Pace > TimeSpan.FromHours(1))
        {
            yield return $"pace {feed.Pace} must be 0 to 1 hour";
        }

        if (!WorkspaceKey.IsName(feed.Workspace))
        {
            yield return $"workspace '{feed.Workspace}' is not a name: use a–z, 0–9 and hyphens";
        }
    }

    private static IEnumerable<string> FolderFaults(FeedOptions feed, string root)
    {
        if (!string.IsNullOrEmpty(feed.Kind) && !string.Equals(feed.Kind, "folder", StringComparison.OrdinalIgnoreCase))
        {
            yield return $"kind '{feed.Kind}' is not known; the kinds are: folder, web";
        }

        if (string.IsNullOrWhiteSpace(feed.Path))
        {
            yield return "it has no Path; name the folder, or the Url of a feed over HTTP";
        }
        else if (FolderPlace.Of(root, feed.Path) is var place && Unreadable(place.Folder) is { } why)
        {
            yield return $"folder '{place.Folder}' {why}";
        }
    }

    private static string? Unreadable(string folder)
    {
        try
        {
            using var entries = Directory.EnumerateFileSystemEntries(folder).GetEnumerator();
            entries.MoveNext();
            return null;
        }
        catch (DirectoryNotFoundException)
        {
            return "does not exist; make it or correct the Path";
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return $"cannot be read ({e.Message}); give the server permission or correct the Path";
        }
    }
}

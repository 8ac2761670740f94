using Microsoft.AspNetCore.Http.Extensions;
using NewsMonitor.Model;

namespace NewsMonitor.Web.Pages;

/// <summary>What a page's address says, and the addresses of the pages around it: workspace and filter are kept by every link.</summary>
public sealed record PageAddress
{
    /// <summary>The workspace's name; <c>main</c> is left out of addresses.</summary>
    public string Workspace { get; init; } = WorkspaceKey.MainName;

    /// <summary>The words searched for; empty for none.</summary>
    public string Query { get; init; } = "";

    /// <summary>The order; empty for the newest change first.</summary>
    public string Sort { get; init; } = "";

    /// <summary>Only stories with an article in this language; empty for all.</summary>
    public string Language { get; init; } = "";

    /// <summary>Only stories with an article of this outlet; empty for all.</summary>
    public string Source { get; init; } = "";

    /// <summary>Only stories with an article that this feed brought; empty for all.</summary>
    public string Feed { get; init; } = "";

    /// <summary>Only stories that changed within this time, such as <c>6h</c> or <c>7d</c>; empty for all.</summary>
    public string Within { get; init; } = "";

    /// <summary>True when the list leaves stories out: then only the server can tell which belong in it.</summary>
    public bool IsFiltered => Query.Length + Language.Length + Source.Length + Feed.Length + Within.Length > 0;

    /// <summary>The filter as one query, which a feed or a watch can be made of; what changed within a time is no part of it.</summary>
    public string AsQuery
    {
        get
        {
            var labels = new[] { ("lang", Language), ("source", Source), ("feed", Feed) }.Where(l => l.Item2.Length > 0).Select(l => $"{l.Item1}:\"{l.Item2.Replace('"', ' ')}\"").ToList();
            var words = labels.Count > 0 && Query.Contains(" OR ", StringComparison.Ordinal) ? $"({Query})" : Query;
            return string.Join(' ', labels.Prepend(words).Where(part => part.Length > 0));
        }
    }

    /// <summary>The form of a watch for what this list shows.</summary>
    public string NewWatch => "/watches/new" + Of(("q", AsQuery));

    /// <summary>The form of a watch for more like a story.</summary>
    public string WatchLike(StoryId id) => "/watches/new" + Of(("like", id.Value));

    /// <summary>By which of a row's values the list is ordered, as the script knows it.</summary>
    public string OrderKey => Sort.Length == 0 ? "latest" : Sort;

    /// <summary>The list of the workspace, unfiltered.</summary>
    public string Home => "/" + Of([]);

    /// <summary>This list.</summary>
    public string List => "/" + Of(Filter());

    /// <summary>The same list as a fragment, for the script.</summary>
    public string Rows => "/fragments/stories" + Of(Filter());

    /// <summary>The stream that an open list listens to.</summary>
    public string Live => "/live" + Of([]);

    /// <summary>Another page of the workspace.</summary>
    public string Beside(string path) => path + Of([]);

    /// <summary>The list's next page.</summary>
    public string More(string after) => "/" + Of([.. Filter(), ("after", after)]);

    /// <summary>A story's page.</summary>
    public string Story(StoryId id) => $"/stories/{Uri.EscapeDataString(id.Value)}" + Of([]);

    /// <summary>The page of an article's versions.</summary>
    public string Versions(ArticleId id) => $"/articles/{Uri.EscapeDataString(id.Value)}" + Of([]);

    /// <summary>A story's older articles.</summary>
    public string StoryMore(StoryId id, string after) => $"/stories/{Uri.EscapeDataString(id.Value)}" + Of([("after", after)]);

    /// <summary>A story as a fragment, for the script.</summary>
    public string StoryFragment(StoryId id) => $"/fragments/stories/{Uri.EscapeDataString(id.Value)}" + Of([]);

    /// <summary>The stream of a story's updates.</summary>
    public string StoryUpdates(StoryId id) => "/api/v1/updates" + Of([("story", id.Value)]);

    private (string, string)[] Filter() => [("q", Query), ("sort", Sort), ("language", Language), ("source", Source), ("feed", Feed), ("within", Within)];

    private string Of(params ReadOnlySpan<(string Name, string Value)> parts)
    {
        var query = new QueryBuilder();
        if (Workspace != WorkspaceKey.MainName)
        {
            query.Add("workspace", Workspace);
        }

        foreach (var (name, value) in parts)
        {
            if (value.Length > 0)
            {
                query.Add(name, value);
            }
        }

        return query.ToString();
    }
}

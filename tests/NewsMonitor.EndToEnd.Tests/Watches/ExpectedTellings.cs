using System.Text.Json;
using NewsMonitor.Testing.Articles;

namespace NewsMonitor.EndToEnd.Tests.Watches;

/// <summary>What a watch of a phrase and a number of articles must have told of the updates of a log: worked out from the articles' texts and the updates alone.</summary>
internal sealed class ExpectedTellings(string phrase, int leastArticles, IReadOnlyDictionary<string, MadeUpArticle> articles)
{
    private readonly Dictionary<string, HashSet<string>> _members = [];
    private readonly HashSet<string> _began = [];

    /// <summary>The updates that must have been told, in the log's order.</summary>
    public List<(string Story, int Version)> Tellings { get; } = [];

    /// <summary>Takes the next update of the log.</summary>
    public void Take(JsonElement update)
    {
        var story = update.GetProperty("storyId").GetString()!;
        var telling = (story, update.GetProperty("version").GetInt32());
        var changes = update.GetProperty("changes").EnumerateArray().ToList();
        if (changes.Exists(c => Kind(c) == "merged-into"))
        {
            if (_began.Contains(story))
            {
                Tellings.Add(telling);
            }

            return;
        }

        var members = _members.TryGetValue(story, out var known) ? known : _members[story] = [];
        foreach (var change in changes.Where(c => Kind(c) is "articles-added" or "absorbed"))
        {
            members.UnionWith(change.GetProperty("articleIds").EnumerateArray().Select(a => a.GetString()!));
            if (Kind(change) == "absorbed" && _began.Contains(change.GetProperty("storyId").GetString()!))
            {
                _began.Add(story);
            }
        }

        if (update.GetProperty("articleCount").GetInt32() >= leastArticles && members.Any(Says))
        {
            _began.Add(story);
            Tellings.Add(telling);
        }
    }

    private bool Says(string article) => articles.TryGetValue(article, out var known) && $" {known.Body} {known.Title} ".Contains($" {phrase} ", StringComparison.OrdinalIgnoreCase);

    private static string? Kind(JsonElement change) => change.GetProperty("kind").GetString();
}

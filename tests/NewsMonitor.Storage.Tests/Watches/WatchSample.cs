using NewsMonitor.Model;

namespace NewsMonitor.Storage.Tests.Watches;

/// <summary>Watches as tests need them.</summary>
internal static class WatchSample
{
    public static StoredWatch Watch(string id, string workspace = "main", string owner = "name:ann", params WatchEndpoint[] endpoints) => new()
    {
        Id = id,
        Workspace = workspace,
        Owner = owner,
        OwnerName = "ann",
        Settings = new WatchSettings
        {
            Name = $"watch {id}",
            Query = "bridge articles>=3",
            Telling = new WatchTelling { Frequency = WatchFrequency.Everything, Kinds = [StoryChangeKind.ArticlesAdded], AtMostEvery = TimeSpan.FromMinutes(5), GrownPast = [10, 100] },
            Since = Sample.Noon,
        },
        CreatedAt = Sample.Noon,
        Cursor = 7,
        Live = true,
        Endpoints = endpoints,
    };

    public static WatchEndpoint Endpoint(string id, string watch) => new()
    {
        Id = id,
        Watch = watch,
        Settings = new EndpointSettings { Kind = EndpointKind.Webhook, Target = $"https://example.org/{id}", Format = WebhookFormat.CloudEvents },
        Secrets = [new EndpointSecret("whsec_new"), new EndpointSecret("whsec_old", Sample.Noon.AddDays(1))],
    };

    public static WatchEntry Entry(string watch, int version, long story = 1, TellingKind kind = TellingKind.News) => new()
    {
        Watch = watch,
        Kind = kind,
        Story = Sample.Story(story),
        From = version,
        To = version,
        Update = 100 + version,
        At = Sample.Noon.AddMinutes(version),
        Headline = $"Headline {version}",
        ArticleCount = version,
    };

    public static NewEntry To(WatchEntry entry, params string[] endpoints) => new(entry, [.. endpoints.Select(e => (e, entry.At))]);

    public static RoutedStretch Stretch(long revision, long from, long to, params NewEntry[] entries) =>
        new() { Workspace = "main", Revision = revision, From = from, To = to, Entries = entries };
}

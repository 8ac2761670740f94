namespace NewsMonitor.Model;

/// <summary>Names an article for ever within its workspace; made from the article's identity, so that the same article always gets the same id.</summary>
[GenerateSerializer, Immutable, Alias("nm.article-id")]
public readonly record struct ArticleId([property: Id(0)] string Value)
{
    /// <summary>The id of what is known by an address on the web: one article, whichever feed brings it.</summary>
    public static ArticleId FromUrl(string canonicalUrl) => new(StableHash.Id("url", canonicalUrl));

    /// <summary>The id of what a feed calls by a name of its own.</summary>
    public static ArticleId FromFeedItem(string scope, string id) => new(StableHash.Id("id", scope, id));

    /// <summary>The id of a document in a folder that says nothing of itself: its place is its name.</summary>
    public static ArticleId FromPath(string scope, string path) => new(StableHash.Id("path", scope, path));

    /// <summary>The id of what has nothing but its text.</summary>
    public static ArticleId FromText(string textHash) => new(StableHash.Id("text", textHash));

    /// <inheritdoc/>
    public override string ToString() => Value;
}

using Dapper;

namespace NewsMonitor.Storage.Sql;

/// <summary>The subscriptions at hubs, in the store.</summary>
internal sealed class SqlFeedSubscriptions(IDatabase database) : IFeedSubscriptions
{
    private const string Select = """
        SELECT token Token, feed Feed, hub Hub, topic Topic, secret Secret, mode Mode, pending Pending, asked_at AskedAt, expires_at ExpiresAt, renew_at RenewAt, denied Denied
        FROM feed_subscription
        """;

    public async Task<FeedSubscription?> Find(string token, CancellationToken cancellation)
    {
        await using var connection = await database.Read(cancellation);
        return (await connection.QuerySingleOrDefaultAsync<Row>($"{Select} WHERE token = @token", new { token }))?.ToSubscription();
    }

    public async Task<FeedSubscription?> OfFeed(string feed, CancellationToken cancellation)
    {
        await using var connection = await database.Read(cancellation);
        return (await connection.QueryFirstOrDefaultAsync<Row>($"{Select} WHERE feed = @feed AND mode = 'subscribe'", new { feed }))?.ToSubscription();
    }

    public Task Save(FeedSubscription subscription, CancellationToken cancellation) => database.Write(
        s => s.Run(
            """
            INSERT INTO feed_subscription (token, feed, hub, topic, secret, mode, pending, asked_at, expires_at, renew_at, denied) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)
            ON CONFLICT (token) DO UPDATE SET hub = ?3, topic = ?4, secret = ?5, mode = ?6, pending = ?7, asked_at = ?8, expires_at = ?9, renew_at = ?10, denied = ?11
            """,
            subscription.Token,
            subscription.Feed,
            subscription.Hub,
            subscription.Topic,
            subscription.Secret,
            subscription.Mode,
            subscription.Pending ? 1 : 0,
            Columns.Of(subscription.AskedAt),
            Columns.Of(subscription.ExpiresAt),
            Columns.Of(subscription.RenewAt),
            subscription.Denied),
        cancellation);

    public Task Remove(string token, CancellationToken cancellation) => database.Write(s => s.Run("DELETE FROM feed_subscription WHERE token = ?1", token), cancellation);

    private sealed record Row
    {
        public string Token { get; init; } = "";

        public string Feed { get; init; } = "";

        public string Hub { get; init; } = "";

        public string Topic { get; init; } = "";

        public string Secret { get; init; } = "";

        public string Mode { get; init; } = "";

        public long Pending { get; init; }

        public long? AskedAt { get; init; }

        public long? ExpiresAt { get; init; }

        public long? RenewAt { get; init; }

        public string? Denied { get; init; }

        public FeedSubscription ToSubscription() => new()
        {
            Token = Token,
            Feed = Feed,
            Hub = Hub,
            Topic = Topic,
            Secret = Secret,
            Mode = Mode,
            Pending = Pending != 0,
            AskedAt = Columns.Time(AskedAt),
            ExpiresAt = Columns.Time(ExpiresAt),
            RenewAt = Columns.Time(RenewAt),
            Denied = Denied,
        };
    }
}

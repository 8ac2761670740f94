namespace NewsMonitor.Server.Startup;

/// <summary>The server's command line: what it may say, and the help text.</summary>
internal static class CommandLine
{
    /// <summary>What <c>--help</c> prints.</summary>
    public const string Help = """
        NewsMonitor server: turns feeds into live stories.

        Usage: dotnet run --project src/NewsMonitor.Server -- [options]

        Options
          --data DIR                    Folder of the data; default: data below the repository's root
          --urls URL                    Address of page and API; default: http://localhost:5080. An address that
                                        others can reach needs a key first: newsmonitor keys add NAME
                                        --scope operator --data DIR
          --NewsMonitor:Mode MODE       Embedded: alone, with the store in the folder of the data; Cluster: one of
                                        several, with the store in PostgreSQL. Default: Embedded
          --ConnectionStrings:NewsMonitor TEXT   Where PostgreSQL is: "Host=…;Database=…;Username=…;Password=…"
          --help                        This text

        Settings, also in appsettings.json or as environment variables (NewsMonitor__Section__Key)
          --NewsMonitor:Feeds:N:Path DIR       Folder of feed N; default of feed 0: seeds
          --NewsMonitor:Feeds:N:Id NAME        Its name; default: its path (feed 0: seeds)
          --NewsMonitor:Feeds:N:Url URL        Address of feed N over HTTP, or of a site that names one
          --NewsMonitor:Feeds:N:Kind KIND      Its kind, folder or web; default: by Path or Url
          --NewsMonitor:Feeds:N:Title TEXT     Its title in lists; default: as declared (web)
          --NewsMonitor:Feeds:N:Outlet NAME    The publisher of its items; default: as declared (web)
          --NewsMonitor:Feeds:N:Language TAG   Language of items that do not say theirs (web)
          --NewsMonitor:Feeds:N:FullText MODE  always, when-short or never; default: when-short (web)
          --NewsMonitor:Feeds:N:Every TIME     Time between two visits; default: by the schedule (web)
          --NewsMonitor:Feeds:N:Tags:M TAG     Tags (web)
          --NewsMonitor:Feeds:N:Pace TIME      Time between two documents; default: 00:00:00 (feed 0: 00:00:02)
          --NewsMonitor:Feeds:N:Workspace W    Where its articles go; default: main
          --NewsMonitor:FolderEvery TIME       How often folders are looked at; default: 00:00:01
          --NewsMonitor:Root DIR               Where relative paths begin; default: the repository's root
          --NewsMonitor:Intake:MaxArticleBytes N     Largest text of an article; default: 1048576
          --NewsMonitor:Intake:FutureTolerance TIME  How far ahead a published time is believed; default: 00:10:00
          --NewsMonitor:Fetching:Contact URL         Page or e-mail address where publishers find you; set it
          --NewsMonitor:Fetching:UserAgent NAME      How we name ourselves; default: NewsMonitor/1.0
          --NewsMonitor:Fetching:AllowedNetworks:N CIDR  Private networks that may be visited; default: none
          --NewsMonitor:Fetching:PerHostConcurrency N    Visits at a time to one host; default: 2
          --NewsMonitor:Fetching:PerHostSpacing TIME     Time between two visits to one host; default: 00:00:01
          --NewsMonitor:Fetching:MaxBytes N          Largest body after decompression; default: 16777216
          --NewsMonitor:Fetching:Timeout TIME        Longest visit; default: 00:00:30
          --NewsMonitor:Fetching:ConnectTimeout TIME, :MaxRedirects N, :MaxHostWait TIME, :MaxHosts N, :Retries N,
            :ObeyRobots true, :RobotsLifetime TIME, :RobotsRetry TIME; defaults: 00:00:10, 5, 00:02:00, 10000, 1, true, 1.00:00:00, 00:10:00
          --NewsMonitor:Schedule:Default TIME        Interval of a feed that says nothing; default: 01:00:00
          --NewsMonitor:Schedule:Shortest TIME       Shortest interval; default: 00:05:00
          --NewsMonitor:Schedule:Longest TIME        Longest interval; default: 1.00:00:00
          --NewsMonitor:Schedule:BrokenAfter TIME    Failing so long is flagged as broken; default: 3.00:00:00
          --NewsMonitor:Schedule:Jitter N, :StartSpread TIME, :UnconditionalEvery TIME, :WithHub TIME, :LongestRetryAfter TIME,
            :MovesToBelieve N, :VisitsKept N (1 to 20); defaults: 0.1, 00:02:00, 1.00:00:00, 06:00:00, 7.00:00:00, 2, 20
          --NewsMonitor:Polling:MaxConcurrentVisits N    Visits at a time; default: 32
          --NewsMonitor:Polling:LookEvery TIME, :LongestVisit TIME, :MaxPagesPerVisit N, :PageTries N, :SitemapAge TIME,
            :MaxSitemaps N; defaults: 00:00:01, 00:10:00, 100, 3, 2.00:00:00, 10
          --NewsMonitor:WebSub:PublicUrl URL         This server as hubs reach it; default: none, hubs are not used
          --NewsMonitor:WebSub:Lease TIME, :AskAgain TIME; defaults: 10.00:00:00, 01:00:00
          --NewsMonitor:Parsing:MaxBytes N, :MaxItems N, :MaxDepth N, :MaxTitle N, :MaxPerItem N; defaults: 16777216, 50000, 200, 2000, 100
          --NewsMonitor:Extraction:MaxCharacters N, :MaxDepth N, :MaxTags N; defaults: 3000000, 400, 60000
          --NewsMonitor:Copies:MinWords N, :MinOverlap N, :MinNumbers N, :Remembered N, :MaxCandidates N; defaults: 40, 0.7, 0.5, 50000, 5
          --NewsMonitor:Partitions:BatchSize N       Log entries of one commit; default: 128
          --NewsMonitor:Partitions:SnapshotEvery N   Entries between two snapshots; default: 5000
          --NewsMonitor:Partitions:Parts:LANGUAGE N  Partitions that a language is spread over; default: 1
          --NewsMonitor:Partitions:TickEvery TIME    How often time passes in the log; default: 01:00:00
          --NewsMonitor:Partitions:LookEvery TIME    How often a partition looks for what waits; default: 00:00:01
          --NewsMonitor:Partitions:MaxAwake N        Stories of a partition that keep all their words; default: 100000
          --NewsMonitor:Partitions:MaxStories N      Stories of a partition that articles can join; default: 1000000
          --NewsMonitor:Partitions:MaxTerms N, :MaxPostings N, :MaxLines N
            What else a partition's clusterer remembers; defaults: 4000000, 65536, 65536
          --NewsMonitor:Stories:PublishEvery TIME    Shortest time between two versions of a story; default: 00:00:00.3
          --NewsMonitor:Stories:MostFacts N          Facts of one version; default: 500
          --NewsMonitor:Streams:Queues N             Queues of the subscriber streams; default: 4
          --NewsMonitor:Streams:CacheSize N          Updates a queue keeps for slow subscribers; default: 4096
          --NewsMonitor:Retention:Articles TIME      How long texts of articles are kept, from when they came in; default: for ever
          --NewsMonitor:Retention:Updates TIME       How long updates are kept in the log; default: for ever
          --NewsMonitor:Retention:ArchiveFolder DIR  Where they go before; default: archive in the folder of the data
          --NewsMonitor:Retention:Every TIME, :Step N  How often that is looked at, and what one step takes; defaults: 01:00:00, 500
          --NewsMonitor:Updates:Size N               Updates in memory for live readers; default: 10000
          --NewsMonitor:Updates:Heartbeat TIME       Longest silence of a stream; default: 00:00:15
          --NewsMonitor:Search:MostCandidates N, :MostArticles N   How far a search goes; defaults: 2000, 5000
          --NewsMonitor:Syndication:PublicUrl URL    Address that readers of feeds know; default: the one that was asked
          --NewsMonitor:Syndication:Hub URL, :Entries N; defaults: none, 50
          --NewsMonitor:Watches:MostPerOwner N, :MostDeliveries N, :KeepEntries N, :MostStories N, :LookEvery TIME, :Stretch N,
            :SecretOverlap TIME; defaults: 1000, 10, 10000, 100000, 00:00:00.1, 200, 1.00:00:00
          --NewsMonitor:Delivery:AllowedNetworks:N CIDR  Private networks that webhooks may go to; default: none
          --NewsMonitor:Delivery:PublicUrl URL       This server as receivers reach it; default: none
          --NewsMonitor:Delivery:MostPerMinute N, :Concurrency N, :MostEndpoints N, :Timeout TIME, :Retries:N TIME, :DisableAfter TIME,
            :LookEvery TIME; defaults: 600, 4, 2000, 00:00:20, over three days, 5.00:00:00, 00:00:00.5
          --NewsMonitor:Mail:Host NAME               Server that takes e-mail; default: none, no e-mail
          --NewsMonitor:Mail:Port N, :Security WORD, :User NAME, :Password TEXT, :From ADDRESS, :Timeout TIME, :MostEntries N;
            defaults: 587, starttls, none, none, newsmonitor@localhost, 00:00:30, 200
          --NewsMonitor:Analyst:AnswerWithin TIME    Longest wait for an analyst's action; default: 00:00:20
          --NewsMonitor:Access:RequestsPerMinute N   Requests of one key; default: 6000
          --NewsMonitor:Access:StrangersPerMinute N  Requests of an address without a good key; default: 60
          --NewsMonitor:Access:SignInFor TIME        How long a sign-in on a page lasts; default: 12:00:00
          --NewsMonitor:Access:AuditKeep N           Entries of the audit log; default: 1000000
          --NewsMonitor:Access:LookEvery TIME        How soon a new or revoked key is known; default: 00:00:01
          --NewsMonitor:Pages:ReplayPath PATH        What the list's replay button sends through; default: seeds
          --NewsMonitor:Pages:ReplayRoot DIR         Folder that the replay page offers to choose from; default: seeds
          --NewsMonitor:Pages:ReplayInto W, :ReplaySpeed N, :Dashboard URL; defaults: demo, 1, this server's own
          --NewsMonitor:Live:Gather TIME             How long changes are gathered for open pages; default: 00:00:00.2
          --NewsMonitor:Live:MostRows N              Stories that one frame carries to open pages; default: 60
          --NewsMonitor:Dashboard:Enabled true       Orleans Dashboard at /dashboard; default: true
          --NewsMonitor:Dashboard:BeyondLoopback true  For operators on other machines too; default: false
          --AllowedHosts NAMES                       Names that requests may give this server; default: this
                                                     machine's while only it can reach the server, else any
          --NewsMonitor:Store:WriteQueue N           Writes that may wait for the disk; default: 4096
          --NewsMonitor:Store:GroupCommit N          Writes of one commit; default: 512
          --NewsMonitor:Store:CheckUpTo BYTES        Largest file that is checked whole at start; default: 268435456
          --NewsMonitor:Postgres:Writers N           Transactions that write at once (Cluster); default: 6
          --NewsMonitor:Postgres:WriteQueue N, :Patience TIME, :IdleTransaction TIME, :LookEvery TIME, :ClockDifference TIME;
            defaults: 4096, 00:00:20, 00:00:05, 00:00:00.1, 00:01:00
          --NewsMonitor:Cluster:Name NAME            Silos of one name in one database are a cluster; default: newsmonitor
          --NewsMonitor:Cluster:Address IP           Where other silos reach this one; default: 127.0.0.1 when the
                                                     database is on this machine, else this machine's first address
          --NewsMonitor:Cluster:SiloPort N           Port for other silos; default: 0, a free one
          --NewsMonitor:Cluster:GatewayPort N        Port for clients; default: 0, a free one
          --NewsMonitor:Cluster:ProbeEvery TIME, :ProbesMissed N, :AliveEvery TIME
            How soon a dead silo is noticed; defaults: 00:00:01, 4, 00:00:05
          --NewsMonitor:Stopping:Within TIME         Longest stop, whatever is in flight; default: 00:00:10
          --NewsMonitor:Telemetry:Console true       Traces and metrics on the console; default: false
          OTEL_EXPORTER_OTLP_ENDPOINT (environment)  Sends traces and metrics there; default: not set
          --Logging:LogLevel:Default LEVEL           How much is logged; default: Information

        Exit codes: 0 stopped as asked, 1 failed (the reason is on stderr), 2 a wrong command line.

        """;

    /// <summary>The words that stand for a longer setting.</summary>
    public static IDictionary<string, string> Short { get; } = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
    {
        ["--data"] = "NewsMonitor:Store:Directory",
        ["--urls"] = "urls",
        ["--AllowedHosts"] = "AllowedHosts",
    };

    /// <summary>What is wrong with a command line; null when nothing is.</summary>
    public static string? Fault(string[] args)
    {
        for (var i = 0; i < args.Length; i++)
        {
            if (!args[i].StartsWith("--", StringComparison.Ordinal))
            {
                return $"'{args[i]}' is not an option; options begin with --";
            }

            var equals = args[i].IndexOf('=', StringComparison.Ordinal);
            var name = equals < 0 ? args[i] : args[i][..equals];
            if (!Short.ContainsKey(name) && !name.Contains(':', StringComparison.Ordinal))
            {
                return $"'{name}' is not known";
            }

            if (equals < 0 && ++i >= args.Length)
            {
                return $"'{name}' has no value";
            }
        }

        return null;
    }
}

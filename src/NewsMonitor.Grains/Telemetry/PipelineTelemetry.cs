using System.Diagnostics;
using System.Diagnostics.Metrics;
using NewsMonitor.Contracts;

namespace NewsMonitor.Grains.Telemetry;

/// <summary>Traces and counts one article's way: feed, intake, assign, ingest, publish. Safe for use from many threads.</summary>
public sealed class PipelineTelemetry : IDisposable
{
    /// <summary>The name of the activity source and of the meter.</summary>
    public const string Name = "NewsMonitor";

    /// <summary>A batch takes milliseconds: what collectors divide durations into unless they are told would show nothing of it.</summary>
    private static readonly InstrumentAdvice<double> Durations = new() { HistogramBucketBoundaries = [.001, .0025, .005, .01, .025, .05, .1, .25, .5, 1, 2.5, 5, 10, 30] };

    private readonly ActivitySource _source = new(Name);
    private readonly Meter _meter;
    private readonly Histogram<double> _duration;
    private readonly Counter<long> _documents;
    private readonly Counter<long> _decisions;
    private readonly Counter<long> _merges;
    private readonly Counter<long> _quarantined;
    private readonly Counter<long> _published;
    private readonly Counter<long> _lostFences;
    private readonly Counter<long> _visitsFull;
    private readonly Counter<long> _limits;
    private readonly Counter<long> _told;
    private readonly Counter<long> _deliveries;
    private readonly Counter<long> _removed;

    /// <summary>Makes the instruments.</summary>
    public PipelineTelemetry(IMeterFactory meters)
    {
        _meter = meters.Create(Name);
        _duration = _meter.CreateHistogram<double>("newsmonitor.stage.duration", "s", "How long a stage took for one batch", tags: null, Durations);
        _documents = _meter.CreateCounter<long>("newsmonitor.intake.documents", "{document}", "Documents taken in, by what became of them");
        _decisions = _meter.CreateCounter<long>("newsmonitor.assign.decisions", "{article}", "Articles put into a story, by how it ended");
        _merges = _meter.CreateCounter<long>("newsmonitor.assign.merges", "{story}", "Stories that ended in another");
        _quarantined = _meter.CreateCounter<long>("newsmonitor.quarantined", "{document}", "What could not be processed");
        _published = _meter.CreateCounter<long>("newsmonitor.publish.updates", "{update}", "Story updates published");
        _visitsFull = _meter.CreateCounter<long>("newsmonitor.feeds.full", "{look}", "Looks for due feeds that found all visits taken");
        _lostFences = _meter.CreateCounter<long>("newsmonitor.fence.lost", "{commit}", "Commits of a stale activation that were refused");
        _told = _meter.CreateCounter<long>("newsmonitor.watches.told", "{entry}", "What watches told");
        _deliveries = _meter.CreateCounter<long>("newsmonitor.deliveries", "{try}", "Tries of deliveries, by way and by what became of them");
        _removed = _meter.CreateCounter<long>("newsmonitor.retention.removed", "{row}", "What was older than it is kept, archived and removed: texts of articles, updates");
        _limits = _meter.CreateCounter<long>("newsmonitor.engine.limits", "{hit}", "How often the clusterer gave something up to stay within a bound, by option");
    }

    /// <summary>Begins a stage; dispose ends it.</summary>
    public Stage Begin(string stage) => new(this, stage, _source.StartActivity(stage));

    /// <summary>Watches how much waits; the callback is asked when metrics are collected.</summary>
    public void ObserveBacklog(Func<IEnumerable<Measurement<long>>> backlog) =>
        _meter.CreateObservableGauge("newsmonitor.backlog", backlog, "{entry}", "Log entries that wait for a decision, by partition");

    /// <inheritdoc/>
    public void Dispose()
    {
        _source.Dispose();
        _meter.Dispose();
    }

    internal void VisitsFull() => _visitsFull.Add(1);

    internal void TakenIn(IEnumerable<IntakeReceipt> receipts)
    {
        foreach (var group in receipts.GroupBy(r => r.Status))
        {
            _documents.Add(group.Count(), Tag("status", group.Key.ToString()));
        }
    }

    internal void Decided(string outcome, int merges)
    {
        _decisions.Add(1, Tag("outcome", outcome));
        _merges.Add(merges);
    }

    internal void Merged() => _merges.Add(1);

    internal void Quarantined(string stage) => _quarantined.Add(1, Tag("stage", stage));

    internal void Told(long entries) => _told.Add(entries);

    internal void Delivered(string way, string outcome) => _deliveries.Add(1, Tag("way", way), Tag("outcome", outcome));

    internal void Removed(string what, long rows) => _removed.Add(rows, Tag("what", what));

    internal void Published() => _published.Add(1);

    internal void LimitHit(string option, long times) => _limits.Add(times, Tag("option", option));

    internal void LostFence(string who) => _lostFences.Add(1, Tag("of", who));

    private static KeyValuePair<string, object?> Tag(string name, string value) => new(name, value);

    /// <summary>A stage that is under way.</summary>
    public sealed class Stage : IDisposable
    {
        private readonly PipelineTelemetry _telemetry;
        private readonly string _name;
        private readonly Activity? _activity;
        private readonly long _began = Stopwatch.GetTimestamp();

        internal Stage(PipelineTelemetry telemetry, string name, Activity? activity)
        {
            _telemetry = telemetry;
            _name = name;
            _activity = activity;
        }

        /// <summary>Ends the stage and counts its time.</summary>
        public void Dispose()
        {
            _telemetry._duration.Record(Stopwatch.GetElapsedTime(_began).TotalSeconds, Tag("stage", _name));
            _activity?.Dispose();
        }
    }
}

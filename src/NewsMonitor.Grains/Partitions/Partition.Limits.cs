using Microsoft.Extensions.Logging;
using NewsMonitor.Clustering;
using NewsMonitor.Model;

namespace NewsMonitor.Grains.Partitions;

/// <content>Says when the engine gives something up to stay within its bounds, and when a language has no background table.</content>
internal sealed partial class Partition
{
    private ClusterEngine? _counted;
    private EngineLimits _limits = EngineLimits.None;

    private void CountLimits()
    {
        _limits = _counted == _engine ? _limits : EngineLimits.None;
        _counted = _engine;
        var now = _engine.Limits;
        foreach (var (option, times) in now.Since(_limits))
        {
            _telemetry.LimitHit(option, times);
        }

        _limits = now;
    }

    private void TellOfMissingTable()
    {
        if (_engines.IsFirstWithoutTable(_key))
        {
            LogNoTable(_key.Language);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "partition {Partition}: the state of its {Stories} stories is longer than the {Most} bytes of a snapshot; a restart begins from an older one and takes longer. Spread the language by NewsMonitor:Partitions:Parts, or lower MaxAwake and MaxStories there")]
    private partial void LogTooLong(PartitionKey partition, int stories, int most);

    [LoggerMessage(Level = LogLevel.Warning, Message = "language {Language} has no background table: its first articles are told apart less well, until the stream has shown which words are common")]
    private partial void LogNoTable(string language);
}

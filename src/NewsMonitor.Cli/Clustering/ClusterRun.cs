using System.CommandLine;
using System.Diagnostics;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace NewsMonitor.Cli;

/// <summary>One run of <c>cluster</c>: rows in, stories out, progress on the side.</summary>
internal sealed class ClusterRun(string input, string output, string? explain, InvocationConfiguration io)
{
    private const int ProgressEvery = 10_000;
    private static readonly JsonSerializerOptions Plain = new() { PropertyNamingPolicy = JsonNamingPolicy.CamelCase, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly Stopwatch watch = Stopwatch.StartNew();
    private int told;

    /// <summary>Runs it.</summary>
    public int Of(StreamClusterer clusterer)
    {
        if (output != "-" && Path.GetDirectoryName(Path.GetFullPath(output)) is { } folder && !Directory.Exists(folder))
        {
            throw new CommandException($"{output}: there is no folder '{folder}' to write to.");
        }

        using var order = new ExternalOrder();
        using var ids = new IdFile();
        Decide(clusterer, order, ids);
        if (output == "-")
        {
            Write(clusterer, ids, io.Output);
        }
        else
        {
            using var lines = new StreamWriter(output);
            Write(clusterer, ids, lines);
        }

        foreach (var (option, times) in clusterer.Limits)
        {
            io.Error.WriteLine($"bound {option} was hit {times} times");
        }

        io.Error.WriteLine($"{clusterer.Count} articles in {watch.Elapsed.TotalSeconds:0.0} s, {clusterer.Stories} live stories at the end");
        return Terminal.Done;
    }

    private void Decide(StreamClusterer clusterer, ExternalOrder order, IdFile ids)
    {
        var rows = order.Rows(input);
        using var reasons = explain is null ? null : new StreamWriter(explain);
        foreach (var row in rows)
        {
            var outcome = clusterer.Add(row);
            ids.Add(row.Id);
            reasons?.WriteLine(JsonSerializer.Serialize(Explanation.Of(row, outcome), Plain));
            Tell(clusterer);
        }
    }

    private void Tell(StreamClusterer clusterer)
    {
        for (; told < clusterer.WithoutTable.Count; told++)
        {
            io.Error.WriteLine($"language {clusterer.WithoutTable[told]} has no background table: its first articles are told apart less well");
        }

        if (clusterer.Count % ProgressEvery == 0)
        {
            io.Error.WriteLine($"{clusterer.Count} articles, {clusterer.Stories} live stories, {clusterer.Count / watch.Elapsed.TotalSeconds:0} a second");
        }
    }

    private static void Write(StreamClusterer clusterer, IdFile ids, TextWriter lines)
    {
        var number = 0;
        foreach (var (id, isFirst) in ids.Read())
        {
            if (isFirst)
            {
                lines.WriteLine($"{id}\t{clusterer.StoryOf(number)}");
            }

            number++;
        }
    }
}

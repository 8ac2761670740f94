using System.Globalization;

namespace NewsMonitor.Cli;

/// <summary>Brings the lines of a file larger than memory into stream order: dated rows sorted by time in runs that are spilled and merged, undated rows in their place.</summary>
internal sealed class ExternalOrder(int rowsPerRun = 200_000) : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("newsmonitor-");
    private readonly List<string> runs = [];
    private readonly List<(long Time, long Place, string Line)> run = [];

    /// <summary>The rows of a file in stream order. The whole file is read and checked before the first row.</summary>
    /// <exception cref="CommandException">A line is not an article, or has no id; the message names the line.</exception>
    public IEnumerable<InputRow> Rows(string path)
    {
        var undated = Path.Combine(folder.FullName, "undated");
        long count = 0;
        using (var aside = new StreamWriter(undated))
        {
            foreach (var (line, row) in JsonLines.Lines(path))
            {
                if (row.Time is { } time)
                {
                    Add(time.UtcTicks, count, line);
                }
                else
                {
                    aside.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{count}\t{line}"));
                }

                count++;
            }
        }

        Spill();
        return Interleave(path, undated, count);
    }

    /// <summary>Deletes the spilled runs.</summary>
    public void Dispose() => folder.Delete(recursive: true);

    private IEnumerable<InputRow> Interleave(string path, string undated, long count)
    {
        using var sorted = Merged().GetEnumerator();
        using var aside = File.ReadLines(undated).Select(Keyed).GetEnumerator();
        var hasAside = aside.MoveNext();
        for (long place = 0; place < count; place++)
        {
            if (hasAside && aside.Current.Key == place)
            {
                yield return JsonLines.Parse(aside.Current.Line, path, 0);
                hasAside = aside.MoveNext();
            }
            else if (sorted.MoveNext())
            {
                yield return JsonLines.Parse(sorted.Current, path, 0);
            }
        }
    }

    private void Add(long time, long place, string line)
    {
        run.Add((time, place, line));
        if (run.Count >= rowsPerRun)
        {
            Spill();
        }
    }

    private void Spill()
    {
        run.Sort(static (a, b) => a.Time != b.Time ? a.Time.CompareTo(b.Time) : a.Place.CompareTo(b.Place));
        runs.Add(Path.Combine(folder.FullName, $"run-{runs.Count}"));
        File.WriteAllLines(runs[^1], run.Select(row => string.Create(CultureInfo.InvariantCulture, $"{row.Time}\t{row.Line}")));
        run.Clear();
    }

    // Runs hold rows in the order of the file, so that among equal times the earlier run comes first.
    private IEnumerable<string> Merged()
    {
        var open = runs.Select(path => File.ReadLines(path).Select(Keyed).GetEnumerator()).ToArray();
        try
        {
            var heads = new PriorityQueue<int, (long, int)>();
            for (var i = 0; i < open.Length; i++)
            {
                Advance(i);
            }

            while (heads.TryDequeue(out var i, out _))
            {
                yield return open[i].Current.Line;
                Advance(i);
            }

            void Advance(int i)
            {
                if (open[i].MoveNext())
                {
                    heads.Enqueue(i, (open[i].Current.Key, i));
                }
            }
        }
        finally
        {
            Array.ForEach(open, reader => reader.Dispose());
        }
    }

    private static (long Key, string Line) Keyed(string line)
    {
        var tab = line.IndexOf('\t', StringComparison.Ordinal);
        return (long.Parse(line.AsSpan(0, tab), CultureInfo.InvariantCulture), line[(tab + 1)..]);
    }
}

using BenchmarkDotNet.Attributes;
using NewsMonitor.Model;
using NewsMonitor.Stories.Telling;

namespace NewsMonitor.Benchmarks.Stories;

/// <summary>What one more article costs a story that has 5, 500 or 20,000, and what telling and storing it costs.</summary>
[MemoryDiagnoser]
public class ComposeBenchmark
{
    private readonly StoryTeller teller = new();
    private StoryBook book = null!;
    private Article[] more = [];
    private int next;

    /// <summary>The articles that the story has before the measurement.</summary>
    [Params(5, 500, 20_000)]
    public int Size { get; set; }

    /// <summary>Fills the story.</summary>
    [GlobalSetup]
    public void Fill()
    {
        book = teller.Begin();
        foreach (var article in LongStory.Articles(Size))
        {
            book.Add(article);
        }

        more = [.. LongStory.Articles(Size + 512).Skip(Size)];
    }

    /// <summary>Takes one more article in.</summary>
    [Benchmark]
    public int Add() => book.Add(more[next++ % more.Length]).News.Count;

    /// <summary>Tells the story.</summary>
    [Benchmark]
    public StoryTold Tell() => book.Tell();

    /// <summary>Writes the story's memory.</summary>
    [Benchmark]
    public int Save() => StoryTeller.Save(book).Length;
}

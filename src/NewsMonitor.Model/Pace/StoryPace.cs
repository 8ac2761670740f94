namespace NewsMonitor.Model;

/// <summary>How fast a story's articles come, made of their effective times: what orders by momentum, tells the phase, and draws the little curve. Immutable.</summary>
[GenerateSerializer, Immutable, Alias("nm.story-pace")]
public sealed record StoryPace
{
    /// <summary>By what <see cref="Momentum"/> counts: an article counts half after six hours.</summary>
    public static Heat Slow => new(TimeSpan.FromHours(6));

    /// <summary>By what <see cref="Quick"/> counts: an article counts half after ninety minutes.</summary>
    public static Heat Fast => new(TimeSpan.FromMinutes(90));

    /// <summary>A story without articles.</summary>
    public static StoryPace None { get; } = new();

    /// <summary>The momentum as <see cref="Heat"/> keeps it; the order of stories by it is the same at any time.</summary>
    [Id(0)] public long Momentum { get; init; } = Heat.None;

    /// <summary>The same for what has just come.</summary>
    [Id(1)] public long Quick { get; init; } = Heat.None;

    /// <summary>The articles over time.</summary>
    [Id(2)] public Arrivals Arrivals { get; init; } = Arrivals.None;

    /// <summary>When, by the clock, the article with the latest effective time came; from then on the story's own time goes as the clock does.</summary>
    [Id(3)] public DateTimeOffset? ArrivedAt { get; init; }

    /// <summary>How lively the story is.</summary>
    [Id(4)] public StoryPhase Phase { get; init; }

    /// <summary>When, by the clock, the phase changes if nothing comes; null when it does not.</summary>
    [Id(5)] public DateTimeOffset? Until { get; init; }

    /// <summary>The momentum as a number: articles, each counting half after six hours.</summary>
    public double MomentumAt(DateTimeOffset now) => Slow.At(Momentum, now);

    /// <summary>With one more article.</summary>
    public StoryPace Add(DateTimeOffset at) => this with { Momentum = Slow.Add(Momentum, at), Quick = Fast.Add(Quick, at), Arrivals = Arrivals.Add(at) };

    /// <summary>Without one article. The sums are made anew from the curve, whose stretches stand for their middles.</summary>
    public StoryPace Remove(DateTimeOffset at)
    {
        var left = this with { Momentum = Heat.None, Quick = Heat.None, Arrivals = Arrivals.Remove(at) };
        foreach (var (middle, count) in left.Arrivals.Stretches())
        {
            for (var i = 0; i < count; i++)
            {
                left = left with { Momentum = Slow.Add(left.Momentum, middle), Quick = Fast.Add(left.Quick, middle) };
            }
        }

        return left;
    }
}

namespace NewsMonitor.Clustering.Tests;

/// <summary>A random log applied to an engine, with the vectors that a store would keep.</summary>
internal sealed class Log(Newsroom newsroom, ClusterOptions options)
{
    private readonly Dictionary<long, ReadOnlyMemory<byte>> vectors = [];
    private readonly List<long> articles = [];
    private readonly Dictionary<long, long> originals = [];
    private readonly Stack<Action> undo = new();
    private long next;
    private double hours;

    /// <summary>The engine under test.</summary>
    public ClusterEngine Engine { get; private set; } = Newsroom.Engine(options);

    /// <summary>What has happened, as text: two engines that did the same have the same.</summary>
    public List<string> Trace { get; } = [];

    /// <summary>Applies one step; its numbers choose what and on whom.</summary>
    public void Step(int kind, int a, int b, int c)
    {
        switch (kind % 17)
        {
            case 9:
                Merge(Story(a), Story(b));
                break;
            case 10:
                Move(Any(a), c % 2 == 0 ? null : Story(b));
                break;
            case 11:
                Split(Story(a), [.. Engine.MembersOf(Story(a)).Where((_, i) => (i + b) % 2 == 0)]);
                break;
            case 12:
                hours += c % 200;
                Engine.Tick(Newsroom.Start.AddHours(hours));
                break;
            case 13:
                KeepApart(Story(a), Story(b));
                break;
            case 14:
                Note(Engine.MustLink(Any(a), Any(b)));
                break;
            case 16:
                Note(Engine.Withdraw(WithCopies(Any(a)), Stored));
                break;
            case 15 when undo.TryPop(out var back):
                back();
                break;
            case 8 when articles.Count > 0:
                Add(newsroom.Article(next++, a % Newsroom.Topics, b, hours, copyOf: Any(c)));
                break;
            default:
                hours += c % 5;
                Add(newsroom.Article(next++, a % Newsroom.Topics, b, c % 4 == 0 ? null : hours, body: b % 3 != 0));
                break;
        }
    }

    /// <summary>Stops the engine and goes on from its snapshot.</summary>
    public void Restart()
    {
        using var stream = new MemoryStream();
        Engine.Snapshot(stream);
        stream.Position = 0;
        Engine = ClusterEngine.Restore(stream, Newsroom.Resources, options);
    }

    /// <summary>The state as bytes.</summary>
    public byte[] State()
    {
        using var stream = new MemoryStream();
        Engine.Snapshot(stream);
        return stream.ToArray();
    }

    // What was made one is parted again, by who was in it.
    private void Merge(long one, long other)
    {
        var members = Engine.MembersOf(other);
        Note(Engine.Merge([one, other]));
        undo.Push(() => Split(Engine.StoryOf(members.FirstOrDefault(-5)) ?? -7, [.. members.Where(member => Engine.StoryOf(member) == Engine.StoryOf(members[0]))]));
    }

    private void Move(long article, long? into)
    {
        var from = Engine.StoryOf(article);
        Note(Engine.Move(article, into, next++, Stored));
        undo.Push(() => Note(Engine.Move(article, from, next++, Stored)));
    }

    private void Split(long story, IReadOnlyList<long> leaving)
    {
        var outcome = Engine.Split(story, leaving, next++, Stored);
        Note(outcome);
        undo.Push(() => Note(Engine.Merge([story, outcome.Founded ?? -7])));
    }

    private void KeepApart(long one, long other)
    {
        Note(Engine.CannotLink(one, other));
        undo.Push(() => Note(Engine.AllowLink(one, other)));
    }

    private ReadOnlyMemory<byte> Stored(long article) => vectors.GetValueOrDefault(article);

    private void Add(ClusterArticle article)
    {
        var outcome = Engine.Assign(article);
        vectors[article.Number] = outcome.Vector;
        articles.Add(article.Number);
        originals[article.Number] = article.CopyOf is { } followed ? originals.GetValueOrDefault(followed, followed) : article.Number;
        Trace.Add($"{article.Number}: {outcome.Story} {outcome.Outcome} {outcome.Probability:R} {string.Join(',', outcome.Merges)} {string.Join(',', outcome.Evidence)}");
    }

    private void Note(AnalystOutcome outcome) => Trace.Add($"{outcome.Refused} {string.Join(',', outcome.Moves)} {string.Join(',', outcome.Merges)} {outcome.Founded} {string.Join(',', outcome.Ended)}");

    private long[] WithCopies(long article) => [.. articles.Where(other => originals[other] == originals.GetValueOrDefault(article, article))];

    private long Any(int chosen) => articles.Count == 0 ? -5 : articles[chosen % articles.Count];

    private long Story(int chosen) => Engine.StoryOf(Any(chosen)) ?? -7;
}

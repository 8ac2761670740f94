using NewsMonitor.Model;

namespace NewsMonitor.Clustering;

/// <summary>A live story: the undecayed sum of its members' vectors, pruned, with its times and members.</summary>
internal sealed class Story(long number, int slot)
{
    /// <summary>The number of the article that founded it.</summary>
    public long Number { get; } = number;

    /// <summary>Its place in the table; ascends with the time of founding.</summary>
    public int Slot { get; set; } = slot;

    /// <summary>How many members are in the centroid: copies are not.</summary>
    public int Size { get; set; }

    /// <summary>The first and the last member's time; unknown when none is dated.</summary>
    public long First { get; set; } = Moment.Unknown;

    /// <inheritdoc cref="First"/>
    public long Last { get; set; } = Moment.Unknown;

    /// <summary>The engine's time when an article last came.</summary>
    public long Touched { get; set; } = Moment.Unknown;

    /// <summary>True when it keeps only a compact entry.</summary>
    public bool Asleep { get; set; }

    /// <summary>Squared lengths of the unpruned sums: words and numbers, headline and lead, names, numbers.</summary>
    public double WholeSquare { get; set; }

    /// <inheritdoc cref="WholeSquare"/>
    public double LeadSquare { get; set; }

    /// <inheritdoc cref="WholeSquare"/>
    public double NameSquare { get; set; }

    /// <inheritdoc cref="WholeSquare"/>
    public double NumberSquare { get; set; }

    /// <summary>The words.</summary>
    public TermSums Words { get; } = new();

    /// <summary>The numbers.</summary>
    public TermSums Numbers { get; } = new();

    /// <summary>The names.</summary>
    public TermSums Names { get; } = new();

    /// <summary>The members by number, copies included.</summary>
    public List<StoryMember> Members { get; } = new(1);

    /// <summary>The latest members' vectors while they are few, for merge repair; null when they are too many or the story has slept.</summary>
    public List<ArticleVector>? Kept { get; set; } = new(1);

    /// <summary>The neighbours in order of last touch.</summary>
    public Story? Older { get; set; }

    /// <inheritdoc cref="Older"/>
    public Story? Newer { get; set; }

    /// <summary>It will be asked soon which terms it has; <see cref="ExpectBlocks"/> and <see cref="ExpectIds"/> will tell again, for the one is found by the other.</summary>
    public void ExpectSums()
    {
        Ahead.FetchObject(Words);
        Ahead.FetchObject(Numbers);
        Ahead.FetchObject(Names);
    }

    /// <inheritdoc cref="ExpectSums"/>
    public void ExpectBlocks()
    {
        Words.ExpectBlock();
        Numbers.ExpectBlock();
        Names.ExpectBlock();
    }

    /// <summary>It will be asked very soon which terms it has.</summary>
    public void ExpectIds()
    {
        Ahead.Fetch(Words.Ids);
        Ahead.Fetch(Numbers.Ids);
        Ahead.Fetch(Names.Ids);
    }

    /// <summary>Puts a member in its place by number.</summary>
    public void Enlist(StoryMember member)
    {
        var place = Members.Count;
        while (place > 0 && Members[place - 1].Number > member.Number)
        {
            place--;
        }

        Members.Insert(place, member);
    }
}

namespace NewsMonitor.Clustering;

/// <summary>Stories by when an article last came to them: a linked list through the stories.</summary>
internal sealed class TouchOrder
{
    /// <summary>The story that waits longest.</summary>
    public Story? Oldest { get; private set; }

    /// <summary>The story touched last.</summary>
    public Story? Newest { get; private set; }

    /// <summary>How many stories there are.</summary>
    public int Count { get; private set; }

    /// <summary>The stories, the one that waits longest first.</summary>
    public IEnumerable<Story> All()
    {
        for (var story = Oldest; story is not null; story = story.Newer)
        {
            yield return story;
        }
    }

    /// <summary>Appends a story that is not in the list.</summary>
    public void Add(Story story)
    {
        story.Older = Newest;
        story.Newer = null;
        if (Newest is null)
        {
            Oldest = story;
        }
        else
        {
            Newest.Newer = story;
        }

        Newest = story;
        Count++;
    }

    /// <summary>Takes a story out.</summary>
    public void Remove(Story story)
    {
        if (story.Older is null)
        {
            Oldest = story.Newer;
        }
        else
        {
            story.Older.Newer = story.Newer;
        }

        if (story.Newer is null)
        {
            Newest = story.Older;
        }
        else
        {
            story.Newer.Older = story.Older;
        }

        story.Older = story.Newer = null;
        Count--;
    }
}

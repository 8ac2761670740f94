namespace NewsMonitor.Clustering;

/// <summary>The live stories in a snapshot: in the order of touch, sleepers first, so that reading puts them back in that order.</summary>
internal static class StoryCodec
{
    /// <summary>Writes all stories.</summary>
    public static void Write(StoryTable stories, BinaryWriter writer)
    {
        writer.Write(stories.Slots);
        var common = stories.Postings.CommonTerms();
        writer.Write(common.Count);
        common.ForEach(writer.Write);
        writer.Write(stories.Count);
        foreach (var story in stories.Asleep.All().Concat(stories.Awake.All()))
        {
            Write(story, writer);
        }
    }

    /// <summary>Reads what <see cref="Write(StoryTable, BinaryWriter)"/> wrote, into an empty table.</summary>
    public static void Read(StoryTable stories, BinaryReader reader)
    {
        stories.SetSlots(reader.ReadInt32());
        for (var left = reader.ReadInt32(); left > 0; left--)
        {
            stories.Postings.SetCommon(reader.ReadInt32());
        }

        for (var left = reader.ReadInt32(); left > 0; left--)
        {
            stories.Restore(Read(reader));
        }

        stories.IndexAll();
    }

    private static void Write(Story story, BinaryWriter writer)
    {
        writer.Write(story.Number);
        writer.Write(story.Slot);
        writer.Write(story.Size);
        writer.Write(story.First);
        writer.Write(story.Last);
        writer.Write(story.Touched);
        writer.Write(story.Asleep);
        writer.Write(story.WholeSquare);
        writer.Write(story.LeadSquare);
        writer.Write(story.NameSquare);
        writer.Write(story.NumberSquare);
        story.Words.Write(writer);
        story.Numbers.Write(writer);
        story.Names.Write(writer);
        writer.Write(story.Members.Count);
        foreach (var member in story.Members)
        {
            writer.Write(member.Number);
            writer.Write(member.CopyOf);
            writer.Write(member.Text);
            writer.Write(member.Parted);
        }

        writer.Write(story.Kept?.Count ?? -1);
        foreach (var vector in story.Kept ?? [])
        {
            writer.Write(vector.Number);
            writer.Write(vector.Time);
            Write(vector.Words, writer);
            Write(vector.Numbers, writer);
            Write(vector.Names, writer);
        }
    }

    private static Story Read(BinaryReader reader)
    {
        var story = new Story(reader.ReadInt64(), reader.ReadInt32())
        {
            Size = reader.ReadInt32(),
            First = reader.ReadInt64(),
            Last = reader.ReadInt64(),
            Touched = reader.ReadInt64(),
            Asleep = reader.ReadBoolean(),
            WholeSquare = reader.ReadDouble(),
            LeadSquare = reader.ReadDouble(),
            NameSquare = reader.ReadDouble(),
            NumberSquare = reader.ReadDouble(),
        };
        story.Words.Read(reader);
        story.Numbers.Read(reader);
        story.Names.Read(reader);
        for (var left = reader.ReadInt32(); left > 0; left--)
        {
            story.Members.Add(new StoryMember(reader.ReadInt64(), reader.ReadInt64(), reader.ReadInt64(), reader.ReadBoolean()));
        }

        var kept = reader.ReadInt32();
        story.Kept = kept < 0 ? null : new List<ArticleVector>(kept);
        for (; kept > 0; kept--)
        {
            story.Kept!.Add(new ArticleVector
            {
                Number = reader.ReadInt64(),
                Time = reader.ReadInt64(),
                Words = Terms(reader),
                Numbers = Terms(reader),
                Names = Terms(reader),
            });
        }

        return story;
    }

    private static void Write(VectorTerm[] terms, BinaryWriter writer)
    {
        writer.Write(terms.Length);
        foreach (var term in terms)
        {
            writer.Write(term.Id);
            writer.Write(term.Whole);
            writer.Write(term.Part);
            writer.Write(term.Idf);
            writer.Write(term.Leading);
        }
    }

    private static VectorTerm[] Terms(BinaryReader reader)
    {
        var terms = new VectorTerm[reader.ReadInt32()];
        for (var i = 0; i < terms.Length; i++)
        {
            terms[i] = new VectorTerm { Id = reader.ReadInt32(), Whole = reader.ReadHalf(), Part = reader.ReadHalf(), Idf = reader.ReadHalf(), Leading = reader.ReadBoolean() };
        }

        return terms;
    }
}

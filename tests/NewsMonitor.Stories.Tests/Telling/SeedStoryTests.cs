using NewsMonitor.Model;
using NewsMonitor.Stories.Telling;
using Xunit;

namespace NewsMonitor.Stories.Tests.Telling;

public sealed class SeedStoryTests
{
    private readonly StoryTold told = Tell(Seeds.Read());

    [Fact]
    public void Dump()
    {
        var o = TestContext.Current.TestOutputHelper!;
        o.WriteLine($"H {told.Headline}");
        foreach (var s in told.Summary) o.WriteLine($"S {s.ArticleId} {s.Start}-{s.End} {s.Text}");
        foreach (var s in told.Origins) o.WriteLine($"O {s.Name} {string.Join(" ;; ", s.Articles)}");
        foreach (var s in told.Statements)
        {
            o.WriteLine($"ST {s.Speaker} {s.ArticleCount}");
            foreach (var v in s.Variants) o.WriteLine($"     {v.ArticleId.Value[..3]} {string.Join(' ', v.Words.Select(w => w.Mark == "same" ? w.Text : $"{w.Mark[0]}<{w.Text}>"))}");
        }
        foreach (var s in told.Names) o.WriteLine($"N {s.Kind} {s.Name} {s.Count} {string.Join(" / ", s.Forms)}");
        foreach (var s in told.Disagreements) o.WriteLine($"D {s.About}: {string.Join(" | ", s.Values.Select(v => $"{v.Value}: {string.Join(',', v.ArticleIds.Select(i => i.Value[..3]))}"))}");
        var book = new StoryTeller().Begin();
        foreach (var a in Seeds.Read()) { var n = book.Add(a); o.WriteLine($"NEWS {a.Id} {n.News.Count} shared {n.SharedStatements} {n.SharedSpeaker} names {n.SharedNames} {string.Join(',', n.Origins)}"); foreach (var x in n.News.Take(12)) o.WriteLine($"     {x.Kind}: {x.Text}"); }
        o.WriteLine($"bytes {StoryTeller.Save(book).Length}");
    }

    private static StoryTold Tell(IEnumerable<Article> articles)
    {
        var book = new StoryTeller().Begin();
        foreach (var article in articles)
        {
            book.Add(article);
        }

        return book.Tell();
    }
}

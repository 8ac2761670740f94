using NewsMonitor.Text.Documents;
using Shouldly;
using Xunit;

namespace NewsMonitor.Text.Tests.Documents;

public sealed class SeedDocumentTests
{
    private readonly PlainTextRule rule = new();

    [Fact]
    public void The_one_with_a_headline_keeps_it() =>
        Read("002_5c388b43538dd541.txt").Title.ShouldBe("Ukraine peace deal in Russia's favour poses \"dire threat\" to US NATO chief warns Trump");

    [Fact]
    public void A_byline_at_the_end_is_dropped() => Read("002_5c388b43538dd541.txt").Body.ShouldEndWith("rising global tensions.");

    [Fact]
    public void A_newsletter_call_and_its_teaser_are_dropped()
    {
        var read = Read("001_1b5677d21db06f95.txt");
        read.Title.ShouldStartWith("NATO’s new secretary general has warned Donald Trump");
        read.Body.ShouldStartWith("NATO’s new secretary general has warned Donald Trump");
    }

    [Fact]
    public void Picture_credit_and_other_titles_are_dropped()
    {
        var read = Read("004_cd6d03b60fdaa34b.txt");
        read.Title.ShouldBe("Mark Rutte, NATO’s newly appointed Secretary-General, has cautioned U.S. President-elect Donald Trump against pressuring Ukraine into a peace agreement that benefits Moscow.");
        read.Body.ShouldEndWith("empower adversarial alliances.");
        read.Body.ShouldContain("\nStrengthening Adversarial Ties\n");
    }

    [Theory]
    [InlineData("000_2765d483dd13d619.txt", "Rutte said that NATO faces")]
    [InlineData("003_5c1ad0cf3baff01f.txt", "NATO Secretary-General Mark Rutte warned President-elect Donald Trump against forcing Ukraine to accept a peace deal favorable to Russia.")]
    public void Those_that_begin_with_a_sentence_take_it_as_title(string file, string beginning)
    {
        var read = Read(file);
        read.Title.ShouldStartWith(beginning);
        read.Body.ShouldStartWith(beginning);
    }

    private ArticleText Read(string name)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!Directory.Exists(Path.Combine(folder!.FullName, "seeds")))
        {
            folder = folder.Parent;
        }

        return rule.Read(File.ReadAllText(Path.Combine(folder.FullName, "seeds", name)));
    }
}

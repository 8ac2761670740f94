using NewsMonitor.Clustering;
using NewsMonitor.Quality.Stories;
using NewsMonitor.Text;
using Shouldly;

namespace NewsMonitor.Quality.Clustering;

public sealed class SeedStoryTests
{
    private static readonly TextAnalyzer Analyzer = new();
    private static readonly ClusterResources English = ClusterResources.Load("en");
    private static readonly Model.ArticleFeatures[] Seeds = [.. Directory.GetFiles(Path.Combine(SharedFolder.Root, "seeds"), "*.txt").Order(StringComparer.Ordinal).Select(path => Analyzer.Analyze("", File.ReadAllText(path), "en"))];
    private static readonly Model.ArticleFeatures[] Others = [.. Neighbours.All.Select(article => Analyzer.Analyze(article.Title, article.Body, "en"))];

    [Fact]
    public void The_five_seeds_are_one_story_in_all_120_orders_from_a_cold_start()
    {
        var orders = Orders([0, 1, 2, 3, 4]).ToList();
        orders.Count.ShouldBe(120);
        foreach (var order in orders)
        {
            var engine = new ClusterEngine(English);
            var stories = order.Select((seed, i) => engine.Assign(new ClusterArticle(i, Seeds[seed])).Story).ToList();
            stories.ShouldAllBe(story => story == 0, string.Join(' ', order));
        }
    }

    [Fact]
    public void None_of_twenty_neighbouring_articles_joins_the_seeds()
    {
        var engine = new ClusterEngine(English);
        for (var i = 0; i < Seeds.Length; i++)
        {
            engine.Assign(new ClusterArticle(i, Seeds[i]));
        }

        for (var i = 0; i < Others.Length; i++)
        {
            engine.Assign(new ClusterArticle(5 + i, Others[i]));
        }

        engine.MembersOf(0).ShouldBe([0, 1, 2, 3, 4]);
    }

    [Fact]
    public void Among_their_neighbours_in_fifty_orders_the_seeds_stay_one_story_and_hardly_a_stranger_joins()
    {
        var strangers = 0;
        for (var seed = 0; seed < 50; seed++)
        {
            var engine = new ClusterEngine(English);
            var all = Enumerable.Range(0, 25).ToArray();
            new Random(seed).Shuffle(all);
            for (var i = 0; i < all.Length; i++)
            {
                engine.Assign(new ClusterArticle(i, all[i] < 5 ? Seeds[all[i]] : Others[all[i] - 5]));
            }

            var home = engine.StoryOf(Array.IndexOf(all, 0))!.Value;
            var members = engine.MembersOf(home).Select(number => all[number]).ToHashSet();
            members.IsSupersetOf([0, 1, 2, 3, 4]).ShouldBeTrue($"order {seed}");
            strangers += members.Count - 5;
        }

        strangers.ShouldBeLessThanOrEqualTo(10, "of 1,000 strangers");
    }

    private static IEnumerable<int[]> Orders(int[] items) => items.Length == 1
        ? [items]
        : items.SelectMany(first => Orders([.. items.Where(item => item != first)]).Select(rest => (int[])[first, .. rest]));
}

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
    private static readonly Model.ArticleFeatures[] Same = [.. SamePeople.All.Select(article => Analyzer.Analyze(article.Title, article.Body, "en"))];
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
    public void None_of_twenty_neighbouring_articles_joins_the_seeds() => JoiningAfter(Others).ShouldBeEmpty();

    [Fact]
    public void None_of_the_same_peoples_other_matters_joins_the_seeds() => JoiningAfter(Same).ShouldBeEmpty();

    [Fact]
    public void Among_their_neighbours_in_fifty_orders_the_seeds_stay_one_story_and_hardly_a_stranger_joins() =>
        StrangersAmong(Others, orders: 50).ShouldBeLessThanOrEqualTo(5, "of 1,000 strangers");

    [Fact]
    public void Among_the_same_peoples_other_matters_in_fifty_orders_the_seeds_stay_one_story() =>
        StrangersAmong(Same, orders: 50).ShouldBeLessThanOrEqualTo(30, "of 300 strangers who share the seeds' strongest names");

    private static List<long> JoiningAfter(Model.ArticleFeatures[] others)
    {
        var engine = new ClusterEngine(English);
        foreach (var (i, features) in Seeds.Concat(others).Index())
        {
            engine.Assign(new ClusterArticle(i, features));
        }

        return [.. engine.MembersOf(0).Where(number => number >= Seeds.Length)];
    }

    private static int StrangersAmong(Model.ArticleFeatures[] others, int orders)
    {
        var strangers = 0;
        for (var seed = 0; seed < orders; seed++)
        {
            var engine = new ClusterEngine(English);
            var all = Enumerable.Range(0, Seeds.Length + others.Length).ToArray();
            new Random(seed).Shuffle(all);
            for (var i = 0; i < all.Length; i++)
            {
                engine.Assign(new ClusterArticle(i, all[i] < Seeds.Length ? Seeds[all[i]] : others[all[i] - Seeds.Length]));
            }

            var home = engine.StoryOf(Array.IndexOf(all, 0))!.Value;
            var members = engine.MembersOf(home).Select(number => all[number]).ToHashSet();
            members.IsSupersetOf(Enumerable.Range(0, Seeds.Length)).ShouldBeTrue($"order {seed}");
            strangers += members.Count - Seeds.Length;
        }

        return strangers;
    }

    private static IEnumerable<int[]> Orders(int[] items) => items.Length == 1
        ? [items]
        : items.SelectMany(first => Orders([.. items.Where(item => item != first)]).Select(rest => (int[])[first, .. rest]));
}

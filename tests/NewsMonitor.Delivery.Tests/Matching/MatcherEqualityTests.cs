using CsCheck;
using NewsMonitor.Delivery.Matching;
using NewsMonitor.Delivery.Queries;
using NewsMonitor.Model;
using Shouldly;
using Xunit;

namespace NewsMonitor.Delivery.Tests.Matching;

/// <summary>The matcher turned round gives what asking every watch gives.</summary>
public sealed class MatcherEqualityTests
{
    private static readonly string[] Words = ["flood", "floods", "bridge", "river", "old", "port", "amon", "fire", "fir", "rescue"];
    private static readonly Gen<string> Word = Gen.Int[0, Words.Length - 1].Select(i => Words[i]);
    private static readonly Gen<string> Text = Word.Array[0, 8].Select(words => string.Join(' ', words));
    private static readonly Gen<MatchFacet> Facet = Gen.Select(Gen.Int[(int)QueryField.Name, (int)QueryField.Origin], Word, (field, word) => new MatchFacet((QueryField)field == QueryField.Source ? QueryField.Name : (QueryField)field, word))
        .Where(facet => facet.Field is not (QueryField.Lang or QueryField.Feed or QueryField.Source));

    private static readonly Gen<string> Leaf = Gen.OneOf(
        Word,
        Word.Select(word => word[..2] + "*"),
        Gen.Select(Word, Word, (a, b) => $"\"{a} {b}\""),
        Gen.Select(Word, Word, (a, b) => $"\"{a} {b[..2]}*\""),
        Gen.Select(Word, Word, Gen.Int[1, 4], (a, b, distance) => $"{a} near/{distance} {b}"),
        Gen.Select(Gen.Int[0, 7], Word, (field, word) => $"{new[] { "title", "body", "name", "source", "feed", "quote", "speaker", "origin" }[field]}:{word}"),
        Gen.Bool.Select(english => english ? "lang:en" : "lang:de"),
        Gen.Int[1, 4].Select(n => $"articles>={n}"),
        Gen.Int[0, 2].Select(n => $"outlets<={n}"),
        Gen.Bool.Select(isNew => isNew ? "phase:new" : "phase:growing"),
        Gen.Int[1, 59].Select(minutes => $"after:2026-01-05T12:{minutes:00}Z"));

    private static readonly Gen<string> Query = Gen.Recursive<string>((depth, inner) => depth > 3 ? Leaf : Gen.Frequency(
        (3, Leaf),
        (2, Gen.Select(inner, inner, (a, b) => $"({a}) ({b})")),
        (2, Gen.Select(inner, inner, (a, b) => $"({a}) OR ({b})")),
        (1, inner.Select(a => $"-({a})"))));

    private static readonly Gen<MatchArticle> Article = Gen.Select(Text, Text, Gen.Bool, Word, Gen.Int[0, 60], (title, body, english, outlet, minutes) =>
        Made.Article(title, body, english ? "en" : "de", outlet == "fir" ? null : outlet, outlet, minutes));

    // What happens to one of three stories: articles come, or one leaves, or the watches change.
    private static readonly Gen<Step> Steps = Gen.Select(Gen.Int[0, 2], Article.Array[0, 2], Facet.Array[0, 2], Gen.Int[0, 5], Query, (story, articles, facets, act, query) => new Step(story, articles, facets, act, query));

    [Fact]
    public void Matcher_turned_round_equals_asking_every_watch() =>
        Gen.Select(Query.Array[1, 8], Steps.Array[1, 10]).Sample((queries, steps) => Run(queries, steps), iter: 3_000);

    private static void Run(string[] queries, Step[] steps)
    {
        var reader = new PlainWords();
        var matcher = new WatchMatcher(reader, maxStories: 2);
        var naive = new QueryEvaluator(reader);
        var watches = queries.Select((query, i) => (Id: $"w{i}", Query: Made.Query(query))).ToDictionary(watch => watch.Id, watch => watch.Query);
        foreach (var (id, query) in watches)
        {
            matcher.Set(id, query);
        }

        var stories = Enumerable.Range(0, 3).Select(_ => new List<MatchArticle>()).ToList();
        foreach (var step in steps)
        {
            var articles = stories[step.Story];
            var left = step.Act == 0 && articles.Count > 0;
            if (left)
            {
                articles.RemoveAt(0);
            }

            if (step.Act == 1)
            {
                watches["w0"] = Made.Query(step.Query);
                matcher.Set("w0", watches["w0"]);
            }

            articles.AddRange(step.Articles);
            var story = Made.Story(articles, step.Facets) with { Id = new StoryId($"main.en.{step.Story}") };
            var whole = left || !matcher.Knows(story.Id);
            var expected = watches.Where(watch => naive.Holds(watch.Value, story, articles)).Select(watch => watch.Key).Order(StringComparer.Ordinal);

            matcher.Match(story, whole ? articles : step.Articles, whole).ShouldBe(expected, ignoreOrder: false, customMessage: string.Join(" | ", watches.Select(watch => $"{watch.Key}: {watch.Value}")));
        }
    }

    private sealed record Step(int Story, MatchArticle[] Articles, MatchFacet[] Facets, int Act, string Query);
}

using NewsMonitor.Delivery.Queries;
using Shouldly;
using Xunit;

namespace NewsMonitor.Delivery.Tests.Queries;

public sealed class SearchWordsTests
{
    [Theory]
    [InlineData("rutte trump", new[] { "rutte", "trump" })]
    [InlineData("rutte \"grave threat\" iran", new[] { "rutte", "grave threat", "iran" })]
    [InlineData("„ernste Bedrohung“ NATO", new[] { "ernste Bedrohung", "NATO" })]
    [InlineData("\"open phrase", new[] { "open", "phrase" })]
    [InlineData("\"\" - !", new string[0])]
    [InlineData(null, new string[0])]
    public void Words_and_phrases_are_told_apart(string? query, string[] words) => SearchWords.Of(query).ShouldBe(words);

    [Fact]
    public void Endless_query_is_cut() => SearchWords.Of(string.Join(' ', Enumerable.Repeat("w", 100))).Count.ShouldBe(32);
}

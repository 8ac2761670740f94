using NewsMonitor.Delivery.Queries;
using NewsMonitor.Delivery.Watches;
using NewsMonitor.Model;
using Shouldly;
using Xunit;

namespace NewsMonitor.Delivery.Tests.Watches;

public sealed class SimilarQueryTests
{
    [Theory]
    [InlineData("Harbour bridge reopens today", "", "Harbour reopens bridge")]
    [InlineData("“Never again”, says mayor", "", "Never again mayor")]
    [InlineData("A 1 2", "", "")]
    [InlineData("Bridge reopens", "Anna Berg", "name:\"Anna Berg\" reopens")]
    [InlineData("Bridge reopens", "Rutte|Ukraine", "name:Rutte name:Ukraine")]
    [InlineData("Bridge reopens", "Mark Rutte|NATO|Kyiv|Ukraine|Oslo", "name:\"Mark Rutte\" (name:NATO OR name:Kyiv OR name:Ukraine)")]
    [InlineData("Bridge reopens", "\"(:*\"|Rutte", "name:Rutte reopens")]
    public void More_like_a_story_is_asked_by_its_names(string headline, string names, string query)
    {
        var id = new StoryId("main.en.1");
        var told = new StoryTold { Names = [.. names.Split('|', StringSplitOptions.RemoveEmptyEntries).Select(name => new StoryName(name, "person", [name], 1))] };

        var made = SimilarQuery.Of(new StoryHead { Id = id, Partition = id.Partition, Headline = headline }, told);

        made.ShouldBe(query);
        Query.Parse(made).Fault.ShouldBeNull();
    }
}

using NewsMonitor.Model;
using NewsMonitor.Web.Pages;
using Shouldly;
using Xunit;

namespace NewsMonitor.Web.Tests.Pages;

public sealed class PageAddressTests
{
    [Fact]
    public void Main_and_what_is_not_asked_for_are_left_out() => new PageAddress().List.ShouldBe("/");

    [Fact]
    public void Workspace_is_kept_by_every_link()
    {
        var address = new PageAddress { Workspace = "demo", Query = "a&b", Sort = "size" };

        address.Home.ShouldBe("/?workspace=demo");
        address.List.ShouldBe("/?workspace=demo&q=a%26b&sort=size");
        address.Rows.ShouldBe("/fragments/stories?workspace=demo&q=a%26b&sort=size");
        address.More("n1").ShouldBe("/?workspace=demo&q=a%26b&sort=size&after=n1");
        address.Story(new StoryId("demo.en.1")).ShouldBe("/stories/demo.en.1?workspace=demo");
        address.StoryUpdates(new StoryId("demo.en.1")).ShouldBe("/api/v1/updates?workspace=demo&story=demo.en.1");
        address.Updates.ShouldBe("/api/v1/updates?workspace=demo");
    }

    [Theory]
    [InlineData("", "", "", false)]
    [InlineData("x", "", "", true)]
    [InlineData("", "de", "", true)]
    [InlineData("", "", "size", true)]
    public void Server_places_rows_where_the_newest_is_not_on_top(string query, string language, string sort, bool server) =>
        new PageAddress { Query = query, Language = language, Sort = sort }.NeedsServer.ShouldBe(server);
}

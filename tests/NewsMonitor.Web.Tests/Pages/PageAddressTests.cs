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
        address.Live.ShouldBe("/live?workspace=demo");
        address.Beside("/feeds").ShouldBe("/feeds?workspace=demo");
    }

    [Fact]
    public void Every_filter_is_in_the_address() =>
        new PageAddress { Language = "de", Source = "Post", Feed = "f1", Within = "6h" }.List.ShouldBe("/?language=de&source=Post&feed=f1&within=6h");

    [Theory]
    [InlineData("", "", "", false)]
    [InlineData("x", "", "", true)]
    [InlineData("", "6h", "", true)]
    [InlineData("", "", "size", false)]
    public void A_list_that_leaves_stories_out_is_filtered_an_order_is_not(string query, string within, string sort, bool filtered)
    {
        var address = new PageAddress { Query = query, Within = within, Sort = sort };

        address.IsFiltered.ShouldBe(filtered);
        address.OrderKey.ShouldBe(sort.Length == 0 ? "latest" : sort);
    }
}

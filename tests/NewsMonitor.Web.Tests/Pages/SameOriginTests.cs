using Microsoft.AspNetCore.Http;
using NewsMonitor.Web.Pages;
using Shouldly;
using Xunit;

namespace NewsMonitor.Web.Tests.Pages;

public sealed class SameOriginTests
{
    [Theory]
    [InlineData("same-origin", null, true)]
    [InlineData("none", null, true)]
    [InlineData("same-site", "http://localhost:5080", false)]
    [InlineData("cross-site", null, false)]
    [InlineData(null, "http://localhost:5080", true)]
    [InlineData(null, "http://localhost:5081", false)]
    [InlineData(null, "null", false)]
    [InlineData(null, null, true)]
    public void Only_a_page_of_ours_presses_our_buttons(string? site, string? origin, bool ours)
    {
        var request = new DefaultHttpContext().Request;
        request.Scheme = "http";
        request.Host = new HostString("localhost", 5080);
        request.Headers["Sec-Fetch-Site"] = site;
        request.Headers.Origin = origin;

        SameOrigin.Sent(request).ShouldBe(ours);
    }
}

using System.Net;
using NewsMonitor.Web.Tests.World;
using Shouldly;
using Xunit;

namespace NewsMonitor.Web.Tests.Pages;

public sealed class HeadersAndAssetsTests(Worlds worlds) : IClassFixture<Worlds>
{
    [Theory]
    [InlineData("/")]
    [InlineData("/stories/main.en.99")]
    [InlineData("/replays")]
    [InlineData("/quarantine")]
    [InlineData("/operations")]
    [InlineData("/api/v1/stories")]
    [InlineData("/nowhere")]
    public async Task Every_answer_forbids_what_we_do_not_send(string path)
    {
        var world = await worlds.Empty();

        using var answer = await world.Http.GetAsync(new Uri(path, UriKind.Relative));

        answer.Headers.GetValues("Content-Security-Policy").Single().ShouldStartWith("default-src 'none'; script-src 'self'; style-src 'self'");
        answer.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        answer.Headers.GetValues("Referrer-Policy").ShouldBe(["no-referrer"]);
    }

    [Fact]
    public async Task Every_file_of_a_page_is_ours_and_kept_for_ever()
    {
        var world = await worlds.Empty();
        var page = await world.Page("/");

        var files = Files(page);

        files.Count.ShouldBe(16);
        page.ShouldNotContain("src=\"http");
        foreach (var file in files)
        {
            using var answer = await world.Http.GetAsync(new Uri(file, UriKind.Relative));
            answer.StatusCode.ShouldBe(HttpStatusCode.OK, file);
            answer.Headers.CacheControl!.ToString().ShouldContain("immutable");
            using var again = new HttpRequestMessage(HttpMethod.Get, new Uri(file, UriKind.Relative));
            again.Headers.IfNoneMatch.Add(answer.Headers.ETag!);
            using var known = await world.Http.SendAsync(again);
            known.StatusCode.ShouldBe(HttpStatusCode.NotModified);
        }
    }

    [Fact]
    public async Task File_of_an_older_release_is_given_but_not_kept()
    {
        var world = await worlds.Empty();

        using var answer = await world.Http.GetAsync(new Uri("/assets/0000/desk.css", UriKind.Relative));

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Headers.CacheControl!.NoCache.ShouldBeTrue();
    }

    [Fact]
    public async Task First_page_with_its_files_is_small()
    {
        await using var world = await WebWorld.Start();
        for (var i = 0; i < 50; i++)
        {
            await world.Writer.Story($"A headline of a usual length, which is about as long as this one, number {i}", source: $"Outlet {i}");
        }

        var page = await world.Page("/");
        var bytes = page.Length;
        foreach (var file in Files(page))
        {
            bytes += (await world.Http.GetByteArrayAsync(new Uri(file, UriKind.Relative))).Length;
        }

        bytes.ShouldBeLessThan(150_000);
    }

    [Fact]
    public async Task Pages_are_not_in_the_description_of_the_api()
    {
        var world = await worlds.Empty();

        var description = await world.Page("/openapi/v1.json");

        description.ShouldContain("/api/v1/stories");
        description.ShouldNotContain("fragments");
        description.ShouldNotContain("\"/stories");
        description.ShouldNotContain("\"/replays");
    }

    private static List<string> Files(string page) => [.. page.Split('"').Where(part => part.StartsWith("/assets/", StringComparison.Ordinal))];
}

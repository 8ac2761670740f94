using System.Net;
using System.Net.Http.Json;
using System.Text.RegularExpressions;
using NewsMonitor.Model;
using NewsMonitor.Web.Access;
using NewsMonitor.Web.Tests.World;
using Shouldly;
using Xunit;

namespace NewsMonitor.Web.Tests.Access;

/// <summary>Signing in on a page, and what another site cannot do with it.</summary>
public sealed partial class SignInTests
{
    [Fact]
    public async Task Key_signs_in_with_a_cookie_that_scripts_and_other_sites_do_not_get()
    {
        await using var world = await WebWorld.Start();
        var key = await AccessTests.Key(world, "Anna", AccessScope.Analyst);
        using var browser = new Browser(world);

        using var answer = await browser.Form("/sign-in", ("key", key), ("return", "/stories/x"));

        answer.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        answer.Headers.Location!.ToString().ShouldBe("/stories/x");
        var cookie = answer.Headers.GetValues("Set-Cookie").Single(c => c.StartsWith("newsmonitor=", StringComparison.Ordinal)).ToLowerInvariant();
        cookie.ShouldContain("httponly");
        cookie.ShouldContain("samesite=strict");
        (await browser.Get("/api/v1/me")).ShouldContain("\"Anna\"");
    }

    [Fact]
    public async Task Wrong_key_is_told_so_and_a_form_without_its_token_is_refused()
    {
        await using var world = await WebWorld.Start();
        await AccessTests.Key(world, "Anna", AccessScope.Analyst);
        using var browser = new Browser(world);

        (await browser.Form("/sign-in", ("key", "nmk_0123456789ab_guessed"))).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await browser.Post("/sign-in", new FormUrlEncodedContent([new("key", "x")]))).ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Cookie_carries_json_from_our_page_only_and_forms_only_with_their_token()
    {
        await using var world = await WebWorld.Start();
        var key = await AccessTests.Key(world, "Otto", AccessScope.Operator);
        using var browser = new Browser(world);
        (await browser.Form("/sign-in", ("key", key))).Dispose();
        var ours = world.Http.BaseAddress!.GetLeftPart(UriPartial.Authority);

        (await browser.Post("/api/v1/stories/main.en.9/note", JsonContent.Create(new { text = "x" }))).ShouldBe(HttpStatusCode.Forbidden);
        (await browser.Post("/api/v1/stories/main.en.9/note", JsonContent.Create(new { text = "x" }), ("Origin", "https://evil.example"))).ShouldBe(HttpStatusCode.Forbidden);
        (await browser.Post("/api/v1/stories/main.en.9/note", JsonContent.Create(new { text = "x" }), ("Origin", ours))).ShouldBe(HttpStatusCode.NotFound);
        (await browser.Post("/api/v1/stories/main.en.9/note", new StringContent("{}", null, "text/plain"), ("Origin", ours))).ShouldBe(HttpStatusCode.Forbidden);
        (await browser.Post("/replays", new FormUrlEncodedContent([]), ("Origin", ours))).ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Other_site_presses_no_button_without_a_cookie_either()
    {
        await using var world = await WebWorld.Start();
        using var browser = new Browser(world);

        (await browser.Post("/api/v1/articles", JsonContent.Create(new { body = "x" }), ("Sec-Fetch-Site", "cross-site"))).ShouldBe(HttpStatusCode.Forbidden);
        (await browser.Post("/api/v1/articles", JsonContent.Create(new { body = "x" }), ("Origin", "https://evil.example"))).ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Cookie_ends_with_its_key()
    {
        await using var world = await WebWorld.Start();
        await AccessTests.Key(world, "Otto", AccessScope.Operator);
        var key = await AccessTests.Key(world, "Rita", AccessScope.Reader);
        using var browser = new Browser(world);
        (await browser.Form("/sign-in", ("key", key))).Dispose();

        await world.Part<Storage.IAccessKeys>().Revoke(AccessSecret.IdOf(key)!, DateTimeOffset.UnixEpoch, default);
        await world.Part<KeyRing>().Read(default);

        (await browser.Get("/api/v1/me")).ShouldContain("a key is needed");
    }

    [Fact]
    public async Task While_no_key_is_needed_a_name_is_enough()
    {
        await using var world = await WebWorld.Start();
        using var browser = new Browser(world);

        (await browser.Form("/sign-in", ("name", "Anna"))).Dispose();

        (await browser.Get("/api/v1/me")).ShouldContain("\"Anna\"");
    }

    [Theory]
    [InlineData("/stories/x?y=1", "/stories/x?y=1")]
    [InlineData("//evil.example", "/")]
    [InlineData("/\\evil.example", "/")]
    [InlineData("https://evil.example", "/")]
    [InlineData(null, "/")]
    public void Sign_in_goes_back_to_this_server_only(string? asked, string to) => SignIn.Local(asked).ShouldBe(to);

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]+)\"", RegexOptions.None, 1000)]
    private static partial Regex Token();

    /// <summary>Keeps cookies, and fills forms in as a person would.</summary>
    private sealed class Browser : IDisposable
    {
        private readonly HttpClient _http;

        public Browser(WebWorld world) => _http = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = true }) { BaseAddress = world.Http.BaseAddress };

        public Task<string> Get(string path) => Text(path);

        public async Task<HttpResponseMessage> Form(string path, params (string Name, string Value)[] fields)
        {
            var token = Token().Match(await Text(path)).Groups[1].Value;
            token.ShouldNotBeEmpty();
            using var content = new FormUrlEncodedContent(fields.Append(("__RequestVerificationToken", token)).Select(f => KeyValuePair.Create(f.Item1, f.Item2)));
            return await _http.PostAsync(new Uri(path, UriKind.Relative), content);
        }

        public async Task<HttpStatusCode> Post(string path, HttpContent content, params (string Name, string Value)[] headers)
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = content };
            foreach (var (name, value) in headers)
            {
                request.Headers.Add(name, value);
            }

            using var answer = await _http.SendAsync(request);
            return answer.StatusCode;
        }

        public void Dispose() => _http.Dispose();

        private async Task<string> Text(string path)
        {
            using var answer = await _http.GetAsync(new Uri(path, UriKind.Relative));
            return await answer.Content.ReadAsStringAsync();
        }
    }
}

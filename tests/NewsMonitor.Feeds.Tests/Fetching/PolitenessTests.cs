using System.Globalization;
using NewsMonitor.Feeds.Fetching;
using NewsMonitor.Testing.Publishing;
using Shouldly;

namespace NewsMonitor.Feeds.Tests.Fetching;

public sealed class PolitenessTests
{
    [Fact]
    public async Task Five_hundred_feeds_on_ten_hosts_come_in_whole_and_no_host_sees_more_than_its_limit()
    {
        var publishers = Enumerable.Range(1, 10).Select(i => new LoopbackPublisher(string.Create(CultureInfo.InvariantCulture, $"127.0.0.{i}"))).ToList();
        try
        {
            foreach (var publisher in publishers)
            {
                for (var feed = 0; feed < 50; feed++) publisher.On($"/{feed}", Samples.Rss(3, $"{publisher.Address}/{feed}"));
            }

            using var visitor = new Visitor(options => options.PerHostConcurrency = 2);
            var urls = publishers.SelectMany(publisher => Enumerable.Range(0, 50).Select(feed => $"{publisher.Address}/{feed}")).ToList();
            var articles = new HashSet<string>(StringComparer.Ordinal);
            for (var round = 0; round < 3; round++)
            {
                var results = await Task.WhenAll(urls.Select(url => visitor.Get(url)));
                foreach (var result in results)
                {
                    result.Failure.ShouldBeNull();
                    foreach (var item in Samples.Parser.Parse(result.Body!.Value).Feed!.Items) articles.Add(item.Id!);
                }
            }

            articles.Count.ShouldBe(1500);
            publishers.ShouldAllBe(publisher => publisher.MostAtATime <= 2);
            publishers.ShouldAllBe(publisher => publisher.Asked("/robots.txt") == 1);
        }
        finally
        {
            foreach (var publisher in publishers) await publisher.DisposeAsync();
        }
    }

    [Fact]
    public async Task Visits_to_one_host_begin_apart_and_another_host_does_not_wait_for_them()
    {
        await using var crowded = new LoopbackPublisher("127.0.0.1").On("/feed", "x");
        await using var quiet = new LoopbackPublisher("127.0.0.2").On("/feed", "x");
        using var visitor = new Visitor(options =>
        {
            options.ObeyRobots = false;
            options.PerHostSpacing = TimeSpan.FromMilliseconds(120);
        });
        var started = System.Diagnostics.Stopwatch.GetTimestamp();
        var others = Enumerable.Range(0, 4).Select(_ => visitor.Get(crowded.Address + "/feed")).ToList();
        await visitor.Get(quiet.Address + "/feed");
        crowded.Asked("/feed").ShouldBeLessThan(4);
        await Task.WhenAll(others);
        System.Diagnostics.Stopwatch.GetElapsedTime(started).ShouldBeGreaterThan(TimeSpan.FromMilliseconds(340));
    }

    [Fact]
    public async Task A_visit_that_would_wait_too_long_is_put_off()
    {
        await using var publisher = new LoopbackPublisher().On("/feed", "x");
        using var visitor = new Visitor(options =>
        {
            options.ObeyRobots = false;
            options.PerHostSpacing = TimeSpan.FromHours(1);
            options.MaxHostWait = TimeSpan.FromMinutes(1);
        });
        (await visitor.Get(publisher.Address + "/feed")).Failure.ShouldBeNull();
        (await visitor.Get(publisher.Address + "/feed")).Failure.ShouldNotBeNull().Reason.ShouldContain("MaxHostWait");
    }

    [Fact]
    public async Task What_robots_forbids_is_not_visited()
    {
        await using var publisher = new LoopbackPublisher().On("/private/feed", "x").On("/feed", "x").On("/robots.txt", "User-agent: *\nDisallow: /private/", "text/plain");
        using var visitor = new Visitor();
        (await visitor.Get(publisher.Address + "/private/feed")).Failure.ShouldNotBeNull().Reason.ShouldContain("robots.txt forbids /private/feed");
        (await visitor.Get(publisher.Address + "/feed")).Failure.ShouldBeNull();
        publisher.Asked("/private/feed").ShouldBe(0);
    }

    [Fact]
    public async Task A_server_whose_robots_cannot_be_had_is_not_visited()
    {
        await using var publisher = new LoopbackPublisher().On("/feed", "x").On("/robots.txt", (_, reply) => reply.Send(500));
        using var visitor = new Visitor();
        (await visitor.Get(publisher.Address + "/feed")).Failure.ShouldNotBeNull().Reason.ShouldContain("could not be had");
        publisher.Asked("/feed").ShouldBe(0);
    }

    [Fact]
    public async Task A_server_without_robots_may_be_visited()
    {
        await using var publisher = new LoopbackPublisher().On("/feed", "x");
        using var visitor = new Visitor();
        (await visitor.Get(publisher.Address + "/feed")).Failure.ShouldBeNull();
    }

    [Fact]
    public async Task Robots_are_asked_at_the_host_that_a_redirect_leads_to()
    {
        await using var other = new LoopbackPublisher("127.0.0.2").On("/feed", "x").On("/robots.txt", "User-agent: NewsMonitor\nDisallow: /", "text/plain");
        await using var publisher = new LoopbackPublisher();
        publisher.On("/feed", (_, reply) => reply.Send(302, "", $"Location: {other.Address}/feed"));
        using var visitor = new Visitor();
        (await visitor.Get(publisher.Address + "/feed")).Failure.ShouldNotBeNull();
        other.Asked("/feed").ShouldBe(0);
    }

    [Fact]
    public async Task Robots_that_are_too_long_count_as_far_as_they_are_read()
    {
        await using var publisher = new LoopbackPublisher().On("/feed", "x").On("/robots.txt", "User-agent: *\nDisallow: /feed\n" + new string('#', 2 << 20), "text/plain");
        using var visitor = new Visitor();
        (await visitor.Get(publisher.Address + "/feed")).Failure.ShouldNotBeNull().Reason.ShouldContain("forbids");
    }

    [Fact]
    public async Task Cancelling_a_visit_is_thrown_and_frees_the_turn()
    {
        await using var publisher = new LoopbackPublisher().On("/never", (_, reply) => Task.Delay(Timeout.Infinite, reply.Over)).On("/feed", "x");
        using var visitor = new Visitor(options =>
        {
            options.ObeyRobots = false;
            options.PerHostConcurrency = 1;
        });
        using var patience = new CancellationTokenSource();
        var visit = visitor.Fetcher.Fetch(new FetchRequest(publisher.Address + "/never"), patience.Token);
        await patience.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(visit);
        (await visitor.Get(publisher.Address + "/feed")).Failure.ShouldBeNull();
    }

    [Fact]
    public void Options_tell_all_their_faults_at_once()
    {
        var options = new FetchOptions { UserAgent = "", MaxBytes = 0, MaxRedirects = -1, PerHostConcurrency = 0, Timeout = TimeSpan.Zero, PerHostSpacing = TimeSpan.FromHours(-1) };
        options.AllowedNetworks.Add("home");
        new FetchOptionsValidator().Validate(null, options).Failures!.Count().ShouldBe(7);
        new FetchOptionsValidator().Validate(null, new FetchOptions()).Succeeded.ShouldBeTrue();
    }
}

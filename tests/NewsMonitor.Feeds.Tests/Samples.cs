using System.Globalization;
using System.Text;
using CsCheck;
using NewsMonitor.Feeds.Parsing;
using Shouldly;

namespace NewsMonitor.Feeds.Tests;

/// <summary>Documents for tests, and the shortest way to read them.</summary>
internal static class Samples
{
    public static readonly FeedParser Parser = new(new FeedParserOptions());

    public static ParsedFeed Feed(string text, string? url = null) => Parser.Parse(Encoding.UTF8.GetBytes(text), url).Feed.ShouldNotBeNull();

    public static FeedFailure Failure(string text) => Parser.Parse(Encoding.UTF8.GetBytes(text)).Failure.ShouldNotBeNull();

    /// <summary>The one item of RSS 2.0 with these elements in it.</summary>
    public static ParsedItem RssItem(string inner) =>
        Feed($"""
            <rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:media="http://search.yahoo.com/mrss/"
              xmlns:atom="http://www.w3.org/2005/Atom" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd">
            <channel><title>Harbour News</title><link>https://harbour.example/</link><item>{inner}</item></channel></rss>
            """).Items.ShouldHaveSingleItem();

    /// <summary>The one entry of Atom 1.0 with these elements in it.</summary>
    public static ParsedItem AtomEntry(string inner) =>
        Feed($"""<feed xmlns="http://www.w3.org/2005/Atom"><title>Harbour News</title><link rel="alternate" href="https://harbour.example/"/><entry>{inner}</entry></feed>""").Items.ShouldHaveSingleItem();

    /// <summary>RSS with numbered items.</summary>
    public static string Rss(int items, string title = "Harbour News") =>
        $"<rss version=\"2.0\"><channel><title>{title}</title><link>https://harbour.example/</link>"
        + string.Concat(Enumerable.Range(1, items).Select(i => string.Create(CultureInfo.InvariantCulture, $"<item><title>Ship {i} arrives</title><link>https://harbour.example/{i}</link><guid>{title}-{i}</guid><description>Ship number {i} arrived.</description></item>")))
        + "</channel></rss>";

    public static DateTimeOffset Utc(int year, int month, int day, int hour = 0, int minute = 0, int second = 0) => new(year, month, day, hour, minute, second, TimeSpan.Zero);

    /// <summary>Any of these values.</summary>
    public static Gen<T> OneOf<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);
}

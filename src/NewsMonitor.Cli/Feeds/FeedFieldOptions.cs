using System.CommandLine;
using System.Text.Json;

namespace NewsMonitor.Cli.Feeds;

/// <summary>The options that say what a feed shall be.</summary>
internal sealed class FeedFieldOptions
{
    private readonly Option<string?> _title = new("--title") { Description = "A name of your own; else the feed's title." };
    private readonly Option<string?> _outlet = new("--outlet") { Description = "The publisher of its items; else as they declare." };
    private readonly Option<string?> _site = new("--site") { Description = "The site that it belongs to." };
    private readonly Option<string?> _language = new("--language") { Description = "The language of items that do not say theirs." };
    private readonly Option<string?> _fullText = new("--full-text") { Description = "Whether the pages of items are read: always, when-short or never." };
    private readonly Option<string?> _every = new("--every") { Description = "The time between two visits, such as 00:15:00; else by the schedule." };
    private readonly Option<string[]> _tags = new("--tag") { Description = "A tag; may be given again.", AllowMultipleArgumentsPerToken = true };

    public FeedFieldOptions AddTo(Command command)
    {
        foreach (var option in (Option[])[_title, _outlet, _site, _language, _fullText, _every, _tags])
        {
            command.Add(option);
        }

        return this;
    }

    /// <summary>The fields that were named, as the API takes them; an empty text is null.</summary>
    public ReadOnlyMemory<byte> Body(ParseResult parsed, string? url)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            if (url is not null)
            {
                json.WriteString("url", url);
            }

            foreach (var (name, option) in ((string, Option<string?>)[])[("title", _title), ("outlet", _outlet), ("site", _site), ("language", _language), ("fullText", _fullText), ("every", _every)])
            {
                if (parsed.GetResult(option) is not null)
                {
                    json.WriteString(name, parsed.GetValue(option) is { Length: > 0 } value ? value : null);
                }
            }

            if (parsed.GetResult(_tags) is not null)
            {
                json.WriteStartArray("tags");
                foreach (var tag in parsed.GetValue(_tags)!.Where(t => t.Length > 0))
                {
                    json.WriteStringValue(tag);
                }

                json.WriteEndArray();
            }

            json.WriteEndObject();
        }

        return buffer.ToArray();
    }
}

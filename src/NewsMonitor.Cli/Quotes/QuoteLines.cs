using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using NewsMonitor.Text.Languages;
using NewsMonitor.Text.Names;
using NewsMonitor.Text.Quotes;
using NewsMonitor.Text.Sentences;
using NewsMonitor.Text.Words;

namespace NewsMonitor.Cli.Quotes;

/// <summary>Writes a document's quotations as a line of JSON: <c>{"id", "quotes": [{"start", "end", "text", "speaker"}]}</c>, offsets in Unicode code points.</summary>
internal sealed class QuoteLines
{
    private readonly string language;
    private readonly LanguageResolver languages = new();
    private readonly LanguageTags tags = new();
    private readonly NameFinder names;
    private readonly QuoteFinder quotes;

    /// <summary>A writer for texts in <paramref name="language"/>, or of any language when it is "auto".</summary>
    public QuoteLines(string language)
    {
        this.language = language is "auto" ? "auto" : tags.Primary(language) ?? throw new CommandException($"--language {language}: not a language");
        var sentences = new SentenceSplitter();
        names = new(sentences, new FunctionWords());
        quotes = new(sentences);
    }

    /// <summary>The line for a document, without a line break.</summary>
    public string Line(QuoteDocument document)
    {
        var spoken = language is "auto" ? languages.Resolve("", document.Text, document.Language) : language;
        spoken = spoken is LanguageTags.Undetermined ? "en" : spoken;
        var found = quotes.Find(document.Text, spoken, names.Find(document.Text, spoken));
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            var places = new CodePoints(document.Text);
            json.WriteStartObject();
            json.WriteString("id", document.Id);
            json.WriteStartArray("quotes");
            foreach (var quote in found)
            {
                json.WriteStartObject();
                json.WriteNumber("start", places.Of(quote.Span.Start));
                json.WriteNumber("end", places.Of(quote.Span.End));
                json.WriteString("text", quote.Text);
                json.WriteString("speaker", quote.Speaker);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}

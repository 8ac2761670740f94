using NewsMonitor.Delivery.Words;
using NewsMonitor.Text.Words;

namespace NewsMonitor.Grains.Watches;

/// <summary>Reads texts for queries with the words of our analysis, so that search, filter, stream and watch agree.</summary>
internal sealed class WordReader : IWordReader
{
    private readonly WordForms _forms = new();

    public WordSequence Read(string text, string language)
    {
        var (folded, stems) = _forms.Read(text, language);
        return new WordSequence(folded, stems);
    }
}

using NewsMonitor.Delivery.Words;
using NewsMonitor.Text.Words;

namespace NewsMonitor.Benchmarks.Watches;

/// <summary>Reads texts with the product's words.</summary>
internal sealed class WatchForms : IWordReader
{
    private readonly WordForms _forms = new();

    public WordSequence Read(string text, string language)
    {
        var (folded, stems) = _forms.Read(text, language);
        return new WordSequence(folded, stems);
    }
}

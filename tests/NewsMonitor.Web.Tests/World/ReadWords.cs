using NewsMonitor.Delivery.Words;
using NewsMonitor.Text.Words;

namespace NewsMonitor.Web.Tests.World;

/// <summary>Reads texts with the words of our analysis, as the server does.</summary>
internal sealed class ReadWords : IWordReader
{
    private readonly WordForms _forms = new();

    public WordSequence Read(string text, string language)
    {
        var (folded, stems) = _forms.Read(text, language);
        return new WordSequence(folded, stems);
    }
}

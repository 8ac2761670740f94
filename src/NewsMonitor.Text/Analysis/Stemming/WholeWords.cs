namespace NewsMonitor.Text;

/// <summary>For languages that do not inflect, or that nobody knows: a word is itself.</summary>
internal sealed class WholeWords : IStemmer
{
    /// <inheritdoc/>
    public string Stem(string word) => word;
}

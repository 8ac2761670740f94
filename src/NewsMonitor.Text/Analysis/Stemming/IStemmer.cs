namespace NewsMonitor.Text;

/// <summary>Brings the forms of a word together. Not safe for two threads at a time: each analysis context has its own.</summary>
internal interface IStemmer
{
    /// <summary>The stem of a lower-case word.</summary>
    string Stem(string word);
}

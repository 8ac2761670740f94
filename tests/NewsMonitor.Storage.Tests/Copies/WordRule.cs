namespace NewsMonitor.Storage.Tests.Copies;

/// <summary>A rule that a test can foresee: texts are alike when most of their first 64 words are; at most three are remembered.</summary>
internal sealed class WordRule(int remembered = 3) : ICopyRule
{
    public int Remembered => remembered;

    public int MaxCandidates => 5;

    public uint[]? Sketch(string text)
    {
        var words = text.Split(' ');
        return words.Length < 8 ? null : [.. Enumerable.Range(0, 64).Select(i => (uint)words[i % words.Length].Sum(c => c * 31))];
    }

    public bool Repeats(string original, string text)
    {
        var (a, b) = (original.Split(' '), text.Split(' '));
        return a.Zip(b).Count(pair => pair.First == pair.Second) >= 0.7 * Math.Max(a.Length, b.Length);
    }
}

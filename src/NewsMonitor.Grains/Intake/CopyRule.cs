using Microsoft.Extensions.Options;
using NewsMonitor.Feeds.Copies;
using NewsMonitor.Storage;

namespace NewsMonitor.Grains.Intake;

/// <summary>The rule by which the store knows near copies, by the sketches of texts.</summary>
internal sealed class CopyRule(IOptions<CopyOptions> options) : ICopyRule
{
    public int Remembered => options.Value.Remembered;

    public int MaxCandidates => options.Value.MaxCandidates;

    public uint[]? Sketch(string text) => text.Length < options.Value.MinWords * 2 || TextSketch.Of(text) is not { } sketch || sketch.Words < options.Value.MinWords ? null : sketch.Minima.ToArray();

    public bool Repeats(string original, string text)
    {
        var (one, other) = (TextSketch.Of(original), TextSketch.Of(text));
        return one.Overlap(other) >= options.Value.MinOverlap && one.NumberOverlap(other) >= options.Value.MinNumbers;
    }
}

namespace NewsMonitor.Testing.Publishing;

/// <summary>What a visitor asked.</summary>
/// <param name="Method">GET or POST.</param>
/// <param name="Path">Path and query.</param>
/// <param name="Headers">The headers, byte-exact.</param>
/// <param name="Body">The body as UTF-8.</param>
public sealed record PublisherRequest(string Method, string Path, IReadOnlyDictionary<string, string> Headers, string Body)
{
    /// <summary>A header's value; null when it was not sent.</summary>
    public string? Header(string name) => Headers.GetValueOrDefault(name);
}

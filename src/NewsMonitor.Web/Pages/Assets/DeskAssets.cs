namespace NewsMonitor.Web.Pages.Assets;

/// <summary>All files that pages use.</summary>
internal sealed class DeskAssets
{
    private static readonly string[] Modules = ["desk.js", "hand.js", "keys.js", "list.js", "looked.js", "panel.js", "places.js", "replays.js", "state.js", "story.js", "stream.js", "theme.js", "times.js", "watches.js"];

    private readonly Dictionary<string, Asset> _files;

    public DeskAssets()
    {
        // The modules name each other by their place: they have one hash in common, so that none is kept beside another's newer one.
        var modules = Modules.Select(m => Asset.Load(m, "text/javascript; charset=utf-8")).ToList();
        var hash = Asset.HashOf([.. modules.SelectMany(m => m.Bytes)]);
        Scripts = [.. modules.Select(m => m with { Hash = hash })];
        _files = new[] { Style, Icon }.Concat(Scripts).ToDictionary(a => a.Name, StringComparer.Ordinal);
    }

    /// <summary>The style sheet.</summary>
    public Asset Style { get; } = Asset.Load("desk.css", "text/css; charset=utf-8");

    /// <summary>The sign in the browser's tab.</summary>
    public Asset Icon { get; } = Asset.Load("icon.svg", "image/svg+xml");

    /// <summary>The script's modules; the first is the one that pages start.</summary>
    public IReadOnlyList<Asset> Scripts { get; }

    /// <summary>The file of a name; null when there is none.</summary>
    public Asset? Find(string name) => _files.GetValueOrDefault(name);
}

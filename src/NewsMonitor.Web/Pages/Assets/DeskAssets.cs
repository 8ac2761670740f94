namespace NewsMonitor.Web.Pages.Assets;

/// <summary>All files that pages use.</summary>
internal sealed class DeskAssets
{
    /// <summary>The style sheet.</summary>
    public Asset Style { get; } = Asset.Load("desk.css", "text/css; charset=utf-8");

    /// <summary>The script that keeps pages live.</summary>
    public Asset Script { get; } = Asset.Load("desk.js", "text/javascript; charset=utf-8");

    /// <summary>The sign in the browser's tab.</summary>
    public Asset Icon { get; } = Asset.Load("icon.svg", "image/svg+xml");

    /// <summary>The file of a name; null when there is none.</summary>
    public Asset? Find(string name) => new[] { Style, Script, Icon }.FirstOrDefault(a => a.Name == name);
}

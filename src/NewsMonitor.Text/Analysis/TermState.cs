using System.Runtime.InteropServices;

namespace NewsMonitor.Text;

/// <summary>What the current article needs to know of a term.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct TermState
{
    /// <summary>The term's hash.</summary>
    public ulong Hash;

    /// <summary>The article that it was last met in, counted by the context; 0 for none.</summary>
    public int Article;

    /// <summary>Its place among that article's terms.</summary>
    public int Index;
}

using System.Runtime.InteropServices;

namespace NewsMonitor.Clustering;

/// <summary>What a partition knows of one term.</summary>
[StructLayout(LayoutKind.Auto)]
internal record struct TermRecord
{
    /// <summary>The term's identity.</summary>
    public ulong Hash;

    /// <summary>In how many articles it stood.</summary>
    public int Frequency;

    /// <summary>In how many of the shipped table's documents it stood, as of a thousand.</summary>
    public float Background;

    /// <summary>The count of articles when it was last met.</summary>
    public int Met;

    /// <summary>How often the word stood where a capital letter means something.</summary>
    public int Middle;

    /// <summary>How often it had a capital letter there.</summary>
    public int Capital;

    /// <summary>The inverse document frequency as last computed; a cache.</summary>
    public float Idf;

    /// <summary>For how many articles, plus one, <see cref="Idf"/> was computed.</summary>
    public int IdfAt;

    /// <summary>How many stories and kept vectors hold it.</summary>
    public int References;
}

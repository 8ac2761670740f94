namespace NewsMonitor.Model;

/// <summary>What a key allows; each includes those before it. Stored as text: names may not change.</summary>
public enum AccessScope
{
    /// <summary>To read.</summary>
    Reader,

    /// <summary>To put stories right.</summary>
    Analyst,

    /// <summary>To bring articles in, and to run the service.</summary>
    Operator,
}

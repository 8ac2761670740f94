using NewsMonitor.Delivery.Queries;

namespace NewsMonitor.Web.Pages.Watches;

/// <summary>What the form of a watch shows.</summary>
public sealed record WatchFormView
{
    /// <summary>Where the reader is.</summary>
    public required PageAddress Address { get; init; }

    /// <summary>The watch that is changed; null for a new one.</summary>
    public string? Id { get; init; }

    /// <summary>What stands in the form.</summary>
    public required WatchDraft Fields { get; init; }

    /// <summary>What is wrong with the query; null when nothing is.</summary>
    public QueryFault? Fault { get; init; }

    /// <summary>Why it was refused; null when it was not.</summary>
    public string? Refused { get; init; }

    /// <summary>What the query would have matched; null when it was not asked.</summary>
    public PreviewView? Preview { get; init; }
}

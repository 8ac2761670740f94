using NewsMonitor.Model;

namespace NewsMonitor.Text;

/// <summary>What only some forms have: the name that one with a capital would be, and the form itself where its key does not hold it.</summary>
internal readonly struct FormDetail
{
    /// <summary>The form as it is written.</summary>
    public required string Form { get; init; }

    /// <summary>The name as a term with this very surface; null when the form has no capital or counts for nothing.</summary>
    public Term? Name { get; init; }

    /// <summary>The slot of the name.</summary>
    public int Slot { get; init; }
}

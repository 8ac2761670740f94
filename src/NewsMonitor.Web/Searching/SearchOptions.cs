using Microsoft.Extensions.Options;

namespace NewsMonitor.Web.Searching;

/// <summary>How far a search goes. Section <c>NewsMonitor:Search</c>.</summary>
public sealed class SearchOptions
{
    /// <summary>How many candidates of the index are read for one page; a page that meets the bound is shorter and says where to go on. 100 to 100,000, default 2,000.</summary>
    public int MostCandidates { get; set; } = 2_000;

    /// <summary>How many articles of one story are read to decide whether a query holds for it, the newest. 100 to 100,000, default 5,000.</summary>
    public int MostArticles { get; set; } = 5_000;
}

/// <summary>Finds every fault of the search's settings at once.</summary>
internal sealed class SearchOptionsValidator : IValidateOptions<SearchOptions>
{
    public ValidateOptionsResult Validate(string? name, SearchOptions options)
    {
        var faults = new List<string>();
        if (options.MostCandidates is < 100 or > 100_000)
        {
            faults.Add($"NewsMonitor:Search:MostCandidates is {options.MostCandidates}: it must be 100 to 100,000");
        }

        if (options.MostArticles is < 100 or > 100_000)
        {
            faults.Add($"NewsMonitor:Search:MostArticles is {options.MostArticles}: it must be 100 to 100,000");
        }

        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }
}

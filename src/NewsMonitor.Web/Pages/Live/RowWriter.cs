using System.Collections.Concurrent;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.Logging;
using NewsMonitor.Model;
using NewsMonitor.Web.Pages.List;

namespace NewsMonitor.Web.Pages.Live;

/// <summary>Writes the rows of a list as HTML, each version of a story once for all open pages. Safe for use from many threads.</summary>
internal sealed class RowWriter(IServiceProvider services, ILoggerFactory logs, TimeProvider time)
{
    private const int Most = 2000;

    private readonly ConcurrentDictionary<(StoryId, int), string> _written = new();

    /// <summary>The row of a story's version.</summary>
    public async Task<string> Row(StoryRowView row)
    {
        var key = (row.Head.Id, row.Head.Version);
        if (_written.TryGetValue(key, out var known))
        {
            return known;
        }

        await using var renderer = new HtmlRenderer(services, logs);
        var html = await renderer.Dispatcher.InvokeAsync(async () => (await renderer.RenderComponentAsync<StoryRow>(ParameterView.FromDictionary(new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            [nameof(StoryRow.Row)] = row,
            [nameof(StoryRow.Address)] = new PageAddress { Workspace = row.Head.Partition.Workspace.Name },
            [nameof(StoryRow.Now)] = time.GetUtcNow(),
        }))).ToHtmlString());
        if (_written.Count >= Most)
        {
            _written.Clear();
        }

        _written[key] = html;
        return html;
    }
}

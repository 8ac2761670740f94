using System.Net.Http.Json;
using System.Text.Json;
using NewsMonitor.Model;

namespace NewsMonitor.Web.Tests.World;

/// <summary>Stories that tell something, for tests.</summary>
internal static class ToldWorld
{
    /// <summary>A story of one article that tells what is given.</summary>
    public static Task<StoryHead> Told(this WebWorld world, StoryTold told) => world.Writer.Told(told, "https://a.example/bridge");

    /// <summary>One JSON answer.</summary>
    public static Task<JsonElement> Json(this WebWorld world, string path) => world.Http.GetFromJsonAsync<JsonElement>(new Uri(path, UriKind.Relative));
}

using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using NewsMonitor.Contracts;

namespace NewsMonitor.Web.Watches;

/// <summary>Where letters' readers unsubscribe: at one click by their mail program (RFC 8058), or on a page that asks once. Who does not know the word of the letter learns nothing.</summary>
internal static class UnsubscribeApi
{
    /// <summary>What stands before the words that are secret.</summary>
    public const string Path = "/unsubscribe";

    private const int LongestWord = 100;

    public static void Map(IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup(Path).AllowAnonymous().ExcludeFromDescription();
        group.MapGet("/{endpoint}/{word}", Ask);
        group.MapPost("/{endpoint}/{word}", Unsubscribe).DisableAntiforgery();
    }

    /// <summary>A link may be followed by a machine that looks for harm: only the button does something.</summary>
    private static IResult Ask(string endpoint, string word) => Page(
        200,
        $"<p>No more letters of this watch?</p><form method=\"post\" action=\"{Path}/{UrlEncoder.Default.Encode(endpoint)}/{UrlEncoder.Default.Encode(word)}\"><button>Unsubscribe</button></form>");

    private static async Task<IResult> Unsubscribe(string endpoint, string word, IGrainFactory grains) =>
        endpoint.Length <= LongestWord && word.Length <= LongestWord && await grains.GetGrain<IEndpointGrain>(endpoint).Unsubscribe(word)
            ? Page(200, "<p>You get no more letters of this watch.</p>")
            : Page(404, "<p>This address is not one of our letters'.</p>");

    private static IResult Page(int status, string body) =>
        Results.Content($"<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>Unsubscribe</title></head><body><main><h1>Unsubscribe</h1>{body}</main></body></html>", "text/html; charset=utf-8", statusCode: status);
}

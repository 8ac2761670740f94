using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.Net.Http.Headers;
using NewsMonitor.Web.Http;

namespace NewsMonitor.Web.Pages.Assets;

/// <summary>Serves the files that pages use.</summary>
internal static class AssetsApi
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/assets/{hash}/{name}", Get).AllowAnonymous().DisableRateLimiting().ExcludeFromDescription();
        routes.MapGet("/favicon.ico", (DeskAssets assets) => TypedResults.Redirect(assets.Icon.Address)).AllowAnonymous().DisableRateLimiting().ExcludeFromDescription();
    }

    /// <summary>An address with an old hash gets the file of today, but is not kept: a page of the release before may still be open.</summary>
    private static FileContentHttpResult Get(string hash, string name, DeskAssets assets, HttpContext context)
    {
        var asset = assets.Find(name) ?? throw ApiException.NotFound($"'{name}'");
        context.Response.Headers.CacheControl = hash == asset.Hash ? "public, max-age=31536000, immutable" : "no-cache";
        return TypedResults.Bytes(asset.Bytes, asset.ContentType, entityTag: new EntityTagHeaderValue($"\"{asset.Hash}\""));
    }
}

using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using NewsMonitor.Model;
using NewsMonitor.Web.Http;
using NewsMonitor.Web.Pages.Frame;
using NewsMonitor.Web.Pages.Replays;

namespace NewsMonitor.Web.Access;

/// <summary>Signing in on a page: with a key; or, while none is required, with a name alone.</summary>
internal static class SignIn
{
    /// <summary>The cookie of a sign-in.</summary>
    public const string CookieName = "newsmonitor";

    public static void Map(IEndpointRouteBuilder routes)
    {
        var pages = routes.MapGroup("").AddEndpointFilter<PageFaults>().AllowAnonymous().ExcludeFromDescription();
        pages.MapGet("/sign-in", (HttpContext context, KeyRing ring) => Page(context, ring, null));
        pages.MapPost("/sign-in", Enter);
        pages.MapPost("/sign-out", (Delegate)Leave);
    }

    /// <summary>A cookie ends with its key.</summary>
    public static Task Validate(CookieValidatePrincipalContext context)
    {
        var ring = (KeyRing)context.HttpContext.RequestServices.GetService(typeof(KeyRing))!;
        var key = context.Principal?.FindFirst(Scopes.KeyClaim)?.Value;
        if (key is null ? ring.Required : ring.Find(key) is null)
        {
            context.RejectPrincipal();
        }

        return Task.CompletedTask;
    }

    private static RazorComponentResult<SignInPage> Page(HttpContext context, KeyRing ring, string? fault)
    {
        context.Response.Headers.CacheControl = "no-store";
        var back = context.Request.HasFormContentType ? context.Request.Form["return"].ToString() : context.Request.Query["return"].ToString();
        return new(new { Back = Local(back), NeedsKey = ring.Required, Fault = fault })
        {
            StatusCode = fault is null ? StatusCodes.Status200OK : StatusCodes.Status401Unauthorized,
        };
    }

    private static async Task<IResult> Enter(HttpContext context, IAntiforgery tokens, KeyRing ring, CancellationToken cancellation)
    {
        if (!context.Request.HasFormContentType || !await tokens.IsRequestValidAsync(context))
        {
            throw ApiException.Forbidden("the form does not carry the token of its page: load the page again, and repeat");
        }

        var form = await context.Request.ReadFormAsync(cancellation);
        if (ring.Check(form["key"].ToString().Trim()) is { } key)
        {
            await context.SignInAsync(KeyAuthentication.Cookie, Scopes.Principal(KeyAuthentication.Cookie, key.Name, key.Scope, key.Id));
        }
        else if (!ring.Required && Who.Named(form["name"]) is { } name)
        {
            await context.SignInAsync(KeyAuthentication.Cookie, Scopes.Principal(KeyAuthentication.Cookie, name, AccessScope.Operator, null));
        }
        else
        {
            return Page(context, ring, ring.Required ? "This key is not known, or was revoked." : "Write a name.");
        }

        return new SeeOther(Local(form["return"]));
    }

    private static async Task<IResult> Leave(HttpContext context)
    {
        await context.SignOutAsync(KeyAuthentication.Cookie);
        return new SeeOther("/");
    }

    /// <summary>Only an address of this server is gone back to.</summary>
    internal static string Local(string? address) => address is { Length: > 1 } && address[0] == '/' && address[1] is not ('/' or '\\') && !address.Any(char.IsControl) ? address : "/";
}

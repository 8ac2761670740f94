using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using NewsMonitor.Web.Http;
using NewsMonitor.Web.Pages;

namespace NewsMonitor.Web.Access;

/// <summary>
/// Keeps other sites from pressing our buttons with a visitor's browser. What a browser says comes from elsewhere is refused, with a cookie or without;
/// a form that a sign-in cookie carries needs the page's token; JSON that it carries needs the browser's word that our own page sent it, since no other site can send JSON without asking first.
/// </summary>
internal static class CrossSiteGuard
{
    public static void UseCrossSiteGuard(this IApplicationBuilder app) => app.Use(static async (context, next) =>
    {
        if (!Scopes.Reads(context.Request))
        {
            await Check(context);
        }

        await next(context);
    });

    private static async Task Check(HttpContext context)
    {
        var request = context.Request;
        if (!SameOrigin.Sent(request))
        {
            throw ApiException.Forbidden("this can only be asked for by a page of this server, or by a program");
        }

        if (!request.Cookies.ContainsKey(SignIn.CookieName) || request.Headers.Authorization.Count > 0)
        {
            return;
        }

        if (request.HasFormContentType || string.IsNullOrEmpty(request.ContentType))
        {
            if (!await context.RequestServices.GetRequiredService<IAntiforgery>().IsRequestValidAsync(context))
            {
                throw ApiException.Forbidden("the form does not carry the token of its page: load the page again, and repeat");
            }
        }
        else if (!request.ContentType.Contains("json", StringComparison.OrdinalIgnoreCase) || !SameOrigin.Proven(request))
        {
            throw ApiException.Forbidden("with a sign-in cookie, JSON is taken from a page of this server only; a program sends its key instead");
        }
    }
}

using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using NewsMonitor.Model;

namespace NewsMonitor.Web.Access;

/// <summary>Says who asks: by a key (RFC 6750), else by a sign-in on a page, else, while no key is required, a person on this machine.</summary>
internal sealed class KeyAuthentication(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder, KeyRing ring, IProblemDetailsService problems)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    /// <summary>The scheme that decides.</summary>
    public const string Name = "key";

    /// <summary>The scheme of the cookie.</summary>
    public const string Cookie = "sign-in";

    private const string Bearer = "Bearer ";

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var header = Request.Headers.Authorization.ToString();
        if (header.Length > 0)
        {
            return header.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase) && ring.Check(header[Bearer.Length..].Trim()) is { } key
                ? Known(Scopes.Principal(Scheme.Name, key.Name, key.Scope, key.Id))
                : AuthenticateResult.Fail("the key is not known, or was revoked");
        }

        if (await Context.AuthenticateAsync(Cookie) is { Succeeded: true } signedIn)
        {
            return Known(signedIn.Principal);
        }

        return ring.Required ? AuthenticateResult.NoResult()
            : Known(Scopes.Principal(Scheme.Name, Who.Named(Request.Headers[Who.NameHeader]) ?? Who.Unnamed, AccessScope.Operator, null));
    }

    protected override async Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        if (HttpMethods.IsGet(Request.Method) && Request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase))
        {
            Response.Redirect($"/sign-in?return={UrlEncoder.Encode(Request.Path + Request.QueryString)}");
            return;
        }

        Response.StatusCode = StatusCodes.Status401Unauthorized;
        Response.Headers.WWWAuthenticate = "Bearer realm=\"NewsMonitor\"";
        await Write("a key is needed: send it as 'Authorization: Bearer KEY' (newsmonitor --key KEY), or sign in on the page");
    }

    protected override async Task HandleForbiddenAsync(AuthenticationProperties properties)
    {
        Response.StatusCode = StatusCodes.Status403Forbidden;
        await Write($"the key of '{Context.User.Identity?.Name}' is a {Scopes.Of(Context.User)?.ToString().ToLowerInvariant()}'s, which does not allow this");
    }

    private AuthenticateResult Known(System.Security.Claims.ClaimsPrincipal who) => AuthenticateResult.Success(new AuthenticationTicket(who, Scheme.Name));

    private async Task Write(string detail) =>
        await problems.TryWriteAsync(new ProblemDetailsContext { HttpContext = Context, ProblemDetails = new ProblemDetails { Status = Response.StatusCode, Detail = detail } });
}

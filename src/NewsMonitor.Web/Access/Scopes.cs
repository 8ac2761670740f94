using System.Security.Claims;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using NewsMonitor.Model;

namespace NewsMonitor.Web.Access;

/// <summary>What an endpoint asks of a key. An endpoint that says nothing asks for a reader where it reads and for an operator where it writes.</summary>
internal static class Scopes
{
    public const string Reader = "reader";
    public const string Analyst = "analyst";
    public const string Operator = "operator";

    /// <summary>The claim that holds the scope.</summary>
    public const string Claim = "scope";

    /// <summary>The claim that holds the key's id.</summary>
    public const string KeyClaim = "key";

    public static void Configure(AuthorizationOptions options)
    {
        options.AddPolicy(Reader, p => p.AddRequirements(new ScopeRequirement(AccessScope.Reader)));
        options.AddPolicy(Analyst, p => p.AddRequirements(new ScopeRequirement(AccessScope.Analyst)));
        options.AddPolicy(Operator, p => p.AddRequirements(new ScopeRequirement(AccessScope.Operator)));
        options.FallbackPolicy = new AuthorizationPolicyBuilder().AddRequirements(new ScopeRequirement(null)).Build();
    }

    /// <summary>The principal of a key, or of a person on this machine.</summary>
    public static ClaimsPrincipal Principal(string scheme, string name, AccessScope scope, string? key)
    {
        var identity = new ClaimsIdentity([new Claim(ClaimTypes.Name, name), new Claim(Claim, scope.ToString())], scheme);
        if (key is not null)
        {
            identity.AddClaim(new Claim(KeyClaim, key));
        }

        return new ClaimsPrincipal(identity);
    }

    /// <summary>The scope of a principal; null for nobody.</summary>
    public static AccessScope? Of(ClaimsPrincipal user) => Enum.TryParse<AccessScope>(user.FindFirstValue(Claim), out var scope) ? scope : null;

    public static bool Reads(HttpRequest request) => HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method) || HttpMethods.IsOptions(request.Method);
}

/// <summary>A scope that a request needs; null: by its method.</summary>
internal sealed record ScopeRequirement(AccessScope? Least) : IAuthorizationRequirement;

/// <summary>Lets a request through whose key allows enough.</summary>
internal sealed class ScopeHandler : AuthorizationHandler<ScopeRequirement>
{
    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, ScopeRequirement requirement)
    {
        var least = requirement.Least ?? (context.Resource is HttpContext http && Scopes.Reads(http.Request) ? AccessScope.Reader : AccessScope.Operator);
        if (Scopes.Of(context.User) is { } scope && scope >= least)
        {
            context.Succeed(requirement);
        }

        return Task.CompletedTask;
    }
}

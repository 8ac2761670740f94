using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using NewsMonitor.Model;
using NewsMonitor.Storage;
using NewsMonitor.Web.Http;

namespace NewsMonitor.Web.Access;

/// <summary>Keys and the audit log, for operators; and who one is, for everybody.</summary>
internal static class AccessApi
{
    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("/me", Me).WithName("WhoAmI").WithSummary("Who you are to this server, and what you may do").RequireAuthorization(Scopes.Reader);
        api.MapGet("/keys", List).WithName("ListKeys").WithSummary("All keys, without their secrets").RequireAuthorization(Scopes.Operator);
        api.MapPost("/keys", Add).WithName("AddKey").WithSummary("Makes a key; it is told in this answer and never again").RequireAuthorization(Scopes.Operator).ProducesProblem(400);
        api.MapPost("/keys/{id}/revoke", Revoke).WithName("RevokeKey").WithSummary("Revokes a key for good").RequireAuthorization(Scopes.Operator).ProducesProblem(404);
        api.MapGet("/audit", Audit).WithName("ListAudit").WithSummary("Who wrote what, newest first").RequireAuthorization(Scopes.Operator);
    }

    private static Ok<MeAnswer> Me(HttpContext context, KeyRing ring) =>
        TypedResults.Ok(new MeAnswer(Who.Of(context), Scopes.Of(context.User)!.Value.ToString().ToLowerInvariant(), ring.Required));

    private static async Task<Ok<ListAnswer<KeyAnswer>>> List(IAccessKeys keys, CancellationToken cancellation) =>
        TypedResults.Ok(new ListAnswer<KeyAnswer>([.. (await keys.All(cancellation)).Select(k => KeyAnswer.Of(k))], null));

    private static async Task<JsonHttpResult<KeyAnswer>> Add(KeyPost? post, HttpContext context, IAccessKeys keys, KeyRing ring, TimeProvider time, CancellationToken cancellation)
    {
        var name = Who.Named(post?.Name) ?? throw ApiException.BadRequest("name is missing: it stands in histories for whoever uses the key");
        if (!Enum.TryParse<AccessScope>(post!.Scope, ignoreCase: true, out var scope) || !Enum.IsDefined(scope))
        {
            throw ApiException.BadRequest($"scope '{post.Scope}' is not known: it is reader, analyst or operator");
        }

        var secret = AccessSecret.New();
        var key = new AccessKey { Id = AccessSecret.IdOf(secret)!, Name = name, Scope = scope, Hash = AccessSecret.Hash(secret), CreatedAt = time.GetUtcNow(), CreatedBy = Who.Of(context) };
        await keys.Add(key, cancellation);
        await ring.Read(cancellation);
        context.Response.Headers.CacheControl = "no-store";
        return TypedResults.Json(KeyAnswer.Of(key) with { Key = secret }, ApiJson.Options, statusCode: StatusCodes.Status201Created);
    }

    private static async Task<NoContent> Revoke(string id, IAccessKeys keys, KeyRing ring, TimeProvider time, CancellationToken cancellation)
    {
        var revoked = await keys.Revoke(id, time.GetUtcNow(), cancellation);
        await ring.Read(cancellation);
        return revoked ? TypedResults.NoContent() : throw ApiException.NotFound($"key '{id}'");
    }

    private static async Task<Ok<ListAnswer<AuditEntry>>> Audit([AsParameters] PageQuery page, IAuditLog audit, CancellationToken cancellation)
    {
        var found = await audit.Entries(page.From, page.Rows, cancellation);
        return TypedResults.Ok(new ListAnswer<AuditEntry>(found.Items, found.Next));
    }
}

/// <summary>Who one is.</summary>
/// <param name="Name">The name in histories.</param>
/// <param name="Scope">reader, analyst or operator.</param>
/// <param name="KeyRequired">Whether nobody is let in without a key.</param>
internal sealed record MeAnswer(string Name, string Scope, bool KeyRequired);

/// <summary>A key to make.</summary>
internal sealed record KeyPost(string? Name, string? Scope);

/// <summary>A key; <see cref="Key"/> itself only in the answer that made it.</summary>
internal sealed record KeyAnswer(string Id, string Name, string Scope, DateTimeOffset CreatedAt, string CreatedBy, DateTimeOffset? RevokedAt)
{
    /// <summary>The key itself.</summary>
    [System.Text.Json.Serialization.JsonIgnore(Condition = System.Text.Json.Serialization.JsonIgnoreCondition.WhenWritingNull)]
    public string? Key { get; init; }

    public static KeyAnswer Of(AccessKey k) => new(k.Id, k.Name, k.Scope.ToString().ToLowerInvariant(), k.CreatedAt, k.CreatedBy, k.RevokedAt);
}

using Microsoft.AspNetCore.Http;

namespace NewsMonitor.Web.Http;

/// <summary>A request that cannot be answered as asked; becomes problem details (RFC 9457) whose detail names the thing and the way out.</summary>
internal sealed class ApiException(int status, string detail) : Exception(detail)
{
    /// <summary>The HTTP status.</summary>
    public int Status { get; } = status;

    /// <summary>What a program needs beside the words; members of the problem details.</summary>
    public IReadOnlyDictionary<string, object?> Members { get; init; } = new Dictionary<string, object?>(StringComparer.Ordinal);

    public static ApiException BadRequest(string detail) => new(StatusCodes.Status400BadRequest, detail);

    public static ApiException NotFound(string what) => new(StatusCodes.Status404NotFound, $"{what} is not known");

    public static ApiException TooLarge(string detail) => new(StatusCodes.Status413PayloadTooLarge, detail);

    public static ApiException Unprocessable(string detail) => new(StatusCodes.Status422UnprocessableEntity, detail);

    public static ApiException Conflict(string detail) => new(StatusCodes.Status409Conflict, detail);

    public static ApiException Forbidden(string detail) => new(StatusCodes.Status403Forbidden, detail);
}

using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Logging;
using NewsMonitor.Storage;

namespace NewsMonitor.Web.Http;

/// <summary>Answers every failure with problem details (RFC 9457): what the caller did wrong as 4xx, what will pass as 503 with <c>Retry-After</c>.</summary>
internal sealed partial class Problems(IProblemDetailsService details, ILogger<Problems> log) : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext context, Exception exception, CancellationToken cancellationToken)
    {
        var (status, detail) = exception switch
        {
            ApiException e => (e.Status, e.Message),
            BadHttpRequestException e => (e.StatusCode, e.Message),
            FormatException e => (StatusCodes.Status400BadRequest, e.Message),
            StoreUnavailableException e => (StatusCodes.Status503ServiceUnavailable, e.Message),
            OrleansException or TimeoutException => (StatusCodes.Status503ServiceUnavailable, "the service is busy or changing over; try again with the same request"),
            OperationCanceledException => (StatusCodes.Status503ServiceUnavailable, "the service is stopping; try again"),
            _ => (StatusCodes.Status500InternalServerError, "something went wrong here; the log has the reason"),
        };
        if (status == StatusCodes.Status500InternalServerError)
        {
            LogUnexpected(exception, context.Request.Method, context.Request.Path);
        }

        if (status == StatusCodes.Status503ServiceUnavailable)
        {
            context.Response.Headers.RetryAfter = "1";
        }

        context.Response.StatusCode = status;
        var problem = new ProblemDetails { Status = status, Detail = detail };
        foreach (var (name, value) in (exception as ApiException)?.Members ?? new Dictionary<string, object?>(StringComparer.Ordinal))
        {
            problem.Extensions[name] = value;
        }

        return await details.TryWriteAsync(new ProblemDetailsContext { HttpContext = context, Exception = exception, ProblemDetails = problem });
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "{Method} {Path} failed")]
    private partial void LogUnexpected(Exception cause, string method, PathString path);
}

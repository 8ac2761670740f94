using Microsoft.AspNetCore.Http;

namespace NewsMonitor.Web.Pages.Replays;

/// <summary>Sends the reader on with a GET (RFC 9110, 303), so that a reload does not press the button again.</summary>
internal sealed class SeeOther(string address) : IResult
{
    public Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.StatusCode = StatusCodes.Status303SeeOther;
        httpContext.Response.Headers.Location = address;
        return Task.CompletedTask;
    }
}

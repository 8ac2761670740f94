using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using NewsMonitor.Storage;
using NewsMonitor.Web.Http;

namespace NewsMonitor.Web.Pages.Frame;

/// <summary>Shows a person a page where a program gets problem details.</summary>
internal sealed class PageFaults : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        try
        {
            return await next(context);
        }
        catch (ApiException e)
        {
            return Shown(e.Status, e.Message);
        }
        catch (FormatException e)
        {
            return Shown(StatusCodes.Status400BadRequest, e.Message);
        }
        catch (StoreUnavailableException e)
        {
            context.HttpContext.Response.Headers.RetryAfter = "1";
            return Shown(StatusCodes.Status503ServiceUnavailable, e.Message);
        }
    }

    private static RazorComponentResult<FaultPage> Shown(int status, string detail) => new(new { Status = status, Detail = detail }) { StatusCode = status };
}

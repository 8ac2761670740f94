using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using NewsMonitor.Storage;

namespace NewsMonitor.Web.Access;

/// <summary>Adds who may do what.</summary>
internal static class AccessServices
{
    public static void AddAccess(this IServiceCollection services, IConfiguration settings)
    {
        services.AddOptions<AccessOptions>().Bind(settings.GetSection("NewsMonitor:Access")).ValidateOnStart();
        services.AddSingleton<IValidateOptions<AccessOptions>, AccessOptionsValidator>()
            .AddSingleton<KeyRing>()
            .AddSingleton<KeyInbox>()
            .AddHostedService<KeyRingRefresh>()
            .AddSingleton<IAuthorizationHandler, ScopeHandler>();
        services.AddAuthentication(KeyAuthentication.Name)
            .AddScheme<AuthenticationSchemeOptions, KeyAuthentication>(KeyAuthentication.Name, null)
            .AddCookie(KeyAuthentication.Cookie, cookie =>
            {
                cookie.Cookie.Name = SignIn.CookieName;
                cookie.Cookie.HttpOnly = true;
                cookie.Cookie.SameSite = SameSiteMode.Strict;
                cookie.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
                cookie.SlidingExpiration = false;
                cookie.Events.OnValidatePrincipal = SignIn.Validate;
            });
        services.AddOptions<Microsoft.AspNetCore.Authentication.Cookies.CookieAuthenticationOptions>(KeyAuthentication.Cookie)
            .Configure<IOptions<AccessOptions>>((cookie, access) => cookie.ExpireTimeSpan = access.Value.SignInFor);
        services.AddAuthorization(Scopes.Configure);
        services.AddRateLimiter(RateLimits.Configure);
        services.AddAntiforgery(form =>
        {
            form.Cookie.Name = "newsmonitor-form";
            form.Cookie.SameSite = SameSiteMode.Strict;
            form.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            form.HeaderName = "X-NewsMonitor-Form";
        });

        services.AddDataProtection().SetApplicationName("newsmonitor");
        services.AddOptions<KeyManagementOptions>().Configure<IProtectionKeys, TimeProvider>((keys, store, time) => keys.XmlRepository = new StoredProtectionKeys(store, time));
    }

    public static void UseAccess(this WebApplication app)
    {
        app.UseAuthentication();
        app.UseAuditTrail();
        app.UseCrossSiteGuard();
        app.UseRateLimiter();
        app.UseAuthorization();
    }
}

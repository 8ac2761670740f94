using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using NewsMonitor.Delivery.Words;
using NewsMonitor.Web.Access;
using NewsMonitor.Web.Analyst;
using NewsMonitor.Web.Articles;
using NewsMonitor.Web.Feeds;
using NewsMonitor.Web.Health;
using NewsMonitor.Web.Http;
using NewsMonitor.Web.Logs;
using NewsMonitor.Web.Pages;
using NewsMonitor.Web.Pages.Assets;
using NewsMonitor.Web.Pages.List;
using NewsMonitor.Web.Pages.Live;
using NewsMonitor.Web.Pages.Operations;
using NewsMonitor.Web.Pages.Replays;
using NewsMonitor.Web.Pages.Story;
using NewsMonitor.Web.Quarantine;
using NewsMonitor.Web.Replays;
using NewsMonitor.Web.Searching;
using NewsMonitor.Web.Stories;
using NewsMonitor.Web.Syndication;
using NewsMonitor.Web.Updates;
using NewsMonitor.Web.Watches;

namespace NewsMonitor.Web;

/// <summary>Adds the API and the pages to a web host.</summary>
public static class WebServices
{
    /// <summary>Adds what the API and the pages need; settings come from the section <c>NewsMonitor</c>.</summary>
    public static IServiceCollection AddWeb(this IServiceCollection services, IConfiguration settings)
    {
        services.AddOptions<UpdateRingOptions>().Bind(settings.GetSection("NewsMonitor:Updates")).ValidateOnStart();
        services.AddOptions<PageOptions>().Bind(settings.GetSection("NewsMonitor:Pages")).ValidateOnStart();
        services.AddOptions<AnalystOptions>().Bind(settings.GetSection("NewsMonitor:Analyst")).ValidateOnStart();
        services.AddOptions<LiveOptions>().Bind(settings.GetSection("NewsMonitor:Live")).ValidateOnStart();
        services.AddOptions<SearchOptions>().Bind(settings.GetSection("NewsMonitor:Search")).ValidateOnStart();
        services.AddOptions<SyndicationOptions>().Bind(settings.GetSection("NewsMonitor:Syndication")).ValidateOnStart();
        services.AddAccess(settings);
        services.AddRazorComponents();
        services.Configure<JsonOptions>(json => ApiJson.Configure(json.SerializerOptions));
        return services
            .AddSingleton<IValidateOptions<UpdateRingOptions>, UpdateRingOptionsValidator>()
            .AddSingleton<UpdateRing>()
            .AddHostedService(s => s.GetRequiredService<UpdateRing>())
            .AddSingleton<WorkspaceLookup>()
            .AddSingleton<IValidateOptions<SearchOptions>, SearchOptionsValidator>()
            .AddSingleton<WordBeginnings>()
            .AddSingleton<Candidates>()
            .AddSingleton<StoryAsking>()
            .AddSingleton<QueryReading>()
            .AddSingleton<HitMarker>()
            .AddSingleton<QueryPreview>()
            .AddSingleton<WatchReading>()
            .AddSingleton<IValidateOptions<SyndicationOptions>, SyndicationOptionsValidator>()
            .AddSingleton<FeedAddresses>()
            .AddSingleton<StoryFeeds>()
            .AddSingleton<WatchFeeds>()
            .AddSingleton<IValidateOptions<AnalystOptions>, AnalystOptionsValidator>()
            .AddSingleton<AnalystDesk>()
            .AddSingleton<StoryCommands>()
            .AddHttpContextAccessor()
            .AddSingleton<ReadyState>()
            .AddSingleton<IValidateOptions<PageOptions>, PageOptionsValidator>()
            .AddSingleton<DeskAssets>()
            .AddSingleton<IValidateOptions<LiveOptions>, LiveOptionsValidator>()
            .AddSingleton<LiveClock>()
            .AddSingleton<LiveFrames>()
            .AddSingleton<RowWriter>()
            .AddSingleton<ReplayFolders>()
            .AddSingleton<StageMeter>()
            .AddHostedService(s => s.GetRequiredService<StageMeter>())
            .AddSingleton<NewestChanges>()
            .AddSingleton<RowHits>()
            .AddSingleton<StoryLists>()
            .AddSingleton<StoryPages>()
            .AddSingleton<FeedViews>()
            .AddSingleton<WatchViews>()
            .Configure<FeedViewOptions>(settings.GetSection("NewsMonitor:Schedule"))
            .AddExceptionHandler<Problems>()
            .AddProblemDetails()
            .AddOpenApi("v1");
    }

    /// <summary>Maps the API under <c>/api/v1</c>, the health checks, the API's description and the pages.</summary>
    public static void MapWeb(this WebApplication app)
    {
        app.UsePageHeaders();
        app.UseExceptionHandler();
        app.UseStatusCodePages();
        app.UseAccess();
        var api = app.MapGroup("/api/v1");
        ArticlesApi.Map(api);
        StoriesApi.Map(api);
        UpdatesApi.Map(api);
        SyndicationApi.Map(api);
        PreviewApi.Map(api);
        AnalystApi.Map(api);
        ActionsApi.Map(api);
        MarksApi.Map(api);
        AccessApi.Map(api);
        QuarantineApi.Map(api);
        ReplaysApi.Map(api);
        LogApi.Map(api);
        FeedsApi.Map(api);
        WatchesApi.Map(api);
        DeliveriesApi.Map(api);
        WatchStreamApi.Map(api);
        UnsubscribeApi.Map(app);
        WebSubApi.Map(app);
        HealthApi.Map(app);
        PagesApi.Map(app);
        SignIn.Map(app);
        app.MapOpenApi("/openapi/{documentName}.json");
    }
}

using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NewsMonitor.Contracts;
using NewsMonitor.Delivery.Words;
using NewsMonitor.Storage;
using NSubstitute;

namespace NewsMonitor.Web.Tests.World;

/// <summary>The web host on a loopback port of its own, over a store in a folder of its own; the grains are stand-ins.</summary>
public sealed class WebWorld : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly DirectoryInfo _folder;

    private WebWorld(WebApplication app, DirectoryInfo folder)
    {
        _app = app;
        _folder = folder;
        Http = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri(app.Urls.Single()), Timeout = TimeSpan.FromMinutes(5) };
        Writer = new StoryWriter(app.Services);
    }

    /// <summary>A client that does not follow redirects.</summary>
    public HttpClient Http { get; }

    /// <summary>Writes stories into the store.</summary>
    public StoryWriter Writer { get; }

    /// <summary>The stand-in for taking articles in.</summary>
    public IIntakeGrain Intake { get; private init; } = null!;

    /// <summary>The stand-in for replays.</summary>
    public IReplayGrain Replay { get; private init; } = null!;

    /// <summary>The stand-in for what people do with feeds.</summary>
    public IFeedDeskGrain Desk { get; private init; } = null!;

    /// <summary>A part of the host.</summary>
    public T Part<T>()
        where T : notnull => _app.Services.GetRequiredService<T>();

    public static async Task<WebWorld> Start(params (string Key, string Value)[] settings)
    {
        var folder = Directory.CreateTempSubdirectory("newsmonitor-web-");
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.Configuration["urls"] = "http://127.0.0.1:0";
        builder.Configuration.AddInMemoryCollection(settings.Select(s => KeyValuePair.Create(s.Key, (string?)s.Value)));
        var (grains, intake, replay) = (Substitute.For<IGrainFactory>(), Substitute.For<IIntakeGrain>(), Substitute.For<IReplayGrain>());
        grains.GetGrain<IIntakeGrain>(Arg.Any<long>(), Arg.Any<string?>()).Returns(intake);
        grains.GetGrain<IReplayGrain>(Arg.Any<string>(), Arg.Any<string?>()).Returns(replay);
        var desk = Substitute.For<IFeedDeskGrain>();
        grains.GetGrain<IFeedDeskGrain>(Arg.Any<long>(), Arg.Any<string?>()).Returns(desk);
        builder.Services.AddSingleton(TimeProvider.System).AddSingleton(grains).AddSingleton<IWordReader, ReadWords>().AddEmbeddedStore().AddWeb(builder.Configuration);
        builder.Services.Configure<StoreOptions>(store => store.Directory = folder.FullName);
        var app = builder.Build();
        app.MapWeb();
        await app.StartAsync();
        return new WebWorld(app, folder) { Intake = intake, Replay = replay, Desk = desk };
    }

    /// <summary>Gets a text that must be there.</summary>
    public async Task<string> Page(string path)
    {
        using var answer = await Http.GetAsync(new Uri(path, UriKind.Relative));
        return await answer.Content.ReadAsStringAsync();
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await _app.DisposeAsync();
        _folder.Delete(recursive: true);
    }
}

using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using NewsMonitor.Testing;
using Shouldly;
using Xunit;

namespace NewsMonitor.Server.Tests.Deploy;

/// <summary>What can be known of the image without building it.</summary>
public sealed class ContainerfileTests
{
    /// <summary>Instructions, each on one line, without comments.</summary>
    private readonly List<string> _lines = [.. DeployFiles.Text("Containerfile").Split('\n').Where(l => !l.StartsWith('#')).Aggregate("", (all, l) => all + (l.EndsWith('\\') ? l[..^1] : l + "\n"))
        .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];

    [Fact]
    public void It_runs_as_a_user_without_rights_told_by_number() =>
        int.Parse(_lines.Last(l => l.StartsWith("USER ", StringComparison.Ordinal))[5..], CultureInfo.InvariantCulture).ShouldBeGreaterThan(0);

    [Fact]
    public void Image_has_the_words_of_all_languages()
    {
        var image = _lines.Last(l => l.StartsWith("FROM ", StringComparison.Ordinal));

        image.ShouldNotContain("alpine");
        image.ShouldNotContain("chiseled");
        Variable("DOTNET_SYSTEM_GLOBALIZATION_INVARIANT").ShouldBe("false");
    }

    [Fact]
    public void What_it_copies_exists_and_is_sent_to_the_builder()
    {
        var sent = File.ReadAllLines(Path.Combine(Repository.Root, ".dockerignore")).Where(l => l.StartsWith('!')).Select(l => l[1..]).ToList();
        var copied = _lines.Where(l => l.StartsWith("COPY ", StringComparison.Ordinal) && !l.Contains("--from", StringComparison.Ordinal)).SelectMany(l => l.Split(' ')[1..^1]).ToList();

        copied.ShouldNotBeEmpty();
        copied.Except(sent).ShouldBeEmpty();
        copied.ShouldAllBe(c => Path.Exists(Path.Combine(Repository.Root, c)));
    }

    [Fact]
    public void It_starts_what_the_build_makes()
    {
        var start = JsonSerializer.Deserialize<string[]>(_lines.Single(l => l.StartsWith("ENTRYPOINT ", StringComparison.Ordinal))[11..])!;

        start.ShouldBe(["dotnet", "/app/NewsMonitor.Server.dll"]);
        Variable("NewsMonitor__Root").ShouldBe("/app");
        _lines.ShouldContain($"VOLUME {Variable("NewsMonitor__Store__Directory")}");
        _lines.ShouldContain(l => l.StartsWith("EXPOSE ", StringComparison.Ordinal) && l.Split(' ').Contains(new Uri(Variable("urls").Replace('+', 'x')).Port.ToString(CultureInfo.InvariantCulture)));
    }

    [Fact]
    public async Task Health_check_tells_a_server_that_lives_from_one_that_does_not()
    {
        await using var lives = await Answering(StatusCodes.Status200OK);
        await using var fails = await Answering(StatusCodes.Status503ServiceUnavailable);

        (await Check(new Uri(lives.Urls.Single()).Port)).ShouldBe(0);
        (await Check(new Uri(fails.Urls.Single()).Port)).ShouldNotBe(0);
        await fails.StopAsync();
        (await Check(1)).ShouldNotBe(0);
    }

    private string Variable(string name) =>
        _lines.Where(l => l.StartsWith("ENV ", StringComparison.Ordinal)).SelectMany(l => l[4..].Split(' ', StringSplitOptions.RemoveEmptyEntries)).Single(v => v.StartsWith(name + "=", StringComparison.Ordinal))[(name.Length + 1)..];

    private static async Task<WebApplication> Answering(int status)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var app = builder.Build();
        app.Urls.Add("http://127.0.0.1:0");
        app.MapGet("/healthz/live", () => Results.StatusCode(status));
        await app.StartAsync();
        return app;
    }

    /// <summary>Runs the image's health check against a port of this machine.</summary>
    private async Task<int> Check(int port)
    {
        var line = _lines.Single(l => l.StartsWith("HEALTHCHECK ", StringComparison.Ordinal));
        var command = JsonSerializer.Deserialize<string[]>(line[line.IndexOf('[', StringComparison.Ordinal)..])!;
        command[2].ShouldContain("/8080 ");
        using var run = Process.Start(new ProcessStartInfo(command[0], [command[1], command[2].Replace("/8080 ", string.Create(CultureInfo.InvariantCulture, $"/{port} "), StringComparison.Ordinal)]) { RedirectStandardError = true, UseShellExecute = false })!;
        await run.WaitForExitAsync();
        return run.ExitCode;
    }
}

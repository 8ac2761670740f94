using System.Collections.Concurrent;
using System.Diagnostics;

namespace NewsMonitor.Testing.Processes;

/// <summary>A real server process on a free loopback port: started, killed, started again on the same data and address. Ends with the test.</summary>
public sealed class ServerUnderTest : IAsyncDisposable
{
    private static readonly TimeSpan ReadyWithin = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan EndWithin = TimeSpan.FromSeconds(20);

    private readonly string[] _arguments;
    private readonly List<(string Name, string Value)> _environment = [];
    private readonly ConcurrentQueue<string> _said = new();
    private Process? _process;

    /// <param name="data">The folder of its data.</param>
    /// <param name="settings">Further arguments, in which <c>{port}</c> stands for the server's port; the seeds are not read and the dashboard, a tenth of a start, is off unless they say so.</param>
    public ServerUnderTest(string data, params string[] settings)
    {
        Address = new Uri($"http://127.0.0.1:{FreePort.Next()}");
        var empty = Directory.CreateDirectory(Path.Combine(data, "empty-feed")).FullName;
        _arguments = ["--data", data, "--urls", Address.ToString(), "--NewsMonitor:Feeds:0:Path", empty, "--NewsMonitor:Dashboard:Enabled", "false", .. settings.Select(s => s.Replace("{port}", Address.Port.ToString(), StringComparison.Ordinal))];
        Client = new HttpClient { BaseAddress = Address, Timeout = TimeSpan.FromSeconds(60) };
    }

    /// <summary>Where it listens; the same over restarts.</summary>
    public Uri Address { get; }

    /// <summary>True, to measure: the program runs as it is shipped. False, the default: it is not compiled twice for the seconds that most tests take.</summary>
    public bool AsShipped { get; init; }

    /// <summary>A client of its API.</summary>
    public HttpClient Client { get; }

    /// <summary>What it has said so far, for messages of failed tests.</summary>
    public string Said => string.Join('\n', _said);

    /// <summary>The process, for measuring.</summary>
    public Process Process => _process ?? throw new InvalidOperationException("the server was not started");

    /// <summary>Gives the process, from its next start on, a variable of the environment.</summary>
    public ServerUnderTest With(string name, string value)
    {
        _environment.Add((name, value));
        return this;
    }

    /// <summary>Starts it, and waits until it is ready.</summary>
    public async Task Start()
    {
        var start = ProgramRun.Start(Repository.Program("NewsMonitor.Server", "NewsMonitor.Server"), _arguments, briefly: !AsShipped);
        _environment.ForEach(v => start.Environment[v.Name] = v.Value);
        _process = new Process { StartInfo = start };
        _process.OutputDataReceived += (_, e) => Note(e.Data);
        _process.ErrorDataReceived += (_, e) => Note(e.Data);
        _process.Start();
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
        await WaitUntilReady();
    }

    /// <summary>SIGKILL, and waits until the process is gone.</summary>
    public async Task Kill()
    {
        Process.Kill();
        await Process.WaitForExitAsync();
        Process.Dispose();
        _process = null;
    }

    /// <summary>SIGTERM; answers the exit code and how long it took.</summary>
    public async Task<(int ExitCode, TimeSpan Took)> Terminate()
    {
        var began = Stopwatch.GetTimestamp();
        using var term = Process.Start("kill", ["-TERM", Process.Id.ToString()]);
        await term.WaitForExitAsync();
        using var time = new CancellationTokenSource(EndWithin);
        await Process.WaitForExitAsync(time.Token);
        var code = Process.ExitCode;
        Process.Dispose();
        _process = null;
        return (code, Stopwatch.GetElapsedTime(began));
    }

    /// <summary>Waits until the process ends by itself; answers the exit code.</summary>
    public async Task<int> Ended()
    {
        using var time = new CancellationTokenSource(EndWithin);
        await Process.WaitForExitAsync(time.Token);
        return Process.ExitCode;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_process is { HasExited: false })
        {
            await Kill();
        }

        _process?.Dispose();
        Client.Dispose();
    }

    private async Task WaitUntilReady()
    {
        var began = Stopwatch.GetTimestamp();
        while (Stopwatch.GetElapsedTime(began) < ReadyWithin)
        {
            if (Process.HasExited)
            {
                throw new InvalidOperationException($"the server ended with exit code {Process.ExitCode} instead of becoming ready:\n{Said}");
            }

            try
            {
                using var answer = await Client.GetAsync("healthz/ready");
                if (answer.IsSuccessStatusCode)
                {
                    return;
                }
            }
            catch (HttpRequestException)
            {
                // Not listening yet.
            }

            await Task.Delay(50);
        }

        throw new TimeoutException($"the server did not become ready within {ReadyWithin}:\n{Said}");
    }

    private void Note(string? line)
    {
        if (line is not null)
        {
            _said.Enqueue(line);
        }
    }
}

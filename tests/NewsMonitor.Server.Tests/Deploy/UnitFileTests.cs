using System.Diagnostics;
using System.Text;
using Shouldly;
using Xunit;

namespace NewsMonitor.Server.Tests.Deploy;

/// <summary>The systemd unit is one that systemd takes, and starts what there is, as a user without rights.</summary>
public sealed class UnitFileTests
{
    private const string Verifier = "/usr/bin/systemd-analyze";
    private const string Unit = "newsmonitor.service";

    private readonly List<(string Section, string Name, string Value)> _settings = Parse(DeployFiles.Text(Unit));

    [Fact]
    public async Task Systemd_takes_it()
    {
        Assert.SkipUnless(File.Exists(Verifier), "systemd-analyze is missing: tests/run installs it (Debian's package systemd)");
        using var run = Process.Start(new ProcessStartInfo(Verifier, ["verify", "--man=no", DeployFiles.Of(Unit)]) { RedirectStandardError = true, UseShellExecute = false })!;

        var said = await run.StandardError.ReadToEndAsync();
        await run.WaitForExitAsync();

        // Where dotnet lies is the machine's matter.
        said.Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(l => l.Contains(Unit, StringComparison.Ordinal) && !l.Contains("is not executable", StringComparison.Ordinal)).ShouldBeEmpty();
    }

    [Fact]
    public void It_starts_the_server_as_a_user_without_rights()
    {
        Value("ExecStart").ShouldBe("/usr/bin/dotnet /opt/newsmonitor/NewsMonitor.Server.dll");
        Value("DynamicUser").ShouldBe("yes");
        Value("User").ShouldNotBe("root");
        Value("NoNewPrivileges").ShouldBe("yes");
        Value("CapabilityBoundingSet").ShouldBeEmpty();
        _settings.ShouldNotContain(s => s.Name == "MemoryDenyWriteExecute", "the runtime makes code while it runs");
    }

    [Fact]
    public void It_writes_to_its_state_folder_only()
    {
        var folder = "/var/lib/" + Value("StateDirectory").Split(' ')[0];

        Value("ProtectSystem").ShouldBe("strict");
        _settings.ShouldContain(("Service", "Environment", $"NewsMonitor__Store__Directory={folder}"));
        _settings.ShouldContain(("Service", "Environment", $"NewsMonitor__Feeds__0__Path=/var/lib/{Value("StateDirectory").Split(' ')[1]}"));
    }

    [Fact]
    public void It_is_only_on_this_machine_until_someone_says_otherwise() => _settings.ShouldContain(("Service", "Environment", "urls=http://localhost:5080"));

    private static List<(string Section, string Name, string Value)> Parse(string text)
    {
        var (settings, section) = (new List<(string, string, string)>(), "");
        foreach (var line in text.Split('\n').Where(l => l.Length > 0 && l[0] != '#'))
        {
            if (line[0] == '[')
            {
                section = line.Trim('[', ']');
                continue;
            }

            var parts = line.Split('=', 2);
            parts.Length.ShouldBe(2, new StringBuilder("a setting: ").Append(line).ToString());
            settings.Add((section, parts[0], parts[1]));
        }

        return settings;
    }

    private string Value(string name) => _settings.Single(s => s.Section == "Service" && s.Name == name).Value;
}

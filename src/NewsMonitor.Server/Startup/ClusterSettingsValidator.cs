using System.Net;
using Microsoft.Extensions.Options;

namespace NewsMonitor.Server.Startup;

/// <summary>Finds every fault of the cluster's settings at once.</summary>
internal sealed class ClusterSettingsValidator : IValidateOptions<ClusterSettings>
{
    private const string Section = "NewsMonitor:Cluster";

    public ValidateOptionsResult Validate(string? name, ClusterSettings options)
    {
        var faults = new List<string>();
        if (options.Name.Length is 0 or > 100)
        {
            faults.Add($"{Section}:Name is '{options.Name}': it must have 1 to 100 characters");
        }

        if (options.Address is { } address && !IPAddress.TryParse(address, out _))
        {
            faults.Add($"{Section}:Address is '{address}': it must be an IP address of this machine");
        }

        foreach (var (word, port) in new[] { ("SiloPort", options.SiloPort), ("GatewayPort", options.GatewayPort) })
        {
            if (port is < 0 or > 65535)
            {
                faults.Add($"{Section}:{word} is {port}: it must be 0 to 65535");
            }
        }

        if (options.SiloPort != 0 && options.SiloPort == options.GatewayPort)
        {
            faults.Add($"{Section}:GatewayPort is {options.GatewayPort}, the same as SiloPort: they must differ");
        }

        if (options.ProbeEvery < TimeSpan.FromMilliseconds(200) || options.ProbeEvery > TimeSpan.FromMinutes(1))
        {
            faults.Add($"{Section}:ProbeEvery is {options.ProbeEvery}: it must be 00:00:00.2 to 00:01:00");
        }

        if (options.ProbesMissed is < 2 or > 20)
        {
            faults.Add($"{Section}:ProbesMissed is {options.ProbesMissed}: it must be 2 to 20");
        }

        if (options.AliveEvery < TimeSpan.FromSeconds(1) || options.AliveEvery > TimeSpan.FromMinutes(5))
        {
            faults.Add($"{Section}:AliveEvery is {options.AliveEvery}: it must be 00:00:01 to 00:05:00");
        }

        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }
}

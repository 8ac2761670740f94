using System.Net;
using System.Net.Mail;
using NewsMonitor.Contracts;
using NewsMonitor.Delivery.Mail;
using NewsMonitor.Delivery.Queries;
using NewsMonitor.Delivery.Webhooks;
using NewsMonitor.Feeds.Fetching;
using NewsMonitor.Model;
using NewsMonitor.Storage;
using StableHash = NewsMonitor.Model.StableHash;

namespace NewsMonitor.Grains.Watches;

/// <summary>Turns what someone wants into a watch, or says why it cannot be. Pure but for the secrets that it makes.</summary>
internal static class WatchPlan
{
    private const int LongestName = 200;
    private const int LongestTarget = 2000;
    private const int MostKinds = 20;

    /// <summary>Why the order cannot be; null when it can.</summary>
    /// <param name="order">The order.</param>
    /// <param name="options">The bounds.</param>
    /// <param name="guard">Which addresses webhooks may go to.</param>
    /// <param name="canMail">Whether letters can be sent at all.</param>
    public static string? Refuse(WatchOrder order, WatchOptions options, AddressGuard guard, bool canMail)
    {
        var settings = order.Settings;
        if (settings.Name.Trim().Length is 0 or > LongestName)
        {
            return $"name: a watch needs a name of 1 to {LongestName} characters";
        }

        if (Query.Parse(settings.Query).Fault is { } fault)
        {
            return $"query: {fault}";
        }

        if (settings.Telling.AtMostEvery < TimeSpan.Zero || settings.Telling.AtMostEvery > TimeSpan.FromDays(7))
        {
            return $"atMostEvery: {settings.Telling.AtMostEvery} must be 0 to 7 days";
        }

        if (settings.Telling.Kinds.Count > MostKinds || settings.Telling.GrownPast.Count > MostKinds || settings.Telling.GrownPast.Any(n => n < 1))
        {
            return $"kinds and grownPast: at most {MostKinds} of each, and numbers of articles from 1";
        }

        if (order.Endpoints.Count > options.MostDeliveries)
        {
            return $"deliveries: a watch may have {options.MostDeliveries}, this has {order.Endpoints.Count} (NewsMonitor:Watches:MostDeliveries)";
        }

        var twice = order.Endpoints.GroupBy(e => (e.Settings.Kind, e.Settings.Target)).FirstOrDefault(g => g.Count() > 1);
        return twice is not null ? $"deliveries: '{twice.Key.Target}' is named twice" : order.Endpoints.Select(e => Refuse(e.Settings, guard, canMail)).FirstOrDefault(reason => reason is not null);
    }

    /// <summary>The watch's endpoints: known ones, by id or by address, keep their secrets; new webhooks get one, which is told once. An e-mail's secret is ours alone: it lets the reader unsubscribe.</summary>
    public static (IReadOnlyList<WatchEndpoint> Endpoints, IReadOnlyList<NewSecret> Secrets) Endpoints(string watch, IReadOnlyList<EndpointOrder> orders, IReadOnlyList<WatchEndpoint> known)
    {
        var (endpoints, secrets) = (new List<WatchEndpoint>(), new List<NewSecret>());
        var named = orders.Select(o => o.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var (settings, id) in orders)
        {
            var old = known.FirstOrDefault(e => id is null ? !named.Contains(e.Id) && e.Settings.Kind == settings.Kind && e.Settings.Target == settings.Target : e.Id == id && e.Settings.Kind == settings.Kind);
            var endpoint = old is null
                ? new WatchEndpoint { Id = NewId(watch, settings, [.. known.Concat(endpoints).Select(e => e.Id)]), Watch = watch, Settings = settings }
                : old with { Settings = settings };
            if (endpoint.Secrets.Count == 0)
            {
                var secret = WebhookSecret.Generate().Text;
                endpoint = endpoint with { Secrets = [new EndpointSecret(secret)] };
                if (settings.Kind == EndpointKind.Webhook)
                {
                    secrets.Add(new NewSecret(endpoint.Id, secret));
                }
            }

            endpoints.Add(endpoint);
        }

        return ([.. endpoints.OrderBy(e => e.Id, StringComparer.Ordinal)], secrets);
    }

    /// <summary>The endpoint with a new secret; the one that was newest is signed with too until a time.</summary>
    public static (WatchEndpoint Endpoint, NewSecret Secret) Rotate(WatchEndpoint endpoint, DateTimeOffset now, TimeSpan overlap)
    {
        var secret = WebhookSecret.Generate().Text;
        var old = endpoint.Secrets.Select(s => s.Until is null ? s with { Until = now + overlap } : s).Where(s => s.Until > now);
        return (endpoint with { Secrets = [new EndpointSecret(secret), .. old] }, new NewSecret(endpoint.Id, secret));
    }

    private static string NewId(string watch, EndpointSettings settings, HashSet<string> taken) => Enumerable.Range(0, int.MaxValue)
        .Select(n => StableHash.Id("endpoint", watch, settings.Kind.ToString(), settings.Target, n.ToString(System.Globalization.CultureInfo.InvariantCulture)))
        .First(id => !taken.Contains(id));

    private static string? Refuse(EndpointSettings settings, AddressGuard guard, bool canMail)
    {
        if (settings.Target.Length > LongestTarget)
        {
            return $"deliveries: an address may have {LongestTarget} characters";
        }

        return settings.Kind == EndpointKind.Webhook ? RefuseUrl(settings.Target, guard) : RefuseMail(settings, canMail);
    }

    private static string? RefuseUrl(string target, AddressGuard guard)
    {
        if (!Uri.TryCreate(target, UriKind.Absolute, out var url) || url.Scheme is not ("http" or "https") || url.UserInfo.Length > 0)
        {
            return $"deliveries: url '{target}' must be a full address such as https://example.org/hook, without a user name";
        }

        var refused = IPAddress.TryParse(url.Host.Trim('[', ']'), out var address) ? !guard.Allows(address) : url.IsLoopback && !guard.Allows(IPAddress.Loopback);
        return refused ? $"deliveries: url '{target}' leads to an address that may not be visited (private, loopback, link-local or reserved); NewsMonitor:Delivery:AllowedNetworks can allow it" : null;
    }

    private static string? RefuseMail(EndpointSettings settings, bool canMail)
    {
        if (!canMail)
        {
            return "deliveries: this server sends no e-mail: set NewsMonitor:Mail:Host";
        }

        if (!MailAddress.TryCreate(settings.Target, out var address) || address.Address != settings.Target)
        {
            return $"deliveries: to '{settings.Target}' is not an e-mail address";
        }

        return settings.Mail switch
        {
            { } times when !MailSchedule.IsZone(times.Zone) => $"deliveries: zone '{times.Zone}' is not a time zone: write it as Europe/Amsterdam",
            { At.Count: > 24 } => "deliveries: at may name 24 times of day",
            { QuietFrom: { } from, QuietUntil: { } until } when from == until => "deliveries: quiet hours must end at another time than they begin",
            { QuietFrom: null, QuietUntil: not null } or { QuietFrom: not null, QuietUntil: null } => "deliveries: quiet hours need a beginning and an end",
            _ => null,
        };
    }
}

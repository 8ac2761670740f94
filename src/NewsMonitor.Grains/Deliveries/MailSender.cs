using System.Globalization;
using System.Net.Sockets;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using Microsoft.Extensions.Options;
using MimeKit;
using MimeKit.Utils;
using NewsMonitor.Delivery.Mail;
using NewsMonitor.Delivery.Watches;
using NewsMonitor.Delivery.Webhooks;
using NewsMonitor.Grains.Telemetry;
using NewsMonitor.Model;
using NewsMonitor.Storage;

namespace NewsMonitor.Grains.Deliveries;

/// <summary>Sends letters by SMTP: all that is due goes in one.</summary>
internal sealed class MailSender(
    TellingReader tellings,
    IWatches watches,
    IDeliveries deliveries,
    IOptions<MailOptions> options,
    IOptions<DeliveryOptions> delivery,
    PipelineTelemetry telemetry,
    TimeProvider time) : IEndpointSender
{
    private readonly EndpointRule _rule = new(delivery.Value.Schedule, delivery.Value.DisableAfter);

    public EndpointKind Kind => EndpointKind.Email;

    /// <summary>How a connection is guarded; null for an unknown word.</summary>
    public static SecureSocketOptions? Security(string word) => word switch
    {
        "starttls" => SecureSocketOptions.StartTls,
        "tls" => SecureSocketOptions.SslOnConnect,
        "none" => SecureSocketOptions.None,
        _ => null,
    };

    public async Task<bool> Round(WatchEndpoint endpoint, SendingPace pace, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        var due = await deliveries.Due(endpoint.Id, now, together: true, options.Value.MostEntries, cancellation);
        if (due.Count == 0 || await watches.Find(endpoint.Watch, cancellation) is not { } watch)
        {
            return false;
        }

        var messages = new List<TellingMessage>(due.Count);
        foreach (var one in due)
        {
            messages.Add(await tellings.Read(watch, one.Entry, cancellation));
        }

        pace.Send(1, now);
        var answer = await Send(endpoint, messages, cancellation);
        var (standing, tries) = (endpoint.Standing, new List<DeliveryTry>(due.Count));
        foreach (var one in due)
        {
            var (tried, after) = _rule.Next(one, answer, endpoint.Standing, time.GetUtcNow());
            tries.Add(tried);
            standing = after;
        }

        // What went in one letter comes again in one, and not in quiet hours either.
        var again = MailSchedule.Next(endpoint.Settings.Mail is { } times ? times with { At = [] } : null, tries.Max(t => t.Due) ?? now);
        telemetry.Delivered("email", answer.Verdict.ToString());
        await deliveries.Record(endpoint.Id, [.. tries.Select(t => t.Due is null ? t : t with { Due = again })], standing, time.GetUtcNow(), cancellation);
        return answer.Verdict == ReceiverVerdict.Delivered;
    }

    public async Task<ReceiverAnswer> Test(WatchEndpoint endpoint, CancellationToken cancellation) => await watches.Find(endpoint.Watch, cancellation) is { } watch
        ? await Send(endpoint, [tellings.Test(watch)], cancellation)
        : new ReceiverAnswer(null, "the watch is gone");

    private async Task<ReceiverAnswer> Send(WatchEndpoint endpoint, IReadOnlyList<TellingMessage> messages, CancellationToken cancellation)
    {
        if (options.Value.Host is not { } host)
        {
            return new ReceiverAnswer(null, "this server sends no e-mail: set NewsMonitor:Mail:Host");
        }

        using var message = Envelope(endpoint, messages);
        using var client = new SmtpClient { Timeout = (int)options.Value.Timeout.TotalMilliseconds };
        try
        {
            await client.ConnectAsync(host, options.Value.Port, Security(options.Value.Security)!.Value, cancellation);
            if (options.Value.User is { } user)
            {
                await client.AuthenticateAsync(user, options.Value.Password ?? "", cancellation);
            }

            await client.SendAsync(message, cancellation);
            await client.DisconnectAsync(quit: true, CancellationToken.None);
            return new ReceiverAnswer(250, null);
        }
        catch (SmtpCommandException e)
        {
            // What is wrong with the address will be wrong tomorrow; what is wrong with the server may not.
            return new ReceiverAnswer(null, $"{(int)e.StatusCode}: {e.Message}") { IsFinal = e.ErrorCode == SmtpErrorCode.RecipientNotAccepted && (int)e.StatusCode >= 500 };
        }
        catch (Exception e) when (e is SocketException or IOException or ProtocolException or AuthenticationException or SslHandshakeException or TimeoutException or NotSupportedException)
        {
            return new ReceiverAnswer(null, $"the mail server '{host}' did not take it: {e.Message}");
        }
    }

    private MimeMessage Envelope(WatchEndpoint endpoint, IReadOnlyList<TellingMessage> messages)
    {
        var last = messages[^1];
        var unsubscribe = delivery.Value.PublicUrl is { } home && Unsubscribing.Word(endpoint) is { } word ? $"{home.TrimEnd('/')}/unsubscribe/{endpoint.Id}/{word}" : null;
        var letter = LetterWriter.Write(last.WatchName, messages, unsubscribe);
        var from = MailboxAddress.Parse(options.Value.From);
        var message = new MimeMessage { Subject = letter.Subject, Date = time.GetUtcNow(), Body = new BodyBuilder { TextBody = letter.Text, HtmlBody = letter.Html }.ToMessageBody() };
        message.From.Add(from);
        message.To.Add(MailboxAddress.Parse(endpoint.Settings.Target));

        // The same letter has the same id at every try, so that a mail program shows it once. A test is a new one each time.
        message.MessageId = last.IsTest ? MimeUtils.GenerateMessageId(from.Domain) : string.Create(CultureInfo.InvariantCulture, $"{endpoint.Id}.{messages[0].Sequence}-{last.Sequence}@{from.Domain}");
        message.Headers.Add("Auto-Submitted", "auto-generated");
        message.Headers.Add("List-Id", $"<{endpoint.Watch}.watches.{from.Domain}>");
        if (unsubscribe is not null)
        {
            message.Headers.Add(HeaderId.ListUnsubscribe, $"<{unsubscribe}>");
            message.Headers.Add(HeaderId.ListUnsubscribePost, "List-Unsubscribe=One-Click");
        }

        return message;
    }
}

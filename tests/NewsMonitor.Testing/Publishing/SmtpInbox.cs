using System.Buffers;
using System.Collections.Concurrent;
using System.Net;
using System.Security.Cryptography.X509Certificates;
using MimeKit;
using NewsMonitor.Testing.Processes;
using SmtpServer;
using SmtpServer.Authentication;
using SmtpServer.ComponentModel;
using SmtpServer.Mail;
using SmtpServer.Protocol;
using SmtpServer.Storage;

namespace NewsMonitor.Testing.Publishing;

/// <summary>A real SMTP server on a free loopback port that keeps the letters it takes; refuses the addresses of <see cref="Refused"/> for good, and fails as often as it is told. Ends with the test.</summary>
public sealed class SmtpInbox : MessageStore, IMailboxFilter, IAsyncDisposable
{
    /// <summary>An address whose letters are never taken.</summary>
    public const string Refused = "nobody@example.org";

    private readonly CancellationTokenSource _over = new();
    private readonly Task _serving;
    private int _failures;

    /// <summary>A server that asks nobody who they are, without TLS.</summary>
    public SmtpInbox()
        : this(null, null)
    {
    }

    /// <param name="certificate">What it shows after STARTTLS; null: it offers no TLS.</param>
    /// <param name="password">What the user <c>desk</c> must prove itself with; null: nobody is asked.</param>
    public SmtpInbox(X509Certificate2? certificate, string? password)
    {
        Port = FreePort.Next();
        var services = new ServiceProvider();
        services.Add((IMessageStore)this);
        services.Add((IMailboxFilter)this);
        if (password is not null)
        {
            services.Add((IUserAuthenticator)new DelegatingUserAuthenticator((user, word) => user == "desk" && word == password));
        }

        var options = new SmtpServerOptionsBuilder().ServerName("localhost").Endpoint(e =>
        {
            e.Endpoint(new IPEndPoint(IPAddress.Loopback, Port)).AuthenticationRequired(password is not null);
            if (certificate is not null)
            {
                e.Certificate(certificate);
            }
        }).Build();
        _serving = new SmtpServer.SmtpServer(options, services).StartAsync(_over.Token);
    }

    /// <summary>Where it listens.</summary>
    public int Port { get; }

    /// <summary>The letters, in the order of arrival.</summary>
    public ConcurrentQueue<MimeMessage> Letters { get; } = new();

    /// <summary>The settings of a world that sends here.</summary>
    public (string Key, string Value)[] Settings =>
    [
        ("NewsMonitor:Mail:Host", "127.0.0.1"), ("NewsMonitor:Mail:Port", $"{Port}"), ("NewsMonitor:Mail:Security", "none"), ("NewsMonitor:Mail:From", "desk@news.example.org"),
        ("NewsMonitor:Delivery:PublicUrl", "https://news.example.org"), ("NewsMonitor:Delivery:Retries:0", "00:00:00.1"), ("NewsMonitor:Delivery:Retries:1", "00:00:00.1"),
    ];

    /// <summary>Does not take the next letters, for a reason that passes.</summary>
    public void FailNext(int times) => Interlocked.Exchange(ref _failures, times);

    /// <inheritdoc/>
    public override Task<SmtpResponse> SaveAsync(ISessionContext context, IMessageTransaction transaction, ReadOnlySequence<byte> buffer, CancellationToken cancellationToken)
    {
        if (Interlocked.Decrement(ref _failures) >= 0)
        {
            return Task.FromResult(new SmtpResponse(SmtpReplyCode.InsufficientStorage, "full for a moment"));
        }

        using var stream = new MemoryStream(buffer.ToArray());
        Letters.Enqueue(MimeMessage.Load(stream, CancellationToken.None));
        return Task.FromResult(SmtpResponse.Ok);
    }

    /// <inheritdoc/>
    public Task<bool> CanAcceptFromAsync(ISessionContext context, IMailbox from, int size, CancellationToken cancellationToken) => Task.FromResult(true);

    /// <inheritdoc/>
    public Task<bool> CanDeliverToAsync(ISessionContext context, IMailbox to, IMailbox from, CancellationToken cancellationToken) => Task.FromResult($"{to.User}@{to.Host}" != Refused);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _over.CancelAsync();
        try
        {
            await _serving;
        }
        catch (OperationCanceledException)
        {
            // It was told to end.
        }

        _over.Dispose();
    }
}

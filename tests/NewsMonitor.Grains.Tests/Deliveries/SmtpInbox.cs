using System.Buffers;
using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using MimeKit;
using SmtpServer;
using SmtpServer.ComponentModel;
using SmtpServer.Mail;
using SmtpServer.Protocol;
using SmtpServer.Storage;

namespace NewsMonitor.Grains.Tests.Deliveries;

/// <summary>A real SMTP server on a free loopback port that keeps the letters it takes; refuses the addresses of <see cref="Refused"/> for good, and fails as often as it is told. Ends with the test.</summary>
internal sealed class SmtpInbox : MessageStore, IMailboxFilter, IAsyncDisposable
{
    public const string Refused = "nobody@example.org";

    private readonly CancellationTokenSource _over = new();
    private readonly Task _serving;
    private int _failures;

    public SmtpInbox()
    {
        using (var probe = new TcpListener(IPAddress.Loopback, 0))
        {
            probe.Start();
            Port = ((IPEndPoint)probe.LocalEndpoint).Port;
        }

        var services = new ServiceProvider();
        services.Add((IMessageStore)this);
        services.Add((IMailboxFilter)this);
        var options = new SmtpServerOptionsBuilder().ServerName("localhost").Endpoint(e => e.Endpoint(new IPEndPoint(IPAddress.Loopback, Port))).Build();
        _serving = new SmtpServer.SmtpServer(options, services).StartAsync(_over.Token);
    }

    public int Port { get; }

    /// <summary>The letters, in the order of arrival.</summary>
    public ConcurrentQueue<MimeMessage> Letters { get; } = new();

    /// <summary>The settings of a world that sends here.</summary>
    public (string, string)[] Settings =>
    [
        ("NewsMonitor:Mail:Host", "127.0.0.1"), ("NewsMonitor:Mail:Port", $"{Port}"), ("NewsMonitor:Mail:Security", "none"), ("NewsMonitor:Mail:From", "desk@news.example.org"),
        ("NewsMonitor:Delivery:PublicUrl", "https://news.example.org"), ("NewsMonitor:Delivery:Retries:0", "00:00:00.1"), ("NewsMonitor:Delivery:Retries:1", "00:00:00.1"),
    ];

    /// <summary>Does not take the next letters, for a reason that passes.</summary>
    public void FailNext(int times) => Interlocked.Exchange(ref _failures, times);

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

    public Task<bool> CanAcceptFromAsync(ISessionContext context, IMailbox from, int size, CancellationToken cancellationToken) => Task.FromResult(true);

    public Task<bool> CanDeliverToAsync(ISessionContext context, IMailbox to, IMailbox from, CancellationToken cancellationToken) => Task.FromResult($"{to.User}@{to.Host}" != Refused);

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

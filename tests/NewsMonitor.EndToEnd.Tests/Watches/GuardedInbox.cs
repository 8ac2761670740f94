using System.Collections.Concurrent;
using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using MimeKit;
using NewsMonitor.Testing.Publishing;

namespace NewsMonitor.EndToEnd.Tests.Watches;

/// <summary>A mail server as a company has it: letters are taken after STARTTLS and a login only, and its certificate is its own.</summary>
internal sealed class GuardedInbox : IAsyncDisposable
{
    /// <summary>The variable of the environment that names the certificates that a process trusts.</summary>
    public const string Trusted = "SSL_CERT_FILE";

    private readonly X509Certificate2 _certificate;
    private readonly SmtpInbox _inbox;
    private readonly string _password = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(12));

    /// <param name="folder">Where the certificate is put for those who are to trust it.</param>
    public GuardedInbox(string folder)
    {
        _certificate = SelfSigned();
        CertificateFile = Path.Combine(folder, "mail-certificate.pem");
        File.WriteAllText(CertificateFile, _certificate.ExportCertificatePem());
        _inbox = new SmtpInbox(_certificate, _password);
    }

    /// <summary>The certificate, as PEM.</summary>
    public string CertificateFile { get; }

    /// <summary>The letters, in the order of arrival.</summary>
    public ConcurrentQueue<MimeMessage> Letters => _inbox.Letters;

    /// <summary>The arguments of a server that sends here.</summary>
    public string[] Settings =>
    [
        "--NewsMonitor:Mail:Host", "localhost", "--NewsMonitor:Mail:Port", $"{_inbox.Port}", "--NewsMonitor:Mail:Security", "starttls", "--NewsMonitor:Mail:User", "desk", "--NewsMonitor:Mail:Password", _password,
        "--NewsMonitor:Mail:From", "desk@news.example.org", "--NewsMonitor:Delivery:PublicUrl", "https://news.example.org",
    ];

    public async ValueTask DisposeAsync()
    {
        await _inbox.DisposeAsync();
        _certificate.Dispose();
    }

    private static X509Certificate2 SelfSigned()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName("localhost");
        names.AddIpAddress(IPAddress.Loopback);
        request.CertificateExtensions.Add(names.Build());
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(certificateAuthority: true, hasPathLengthConstraint: false, pathLengthConstraint: 0, critical: true));
        return request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(7));
    }
}

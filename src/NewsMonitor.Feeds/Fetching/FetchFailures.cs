using System.Net.Sockets;
using System.Security.Authentication;
using NewsMonitor.Feeds.Parsing;

namespace NewsMonitor.Feeds.Fetching;

/// <summary>Tells at which stage a visit failed, from what was thrown.</summary>
internal static class FetchFailures
{
    /// <summary>The failure; null when the exception is no failure of the outside world.</summary>
    public static FeedFailure? Of(Exception thrown, string url)
    {
        for (var e = thrown; e is not null; e = e.InnerException)
        {
            switch (e)
            {
                case AddressRefusedException refused:
                    return new FeedFailure(FeedStage.Dns, refused.Message);
                case SocketException { SocketErrorCode: SocketError.HostNotFound or SocketError.NoData or SocketError.TryAgain or SocketError.NoRecovery }:
                    return new FeedFailure(FeedStage.Dns, $"{Host(url)}: the name is not known");
                case AuthenticationException trust:
                    return new FeedFailure(FeedStage.Tls, $"{Host(url)}: {trust.Message}");
                case SocketException socket:
                    return new FeedFailure(FeedStage.Connect, $"{Host(url)}: {socket.Message}");
            }
        }

        return thrown switch
        {
            HttpRequestException { HttpRequestError: HttpRequestError.SecureConnectionError } secure => new FeedFailure(FeedStage.Tls, $"{Host(url)}: {secure.Message}"),
            HttpRequestException { HttpRequestError: HttpRequestError.NameResolutionError } => new FeedFailure(FeedStage.Dns, $"{Host(url)}: the name is not known"),
            HttpRequestException { HttpRequestError: HttpRequestError.ConnectionError } connect => new FeedFailure(FeedStage.Connect, $"{Host(url)}: {connect.Message}"),
            HttpRequestException or HttpIOException or IOException or InvalidDataException or InvalidOperationException => new FeedFailure(FeedStage.Http, $"{Host(url)}: {thrown.Message}"),
            _ => null,
        };
    }

    private static string Host(string url) => Uri.TryCreate(url, UriKind.Absolute, out var parsed) ? parsed.Authority : url;
}

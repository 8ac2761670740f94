namespace NewsMonitor.Feeds.Fetching;

/// <summary>Ends a connection before it begins: the name leads only to addresses that may not be visited.</summary>
public sealed class AddressRefusedException : IOException
{
    /// <summary>Refuses a host.</summary>
    public AddressRefusedException(string host)
        : base($"'{host}' leads to an address that may not be visited (private, loopback, link-local or reserved); AllowedNetworks can allow it")
    {
    }
}

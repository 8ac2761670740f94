namespace NewsMonitor.Storage;

/// <summary>The store cannot take or give anything: the disk is full, the file is corrupt or read-only, another server holds it. The message names the thing and the way out; nothing was half-written.</summary>
public sealed class StoreUnavailableException : Exception
{
    /// <summary>Fails with a message for the operator.</summary>
    public StoreUnavailableException(string message)
        : base(message)
    {
    }

    /// <summary>Fails with a message for the operator, and what caused it.</summary>
    public StoreUnavailableException(string message, Exception cause)
        : base(message, cause)
    {
    }
}

namespace NewsMonitor.Storage;

/// <summary>A copy of a store cannot be made or taken in. The message names the file or the store, the line where there is one, and the way out; nothing was half-written.</summary>
public sealed class TransferException : Exception
{
    /// <summary>Fails with a message for the operator.</summary>
    public TransferException(string message)
        : base(message)
    {
    }

    /// <summary>Fails with a message for the operator, and what caused it.</summary>
    public TransferException(string message, Exception cause)
        : base(message, cause)
    {
    }

    /// <summary>What is to be read was written by a newer program.</summary>
    internal static TransferException Newer(string what, long known) => new($"{what}, which is newer than this program's {known}; use the newer program");
}

namespace NewsMonitor.Cli;

/// <summary>A failure whose message is all that the user needs: it names the thing and the way out.</summary>
internal class CommandException : Exception
{
    /// <summary>Fails with a message for the user.</summary>
    public CommandException(string message)
        : base(message)
    {
    }

    /// <summary>Fails with a message for the user, and what caused it.</summary>
    public CommandException(string message, Exception cause)
        : base(message, cause)
    {
    }
}

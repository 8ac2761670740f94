namespace NewsMonitor.Cli;

/// <summary>Nobody answers, or only that it cannot now: what has worked before may work again later.</summary>
internal sealed class NoServerException(string message, Exception? cause = null) : CommandException(message, cause!);

namespace NewsMonitor.Server.Startup;

/// <summary>The server cannot start as it is told to; the message names the setting and the way out.</summary>
internal sealed class StartException(string message) : Exception(message);

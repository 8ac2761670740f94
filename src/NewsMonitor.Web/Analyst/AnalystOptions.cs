namespace NewsMonitor.Web.Analyst;

/// <summary>How analysts' commands are answered. Section <c>NewsMonitor:Analyst</c>.</summary>
public sealed class AnalystOptions
{
    /// <summary>How long a request waits until the command is applied and told; after it, 202 says that it is durable and goes on. 100 ms to 5 minutes, default 20 seconds.</summary>
    public TimeSpan AnswerWithin { get; set; } = TimeSpan.FromSeconds(20);
}

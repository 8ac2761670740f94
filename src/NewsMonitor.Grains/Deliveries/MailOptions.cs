namespace NewsMonitor.Grains.Deliveries;

/// <summary>How letters are sent. Section <c>NewsMonitor:Mail</c>.</summary>
public sealed class MailOptions
{
    /// <summary>The SMTP server; null, the default: no letters are sent.</summary>
    public string? Host { get; set; }

    /// <summary>Its port; default 587.</summary>
    public int Port { get; set; } = 587;

    /// <summary><c>starttls</c> (the default), <c>tls</c> or <c>none</c>.</summary>
    public string Security { get; set; } = "starttls";

    /// <summary>Who we are to the server; null: nobody asks.</summary>
    public string? User { get; set; }

    /// <summary>The word that proves it.</summary>
    public string? Password { get; set; }

    /// <summary>The address that letters come from.</summary>
    public string From { get; set; } = "newsmonitor@localhost";

    /// <summary>The longest that sending a letter may take; 1 to 300 seconds, default 30 seconds.</summary>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>How many entries one letter takes; 1 to 1,000, default 200. What is more comes in the next.</summary>
    public int MostEntries { get; set; } = 200;
}

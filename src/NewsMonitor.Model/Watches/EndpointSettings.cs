namespace NewsMonitor.Model;

/// <summary>Where and how a watch delivers.</summary>
[GenerateSerializer, Immutable, Alias("nm.endpoint-settings")]
public sealed record EndpointSettings
{
    /// <summary>By which way.</summary>
    [Id(0)] public required EndpointKind Kind { get; init; }

    /// <summary>The address: a URL, or of a person.</summary>
    [Id(1)] public required string Target { get; init; }

    /// <summary>How a webhook's body is written.</summary>
    [Id(2)] public WebhookFormat Format { get; init; }

    /// <summary>When e-mail goes out; null: at once.</summary>
    [Id(3)] public MailTimes? Mail { get; init; }
}

/// <summary>By which way a watch delivers. Stored as text: names may not change.</summary>
[GenerateSerializer, Alias("nm.endpoint-kind")]
public enum EndpointKind
{
    /// <summary>A POST to an address, by Standard Webhooks 1.0.0.</summary>
    Webhook,

    /// <summary>A letter by SMTP.</summary>
    Email,
}

/// <summary>How a webhook's body is written. Stored as text: names may not change.</summary>
[GenerateSerializer, Alias("nm.webhook-format")]
public enum WebhookFormat
{
    /// <summary>The type, timestamp and data of Standard Webhooks.</summary>
    Json,

    /// <summary>A CloudEvent 1.0 in structured mode.</summary>
    CloudEvents,

    /// <summary>A CloudEvent 1.0 in binary mode: its attributes are headers.</summary>
    CloudEventsBinary,
}

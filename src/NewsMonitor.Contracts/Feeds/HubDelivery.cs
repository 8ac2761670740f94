namespace NewsMonitor.Contracts;

/// <summary>What a hub sent to one of our callbacks.</summary>
/// <param name="Token">The last part of the callback's address.</param>
/// <param name="Signature">X-Hub-Signature; null when it was not sent.</param>
/// <param name="ContentType">The content type as sent.</param>
/// <param name="Body">The body, byte-exact.</param>
[GenerateSerializer, Immutable, Alias("nm.hub-delivery")]
public sealed record HubDelivery([property: Id(0)] string Token, [property: Id(1)] string? Signature, [property: Id(2)] string? ContentType, [property: Id(3)] byte[] Body);

using NewsMonitor.Model;

namespace NewsMonitor.Contracts;

/// <summary>A watch as someone wants it.</summary>
/// <param name="Settings">What it watches, and how much it tells.</param>
/// <param name="Endpoints">Where it delivers; may be none, since every watch has its own stream.</param>
[GenerateSerializer, Immutable, Alias("nm.watch-order")]
public sealed record WatchOrder([property: Id(0)] WatchSettings Settings, [property: Id(1)] IReadOnlyList<EndpointOrder> Endpoints);

/// <summary>A delivery as someone wants it.</summary>
/// <param name="Settings">Where and how.</param>
/// <param name="Id">The endpoint that it changes; null for a new one, or the one of the same address.</param>
[GenerateSerializer, Immutable, Alias("nm.endpoint-order")]
public sealed record EndpointOrder([property: Id(0)] EndpointSettings Settings, [property: Id(1)] string? Id = null);

/// <summary>Who wants something of a watch.</summary>
/// <param name="Person">What tells people apart: a key, or a name.</param>
/// <param name="Name">The name in histories.</param>
/// <param name="All">True for whoever may see and change all watches.</param>
[GenerateSerializer, Immutable, Alias("nm.watch-caller")]
public sealed record WatchCaller([property: Id(0)] string Person, [property: Id(1)] string Name, [property: Id(2)] bool All);

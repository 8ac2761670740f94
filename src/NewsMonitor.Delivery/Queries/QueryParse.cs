namespace NewsMonitor.Delivery.Queries;

/// <summary>What came of reading a query: the query, or what is wrong with it. Never both, never neither.</summary>
/// <param name="Query">The query; null when it is faulty.</param>
/// <param name="Fault">What is wrong; null when nothing is.</param>
public sealed record QueryParse(Query? Query, QueryFault? Fault);

using CsCheck;
using NewsMonitor.Delivery.Queries;
using Shouldly;
using Xunit;

namespace NewsMonitor.Delivery.Tests.Queries;

public sealed class QueryMutationTests
{
    private static readonly string[] Pieces =
    [
        "flood", "\"broken dam\"", "AND", "OR", "NOT", "-", "(", ")", "near/5", "near/", "title:", "lang:de", "articles>=5", "age<2h", "phase:new", "after:2026-01-31",
        "*", "flood*", "\"", "“", "<", "=", ":", " ", "ä", "\u202e", "\0", "\ud83d\ude80", "\ud800", "1e999", "momentum>0.5", "source:(a OR b)",
    ];

    private static long Cases => Environment.GetEnvironmentVariable("NEWSMONITOR_FUZZ") is null ? 20_000 : 1_000_000;

    [Fact]
    public void Whatever_is_written_is_a_query_or_has_a_fault_with_a_place() =>
        Gen.Select(Gen.Int[0, Pieces.Length - 1].Select(i => Pieces[i]), Gen.Int[0, 2].Select(spaces => new string(' ', spaces))).Array[0, 14].Sample(
            pieces => Check(string.Concat(pieces.Select(piece => piece.Item1 + piece.Item2))),
            iter: Cases);

    [Fact]
    public void Any_text_is_a_query_or_has_a_fault_with_a_place() => Gen.String[0, 60].Sample(Check, iter: Cases / 4);

    private static void Check(string text)
    {
        var parse = Query.Parse(text);
        if (parse.Query is { } query)
        {
            var again = Query.Parse(query.ToString());
            again.Query.ShouldBe(query, $"'{text}' became '{query}': {again.Fault}");
        }
        else
        {
            parse.Fault!.At.ShouldBeInRange(0, text.Length);
            (parse.Fault.At + parse.Fault.Length).ShouldBeInRange(0, text.Length);
            parse.Fault.Hint.ShouldNotBeEmpty();
        }
    }
}

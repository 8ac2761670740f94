using System.Globalization;
using CsCheck;
using NewsMonitor.Storage;
using NewsMonitor.Web.Searching;
using Shouldly;
using Xunit;

namespace NewsMonitor.Web.Tests.Searching;

public sealed class ExactPagesTests
{
    [Fact]
    public Task Pages_one_after_the_other_give_each_that_passes_once_and_in_order() =>
        Gen.Select(Gen.Int[0, 400], Gen.Int[1, 130], Gen.Int[1, 9], Gen.Int[1, 500]).SampleAsync(async (count, limit, every, most) =>
        {
            var given = new List<int>();
            string? after = null;
            do
            {
                var page = await Read(count, every, after, limit, most);
                page.Items.Count.ShouldBeLessThanOrEqualTo(limit);
                given.AddRange(page.Items);
                after = page.Next;
            }
            while (after is not null);

            given.ShouldBe(Enumerable.Range(0, count).Where(i => i % every == 0));
        });

    [Fact]
    public async Task A_page_is_full_when_enough_pass() => (await Read(1_000, 3, null, 50, 2_000)).Items.Count.ShouldBe(50);

    [Fact]
    public async Task A_page_that_meets_the_bound_says_where_to_go_on()
    {
        var page = await Read(10_000, 9_999, "1", 50, 300);

        page.Items.ShouldBeEmpty();
        page.Next.ShouldBe("301");
    }

    private static Task<Page<int>> Read(int count, int every, string? after, int limit, int most) => ExactPages.Read(
        (from, rows) =>
        {
            var start = from is null ? 0 : int.Parse(from, CultureInfo.InvariantCulture);
            var end = Math.Min(count, start + rows);
            return Task.FromResult(new Page<int>([.. Enumerable.Range(start, end - start)], end < count ? end.ToString(CultureInfo.InvariantCulture) : null));
        },
        candidate => Task.FromResult(candidate % every == 0),
        after,
        limit,
        most);
}

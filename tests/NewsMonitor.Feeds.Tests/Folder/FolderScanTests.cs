using NewsMonitor.Feeds.Folder;
using Shouldly;

namespace NewsMonitor.Feeds.Tests.Folder;

public sealed class FolderScanTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);
    private static readonly long Old = Now.AddHours(-1).UtcTicks;

    [Fact]
    public void A_new_file_is_read() => Paths(Scan([], [new("a.txt", 1, Old)]).ToRead).ShouldBe(["a.txt"]);

    [Fact]
    public void An_unchanged_file_is_not_read_again() => Scan([State("a.txt", 1, Old)], [new("a.txt", 1, Old)]).ToRead.ShouldBeEmpty();

    [Fact]
    public void A_file_of_another_size_is_read_again() => Paths(Scan([State("a.txt", 1, Old)], [new("a.txt", 2, Old)]).ToRead).ShouldBe(["a.txt"]);

    [Fact]
    public void A_file_of_another_time_is_read_again() => Paths(Scan([State("a.txt", 1, Old)], [new("a.txt", 1, Old - 1)]).ToRead).ShouldBe(["a.txt"]);

    [Fact]
    public void A_file_written_just_now_waits_for_the_next_scan()
    {
        var changes = Scan([], [new("a.txt", 1, Now.AddMilliseconds(-10).UtcTicks)]);
        changes.ToRead.ShouldBeEmpty();
        Paths(changes.Unsettled).ShouldBe(["a.txt"]);
    }

    [Fact]
    public void A_file_from_the_future_does_not_wait_for_ever() => Scan([], [new("a.txt", 1, Now.AddDays(1).UtcTicks)]).ToRead.Count.ShouldBe(1);

    [Fact]
    public void A_vanished_file_is_named() => Scan([State("b.txt", 1, Old), State("a.txt", 1, Old)], []).Gone.ShouldBe(["a.txt", "b.txt"]);

    [Fact]
    public void Nothing_is_called_gone_when_the_folder_could_not_be_listed() =>
        FolderScan.Changes(Known([State("a.txt", 1, Old)]), new FolderListing([], ["folder cannot be read"]), Now, TimeSpan.Zero).Gone.ShouldBeEmpty();

    private static FolderChanges Scan(FolderFileState[] read, FolderEntry[] listing) =>
        FolderScan.Changes(Known(read), new FolderListing(listing, []), Now, TimeSpan.FromMilliseconds(300));

    private static Dictionary<string, FolderFileState> Known(FolderFileState[] states) => states.ToDictionary(state => state.Path, StringComparer.Ordinal);

    private static FolderFileState State(string path, long size, long ticks) => new(path, size, ticks, "");

    private static IEnumerable<string> Paths(IEnumerable<FolderEntry> entries) => entries.Select(entry => entry.Path);
}

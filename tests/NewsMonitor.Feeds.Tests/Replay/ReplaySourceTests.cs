using NewsMonitor.Feeds.Folder;
using NewsMonitor.Feeds.Replay;
using NewsMonitor.Feeds.Tests.Folder;
using Shouldly;

namespace NewsMonitor.Feeds.Tests.Replay;

public sealed class ReplaySourceTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public async Task A_folder_is_played_in_name_order_and_its_pieces_are_counted()
    {
        _folder.Write("b.txt", "second");
        _folder.Write("a.jsonl", "{\"body\":\"first\"}\n\n{\"body\":\"then\"}");
        var source = ReplaySource.Open(_folder.Root, new FolderOptions()).Source!;
        (await source.Total()).ShouldBe(3);
        (await Bodies(source)).ShouldBe(["first", "then", "second"]);
        (await Bodies(source)).ShouldBe(["first", "then", "second"]);
    }

    [Fact]
    public async Task A_single_file_is_played_under_its_own_name()
    {
        var path = _folder.Write("deep/a.jsonl", "{\"body\":\"first\"}\n");
        var source = ReplaySource.Open(path, new FolderOptions()).Source!;
        (await source.Items().ToListAsync()).OfType<FolderDocument>().ShouldHaveSingleItem().Document.Path.ShouldBe("a.jsonl#1");
        (await source.Total()).ShouldBe(1);
    }

    [Fact]
    public void What_is_not_there_is_refused_by_name() => ReplaySource.Open("/nowhere/at-all", new FolderOptions()).Reason!.ShouldContain("/nowhere/at-all");

    [Fact]
    public void A_foreign_kind_of_file_is_refused() => ReplaySource.Open(_folder.Write("a.jpg", "x"), new FolderOptions()).Reason!.ShouldContain(".jsonl");

    [Fact]
    public async Task What_would_cost_much_is_not_counted()
    {
        var path = _folder.Write("a.jsonl", "{\"body\":\"first\"}\n");
        (await ReplaySource.Open(path, new FolderOptions { MaxCountedBytes = 3 }).Source!.Total()).ShouldBeNull();
    }

    public void Dispose() => _folder.Dispose();

    private static async Task<List<string>> Bodies(ReplaySource source) =>
        await source.Items().OfType<FolderDocument>().Select(item => item.Document.Body).ToListAsync();
}

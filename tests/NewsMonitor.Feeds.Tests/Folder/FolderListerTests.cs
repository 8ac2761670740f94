using NewsMonitor.Feeds.Folder;
using Shouldly;

namespace NewsMonitor.Feeds.Tests.Folder;

public sealed class FolderListerTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public void Files_come_in_ordinal_order_of_their_paths_through_all_folders()
    {
        foreach (var path in (string[])["b.txt", "a/z.html", "a/B.json", "a-1.jsonl", "Z.ndjson", "a/deep/x.txt.gz"]) _folder.Write(path, "x");
        Paths().ShouldBe(["Z.ndjson", "a-1.jsonl", "a/B.json", "a/deep/x.txt.gz", "a/z.html", "b.txt"]);
    }

    [Theory]
    [InlineData("README.md")]
    [InlineData("readme.txt")]
    [InlineData(".hidden.txt")]
    [InlineData("article.txt~")]
    [InlineData("~lock.txt")]
    [InlineData("#article.txt#")]
    [InlineData("article.txt.part")]
    [InlineData("photo.jpg")]
    [InlineData(".git/article.txt")]
    public void What_is_no_article_is_passed_over(string path)
    {
        _folder.Write(path, "x");
        Paths().ShouldBeEmpty();
    }

    [Fact]
    public void A_missing_folder_is_a_failure_that_names_it() =>
        FolderLister.List(Path.Combine(_folder.Root, "nowhere"), new FolderOptions()).Failures.ShouldHaveSingleItem().ShouldContain("nowhere");

    [Fact]
    public void An_empty_folder_is_a_valid_one()
    {
        var listing = FolderLister.List(_folder.Root, new FolderOptions());
        listing.Entries.ShouldBeEmpty();
        listing.Failures.ShouldBeEmpty();
    }

    [Fact]
    public void More_files_than_allowed_are_left_out_and_said_so()
    {
        _folder.Write("a.txt", "x");
        _folder.Write("b.txt", "x");
        var listing = FolderLister.List(_folder.Root, new FolderOptions { MaxFiles = 1 });
        listing.Entries.Count.ShouldBe(1);
        listing.Failures.ShouldHaveSingleItem().ShouldContain("MaxFiles");
    }

    [Fact]
    public void Folders_that_lie_too_deep_are_left_out_and_said_so()
    {
        _folder.Write("1/2/3/a.txt", "x");
        var listing = FolderLister.List(_folder.Root, new FolderOptions { MaxDepth = 2 });
        listing.Entries.ShouldBeEmpty();
        listing.Failures.ShouldHaveSingleItem().ShouldContain("'1/2/3'");
    }

    [Fact]
    public void A_linked_file_has_the_size_of_its_target_and_a_link_in_a_circle_is_not_followed()
    {
        var target = _folder.Write("target.txt", "twelve bytes");
        File.CreateSymbolicLink(Path.Combine(_folder.Root, "link.txt"), target);
        Directory.CreateSymbolicLink(Path.Combine(_folder.Root, "circle"), _folder.Root);
        File.CreateSymbolicLink(Path.Combine(_folder.Root, "dangling.txt"), Path.Combine(_folder.Root, "nothing.txt"));
        var listing = FolderLister.List(_folder.Root, new FolderOptions());
        listing.Entries.Select(entry => (entry.Path, entry.Size)).ShouldBe([("link.txt", 12), ("target.txt", 12)]);
    }

    public void Dispose() => _folder.Dispose();

    private IEnumerable<string> Paths() => FolderLister.List(_folder.Root, new FolderOptions()).Entries.Select(entry => entry.Path);
}

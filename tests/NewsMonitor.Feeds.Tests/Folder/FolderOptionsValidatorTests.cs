using NewsMonitor.Feeds.Folder;
using Shouldly;

namespace NewsMonitor.Feeds.Tests.Folder;

public sealed class FolderOptionsValidatorTests
{
    [Fact]
    public void The_defaults_are_valid() => new FolderOptionsValidator().Validate(null, new FolderOptions()).Succeeded.ShouldBeTrue();

    [Fact]
    public void All_faults_are_told_at_once() =>
        new FolderOptionsValidator().Validate(null, new FolderOptions { MaxDocumentBytes = 0, MaxFiles = -1, MaxDepth = 0, Settle = TimeSpan.FromHours(1), MaxCountedBytes = -1, MaxRefusedBytes = 0, MaxWholeFileBytes = -2 })
            .Failures!.Count().ShouldBe(8);
}

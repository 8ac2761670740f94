using System.Diagnostics;
using System.Net;
using NewsMonitor.Testing.Articles;
using NewsMonitor.Testing.Processes;
using Shouldly;
using Xunit;

namespace NewsMonitor.EndToEnd.Tests.Faults;

/// <summary>What happens when the disk is full or may not be written: nothing accepted is lost, and the message names the disk.</summary>
public sealed class DiskFaultTests
{
    [Fact]
    public async Task Full_disk_ends_the_server_with_a_message_and_loses_nothing_accepted()
    {
        using var data = new TemporaryFolder();
        await using var disk = await SmallDisk.Mount(data.Of("disk"), megabytes: 6);
        if (disk is null)
        {
            Assert.Skip("a small disk cannot be mounted here (needs root)");
        }

        var accepted = 0;
        object[] refused = [];
        await using (var server = new ServerUnderTest(disk.Path))
        {
            await server.Start();
            try
            {
                foreach (var batch in new MadeUpNews(7, DateTimeOffset.UnixEpoch.AddYears(50)).Articles(20_000, 200).Select(a => a.ToPost()).Chunk(100))
                {
                    refused = batch;
                    accepted += (await server.Client.PostArticles(batch)).Count;
                }
            }
            catch (HttpRequestException e) when (e.StatusCode is null or HttpStatusCode.ServiceUnavailable)
            {
                // The disk is full.
            }

            (await server.Ended()).ShouldBe(1);
            server.Said.ShouldContain("disk is full");
        }

        accepted.ShouldBeGreaterThan(0);
        await disk.Grow(megabytes: 200);
        await using var again = new ServerUnderTest(disk.Path);
        await again.Start();

        // What was refused comes again, as its sender would send it; it may have been taken before the refusal.
        accepted += (await again.Client.PostArticles(refused)).Count;
        (await again.Client.Settled(accepted)).ShouldNotBeEmpty();
    }

    /// <summary>A file system of its own size, in memory.</summary>
    private sealed class SmallDisk(string path) : IAsyncDisposable
    {
        public string Path => path;

        public static async Task<SmallDisk?> Mount(string path, int megabytes)
        {
            Directory.CreateDirectory(path);
            return await Run("mount", "-t", "tmpfs", "-o", $"size={megabytes}m", "tmpfs", path) == 0 ? new SmallDisk(path) : null;
        }

        public async Task Grow(int megabytes) => (await Run("mount", "-o", $"remount,size={megabytes}m", path)).ShouldBe(0);

        public async ValueTask DisposeAsync() => await Run("umount", "-l", path);

        private static async Task<int> Run(string program, params string[] arguments)
        {
            using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true, UseShellExecute = false })!;
            await process.WaitForExitAsync();
            return process.ExitCode;
        }
    }
}

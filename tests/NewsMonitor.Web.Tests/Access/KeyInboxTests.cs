using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using NewsMonitor.Model;
using NewsMonitor.Storage;
using NewsMonitor.Testing.Processes;
using NewsMonitor.Web.Access;
using NewsMonitor.Web.Tests.World;
using Shouldly;
using Xunit;

namespace NewsMonitor.Web.Tests.Access;

/// <summary>Keys that lie in the data folder are taken up, once.</summary>
public sealed class KeyInboxTests : IDisposable
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } };

    private static readonly AccessKey Anna = new() { Id = "0123456789ab", Name = "Anna", Scope = AccessScope.Operator, Hash = AccessSecret.Hash("x"), CreatedAt = DateTimeOffset.UnixEpoch, CreatedBy = "the terminal" };

    /// <summary>Not the host's own folder, in which it looks by itself.</summary>
    private readonly TemporaryFolder _data = new();

    public void Dispose() => _data.Dispose();

    [Fact]
    public async Task Key_is_taken_up_and_its_file_is_gone()
    {
        await using var world = await WebWorld.Start();
        var file = Leave();

        await Inbox(world, File.Delete).Take(default);

        (await world.Part<IAccessKeys>().All(default)).ShouldHaveSingleItem().Name.ShouldBe("Anna");
        File.Exists(file).ShouldBeFalse();
    }

    [Fact]
    public async Task Key_in_a_folder_that_cannot_be_written_is_taken_once_and_stays_revoked()
    {
        await using var world = await WebWorld.Start();
        Leave();
        var tries = 0;
        var inbox = Inbox(world, _ =>
        {
            tries++;
            throw new UnauthorizedAccessException("the file system is read-only");
        });

        await inbox.Take(default);
        await inbox.Take(default);
        (await world.Part<IAccessKeys>().Revoke(Anna.Id, DateTimeOffset.UnixEpoch, default)).ShouldBeTrue();
        await Inbox(world, _ => throw new IOException("the file system is read-only")).Take(default);

        tries.ShouldBe(1);
        (await world.Part<IAccessKeys>().All(default)).ShouldHaveSingleItem().RevokedAt.ShouldNotBeNull();
    }

    private KeyInbox Inbox(WebWorld world, Action<string> delete) =>
        new(world.Part<IAccessKeys>(), Options.Create(new StoreOptions { Directory = _data.Path }), TimeProvider.System, NullLogger<KeyInbox>.Instance) { Delete = delete };

    private string Leave()
    {
        var file = Path.Combine(Directory.CreateDirectory(_data.Of("keys")).FullName, $"{Anna.Id}.json");
        File.WriteAllText(file, JsonSerializer.Serialize(Anna, Json));
        return file;
    }
}

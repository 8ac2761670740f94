using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.Extensions.DependencyInjection;
using NewsMonitor.Storage;
using NewsMonitor.Web.Access;
using NewsMonitor.Web.Tests.World;
using Shouldly;
using Xunit;

namespace NewsMonitor.Web.Tests.Access;

/// <summary>What one host signs, the others believe.</summary>
public sealed class StoredProtectionKeysTests
{
    private const string Purpose = "sign-in";

    [Fact]
    public async Task What_one_host_protects_another_host_of_the_same_store_reads()
    {
        await using var world = await WebWorld.Start();
        var store = world.Part<IProtectionKeys>();
        using var one = Host(store);
        using var two = Host(store);

        var cookie = Protector(one).Protect("Anna");

        Protector(two).Unprotect(cookie).ShouldBe("Anna");
        Protector(one).Unprotect(Protector(two).Protect("Otto")).ShouldBe("Otto");
    }

    [Fact]
    public async Task Hosts_that_start_together_agree_on_one_key()
    {
        await using var world = await WebWorld.Start();
        var store = world.Part<IProtectionKeys>();
        var hosts = Enumerable.Range(0, 4).Select(_ => Host(new EmptyAtFirst(store))).ToList();

        var cookies = await Task.WhenAll(hosts.Select(h => Task.Run(() => Protector(h).Protect("Anna"))));

        foreach (var host in hosts)
        {
            cookies.ShouldAllBe(c => Protector(host).Unprotect(c) == "Anna");
            host.Dispose();
        }

        (await store.All(default)).Count.ShouldBe(1);
    }

    private static IDataProtector Protector(ServiceProvider host) => host.GetRequiredService<IDataProtectionProvider>().CreateProtector(Purpose);

    private static ServiceProvider Host(IProtectionKeys store)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddDataProtection().SetApplicationName("newsmonitor");
        services.AddOptions<KeyManagementOptions>().Configure(keys => keys.XmlRepository = new StoredProtectionKeys(store, TimeProvider.System));
        return services.BuildServiceProvider();
    }

    /// <summary>The store as one host sees it that looks before the others have stored anything: empty when it looks first, as it is from then on.</summary>
    private sealed class EmptyAtFirst(IProtectionKeys store) : IProtectionKeys
    {
        private bool _looked;

        public async Task<IReadOnlyList<string>> All(CancellationToken cancellation)
        {
            if (!_looked)
            {
                _looked = true;
                return [];
            }

            return await store.All(cancellation);
        }

        public Task Add(string name, string xml, CancellationToken cancellation) => store.Add(name, xml, cancellation);
    }
}

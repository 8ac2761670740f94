using NewsMonitor.Grains.Deliveries;
using NewsMonitor.Grains.Watches;
using Shouldly;
using Xunit;

namespace NewsMonitor.Grains.Tests.Watches;

public sealed class WatchOptionsTests
{
    [Fact]
    public void Usual_settings_are_good()
    {
        new WatchOptionsValidator().Validate(null, new WatchOptions()).Succeeded.ShouldBeTrue();
        new DeliveryOptionsValidator().Validate(null, new DeliveryOptions()).Succeeded.ShouldBeTrue();
        new DeliveryOptions().Schedule.MostTries.ShouldBe(10);
    }

    [Fact]
    public void All_faults_of_watches_are_told_at_once()
    {
        var faults = new WatchOptionsValidator().Validate(null, new WatchOptions { MostPerOwner = 0, MostDeliveries = -1, KeepEntries = 1, MostStories = 1, LookEvery = TimeSpan.Zero, Stretch = 0, SecretOverlap = TimeSpan.FromDays(31) }).Failures!;

        faults.Select(f => f.Split(' ')[0]).ShouldBe(new[] { "MostPerOwner", "MostDeliveries", "KeepEntries", "MostStories", "LookEvery", "Stretch", "SecretOverlap" }.Select(n => $"NewsMonitor:Watches:{n}"));
    }

    [Fact]
    public void All_faults_of_deliveries_are_told_at_once()
    {
        var options = new DeliveryOptions { PublicUrl = "here", MostPerMinute = 0, Concurrency = 0, MostEndpoints = 0, Timeout = TimeSpan.Zero, DisableAfter = TimeSpan.Zero, LookEvery = TimeSpan.Zero };
        options.AllowedNetworks.Add("everything");
        options.Retries.Add(TimeSpan.Zero);

        var faults = new DeliveryOptionsValidator().Validate(null, options).Failures!;

        faults.Select(f => f.Split(' ')[0]).ShouldBe(
            new[] { "AllowedNetworks", "PublicUrl", "MostPerMinute", "Concurrency", "MostEndpoints", "Timeout", "Retries", "DisableAfter", "LookEvery" }.Select(n => $"NewsMonitor:Delivery:{n}"));
    }
}

using NewsMonitor.Testing;
using Shouldly;
using Xunit;

namespace NewsMonitor.Grains.Tests.Wire;

/// <summary>A silo of the next version can stand beside one of this, on the same store: nothing that they tell each other, or find written, has changed.</summary>
public sealed class ContractTests
{
    private static readonly string Baseline = Path.Combine(Repository.Root, "tests", "NewsMonitor.Grains.Tests", "Wire", "contracts.txt");

    [Fact]
    public void What_was_told_or_stored_once_is_so_still_and_what_is_new_is_written_down()
    {
        var now = Contracts.Now();
        var then = File.ReadAllLines(Baseline);
        var proposal = Path.Combine(Repository.Root, "artifacts", "contracts.txt");
        File.WriteAllText(proposal, string.Join('\n', now) + "\n");

        var gone = then.Except(now).ToList();
        gone.ShouldBeEmpty(
            "these lines of tests/NewsMonitor.Grains.Tests/Wire/contracts.txt hold no more: a silo of the version before, or the store, would not understand this one. "
            + "Keep the old member, value, call or script as it was, and add a new one beside it: a new [Id], a new [Alias], a new script");
        now.Except(then).ShouldBeEmpty($"these are new. If they only add, write them down: cp {Path.GetRelativePath(Repository.Root, proposal)} {Path.GetRelativePath(Repository.Root, Baseline)}");
    }

    [Fact]
    public void Lines_tell_what_matters()
    {
        var now = Contracts.Now();

        now.ShouldContain("wire nm.update-batch 0 Update: nm.story-update");
        now.ShouldContain("call nm.IStoryGrain.Offer(): Task");
        now.ShouldContain(l => l.StartsWith("stored StoredChange.Kind: String", StringComparison.Ordinal));
        now.ShouldContain(l => l.StartsWith("stored StoryPhase ", StringComparison.Ordinal));
        now.ShouldContain(l => l.StartsWith("schema Postgres 0001 ", StringComparison.Ordinal));
        now.Count.ShouldBeGreaterThan(300);
    }

    [Fact]
    public void Each_number_of_a_type_stands_for_one_member() =>
        Contracts.Now().Where(l => l.StartsWith("wire ", StringComparison.Ordinal)).Select(l => string.Join(' ', l.Split(' ')[..3])).Where(l => !l.EndsWith(" is", StringComparison.Ordinal)).ShouldBeUnique();
}

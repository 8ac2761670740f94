using Shouldly;
using Xunit;

namespace NewsMonitor.Model.Tests.Access;

public sealed class AccessSecretTests
{
    [Fact]
    public void Key_matches_its_own_hash_and_no_other()
    {
        var (a, b) = (AccessSecret.New(), AccessSecret.New());

        a.ShouldNotBe(b);
        AccessSecret.Matches(a, AccessSecret.Hash(a)).ShouldBeTrue();
        AccessSecret.Matches(b, AccessSecret.Hash(a)).ShouldBeFalse();
        AccessSecret.Hash(a).ShouldNotContain(a[17..]);
    }

    [Theory]
    [InlineData("nmk_0123456789ab_secret", "0123456789ab")]
    [InlineData("nmk_0123456789ab", null)]
    [InlineData("0123456789ab_secret", null)]
    [InlineData("", null)]
    public void What_is_no_key_has_no_id(string text, string? id) => AccessSecret.IdOf(text).ShouldBe(id);
}

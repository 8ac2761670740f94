using NewsMonitor.Feeds.Origins;
using NewsMonitor.Model;
using Shouldly;

namespace NewsMonitor.Feeds.Tests.Origins;

public sealed class WireSlugTests
{
    [Theory]
    [InlineData("LONDON (Reuters) - The ferry ran aground.", "Reuters")]
    [InlineData("PORT AMON, Dec 2 (AP) — The ferry ran aground.", "Associated Press")]
    [InlineData("Berlin (dpa) – Die Fähre lief auf Grund.", "dpa")]
    [InlineData("(AFP) - The ferry ran aground.", "AFP")]
    [InlineData("The ferry ran aground.\nAll were taken ashore. (dpa)", "dpa")]
    public void An_agency_is_known_where_agencies_stand(string body, string agency) =>
        WireSlug.Add([], body, []).ShouldBe([new Provenance(ProvenanceKind.Slug, agency)]);

    [Theory]
    [InlineData("The ferry ran aground, Reuters said on Monday, and all were taken ashore.")]
    [InlineData("The harbour authority (HA) said - again - that nobody was hurt.")]
    [InlineData("Nobody told the DPA about it, said the mayor of the town on the island.")]
    [InlineData("")]
    public void A_mention_in_a_sentence_is_no_slug(string body) => WireSlug.Add([], body, ["Ada Lovelace"]).ShouldBeEmpty();

    [Fact]
    public void An_agency_as_the_author_counts_once_beside_what_is_declared()
    {
        Provenance declared = new(ProvenanceKind.RssSource, "Wire");

        WireSlug.Add([declared], "PARIS (AFP) - Text.", ["AFP", "Ada"]).ShouldBe([declared, new Provenance(ProvenanceKind.Slug, "AFP")]);
    }
}

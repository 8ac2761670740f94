using NewsMonitor.Model;
using Shouldly;
using Xunit;

namespace NewsMonitor.Text.Tests.Analysis;

public sealed class LexiconTests
{
    private const int Most = 8;

    private readonly Lexicon lexicon = new("en", Most);
    private int article;

    [Fact]
    public void A_form_comes_to_its_stem_and_name()
    {
        ref var form = ref lexicon[Meet("Zelenskyy’s")];
        (form.Term!.Text, form.Term.Surface, form.Kind, form.IsCapital, form.IsTelling).ShouldBe(("zelenskyy", "Zelenskyy", TermKind.Word, true, true));
        lexicon.DetailOf(form).Name!.Text.ShouldBe(NameKey.Of("zelenskyy"));
        lexicon.State(form.Slot).Hash.ShouldBe(form.Term.Hash);
        lexicon[Meet("the")].Term.ShouldBeNull();
    }

    [Fact]
    public void What_has_not_been_met_for_longest_is_forgotten_first()
    {
        string[] words = ["harbour", "Ferries", "tides", "anchors", "Gulls", "ropes", "masts", "sails", "keels"];
        Array.ForEach(words, word => Meet(word));
        Meet("Ferries");
        lexicon.Trim();
        words.Where(Knows).ShouldBe(["Ferries", "sails", "keels"], ignoreOrder: true);
    }

    [Fact]
    public void What_is_kept_is_as_it_was()
    {
        Meet("Gulls");
        var name = lexicon.DetailOf(lexicon[Meet("Kittiwakes")]).Name;
        var pair = lexicon.Pair(lexicon[Find("Gulls")], lexicon[Find("Kittiwakes")]).Term.Text;
        for (var i = 0; i < Most; i++)
        {
            Meet($"wave{(char)('a' + i)}");
            Meet("Gulls");
            Meet("Kittiwakes");
        }

        lexicon.Trim();
        lexicon.Count.ShouldBeLessThanOrEqualTo(Most / 2);
        ref var form = ref lexicon[Find("Kittiwakes")];
        var detail = lexicon.DetailOf(form);
        detail.Name.ShouldBe(name);
        (lexicon.State(form.Slot).Hash, lexicon.State(detail.Slot).Hash).ShouldBe((form.Term!.Hash, name!.Hash));
        lexicon.Pair(lexicon[Find("Gulls")], form).Term.Text.ShouldBe(pair);
    }

    [Fact]
    public void What_was_forgotten_is_learnt_again_as_it_was()
    {
        var analyzer = new AnalysisContext("en", Most);
        var whole = new AnalysisContext("en");
        string[] lines = ["The Harbour of Port Ellen froze on 3 May", "Ferries to Port Askaig sailed late", "Islay’s two harbours reopened, the islanders said", "Port Ellen: 1,200 tonnes of ice"];
        for (var i = 0; i < 40; i++)
        {
            var (few, all) = (Read(analyzer, lines[i % 4] + " " + lines[i * 7 % 4]), Read(whole, lines[i % 4] + " " + lines[i * 7 % 4]));
            few.Mentions.ShouldBe(all.Mentions);
            few.Hashes.ShouldBe(all.Hashes);
            few.Hashes.ShouldBe(few.Terms.Select(term => term.Hash));
            few.Kinds.ShouldBe(few.Terms.Select(term => term.Kind));
            few.Terms.Select(term => (term.Text, term.Surface)).ShouldBe(all.Terms.Select(term => (term.Text, term.Surface)));
            few.Lines.ShouldBe(all.Lines);
        }
    }

    private static ArticleFeatures Read(AnalysisContext context, string line)
    {
        context.Begin();
        context.Title("");
        context.Line(line);
        return context.Result();
    }

    private int Meet(string form)
    {
        var place = Knows(form) ? Find(form) : lexicon.Learn(TokenKind.Word, FormKey.Of(form), form);
        lexicon.State(lexicon[place].Slot).Article = ++article;
        return place;
    }

    private bool Knows(string form) => Find(form) >= 0;

    private int Find(string form) => lexicon.Find(lexicon.Expect(FormKey.Of(form)), FormKey.Of(form), form);
}

using Shouldly;
using Xunit;

namespace NewsMonitor.Text.Tests.Analysis;

public sealed class FormTableTests
{
    private readonly FormTable table = new();

    [Fact]
    public void Every_form_is_found_and_no_other_however_many_there_are()
    {
        var entries = Enumerable.Range(0, 20_000).Select(i => new WordEntry { Form = $"form{i}" }).ToList();
        foreach (var entry in entries)
        {
            Find(entry.Form).ShouldBeNull();
            table.Add(FormTable.HashOf(entry.Form), entry);
        }

        table.Count.ShouldBe(20_000);
        entries.ForEach(entry => Find(entry.Form).ShouldBe(entry));
        Find("form").ShouldBeNull();
        Find("").ShouldBeNull();
    }

    [Fact]
    public void Forms_of_the_same_hash_are_told_apart()
    {
        var (one, two) = (new WordEntry { Form = "one" }, new WordEntry { Form = "two" });
        table.Add(7, one);
        table.Add(7, two);
        table.Find("one", 7).ShouldBe(one);
        table.Find("two", 7).ShouldBe(two);
        table.Find("three", 7).ShouldBeNull();
        table.Peek(7).ShouldBe(one);
        table.Peek(8).ShouldBeNull();
    }

    [Fact]
    public void Capitals_and_marks_make_another_form()
    {
        table.Add(FormTable.HashOf("tern"), new WordEntry { Form = "tern" });
        Find("Tern").ShouldBeNull();
        Find("térn").ShouldBeNull();
        Find("tern").ShouldNotBeNull();
    }

    [Fact]
    public void Cleared_it_knows_nothing()
    {
        table.Add(FormTable.HashOf("tern"), new WordEntry { Form = "tern" });
        table.Clear();
        (Find("tern"), table.Count).ShouldBe((null, 0));
    }

    private WordEntry? Find(string form) => table.Find(form, FormTable.HashOf(form));
}

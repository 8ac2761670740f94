using NewsMonitor.Model;
using Shouldly;
using Xunit;

namespace NewsMonitor.Text.Tests.Analysis;

public sealed class FormTableTests
{
    private readonly FormTable table = new();

    [Fact]
    public void Every_form_is_found_and_no_other_however_many_there_are()
    {
        var forms = Enumerable.Range(0, 20_000).Select(i => i % 2 == 0 ? $"form{i}" : $"a form too long for its key {i}").ToList();
        foreach (var form in forms)
        {
            Find(form).ShouldBeNull();
            Add(form);
        }

        table.Count.ShouldBe(20_000);
        forms.ForEach(form => Find(form).ShouldBe(form));
        Find("form").ShouldBeNull();
        Find("a form too long for its key").ShouldBeNull();
    }

    [Fact]
    public void Capitals_and_marks_make_another_form()
    {
        Add("tern");
        Find("Tern").ShouldBeNull();
        Find("térn").ShouldBeNull();
        Find("tern").ShouldBe("tern");
    }

    [Fact]
    public void Long_forms_of_the_same_key_are_told_apart()
    {
        var key = FormKey.Of("Donaudampfschifffahrt");
        Add("Donaudampfschifffahrt");
        table.Find(table.Expect(key), key, "Donaudampfschifffahrx").ShouldBe(-1);
        table.Find(table.Expect(key), key, "Donaudampfschifffahrt").ShouldBeGreaterThanOrEqualTo(0);
    }

    [Fact]
    public void What_is_not_kept_is_forgotten_and_what_is_kept_is_found_with_the_rest_of_it()
    {
        string[] words = ["tern", "gull", "Donaudampfschifffahrt", "Donaudampfschifffahrtsgesellschaft"];
        Array.ForEach(words, Add);
        table.Keep((form, detail) => form.Term!.Text.Length % 2 == 0 && detail.Form == (form.Key.IsWhole ? "" : form.Term.Text));
        words.Where(word => Find(word) is not null).ShouldBe(["tern", "gull", "Donaudampfschifffahrtsgesellschaft"]);
        table.Count.ShouldBe(3);
        table.DetailOf(table[Place(words[3])]).Form.ShouldBe(words[3]);
        Add(words[2]);
        Array.TrueForAll(words, word => Find(word) == word).ShouldBeTrue();
    }

    private void Add(string form)
    {
        var key = FormKey.Of(form);
        var more = key.IsWhole ? 0 : table.Keep(new FormDetail { Form = form });
        var place = table.Add(new KnownForm(key, new Term(TermKind.Word, form, form), 5, capital: false, telling: true, more));
        table[place].Key.ShouldBe(key);
    }

    private int Place(string form)
    {
        var key = FormKey.Of(form);
        return table.Find(table.Expect(key), key, form);
    }

    private string? Find(string form) => Place(form) is >= 0 and var place ? table[place].Term!.Text : null;
}

namespace NewsMonitor.Text.Names;

/// <summary>Brings "Rutte" to "Mark Rutte" within one text: a word alone that ends a person's full name names that person, the one most written of if several share it.</summary>
internal static class PersonForms
{
    /// <summary>The mentions with their fullest forms.</summary>
    public static IReadOnlyList<NameMention> Join(List<NameMention> mentions)
    {
        var persons = mentions.Where(m => m.Kind == NameKind.Person && WordCount(m.Text) > 1).ToList();
        var fullByLast = persons
            .GroupBy(m => PersonName.Last(m.Text), StringComparer.OrdinalIgnoreCase)
            .ToDictionary(g => g.Key, g => Best([.. g]), StringComparer.OrdinalIgnoreCase);
        var genders = persons.Where(p => p.Gender != Gender.Unknown).GroupBy(p => p.Text, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First().Gender, StringComparer.Ordinal);
        var forms = new List<NameMention>(mentions.Count);
        foreach (var mention in mentions)
        {
            var mayBeShort = WordCount(mention.Text) == 1 && mention.Kind is NameKind.Person or NameKind.Other or NameKind.Place;
            if (mayBeShort && fullByLast.TryGetValue(mention.Text, out var sharers) && Fitting(sharers, mention) is { } full)
            {
                forms.Add(mention with { Kind = NameKind.Person, Full = full.Text, Gender = mention.Gender != Gender.Unknown ? mention.Gender : genders.GetValueOrDefault(full.Text) });
            }
            else
            {
                forms.Add(mention.Kind == NameKind.Person && mention.Gender == Gender.Unknown ? mention with { Gender = genders.GetValueOrDefault(mention.Text) } : mention);
            }
        }

        return forms;
    }

    private static int WordCount(string name) => name.AsSpan().Count(' ') + 1;

    // Most written of first; ties by place in the text.
    private static List<NameMention> Best(List<NameMention> sharers) =>
        [.. sharers.GroupBy(m => m.Text, StringComparer.Ordinal).OrderByDescending(g => g.Count()).ThenBy(g => g.First().Span.Start).Select(g => g.First())];

    private static NameMention? Fitting(List<NameMention> sharers, NameMention mention) =>
        mention.Gender == Gender.Unknown ? sharers[0] : sharers.Find(s => s.Gender == mention.Gender) ?? sharers.Find(s => s.Gender == Gender.Unknown);
}

using NewsMonitor.Stories.Reading;
using NewsMonitor.Text.Names;

namespace NewsMonitor.Stories.Names;

/// <summary>Brings the forms of each name in a story together. Bounded: at most <see cref="MostNames"/> names. Not safe for use from many threads.</summary>
public sealed class NameBook
{
    /// <summary>The most names remembered of a story; when full, names met once make room.</summary>
    public const int MostNames = 240;

    /// <summary>The most forms remembered of a name.</summary>
    public const int MostForms = 8;

    private const int MostRoles = 6;

    private readonly List<NameEntry> entries;
    private readonly Dictionary<string, NameEntry> byForm = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<NameEntry>> byLast = new(StringComparer.Ordinal);
    private readonly PlaceForms places = new();
    private int next;

    /// <summary>A book with what was stored of it.</summary>
    public NameBook(IEnumerable<NameEntry> stored)
    {
        entries = [.. stored];
        next = entries.Count == 0 ? 0 : entries.Max(e => e.Id) + 1;
        foreach (var entry in entries)
        {
            Index(entry);
        }
    }

    /// <summary>The names, in order of appearance.</summary>
    public IReadOnlyList<NameEntry> Entries => entries;

    /// <summary>Takes an article's names in; answers the names of people, organisations and places that it has, and which of them are new to the story.</summary>
    /// <param name="reading">The article.</param>
    /// <param name="revises">True when an earlier version of the article was taken in, and its names were counted.</param>
    public (IReadOnlyList<NameEntry> Known, IReadOnlyList<NameEntry> New) Add(ArticleReading reading, bool revises = false)
    {
        var known = new List<NameEntry>();
        var added = new List<NameEntry>();
        var speakers = reading.Quotes.Where(q => q.Quotation.IsName).Select(q => q.Quotation.Speaker!).ToHashSet(StringComparer.Ordinal);
        foreach (var group in reading.Names.GroupBy(m => m.Full, StringComparer.Ordinal))
        {
            var first = group.First();
            var kind = group.Max(m => m.Kind == NameKind.Person ? 3 : m.Kind == NameKind.Organisation ? 2 : m.Kind == NameKind.Place ? 1 : 0) switch { 3 => NameKind.Person, 2 => NameKind.Organisation, 1 => NameKind.Place, _ => NameKind.Other };
            kind = kind is NameKind.Other && speakers.Contains(first.Full) ? NameKind.Person : kind;
            var entry = Find(first.Full, kind);
            var isNew = entry is null;
            if (entry is null)
            {
                if (kind == NameKind.Other)
                {
                    continue;
                }

                entry = Open(first.Full, kind);
            }

            Extend(entry, [.. group], kind);
            if (!known.Contains(entry) && !added.Contains(entry))
            {
                (isNew ? added : known).Add(entry);
            }
        }

        known.ForEach(e => e.Count += revises ? 0 : 1);
        added.ForEach(e => e.Count++);
        return (known, added);
    }

    /// <summary>The person or organisation that a speaker's words mean: a name in any form, or a description such as "the NATO chief" whose role one person of the story has.</summary>
    public NameEntry? Speaker(string words, bool isName)
    {
        if (isName)
        {
            return Find(words, NameKind.Person) ?? Find(words, NameKind.Organisation);
        }

        return RoleMatch.Find(words, entries);
    }

    private NameEntry? Find(string name, NameKind kind)
    {
        var key = NameKeys.Of(places.Canonical(name));
        if (byForm.TryGetValue(key, out var exact))
        {
            return exact;
        }

        if (kind is NameKind.Organisation or NameKind.Place)
        {
            return key.Length is >= 2 and <= 5 && !key.Contains(' ', StringComparison.Ordinal)
                ? entries.Find(e => e.Kind == kind && e.Name.Contains(' ', StringComparison.Ordinal) && NameKeys.Initials(e.Name) == key)
                : entries.Find(e => e.Kind == kind && e.Name.Length <= 5 && key.Contains(' ', StringComparison.Ordinal) && NameKeys.Initials(name) == NameKeys.Of(e.Name));
        }

        var last = NameKeys.Of(PersonName.Last(name));
        if (byLast.TryGetValue(last, out var sharers))
        {
            return sharers.FindAll(e => NameKeys.SamePerson(e.Name, name)).MaxBy(e => e.Count);
        }

        return kind == NameKind.Person && last.Length >= 6 ? entries.Find(e => e.Kind == NameKind.Person && NameKeys.SamePerson(e.Name, name)) : null;
    }

    private NameEntry Open(string name, NameKind kind)
    {
        if (entries.Count >= MostNames)
        {
            Drop(entries.Where(e => e.Kind != NameKind.Person || e.Count <= 1).MinBy(e => (e.Count, e.Id)) ?? entries.MinBy(e => (e.Count, e.Id))!);
        }

        var entry = new NameEntry { Id = next++, Name = places.Canonical(name), Kind = kind };
        entries.Add(entry);
        Index(entry);
        return entry;
    }

    private void Extend(NameEntry entry, List<NameMention> group, NameKind kind)
    {
        entry.Kind = entry.Kind == NameKind.Other ? kind : entry.Kind;
        foreach (var form in group.Select(m => m.Text).Concat(group.Select(m => m.Full)).Distinct(StringComparer.Ordinal))
        {
            if (entry.Forms.TryGetValue(form, out var count) || entry.Forms.Count < MostForms)
            {
                entry.Forms[form] = count + 1;
                byForm.TryAdd(NameKeys.Of(form), entry);
            }

            if (entry.Kind == NameKind.Person && Words(form) is > 1 and <= 4 && Words(entry.Name) == 1)
            {
                entry.Name = form;
                Index(entry);
            }
        }

        foreach (var role in group.Where(m => m.Role.Length > 0).Select(m => m.Role.ToLowerInvariant()).Distinct(StringComparer.Ordinal))
        {
            if (entry.Roles.Count < MostRoles && !entry.Roles.Contains(role, StringComparer.Ordinal))
            {
                entry.Roles.Add(role);
            }
        }
    }

    private static int Words(string name) => name.AsSpan().Count(' ') + 1;

    private void Index(NameEntry entry)
    {
        byForm.TryAdd(NameKeys.Of(entry.Name), entry);
        foreach (var form in entry.Forms.Keys)
        {
            byForm.TryAdd(NameKeys.Of(form), entry);
        }

        if (entry.Kind is NameKind.Person or NameKind.Other)
        {
            var last = NameKeys.Of(PersonName.Last(entry.Name));
            if (!byLast.TryGetValue(last, out var sharers))
            {
                byLast[last] = sharers = [];
            }

            if (!sharers.Contains(entry))
            {
                sharers.Add(entry);
            }
        }
    }

    private void Drop(NameEntry entry)
    {
        entries.Remove(entry);
        foreach (var key in byForm.Where(pair => pair.Value == entry).Select(pair => pair.Key).ToList())
        {
            byForm.Remove(key);
        }

        foreach (var sharers in byLast.Values)
        {
            sharers.Remove(entry);
        }
    }
}

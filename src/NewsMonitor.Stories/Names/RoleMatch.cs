using NewsMonitor.Text.Names;

namespace NewsMonitor.Stories.Names;

/// <summary>Finds the person whom a description means by the roles in which the story met people: "the NATO chief" is who was met as "NATO Secretary-General". Unsure is nobody.</summary>
internal static class RoleMatch
{
    /// <summary>The one person that a description fits; null when none or several fit equally.</summary>
    public static NameEntry? Find(string description, IReadOnlyList<NameEntry> entries)
    {
        var words = Words(description);
        if (!words.Any(IsHead))
        {
            return null;
        }

        NameEntry? best = null;
        var bestScore = 0.0;
        var second = 0.0;
        foreach (var entry in entries)
        {
            if (entry.Kind != NameKind.Person || entry.Roles.Count == 0)
            {
                continue;
            }

            var score = entry.Roles.Max(role => Score(words, Words(role)));
            if (score > bestScore)
            {
                (best, bestScore, second) = (entry, score, bestScore);
            }
            else
            {
                second = Math.Max(second, score);
            }
        }

        return bestScore >= 1.5 && bestScore > second ? best : null;
    }

    // A shared body ("NATO") and a head that can mean the same ("chief", "secretary-general") make two points; the same head word one and a half.
    private static double Score(HashSet<string> description, HashSet<string> role)
    {
        var shared = description.Intersect(role, StringComparer.Ordinal).ToList();
        var bodies = shared.Count(w => !IsHead(w));
        var sameHead = shared.Any(IsHead);
        var anyHead = role.Any(IsHead) && description.Any(w => w is "chief" or "head" or "leader" or "boss");
        return (sameHead ? 1.5 : anyHead && bodies > 0 ? 1 : 0) + Math.Min(1, bodies);
    }

    private static HashSet<string> Words(string text) =>
        [.. text.ToLowerInvariant().Replace("’s", "", StringComparison.Ordinal).Replace("'s", "", StringComparison.Ordinal).Split([' ', '-', ',', '.', '\u00A0'], StringSplitOptions.RemoveEmptyEntries)
            .Where(w => w is not ("the" or "a" or "an" or "of" or "new" or "newly" or "former" or "general" or "der" or "die" or "le" or "la" or "el" or "his" or "her" or "first" or "current"))];

    private static bool IsHead(string word) => word is
        "chief" or "head" or "leader" or "boss" or "secretary" or "president" or "minister" or "premier" or "chancellor" or "mayor" or "governor" or "senator" or "director" or "chairman" or "chairwoman" or "chair" or "coach"
        or "spokesman" or "spokeswoman" or "ceo" or "commander" or "judge" or "ambassador" or "envoy" or "prosecutor" or "king" or "queen" or "pope" or "ministerin" or "präsident" or "kanzler" or "bürgermeister" or "trainer"
        or "ministre" or "président" or "maire" or "directeur" or "presidente" or "ministro" or "ministra" or "alcalde" or "elect";
}

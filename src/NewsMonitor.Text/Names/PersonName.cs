namespace NewsMonitor.Text.Names;

/// <summary>The parts of a person's name.</summary>
public static class PersonName
{
    /// <summary>The last word of a person's name, without "Jr." and the like.</summary>
    public static string Last(string name)
    {
        var words = name.Split([' ', '\u00A0'], StringSplitOptions.RemoveEmptyEntries);
        var last = words.Length - 1;
        while (last > 0 && words[last].TrimEnd('.') is "Jr" or "Sr" or "II" or "III" or "IV" or "jr" or "sr")
        {
            last--;
        }

        return words.Length == 0 ? "" : words[last];
    }
}

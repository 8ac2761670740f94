namespace NewsMonitor.Text.Sentences;

/// <summary>Turns places in UTF-16 units into places in Unicode code points, as outside contracts count them. Ask for places in growing order: each step reads on from the last.</summary>
public sealed class CodePoints(string text)
{
    private int units;
    private int points;

    /// <summary>The code points before a place.</summary>
    public int Of(int place)
    {
        if (place < units)
        {
            (units, points) = (0, 0);
        }

        while (units < place)
        {
            units += char.IsHighSurrogate(text[units]) && units + 1 < text.Length && char.IsLowSurrogate(text[units + 1]) ? 2 : 1;
            points++;
        }

        return points;
    }
}

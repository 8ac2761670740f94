namespace NewsMonitor.Clustering;

/// <summary>Where terms stand in some list: a map from term id that is cleared by counting up.</summary>
internal sealed class TermPlaces
{
    private int[] places = new int[1024];
    private int[] rounds = new int[1024];
    private int round;

    /// <summary>Forgets all places.</summary>
    public void Begin() => round++;

    /// <summary>Notes a term's place.</summary>
    public void Set(int id, int place)
    {
        if (id >= places.Length)
        {
            var size = Math.Max(id + 1, places.Length * 2);
            Array.Resize(ref places, size);
            Array.Resize(ref rounds, size);
        }

        places[id] = place;
        rounds[id] = round;
    }

    /// <summary>A term's place; −1 when it has none.</summary>
    public int Of(int id) => id < rounds.Length && rounds[id] == round ? places[id] : -1;
}

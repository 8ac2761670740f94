namespace NewsMonitor.Clustering;

/// <summary>
/// Where terms stand in some list: a small map from term id that is cleared by counting up. It stays in the processor's nearest cache,
/// however many terms a partition knows, because most look-ups ask for terms that are not there.
/// </summary>
internal sealed class TermPlaces
{
    private const int FirstSize = 1024;

    // The round in the upper half, the term in the lower; linear probing, at most a quarter full, so that the first look nearly always decides.
    private ulong[] keys = new ulong[FirstSize];
    private int[] places = new int[FirstSize];
    private uint round;
    private int count;

    /// <summary>Forgets all places.</summary>
    public void Begin()
    {
        count = 0;
        if (++round == 0)
        {
            Array.Clear(keys);
            round = 1;
        }
    }

    /// <summary>Notes a term's place.</summary>
    public void Set(int id, int place)
    {
        if (count * 4 >= keys.Length)
        {
            Grow();
        }

        var key = Key(id);
        var at = Home(id);
        while (keys[at] != key && keys[at] >> 32 == round)
        {
            at = (at + 1) & (keys.Length - 1);
        }

        count += keys[at] == key ? 0 : 1;
        keys[at] = key;
        places[at] = place;
    }

    /// <summary>A term's place; −1 when it has none. Without a branch on whether it has: in a story half of the terms are the article's and half are not.</summary>
    public int Of(int id)
    {
        var all = keys;
        var key = Key(id);
        var at = Home(id) & (all.Length - 1);
        while (all[at] is var there && there != key && there >> 32 == round)
        {
            at = (at + 1) & (all.Length - 1);
        }

        return places[at] | -(all[at] != key ? 1 : 0);
    }

    private ulong Key(int id) => ((ulong)round << 32) | (uint)id;

    // Neighbouring ids are often in one article: the multiplication spreads them.
    private int Home(int id) => (int)(((uint)id * 0x9E3779B1u) >> 8) & (keys.Length - 1);

    private void Grow()
    {
        var (oldKeys, oldPlaces) = (keys, places);
        (keys, places, count) = (new ulong[oldKeys.Length * 2], new int[oldKeys.Length * 2], 0);
        for (var i = 0; i < oldKeys.Length; i++)
        {
            if (oldKeys[i] >> 32 == round)
            {
                Set((int)(uint)oldKeys[i], oldPlaces[i]);
            }
        }
    }
}

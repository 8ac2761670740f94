using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NewsMonitor.Model;

namespace NewsMonitor.Text;

/// <summary>
/// Finds what written forms come to: linear probing, at most half full. Places depend on the runtime's randomised hash, so that no text can be written to slow it down;
/// no result depends on them. Not thread-safe.
/// </summary>
internal sealed class FormTable
{
    private const int FirstSize = 4096;

    private readonly ulong lowSeed = Seed("low");
    private readonly ulong highSeed = Seed("high");
    private readonly List<FormDetail> details = [new FormDetail { Form = "" }];
    private KnownForm[] forms = new KnownForm[FirstSize];

    /// <summary>How many forms are known.</summary>
    public int Count { get; private set; }

    /// <summary>The form at a place that <see cref="Find"/> or <see cref="Add"/> answered with; valid until the next form is added.</summary>
    public ref KnownForm this[int place] => ref forms[place];

    /// <summary>Where a form is; −1 when it has not been met.</summary>
    public int Find(in FormKey key, ReadOnlySpan<char> form)
    {
        var all = forms;
        for (var at = Home(key); ; at++)
        {
            at &= all.Length - 1;
            ref readonly var known = ref all[at];
            if (known.Key == key && (key.IsWhole || form.SequenceEqual(details[known.More].Form)))
            {
                return at;
            }

            if (known.Key.IsNone)
            {
                return -1;
            }
        }
    }

    /// <summary>A form will be looked for soon.</summary>
    public void Expect(in FormKey key) => Ahead.Fetch(in forms[Home(key) & (forms.Length - 1)]);

    /// <summary>The rest of what is known of a form.</summary>
    public FormDetail DetailOf(in KnownForm form) => details[form.More];

    /// <summary>Keeps the rest of what is known of a form; answers with its <see cref="KnownForm.More"/>.</summary>
    public int Keep(FormDetail detail)
    {
        details.Add(detail);
        return details.Count - 1;
    }

    /// <summary>Adds a form that is not there; answers where it is.</summary>
    public int Add(in KnownForm form)
    {
        if (Count * 2 >= forms.Length)
        {
            var old = forms;
            (forms, Count) = (new KnownForm[old.Length * 2], 0);
            foreach (ref readonly var one in old.AsSpan())
            {
                if (!one.Key.IsNone)
                {
                    Put(one);
                }
            }
        }

        return Put(form);
    }

    /// <summary>All forms, between empty places.</summary>
    public ReadOnlySpan<KnownForm> All => forms;

    /// <summary>Forgets all forms but some. The room stays, for it will be needed again.</summary>
    public void Keep(Func<KnownForm, FormDetail, bool> keeps)
    {
        var (kept, old) = (new List<KnownForm>(Count / 2), details.ToArray());
        details.RemoveRange(1, details.Count - 1);
        foreach (ref readonly var form in forms.AsSpan())
        {
            if (!form.Key.IsNone && keeps(form, old[form.More]))
            {
                kept.Add(form with { More = form.More == 0 ? 0 : Keep(old[form.More]) });
            }
        }

        Array.Clear(forms);
        Count = 0;
        foreach (ref readonly var form in CollectionsMarshal.AsSpan(kept))
        {
            Put(form);
        }
    }

    private int Put(in KnownForm form)
    {
        var at = Home(form.Key) & (forms.Length - 1);
        while (!forms[at].Key.IsNone)
        {
            at = (at + 1) & (forms.Length - 1);
        }

        forms[at] = form;
        Count++;
        return at;
    }

    // The product of two seeded numbers, folded, as wyhash does (Wang Yi, 2019).
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int Home(in FormKey key)
    {
        var high = Math.BigMul(key.Low ^ lowSeed, key.High ^ highSeed, out var low);
        return (int)(high ^ low);
    }

    private static ulong Seed(string name) =>
        ((ulong)(uint)string.GetHashCode(name, StringComparison.Ordinal) << 32) | (uint)string.GetHashCode(name + name, StringComparison.Ordinal) | 1;
}

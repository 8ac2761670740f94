using System.Globalization;
using System.Text;

namespace NewsMonitor.Text;

/// <summary>Brings the ways to write a number together: <c>1,500</c>, <c>1.500</c> and <c>1500</c>.</summary>
internal static class Numerals
{
    /// <summary>The number in European digits, without thousands separators, decimals behind a point.</summary>
    public static string Normal(string form)
    {
        var normal = new StringBuilder(form.Length);
        for (var i = 0; i < form.Length; i++)
        {
            var c = form[i];
            if (char.IsDigit(c))
            {
                normal.Append((char)('0' + CharUnicodeInfo.GetDecimalDigitValue(c)));
            }
            else if (c is not ('.' or ',') || !IsThousands(form, i))
            {
                normal.Append(c == ',' ? '.' : c);
            }
        }

        return normal.ToString();
    }

    private static bool IsThousands(string form, int separator)
    {
        var digits = 0;
        for (var i = separator + 1; i < form.Length && char.IsDigit(form[i]); i++)
        {
            digits++;
        }

        return digits == 3;
    }
}

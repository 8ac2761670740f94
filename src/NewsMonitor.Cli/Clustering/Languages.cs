namespace NewsMonitor.Cli;

/// <summary>Language tags as the data sets write them (ISO 639-3) as primary subtags (BCP 47).</summary>
internal static class Languages
{
    private const string Pairs =
        "eng=en deu=de ger=de fra=fr fre=fr spa=es por=pt ita=it rus=ru pol=pl ara=ar zho=zh chi=zh slv=sl jpn=ja kor=ko nld=nl "
        + "dut=nl swe=sv dan=da nor=no fin=fi hun=hu ron=ro rum=ro tur=tr ces=cs cze=cs ell=el gre=el ukr=uk bul=bg hrv=hr srp=sr "
        + "slk=sk cat=ca eus=eu glg=gl heb=he fas=fa hin=hi ind=id vie=vi tha=th lav=lv lit=lt est=et";

    private static readonly Dictionary<string, string> ByIso =
        Pairs.Split(' ').Select(pair => pair.Split('=')).ToDictionary(pair => pair[0], pair => pair[1], StringComparer.OrdinalIgnoreCase);

    /// <summary>The primary subtag; <c>und</c> for nothing.</summary>
    public static string Tag(string? code) =>
        string.IsNullOrWhiteSpace(code) ? "und" : ByIso.GetValueOrDefault(code.Trim(), code.Trim().Split('-', '_')[0].ToLowerInvariant());
}

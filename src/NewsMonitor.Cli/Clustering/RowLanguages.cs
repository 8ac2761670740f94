using NewsMonitor.Text.Languages;

namespace NewsMonitor.Cli;

/// <summary>Decides the language of rows as intake does: the same tags, the same detector.</summary>
/// <param name="choice">A language for all rows; <c>auto</c> to let a confident detector beat the row's own tag, as the service does; null to keep the row's own and detect only where there is none.</param>
internal sealed class RowLanguages(string? choice)
{
    /// <summary>The word for letting the detector decide.</summary>
    public const string Auto = "auto";

    private readonly LanguageTags tags = new();
    private readonly LanguageResolver resolver = new();

    /// <summary>The primary subtag (BCP 47) of a row's language, <c>und</c> when nobody can tell.</summary>
    public string Of(InputRow row)
    {
        var declared = choice is null or Auto ? row.Lang : choice;
        return choice != Auto && tags.Primary(declared) is { } own ? own : resolver.Resolve(row.Title ?? "", row.Body ?? row.Text ?? "", declared);
    }
}

namespace NewsMonitor.Storage.Sql;

/// <summary>What the engines say differently.</summary>
internal abstract class SqlDialect
{
    /// <summary>The comparison with a pattern that takes no notice of case.</summary>
    public abstract string Like { get; }

    /// <summary>The sequence of an update that is being written, as a value to insert.</summary>
    public abstract string NewSequence { get; }

    /// <summary>A column is one of the values of a parameter, which must be an array.</summary>
    public abstract string Among(string column, string parameter);

    /// <summary>The texts of a statement's value, which must be an array, as rows of a table <c>h</c> with a column <c>value</c>.</summary>
    public abstract string Each(string place);

    /// <summary>Row numbers for articles to come, ascending, of which each is above those of all articles that there are.</summary>
    public abstract IReadOnlyList<long> NewArticleRows(Statements s, int count);

    /// <summary>A JSON object in a column has the key that a parameter names.</summary>
    public abstract string HasKey(string column, string parameter);

    /// <summary>The smaller of two numbers.</summary>
    public abstract string Least(string one, string other);

    /// <summary>Puts an article's text into the index in place of what was there.</summary>
    public abstract void Index(Statements s, long row, string title, string body, bool isNew);

    /// <summary>Takes a workspace's articles out of the index, before they are removed.</summary>
    public abstract void Unindex(Statements s, string workspace);

    /// <summary>What must hold of an article <c>a</c> for words to stand in it.</summary>
    /// <param name="node">Words, or two that stand close.</param>
    /// <param name="value">Makes a parameter of a value and answers its name.</param>
    public abstract string Matches(SearchNode node, Func<object, string> value);

    /// <summary>How hits are ranked; null when nothing of the search is words.</summary>
    /// <param name="node">The search.</param>
    /// <param name="value">Makes a parameter of a value and answers its name.</param>
    public abstract SearchRank? Rank(SearchNode node, Func<object, string> value);
}

namespace NewsMonitor.Testing.Articles;

/// <summary>Made-up articles, each told by the one or the other of two who quarrel over the matter: what one article speaks of most is not what the next does.</summary>
public static class QuarrelNews
{
    /// <summary>So many articles on so many matters, the same for the same seed.</summary>
    public static IEnumerable<MadeUpArticle> Articles(int seed, DateTimeOffset from, int articles, int matters)
    {
        var chance = new Random(seed);
        return new MadeUpNews(seed, from).Articles(articles, matters).Select(a => chance.Next(2) == 0 ? a : OfTheOther(a));
    }

    private static MadeUpArticle OfTheOther(MadeUpArticle article)
    {
        var person = article.Event.Split('/')[0];
        var other = string.Concat(person.Reverse().Where(char.IsLetter)).ToLowerInvariant();
        var name = $"{char.ToUpperInvariant(other[0])}{other[1..]}";
        return article with
        {
            Title = article.Title.Replace(person, name, StringComparison.Ordinal),
            Body = $"{name} answered. {article.Body.Replace(person, name, StringComparison.Ordinal)} {name} contradicted {person}.",
        };
    }
}

namespace NewsMonitor.Text.Names;

/// <summary>What a name names.</summary>
public enum NameKind
{
    /// <summary>Capitalised, but nothing tells what it is.</summary>
    Other,

    /// <summary>A human being.</summary>
    Person,

    /// <summary>A body that people form: a company, a party, a newspaper, an alliance.</summary>
    Organisation,

    /// <summary>A country, a city, a region.</summary>
    Place,
}

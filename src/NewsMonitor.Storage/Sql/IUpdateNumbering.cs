namespace NewsMonitor.Storage.Sql;

/// <summary>Gives updates that are committed their numbers, or passes them on where the commit has done so.</summary>
internal interface IUpdateNumbering
{
    /// <summary>Told after each commit of an update. Any thread; returns at once.</summary>
    /// <param name="row">The update's row.</param>
    void Committed(long row);
}

namespace NewsMonitor.Storage.Sql;

/// <summary>A story that a part gives away was given to that part meanwhile: the commit is taken back whole.</summary>
internal sealed class StoryCameException() : Exception("the story that another was to go to has come to this part itself");

namespace NewsMonitor.Model;

/// <summary>How a body is written.</summary>
[GenerateSerializer, Alias("nm.body-type")]
public enum BodyType
{
    /// <summary>Plain text; a line is a paragraph.</summary>
    Text,

    /// <summary>An HTML document or fragment.</summary>
    Html,
}

using System.Text.Json.Serialization;

namespace NewsMonitor.Stories.Telling;

/// <summary>How a story's memory is written.</summary>
[JsonSerializable(typeof(StoryBookState))]
internal sealed partial class StoryBookJson : JsonSerializerContext;

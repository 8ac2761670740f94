namespace NewsMonitor.Feeds.Xml;

/// <summary>
/// Reads XML as it comes: missing ends, stray signs, undeclared entities and prefixes, a DOCTYPE of any kind. Entities and external things that
/// a document declares are never looked at. Time is linear in the length of the source, memory bounded by <see cref="XmlLimits"/>.
/// Used once, by one thread.
/// </summary>
internal sealed class XmlReading(string source, XmlLimits limits, Func<XmlElement, bool> isPiece, Func<XmlElement, bool> piece)
{
    private readonly XmlTags _tags = new(source);
    private readonly List<XmlElement> _open = [];
    private int _ignored;
    private int _kept;
    private bool _stopped;

    /// <summary>The outermost element; null when there is none.</summary>
    public XmlElement? Root { get; private set; }

    /// <summary>The namespace that the root declares for names without a prefix.</summary>
    public Vocabulary DefaultNamespace { get; private set; }

    /// <summary>True when elements deeper than allowed were passed over, or reading stopped at the bound.</summary>
    public bool Cut { get; private set; }

    /// <summary>
    /// Reads to the end. Each element that <c>isPiece</c> knows (by name and parent, when it begins) is handed to <c>piece</c> when it ends and then let go;
    /// reading stops when <c>piece</c> answers false.
    /// </summary>
    public void Read()
    {
        var at = 0;
        while (!_stopped && (at = source.IndexOf('<', at)) >= 0 && at + 1 < source.Length)
        {
            var next = source[at + 1];
            if (next == '/') at = End(at);
            else if (next is '!' or '?') at = _tags.Skip(at);
            else if (char.IsLetter(next) || next == '_') at = Start(at);
            else at++;
        }

        if (!_stopped) CloseTo(0, source.Length);
    }

    private int Start(int at)
    {
        if (_open.Count >= limits.MaxDepth || (Root is not null && _open.Count == 0))
        {
            // Too deep, or after the end of the root: only its own end is waited for.
            var (after, closed) = _tags.SkipTag(at);
            if (!closed && _open.Count > 0) _ignored++;
            Cut |= _open.Count > 0;
            return after;
        }

        var (element, end, empty) = _tags.ReadStart(at, _open.Count > 0 ? _open[^1] : null, _open.Count);
        if (isPiece(element) && OpenIndex(element.QualifiedName) is var outer and >= 0)
        {
            // An item within an item: the first one was never closed.
            CloseTo(outer, at);
            (element, end, empty) = _tags.ReadStart(at, _open.Count > 0 ? _open[^1] : null, _open.Count);
        }

        if (++_kept > limits.MaxElements)
        {
            Cut = _stopped = true;
            return end;
        }

        if (_open.Count > 0) _open[^1].Add(element);
        else (Root, DefaultNamespace) = (element, _tags.Scope.Of(default));
        _open.Add(element);
        if (empty) CloseTo(_open.Count - 1, end);
        return end;
    }

    private int End(int at)
    {
        var (name, after) = _tags.ReadEnd(at);
        if (_ignored > 0)
        {
            _ignored--;
            return after;
        }

        if (name is not null && OpenIndex(name) is var index and >= 0) CloseTo(index, at);
        return after;
    }

    private int OpenIndex(string qualifiedName)
    {
        for (var i = _open.Count - 1; i >= 0; i--)
        {
            if (ReferenceEquals(_open[i].QualifiedName, qualifiedName)) return i;
        }

        return -1;
    }

    private void CloseTo(int index, int at)
    {
        while (_open.Count > index && !_stopped)
        {
            var element = _open[^1];
            _open.RemoveAt(_open.Count - 1);
            element.InnerEnd = Math.Max(element.InnerEnd, at);
            _tags.Scope.Leave(_open.Count);
            if (!isPiece(element)) continue;
            _stopped = !piece(element);
            element.Parent?.RemoveLast();
        }
    }
}

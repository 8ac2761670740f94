using System.Globalization;
using NewsMonitor.Web.Http;

namespace NewsMonitor.Web.Articles;

/// <summary>Finds where articles begin and end in a post that comes in pieces: by brackets and quotation marks alone, holding none of it. Whether each is an article, the parser says. Pure.</summary>
internal sealed class ArticleScanner
{
    private readonly List<ArticlePlace> _places = [];
    private long _at;
    private long _start = -1;
    private long _end;
    private int _line = 1;
    private int _startLine = 1;
    private int _depth;
    private bool _quoted;
    private bool _escaped;
    private bool _array;
    private bool _begun;
    private bool _closed;

    /// <summary>Takes the next piece. Throws when there are more articles than one post takes, or brackets that do not match.</summary>
    public void Take(ReadOnlySpan<byte> piece)
    {
        foreach (var b in piece)
        {
            if (_quoted)
            {
                (_quoted, _escaped) = (_escaped || b != '"', !_escaped && b == '\\');
                if (_depth == 0)
                {
                    _end = _at + 1;
                }
            }
            else
            {
                Next(b);
            }

            _at++;
        }
    }

    /// <summary>The places, when all is there. Throws when it breaks off.</summary>
    public IReadOnlyList<ArticlePlace> Finish()
    {
        if (_quoted || _depth > 0 || (_array && !_closed))
        {
            throw ApiException.BadRequest("the body is not JSON: it breaks off");
        }

        Close();
        return _begun ? _places : throw ApiException.BadRequest("the body is empty: send an article as JSON, an array of articles, or one article a line");
    }

    private void Next(byte b)
    {
        if (b == '\n')
        {
            _line++;
            if (!_array && _depth == 0)
            {
                Close();
            }
        }

        // White space, and the mark that some put before UTF-8.
        if ((_depth > 0 || _start < 0) && b is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n' or 0xEF or 0xBB or 0xBF)
        {
            return;
        }

        if (!_begun && b == '[')
        {
            (_begun, _array) = (true, true);
            return;
        }

        if (_closed)
        {
            throw ApiException.BadRequest("the body is not JSON: something stands after the end of the array");
        }

        _begun = true;
        if (_depth == 0 && _array && b is (byte)',' or (byte)']')
        {
            Close();
            _closed = b == ']';
            return;
        }

        Within(b);
    }

    private void Within(byte b)
    {
        if (_start < 0)
        {
            (_start, _startLine) = (_at, _line);
        }

        switch (b)
        {
            case (byte)'"':
                _quoted = true;
                break;
            case (byte)'{' or (byte)'[':
                _depth++;
                break;
            case (byte)'}' or (byte)']' when --_depth < 0:
                throw ApiException.BadRequest(string.Create(CultureInfo.InvariantCulture, $"the body is not JSON: at byte {_at} a bracket closes that was not opened"));
        }

        _end = _at + 1;
    }

    private void Close()
    {
        if (_start < 0)
        {
            return;
        }

        if (_places.Count == PostedArticles.Most)
        {
            throw ApiException.TooLarge(string.Create(CultureInfo.InvariantCulture, $"there are more articles than the {PostedArticles.Most} that one post takes: send them in several"));
        }

        _places.Add(new ArticlePlace(_start, _end - _start, _array ? 0 : _startLine));
        _start = -1;
    }
}

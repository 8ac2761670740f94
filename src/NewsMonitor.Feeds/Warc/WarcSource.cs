namespace NewsMonitor.Feeds.Warc;

/// <summary>A stream of WARC records: heads and blocks in turn, with never more than one of them in memory.</summary>
internal sealed class WarcSource(Stream stream) : IDisposable
{
    private const int MaxHead = 64 * 1024;

    private readonly byte[] _buffer = new byte[MaxHead];
    private int _start;
    private int _end;

    /// <summary>The next head; null at the end or when there is none.</summary>
    public WarcHead? ReadHead()
    {
        while (true)
        {
            // Two line ends close a record; some writers leave more.
            while (_start < _end && _buffer[_start] is (byte)'\r' or (byte)'\n') _start++;
            if (_start < _end && WarcHead.Read(_buffer.AsSpan(_start, _end - _start)) is var (head, length))
            {
                _start += length;
                return head;
            }

            if (!Fill()) return null;
        }
    }

    /// <summary>The next bytes; null when there are not as many.</summary>
    public byte[]? Take(int length)
    {
        var block = new byte[length];
        var have = Math.Min(length, _end - _start);
        _buffer.AsSpan(_start, have).CopyTo(block);
        _start += have;
        return stream.ReadAtLeast(block.AsSpan(have), length - have, throwOnEndOfStream: false) == length - have ? block : null;
    }

    /// <summary>Passes over bytes; false when there are not as many.</summary>
    public bool Skip(long length)
    {
        while (length > 0)
        {
            if (_start == _end && !Fill()) return false;
            var step = (int)Math.Min(length, _end - _start);
            _start += step;
            length -= step;
        }

        return true;
    }

    public void Dispose() => stream.Dispose();

    private bool Fill()
    {
        if (_start > 0)
        {
            _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
            (_start, _end) = (0, _end - _start);
        }

        if (_end == _buffer.Length) return false;
        var read = stream.Read(_buffer.AsSpan(_end));
        _end += read;
        return read > 0;
    }
}

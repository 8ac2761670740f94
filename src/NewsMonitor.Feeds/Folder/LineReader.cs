using System.Security.Cryptography;

namespace NewsMonitor.Feeds.Folder;

/// <summary>Reads a stream line by line within a bound, hashing what passes. Used by one reader at a time.</summary>
internal sealed class LineReader(Stream stream, int maxLine) : IDisposable
{
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private byte[] _buffer = new byte[64 * 1024];
    private int _start;
    private int _end;
    private bool _ended;

    /// <summary>The number of the line read last, from 1.</summary>
    public long Number { get; private set; }

    /// <summary>SHA-256 of all that was read, as hexadecimal digits. Ends the hash: call it once, at the end.</summary>
    public string Hash() => Convert.ToHexStringLower(_hash.GetHashAndReset());

    /// <summary>The next line without its end, valid until the next call; null at the end. A line beyond the bound is cut and marked so, its rest is passed over.</summary>
    public async ValueTask<(ReadOnlyMemory<byte> Line, bool TooLong)?> Next(CancellationToken cancel)
    {
        var seen = 0;
        while (true)
        {
            var at = _buffer.AsSpan(_start + seen, _end - _start - seen).IndexOf((byte)'\n');
            if (at >= 0) return Take(seen + at, 1);
            seen = _end - _start;
            if (_ended) return seen == 0 ? null : Take(seen, 0);
            if (seen > maxLine) return await Overlong(cancel);
            await Fill(cancel);
        }
    }

    public void Dispose() => _hash.Dispose();

    private (ReadOnlyMemory<byte> Line, bool TooLong)? Take(int length, int delimiter)
    {
        var line = _buffer.AsMemory(_start, length);
        _start += length + delimiter;
        Number++;
        if (length > 0 && line.Span[^1] == '\r') line = line[..^1];
        return (line, length > maxLine);
    }

    private async ValueTask<(ReadOnlyMemory<byte> Line, bool TooLong)?> Overlong(CancellationToken cancel)
    {
        ReadOnlyMemory<byte> head = _buffer.AsMemory(_start, maxLine).ToArray();
        Number++;
        while (true)
        {
            var at = _buffer.AsSpan(_start, _end - _start).IndexOf((byte)'\n');
            _start = at >= 0 ? _start + at + 1 : _end;
            if (at >= 0 || _ended) return (head, true);
            await Fill(cancel);
        }
    }

    private async ValueTask Fill(CancellationToken cancel)
    {
        if (_start > 0)
        {
            _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
            (_start, _end) = (0, _end - _start);
        }

        if (_end == _buffer.Length) Array.Resize(ref _buffer, _buffer.Length * 2);
        var read = await stream.ReadAsync(_buffer.AsMemory(_end), cancel);
        _hash.AppendData(_buffer, _end, read);
        _end += read;
        _ended = read == 0;
    }
}

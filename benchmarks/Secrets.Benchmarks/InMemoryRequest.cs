using System.Diagnostics.CodeAnalysis;
using Azure.Core;

namespace Secrets.Benchmarks;

internal sealed class InMemoryRequest : Request
{
    private readonly List<HttpHeader> _headers = new(8);

    public override string ClientRequestId { get; set; } = "c2a3f2f4-5d0c-4f0a-9d8a-6f0c1c9e7a11";

    public override void Dispose()
    {
    }

    protected override void AddHeader(string name, string value) => _headers.Add(new HttpHeader(name, value));

    protected override bool ContainsHeader(string name) => Find(name) >= 0;

    protected override IEnumerable<HttpHeader> EnumerateHeaders() => _headers;

    protected override bool RemoveHeader(string name)
    {
        int index = Find(name);
        if (index >= 0)
        {
            _headers.RemoveAt(index);
        }

        return index >= 0;
    }

    protected override bool TryGetHeader(string name, [NotNullWhen(true)] out string? value)
    {
        int index = Find(name);
        value = index >= 0 ? _headers[index].Value : null;
        return index >= 0;
    }

    protected override bool TryGetHeaderValues(string name, [NotNullWhen(true)] out IEnumerable<string>? values)
    {
        values = TryGetHeader(name, out string? value) ? [value] : null;
        return values is not null;
    }

    private int Find(string name)
    {
        for (int i = 0; i < _headers.Count; i++)
        {
            if (string.Equals(_headers[i].Name, name, StringComparison.OrdinalIgnoreCase))
            {
                return i;
            }
        }

        return -1;
    }
}

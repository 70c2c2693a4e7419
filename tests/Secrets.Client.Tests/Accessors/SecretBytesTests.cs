namespace Secrets.Tests.Accessors;

public sealed class SecretBytesTests
{
    [Fact]
    public void Lease_gives_the_bytes_until_it_ends()
    {
        using SecretBytes bytes = SecretBytes.Copy([1, 2, 3]);
        SecretBytesLease lease = bytes.Lease();
        Assert.Equal([1, 2, 3], lease.Span.ToArray());

        lease.Dispose();
        lease.Dispose();

        Assert.Throws<ObjectDisposedException>(() => lease.Span.Length);
    }

    [Fact]
    public void Bytes_are_zeroed_when_the_last_lease_ends_after_disposal()
    {
        SecretBytes bytes = SecretBytes.Copy([1, 2, 3]);
        SecretBytesLease one = bytes.Lease();
        SecretBytesLease other = bytes.Lease();
        ReadOnlySpan<byte> memory = bytes.Span;

        bytes.Dispose();
        one.Dispose();
        Assert.Equal([1, 2, 3], memory.ToArray());
        other.Dispose();

        Assert.Equal([0, 0, 0], memory.ToArray());
        Assert.Throws<ObjectDisposedException>(bytes.Lease);
    }

    [Fact]
    public void Text_has_the_length_only() => Assert.Equal("SecretBytes(3 bytes)", SecretBytes.Copy([65, 66, 67]).ToString());

    [Fact]
    public async Task Secret_converts_to_them()
    {
        await using SecretStore store = new(new InMemorySecretSource([new("key", "AQID"), new("text", "AB")]));

        SecretBytes key = (await store.GetAccessor(new SecretDefinition<SecretBytes>("key", SecretConverters.Base64SecretBytes))).Reveal();
        SecretBytes text = (await store.GetAccessor(new SecretDefinition<SecretBytes>("text", SecretConverters.Utf8SecretBytes))).Reveal();

        using SecretBytesLease keyLease = key.Lease();
        using SecretBytesLease textLease = text.Lease();
        Assert.Equal([1, 2, 3], keyLease.Span.ToArray());
        Assert.Equal([65, 66], textLease.Span.ToArray());
    }
}

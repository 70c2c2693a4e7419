namespace Secrets.Benchmarks;

internal sealed class BareSecret
{
    public string? Id { get; set; }

    public string? Value { get; set; }

    public bool Enabled { get; set; }

    public long Created { get; set; }

    public long Updated { get; set; }
}

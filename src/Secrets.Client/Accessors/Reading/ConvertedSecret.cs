namespace Secrets;

/// <summary>A secret converted for one accessor, and for how long it may be given out without a look at the entry.</summary>
/// <typeparam name="T">The type of the value.</typeparam>
internal sealed class ConvertedSecret<T>
{
    public ConvertedSecret(SecretSnapshot? snapshot, FreshLease lease, Secret<T>? secret, bool isConverted)
    {
        Snapshot = snapshot;
        Lease = lease;
        Secret = secret;
        IsConverted = isConverted;
    }

    /// <summary>What was converted; null for a value that has no store behind it.</summary>
    public SecretSnapshot? Snapshot { get; }

    public FreshLease Lease { get; }

    /// <summary>The secret to give out: of an earlier snapshot when this one could not be converted, or null when there is none.</summary>
    public Secret<T>? Secret { get; }

    /// <summary>Whether <see cref="Secret"/> is what the snapshot holds.</summary>
    public bool IsConverted { get; }
}

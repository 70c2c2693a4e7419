namespace Secrets;

/// <summary>Converts an entry's snapshots for one accessor, each once.</summary>
/// <typeparam name="T">The type of the value.</typeparam>
internal sealed class SnapshotConverter<T>
{
    private readonly object _gate = new();
    private readonly SecretDefinition<T> _definition;
    private readonly Action<SecretSnapshot> _onUnfit;
    private readonly RevealAudit? _audit;
    private volatile ConvertedSecret<T>? _last;

    /// <param name="definition">How to convert.</param>
    /// <param name="onUnfit">Told once of each snapshot that doesn't convert.</param>
    /// <param name="audit">Told of each reveal of what is converted, or null.</param>
    public SnapshotConverter(SecretDefinition<T> definition, Action<SecretSnapshot> onUnfit, RevealAudit? audit)
    {
        _audit = audit;
        _definition = definition;
        _onUnfit = onUnfit;
    }

    /// <summary>The last result, or null before the first.</summary>
    public ConvertedSecret<T>? Last => _last;

    public ConvertedSecret<T> Convert(SecretSnapshot snapshot, FreshLease lease)
    {
        return _last is { } last && ReferenceEquals(last.Snapshot, snapshot) && ReferenceEquals(last.Lease, lease) ? last : ConvertOnce(snapshot, lease);
    }

    private ConvertedSecret<T> ConvertOnce(SecretSnapshot snapshot, FreshLease lease)
    {
        lock (_gate)
        {
            ConvertedSecret<T>? last = _last;
            if (last is not null && ReferenceEquals(last.Snapshot, snapshot))
            {
                // An unfit snapshot stays off the fast path: each read has to see whether the old value may still be given.
                bool sameLease = !last.IsConverted || ReferenceEquals(last.Lease, lease);
                return sameLease ? last : _last = new ConvertedSecret<T>(snapshot, lease, last.Secret, isConverted: true);
            }

            if (TryConvert(snapshot, last, out Secret<T>? secret))
            {
                return _last = new ConvertedSecret<T>(snapshot, lease, secret, isConverted: true);
            }

            _last = new ConvertedSecret<T>(snapshot, FreshLease.Ended, last?.Secret, isConverted: false);
        }

        _onUnfit(snapshot);
        return _last;
    }

    private bool TryConvert(SecretSnapshot snapshot, ConvertedSecret<T>? last, out Secret<T>? secret)
    {
        if (!snapshot.Exists)
        {
            secret = new Secret<T>(_definition.Name, default!, new SecretProperties(_definition.Name), exists: false);
            return true;
        }

        // Newer properties of the same version: the value needs no second conversion.
        if (last is { IsConverted: true, Snapshot.Exists: true } && VersionOrder.IsSameContent(last.Snapshot, snapshot))
        {
            secret = new Secret<T>(_definition.Name, last.Secret!.Peek(), snapshot.Secret.Properties, exists: true, _audit);
            return true;
        }

        bool converts = ConversionGuard.TryConvert(_definition.Converter, snapshot.Secret, out T value);
        secret = converts ? new Secret<T>(_definition.Name, value, snapshot.Secret.Properties, exists: true, _audit) : null;
        return converts;
    }
}

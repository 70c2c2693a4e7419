using System.Runtime.ExceptionServices;

namespace Secrets;

/// <summary>
/// Asks several sources in turn and takes the first that has the secret: the environment before a vault, say, or a vault before its replica in
/// another region. A source that fails is passed over; when no other has the secret, the first failure is thrown, since the absence is not proven.
/// </summary>
public sealed class FallbackSecretSource : SecretSource
{
    private readonly SecretSource[] _sources;

    /// <summary>Creates a source.</summary>
    /// <param name="sources">The sources in the order in which they are asked; at least one.</param>
    /// <exception cref="ArgumentException">There is no source, or one is null.</exception>
    public FallbackSecretSource(params IEnumerable<SecretSource> sources)
    {
        ArgumentNullException.ThrowIfNull(sources);
        _sources = [.. sources];
        if (_sources.Length == 0 || _sources.Contains(null))
        {
            throw new ArgumentException("Give at least one source, and no null.", nameof(sources));
        }
    }

    /// <inheritdoc/>
    internal override bool IsTrusted => _sources.All(static source => source.IsTrusted);

    /// <inheritdoc/>
    public override async ValueTask<KeyVaultSecret?> GetSecretAsync(string name, string? version, CancellationToken cancellationToken)
    {
        ExceptionDispatchInfo? failure = null;
        foreach (SecretSource source in _sources)
        {
            try
            {
                if (await source.GetSecretAsync(name, version, cancellationToken).ConfigureAwait(false) is { } secret)
                {
                    return secret;
                }
            }
#pragma warning disable CA1031 // Whatever keeps one source from answering, the next may answer; the first failure is thrown in the end.
            catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
#pragma warning restore CA1031
            {
                failure ??= ExceptionDispatchInfo.Capture(exception);
            }
        }

        failure?.Throw();
        return null;
    }
}

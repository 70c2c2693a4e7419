using System.Collections.Concurrent;
using Azure;

namespace Secrets.Tests.Store.Soak;

/// <summary>Stands between the store and the vault, and notes what passes.</summary>
internal sealed class SoakSource(SecretSource vault, TimeProvider clock, IReadOnlyDictionary<string, SoakSecret> secrets) : SecretSource
{
    private readonly List<WeakReference<KeyVaultSecret>> _answers = [];
    private readonly ConcurrentDictionary<string, bool> _asked = new();
    private int _underWay;
    private int _failures;
    private int _doubled;

    public int UnderWay => Volatile.Read(ref _underWay);

    public int Failures => Volatile.Read(ref _failures);

    /// <summary>How many requests came while another for the same secret was under way.</summary>
    public int Doubled => Volatile.Read(ref _doubled);

    public int Answers => _answers.Count;

    /// <summary>How many of the answers somebody still holds.</summary>
    public int AnswersAlive
    {
        get
        {
            lock (_answers)
            {
                return _answers.Count(static answer => answer.TryGetTarget(out _));
            }
        }
    }

    public override async ValueTask<KeyVaultSecret?> GetSecretAsync(string name, string? version, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _underWay);
        if (!_asked.TryAdd(name, true))
        {
            Interlocked.Increment(ref _doubled);
        }

        try
        {
            KeyVaultSecret secret = (await vault.GetSecretAsync(name, version, cancellationToken))!;
            lock (_answers)
            {
                _answers.Add(new WeakReference<KeyVaultSecret>(secret));
            }

            secrets[name].Answered(secret, clock.GetUtcNow());
            return secret;
        }
        catch (Exception exception)
        {
            Interlocked.Increment(ref _failures);
            if (exception is RequestFailedException { Status: 403 })
            {
                secrets[name].Refused(clock.GetUtcNow());
            }

            throw;
        }
        finally
        {
            _asked.TryRemove(name, out _);
            Interlocked.Decrement(ref _underWay);
        }
    }
}

using Azure;

namespace Secrets.Tests.Store.Soak;

/// <summary>Stands between the store and the vault, and notes what passes.</summary>
internal sealed class SoakSource(SecretSource vault, TimeProvider clock, IReadOnlyDictionary<string, SoakSecret> secrets) : SecretSource
{
    private readonly List<WeakReference<KeyVaultSecret>> _answers = [];
    private int _underWay;
    private int _failures;

    public int UnderWay => Volatile.Read(ref _underWay);

    public int Failures => Volatile.Read(ref _failures);

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
            Interlocked.Decrement(ref _underWay);
        }
    }
}

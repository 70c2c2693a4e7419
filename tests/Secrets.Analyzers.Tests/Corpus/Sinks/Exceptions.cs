namespace Corpus.Sinks;

public class Exceptions
{
    public void Throw(string other)
    {
        string key = Vault.Key.Reveal();
        if (other == "a")
        {
            throw new ArgumentException($"bad key {key}", nameof(other)); // KVS1003
        }

        if (other == "b")
        {
            throw new VaultException(key); // KVS1003
        }

        var exception = new InvalidOperationException("failed");
        exception.Data["key"] = key; // KVS1003
        exception.Data.Add("key", key); // KVS1003
        exception.Data["key"] = Vault.Key.Name;
        if (other == "c")
        {
            Environment.FailFast("key " + key); // KVS1003
        }

        _ = key ?? throw new InvalidOperationException("missing " + Vault.Key.Name);
        ArgumentException.ThrowIfNullOrEmpty(key);
        ArgumentNullException.ThrowIfNull(key, nameof(key));
        if (string.IsNullOrWhiteSpace(key))
        {
            throw new ArgumentException("empty", nameof(key));
        }

        if (key.Length != 32)
        {
            throw new ArgumentOutOfRangeException(nameof(key), key.Length, "wrong length");
        }

        throw new InvalidOperationException("failed for " + Vault.Key.Name, exception);
    }

    public Exception Rethrow()
    {
        try
        {
            Use(Vault.Key.Reveal());
            return new InvalidOperationException("none");
        }
        catch (Azure.RequestFailedException failure)
        {
            Console.WriteLine($"{failure.Status} {failure.ErrorCode}");
            throw;
        }
    }

    private static void Use(string key) => _ = key.Length;
}

public class VaultException(string message) : Exception(message);

namespace Corpus.Rules.KeptFunctions;

/// <summary>A function that an object keeps runs after the token around it has served its call.</summary>
public sealed class Connection
{
    public Func<Task<string?>>? TokenProvider { get; set; }

    public static async Task Run(Connection connection, CancellationToken token)
    {
        connection.TokenProvider = async () => (await Vault.KeyAccessor).Name;
        var made = new Connection { TokenProvider = async () => (await Vault.KeyAccessor).Name };
        connection.TokenProvider = async () =>
        {
            using var source = new CancellationTokenSource();
            CancellationToken own = source.Token;
            return (await Vault.KeyAccessor).Name; // KVS2006
        };
        await Task.Run(async () => (await Vault.KeyAccessor).Name, token); // KVS2006
        Func<Task<string>> local = async () => (await Vault.KeyAccessor).Name; // KVS2006
        await local();
    }
}

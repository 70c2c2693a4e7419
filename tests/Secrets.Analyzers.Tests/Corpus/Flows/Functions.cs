using Microsoft.Extensions.Logging;

namespace Corpus.Flows;

public class Functions(ILogger logger)
{
    private readonly ILogger _logger = logger;

    public void Helpers()
    {
        string key = Vault.Key.Reveal();
        Print(key); // KVS1001
        Print("public");
        Both("public", key); // KVS1001
        Print(Id(key)); // KVS1001
        Print(Id("public"));
        Print(Fetch()); // KVS1001
        Deep(3, key); // KVS1001
        Ping(key, 3); // KVS1001
        Measure(key);
        Print(Hide(key));
        Static.Write(key); // KVS1002
        key.Dump(); // KVS1002
        "public".Dump();
        new Writer(_logger).Write(key); // KVS1001
        _logger.LogInformation("{Value}", Fetched); // KVS1001
        _logger.LogInformation("{Value}", this[0]); // KVS1001
        _logger.LogInformation("{Value}", Choose(key, "public"));
    }

    private string Fetched => Vault.Key.Reveal();

    private string this[int index] => Vault.Key.Reveal() + index;

    private void Print(string text) => _logger.LogInformation("{Text}", text);

    private void Both(string name, string value)
    {
        Print(name);
        Print(value);
    }

    private static string Id(string text) => text;

    private static string Choose(string ignored, string text) => text;

    private static string Fetch() => Vault.Key.Reveal();

    private void Deep(int depth, string text)
    {
        if (depth > 0)
        {
            Deep(depth - 1, text);
        }
        else
        {
            Print(text);
        }
    }

    private void Ping(string text, int count)
    {
        if (count > 0)
        {
            Pong(text, count - 1);
        }
    }

    private void Pong(string text, int count)
    {
        Print(count.ToString());
        _logger.LogInformation(text.Length.ToString());
        if (count == 1)
        {
            Print(text);
        }

        Ping(text, count);
    }

    private void Measure(string text) => _logger.LogInformation("{Length}", text.Length);

    private static string Hide(string text) => new('*', text.Length);

    public void Lambdas()
    {
        string key = Vault.Key.Reveal();
        Action<string> print = text => _logger.LogInformation("{Text}", text);
        print(key); // KVS1001
        print("public");
        Func<string> read = () => key;
        _logger.LogInformation("{Text}", read()); // KVS1001
        void Local(string text) => _logger.LogInformation("{Text}", text);
        Local(key); // KVS1001
        Local("public");
        void Closure() => _logger.LogInformation("{Text}", key); // KVS1001
        Closure();
        string Returning() => key;
        _logger.LogInformation("{Text}", Returning()); // KVS1001
        Task.Run(() => _logger.LogInformation("{Text}", key)); // KVS1001
        new List<string> { key }.ForEach(text => _logger.LogInformation("{Text}", text)); // KVS1001
        new List<string> { key }.ForEach(Console.WriteLine); // KVS1002
        new List<string> { "public" }.ForEach(Console.WriteLine);
        Action<string> group = Print;
        group(key); // KVS1001
        Run(() => key); // KVS1001
        Run(() => "public");
        Run(() => Vault.Key.Reveal()); // KVS1001
        With(key, text => _logger.LogInformation("{Text}", text)); // KVS1001
        string changed = "";
        Action change = () => changed = key;
        change();
        _logger.LogInformation("{Text}", changed); // KVS1001
        string late = "";
        Action show = () => _logger.LogInformation("{Text}", late); // KVS1001
        late = key;
        show();
        var lazy = new Lazy<string>(() => Vault.Key.Reveal());
        _logger.LogInformation("{Text}", lazy.Value); // KVS1001
    }

    private void Run(Func<string> read) => _logger.LogInformation("{Text}", read());

    private static void With(string text, Action<string> action) => action(text);

    public async Task Tasks()
    {
        string key = await FetchAsync();
        _logger.LogInformation("{Text}", key); // KVS1001
        string other = await Task.Run(() => Vault.Key.Reveal());
        _logger.LogInformation("{Text}", other); // KVS1001
        string third = await Task.FromResult(key).ConfigureAwait(false);
        _logger.LogInformation("{Text}", third); // KVS1001
        await FetchAsync().ContinueWith(task => _logger.LogInformation("{Text}", task.Result)); // KVS1001
        _logger.LogInformation("{Text}", FetchAsync().Result); // KVS1001
        foreach (string item in Items())
        {
            _logger.LogInformation("{Text}", item); // KVS1001
        }

        await foreach (string item in ItemsAsync())
        {
            _logger.LogInformation("{Text}", item); // KVS1001
        }

        string[] all = await Task.WhenAll(FetchAsync(), FetchAsync());
        _logger.LogInformation("{Text}", all[0]); // KVS1001
        await Vault.KeyAccessor.UseAsync(
            (value, token) =>
            {
                _logger.LogInformation("{Text}", value); // KVS1001
                return default;
            },
            _ => false);
    }

    private static async Task<string> FetchAsync()
    {
        Secret<string> secret = await Vault.KeyAccessor;
        return secret.Reveal();
    }

    private static IEnumerable<string> Items()
    {
        yield return "public";
        yield return Vault.Key.Reveal();
    }

    private static async IAsyncEnumerable<string> ItemsAsync()
    {
        yield return await FetchAsync();
    }
}

public class Writer(ILogger logger)
{
    public void Write(string text) => logger.LogInformation("{Text}", text);
}

public static class Static
{
    public static void Write(string text) => Console.WriteLine(text);

    public static void Dump(this string text) => Console.WriteLine(text);
}

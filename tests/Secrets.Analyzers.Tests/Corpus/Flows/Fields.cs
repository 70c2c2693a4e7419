using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Corpus.Flows;

public class Fields(ILogger logger)
{
    private static string? _shared;
    private string? _key;
    private string? _public;

    public string? Kept { get; private set; }

    public async Task LoadAsync()
    {
        _key = (await Vault.KeyAccessor).Reveal(); // KVS2001
        _public = (await Vault.KeyAccessor).Name;
        Kept = _key; // KVS2001
        _shared = _key; // KVS2001
    }

    public void Use()
    {
        logger.LogInformation("{Text}", _key); // KVS1001
        logger.LogInformation("{Text}", _public);
        logger.LogInformation("{Text}", Kept); // KVS1001
        logger.LogInformation("{Text}", _shared); // KVS1001
        _key = "cleared";
        logger.LogInformation("{Text}", _key);
    }
}

public class ByConstructor
{
    private readonly string _key;
    private readonly string _name;

    public ByConstructor(string name, string key)
    {
        _name = name;
        _key = key;
    }

    public string Key => _key;

    public string Name => _name;

    public void Print(ILogger logger) => logger.LogInformation("{Text}", _key);

    public void PrintName(ILogger logger) => logger.LogInformation("{Text}", _name);
}

public class Registered(string key, ILogger<Registered> logger)
{
    public void Run() => logger.LogInformation("{Text}", key); // KVS1001
}

public class RegisteredOptions
{
    public string? ApiKey { get; set; }

    public string? Name { get; set; }
}

public static class Objects
{
    public static void Run(ILogger logger)
    {
        var made = new ByConstructor("public", Vault.Key.Reveal());
        made.Print(logger); // KVS1001
        made.PrintName(logger);
        logger.LogInformation("{Text}", made.Key); // KVS1001
        logger.LogInformation("{Text}", made.Name);
        var other = new ByConstructor("public", "public");
        other.Print(logger);
        logger.LogInformation("{Text}", other.Key);
        Show(logger, made); // KVS1001
        Show(logger, other);
    }

    public static void Register(IServiceCollection services)
    {
        services.AddSingleton(provider => new Registered(Vault.Key.Reveal(), provider.GetRequiredService<ILogger<Registered>>())); // KVS2001
        services.Configure<RegisteredOptions>(options =>
        {
            options.ApiKey = Vault.Key.Reveal(); // KVS2001
            options.Name = Vault.Key.Name;
        });
    }

    public static void Read(Microsoft.Extensions.Options.IOptions<RegisteredOptions> options, ILogger logger)
    {
        logger.LogInformation("{Text}", options.Value.ApiKey); // KVS1001
        logger.LogInformation("{Text}", options.Value.Name);
    }

    private static void Show(ILogger logger, ByConstructor value) => logger.LogInformation("{Text}", value.Key);
}

public interface IStore
{
    string Read();

    void Write(string text);
}

public class SecretFetchingStore : IStore
{
    public string Read() => Vault.Key.Reveal(); // KVS2004

    public void Write(string text) => Console.WriteLine(text);
}

public class HarmlessStore : IStore
{
    public string Read() => "public";

    public void Write(string text) => _ = text.Length;
}

public abstract class Base
{
    protected abstract string Text { get; }

    public virtual string Describe() => "public";

    public void Print() => Console.WriteLine(Text); // KVS1002
}

public class Derived : Base
{
    protected override string Text => Vault.Key.Reveal();

    public override string Describe() => Vault.Key.Reveal(); // KVS2004
}

public static class Dispatch
{
    public static void Run(IStore store, Base value, HarmlessStore harmless)
    {
        Console.WriteLine(store.Read()); // KVS1002
        store.Write(Vault.Key.Reveal()); // KVS1002
        Console.WriteLine(value.Describe()); // KVS1002
        Console.WriteLine(harmless.Read());
        harmless.Write(Vault.Key.Reveal());
    }
}

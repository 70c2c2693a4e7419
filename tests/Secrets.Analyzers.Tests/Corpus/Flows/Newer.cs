using Microsoft.Extensions.Logging;

namespace Corpus.Flows;

internal static class Newer
{
    extension(string text)
    {
        public string Quoted => "'" + text + "'";

        public string Twice() => text + text;
    }

    public static void Run(ILogger logger)
    {
        string key = Vault.Key.Reveal();
        logger.LogInformation("{Key}", key.Quoted); // KVS1001
        logger.LogInformation("{Key}", key.Twice()); // KVS1001
        logger.LogInformation("{Key}", "public".Quoted);
        var holder = new SemiAuto { Value = key };
        logger.LogInformation("{Key}", holder.Value); // KVS1001
        logger.LogInformation("{Key}", holder.Other);
        string[] parts = ["public", .. key.Split(';')];
        logger.LogInformation("{Key}", parts[1]); // KVS1001
        List<string> list = [key];
        logger.LogInformation("{Key}", list[0]); // KVS1001
        if (list is [var first, ..])
        {
            logger.LogInformation("{Key}", first); // KVS1001
        }

        logger.LogInformation("""{Key}""", $"""key {key}"""); // KVS1001
        (string Name, string Value) pair = (Name: "public", Value: key);
        var (_, value) = pair;
        logger.LogInformation("{Key}", value); // KVS1001
        ref string alias = ref list.ToArray()[0];
        logger.LogInformation("{Key}", alias); // KVS1001
        Span<string> span = new[] { key };
        logger.LogInformation("{Key}", span[0]); // KVS1001
        string query = (from item in list where item.Length > 3 select item.Trim()).First();
        logger.LogInformation("{Key}", query); // KVS1001
        var counted = from item in list group item by item.Length into sizes select sizes.Key;
        logger.LogInformation("{Key}", string.Join(",", counted));
        goto done;
    done:
        logger.LogInformation("{Key}", key switch { { Length: > 3 } long_ => long_, _ => "short" }); // KVS1001
        Outer(logger, static () => Vault.Key.Reveal()); // KVS1001
        Func<Func<string>> nested = () => () => key;
        logger.LogInformation("{Key}", nested()()); // KVS1001
        using var scope = new Disposing(key);
        logger.LogInformation("{Key}", scope.Text); // KVS1001
        string local = key;
        lock (list)
        {
            logger.LogInformation("{Key}", local); // KVS1001
        }

        Params(logger, "public", key); // KVS1001
        Optional(logger, text: key); // KVS1001
        Optional(logger);
        logger.LogInformation("{Key}", new Money(1) + new Money(2));
        logger.LogInformation("{Key}", new Label(key) + "x"); // KVS1001
    }

    private static void Outer(ILogger logger, Func<string> read)
    {
        void Inner() => logger.LogInformation("{Key}", read());
        Inner();
    }

    private static void Params(ILogger logger, params string[] all) => logger.LogInformation("{Key}", string.Join(",", all));

    private static void Optional(ILogger logger, int count = 0, string text = "") => logger.LogInformation("{Count} {Key}", count, text);
}

internal class SemiAuto
{
    public string Value
    {
        get;
        set => field = value.Trim();
    } = "";

    public string Other { get; set; } = "";
}

internal sealed class Disposing(string text) : IDisposable
{
    public string Text => text;

    public void Dispose()
    {
    }
}

internal readonly record struct Money(int Amount)
{
    public static Money operator +(Money left, Money right) => new(left.Amount + right.Amount);
}

internal readonly struct Label(string text)
{
    private readonly string _text = text;

    public static string operator +(Label left, string right) => left._text + right;
}

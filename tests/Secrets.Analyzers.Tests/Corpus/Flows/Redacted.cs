using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Logging;

namespace Corpus.Flows.Redacted;

/// <summary>A value that is looked for, and taken out of a text, isn't in the result; one that is put in is.</summary>
public sealed class Redacted
{
    public void Texts(string output)
    {
        string value = Vault.Key.Reveal();
        Vault.Logger.LogInformation(output.Replace(value, "***"));
        Vault.Logger.LogInformation(output.Replace(value, "***", StringComparison.Ordinal));
        Vault.Logger.LogInformation(output.Replace("{key}", value)); // KVS1001
        Vault.Logger.LogInformation(value.Replace("-", "")); // KVS1001
        Vault.Logger.LogInformation(new StringBuilder(output).Replace(value, "***").ToString());
        Vault.Logger.LogInformation(new StringBuilder(output).Replace("{key}", value).ToString()); // KVS1001
        Vault.Logger.LogInformation(string.Join(' ', output.Split(value)));
    }

    public void Expressions(string output)
    {
        string value = Vault.Key.Reveal();
        Vault.Logger.LogInformation(Regex.Replace(output, Regex.Escape(value), "***"));
        Vault.Logger.LogInformation(Regex.Replace(output, "{key}", value)); // KVS1001
        Vault.Logger.LogInformation(Regex.Match(output, value).Value);
        Vault.Logger.LogInformation(Regex.Match(value, "[0-9]+").Value); // KVS1001
    }

    public void Helper(string output)
    {
        Vault.Logger.LogInformation(Redact(output, Vault.Key.Reveal()));
        Vault.Logger.LogInformation(Redact(Vault.Key.Reveal(), "x")); // KVS1001
    }

    private static string Redact(string text, string value) => text.Replace(value, "[redacted]");
}

/// <summary>Writes through a reference, and operators that change their object.</summary>
public sealed class Written
{
    private static string? s_key;
    private string? _key;
    private string? _other;

    public void Store()
    {
        Interlocked.Exchange(ref _key, Vault.Key.Reveal()); // KVS2001
        Interlocked.Exchange(ref s_key, Vault.Key.Reveal()); // KVS2001
        Volatile.Write(ref _other, Vault.Key.Name);
    }

    public void Print()
    {
        Console.WriteLine(_key); // KVS1002
        Console.WriteLine(s_key); // KVS1002
        Console.WriteLine(_other);
    }

    public void Operators()
    {
        var text = new Text();
        text += Vault.Key.Reveal();
        Console.WriteLine(text); // KVS1002
        var other = new Text();
        other += Vault.Key.Name;
        Console.WriteLine(other);
    }

    private sealed class Text
    {
        private readonly StringBuilder _text = new();

        public void operator +=(string part) => _text.Append(part);

        public override string ToString() => _text.ToString();
    }
}

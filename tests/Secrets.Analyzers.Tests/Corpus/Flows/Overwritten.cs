using System.Globalization;
using System.Security.Cryptography;

namespace Corpus.Flows.Overwritten;

/// <summary>Buffers that are cleared or filled as a whole, and those of which a part is left.</summary>
public sealed class Overwritten
{
    public void Arrays()
    {
        byte[] copy = new byte[64];
        Vault.Bytes.Reveal().CopyTo(copy, 0);
        Console.WriteLine(Convert.ToHexString(copy)); // KVS1002
        Array.Clear(copy);
        Console.WriteLine(Convert.ToHexString(copy));
        Array.Copy(Vault.Bytes.Reveal(), copy, 3);
        Console.WriteLine(Convert.ToHexString(copy)); // KVS1002
        Array.Clear(copy, 0, 1);
        Console.WriteLine(Convert.ToHexString(copy)); // KVS1002
        CryptographicOperations.ZeroMemory(copy);
        Console.WriteLine(Convert.ToHexString(copy));
        char[] chars = Vault.Key.Reveal().ToCharArray();
        Console.WriteLine(new string(chars)); // KVS1002
        Array.Fill(chars, '*');
        Console.WriteLine(new string(chars));
        Array.Fill(chars, Vault.Key.Reveal()[0]);
        Console.WriteLine(new string(chars)); // KVS1002
    }

    public void Spans()
    {
        Span<byte> copy = stackalloc byte[64];
        Vault.Bytes.Reveal().CopyTo(copy);
        Console.WriteLine(Convert.ToHexString(copy)); // KVS1002
        copy[2..].Fill(0);
        Console.WriteLine(Convert.ToHexString(copy)); // KVS1002
        copy.Fill(0);
        Console.WriteLine(Convert.ToHexString(copy));
    }

    public void MadeTexts()
    {
        string value = Vault.Key.Reveal();
        Console.WriteLine(string.Create(value.Length, value, (span, state) => state.AsSpan().CopyTo(span))); // KVS1002
        Console.WriteLine(string.Create(value.Length, value, (span, state) => { state.AsSpan().CopyTo(span); span[2..].Fill('*'); })); // KVS1002
        Console.WriteLine(string.Create(value.Length, value, (span, _) => span.Fill('*')));
    }

    public void Parsed()
    {
        Console.WriteLine(Enum.Parse<DayOfWeek>(Vault.Key.Reveal()));
        Console.WriteLine(Enum.TryParse(Vault.Key.Reveal(), out DayOfWeek day) ? day : DayOfWeek.Friday);
        Console.WriteLine(Guid.Parse(Vault.Key.Reveal(), CultureInfo.InvariantCulture)); // KVS1002
    }
}

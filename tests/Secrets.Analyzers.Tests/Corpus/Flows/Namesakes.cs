namespace Corpus.Flows.Namesakes;
class Secret<T>(T v)
{
    public T Reveal() => v;
}

class KeyVaultSecret
{
    public string Value => "x";
}

class SecretClient
{
    public KeyVaultSecret GetSecret(string n) => new();
}

class Use
{
    void U()
    {
        Console.WriteLine(new Secret<string>("x").Reveal());
        Console.WriteLine(new SecretClient().GetSecret("x").Value);
        var k = new KeyVaultSecret();
        Console.WriteLine(k);
        Console.WriteLine(k.Value);
    }
}

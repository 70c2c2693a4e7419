using Microsoft.Extensions.Logging;
namespace Corpus.T7;
public class M(ILogger<M> logger)
{
    public static implicit operator string(M m) => Vault.Key.Reveal();
    public static explicit operator Login(M m) => new() { Password = Vault.Key.Reveal() };
    public static M operator +(M m, string s) => m;
    public void Use(M other)
    {
        string implied = other;
        logger.LogInformation("{V}", implied); // KVS1001
        logger.LogInformation("{V}", ((Login)other).Password); // KVS1001
        logger.LogInformation("{V}", (string)other); // KVS1001
    }
    public void Groups()
    {
        var list = new List<string> { Vault.Key.Reveal() };
        list.ForEach(Print); // KVS1001
    }
    public void Groups2()
    {
        var list = new List<string> { Vault.Key.Reveal() };
        list.ForEach(PrintStatic); // KVS1002
    }
    public void Groups3()
    {
        var list = new List<string> { Vault.Key.Reveal() };
        list.ForEach(Console.WriteLine); // KVS1002
        list.Select(Upper).ToList().ForEach(Console.WriteLine); // KVS1002
        Array.ForEach(list.ToArray(), Console.WriteLine); // KVS1002
        Action<string> a = Console.WriteLine;
        a(list[0]); // KVS1002
        Action<string> p = Print;
        p(list[0]); // KVS1001
    }
    private void Print(string s) => logger.LogInformation("{S}", s);
    private static void PrintStatic(string s) => Console.WriteLine(s);
    private static string Upper(string s) => s.ToUpperInvariant();
}

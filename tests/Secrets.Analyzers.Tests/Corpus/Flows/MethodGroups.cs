using Microsoft.Extensions.Logging;
namespace Corpus.T8;
public class M(ILogger<M> logger)
{
    public void Use()
    {
        Apply(Vault.Key.Reveal(), Print); // KVS1001
        Apply(Vault.Key.Reveal(), s => logger.LogInformation("{S}", s)); // KVS1001
        Apply(Vault.Key.Reveal(), s => Print(s)); // KVS1001
        Apply(Vault.Key.Name, Print);
        void Local(string s) => logger.LogInformation("{S}", s); // KVS1001
        Apply(Vault.Key.Reveal(), Local);
        new List<string> { Vault.Key.Reveal() }.ForEach(Print); // KVS1001
        new List<string> { Vault.Key.Name }.ForEach(Print);
        var all = new[] { Vault.Key.Reveal() }.Select(Show).ToList(); // KVS1001
        var act = new Action<string>(Print);
        act(Vault.Key.Reveal()); // KVS1001
        Handler += Print;
        Handler?.Invoke(Vault.Key.Reveal()); // KVS1001
        Dictionary<string, Action<string>> map = new() { ["a"] = Print };
        map["a"](Vault.Key.Reveal()); // KVS1001
        Lazy<string> lazy = new(Get); // KVS2001
        logger.LogInformation("{S}", lazy.Value); // KVS1001
        logger.LogInformation("{S}", Twice(Get)); // KVS1001
        Task.Run(Get).ContinueWith(t => logger.LogInformation("{S}", t.Result)); // KVS1001
        string.Join(",", new[] { 1 }.Select(Map).ToArray()).ToList().ForEach(c => logger.LogInformation("{S}", c)); // KVS1001
        Parallel.ForEach(new[] { Vault.Key.Reveal() }, Print); // KVS1001
        Array.ForEach([Vault.Key.Reveal()], Print); // KVS1001
    }
    private event Action<string>? Handler;
    private static void Apply(string s, Action<string> f) => f(s);
    private static string Twice(Func<string> f) => f() + f();
    private string Get() => Vault.Key.Reveal();
    private string Map(int i) => i + Vault.Key.Reveal();
    private string Show(string s) { logger.LogInformation("{S}", s); return s; }
    private void Print(string s) => logger.LogInformation("{S}", s);
}
public class N(ILogger<N> logger)
{
    public void Use()
    {
        new List<string> { Vault.Key.Reveal() }.ForEach(s =>
        {
            s = s.Trim();
            Print(s); // KVS1001
        });
        foreach (string t in new[] { Vault.Key.Reveal() }.Select(s =>
        {
            Print(s); // KVS1001
            return s;
        }))
        {
            _ = t;
        }
        new List<string> { Vault.Key.Reveal() }.ForEach(s => Print(Vault.Key.Name));
        Task<string> task = Task.FromResult(Vault.Key.Reveal());
        task.ContinueWith(t =>
            Print(t.Result)); // KVS1001
        Array.ForEach([Vault.Key.Reveal()], Deeper); // KVS1001
        Array.ForEach([Vault.Key.Reveal()], s => Deeper(s)); // KVS1001
    }
    private void Deeper(string s) => Print(s);
    private void Print(string s) => logger.LogInformation("{S}", s);
}

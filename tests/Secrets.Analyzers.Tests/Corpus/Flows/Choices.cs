using System.Data.Common;
using System.Diagnostics;
using System.Net.Http.Headers;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
namespace Corpus.Branch;

public class Conf { public string Key { get; set; } = ""; public string Name { get; set; } = ""; public Conf? Inner { get; set; } public List<string> List { get; } = []; public Dictionary<string, string> Map { get; } = []; }
public record struct Pair(string A, string B);
public class Branches(ILogger<Branches> logger, IMemoryCache cache, IConfiguration configuration)
{
    private string? _field;
    private static string? s_static;
    public string? Prop { get; set; }

    public void Calls(bool b, string? other, HttpContext context, string[] items)
    {
        string key = Vault.Key.Reveal();
        logger.LogInformation("{K}", b ? key : "x"); // KVS1001
        logger.LogInformation("{K} {L}", b ? 1 : 2, other ?? key); // KVS1001
        logger.LogInformation("{K}", items?.FirstOrDefault() ?? key); // KVS1001
        logger.LogInformation("{K}", b ? key.Length : 0);
        logger.LogInformation("{K}", b switch { true => key, _ => "" }); // KVS1001
        logger.LogInformation("{K}", new { A = b ? key : "" }); // KVS1001
        logger.LogInformation("{@K}", new Conf { Key = b ? key : "" }); // KVS1001
        logger.LogInformation("{K}", new Pair("a", b ? key : "")); // KVS1001
        logger.LogInformation("{K}", new Pair("a", b ? key : "").A);
        logger.LogInformation("{@K}", new Conf { Inner = new Conf { Key = b ? key : "" } }); // KVS1001
        logger.LogInformation("{K}", new Conf { List = { b ? key : "" } }.List[0]); // KVS1001
        logger.LogInformation("{K}", new Conf { Map = { ["k"] = b ? key : "" } }.Map["k"]); // KVS1001
        logger.LogInformation("{K}", new[] { b ? key : "" }); // KVS1001
        logger.LogInformation("{K}", $"{(b ? key : "")}"); // KVS1001
        logger.LogInformation($"{(b ? key : "")}"); // KVS1001
        logger.LogInformation("{K}", "a" + (b ? key : "")); // KVS1001
        logger.LogInformation("{K}", string.Format("{0}", b ? key : "")); // KVS1001
        Console.WriteLine(b ? key : "x"); // KVS1002
        if (b && key is { Length: > 3 } k2 && other is not null) logger.LogInformation("{K}", k2); // KVS1001
        cache.Set("k", b ? key : "x"); // KVS1010
        configuration["k"] = b ? key : "x"; // KVS1010
        using ICacheEntry entry = cache.CreateEntry("k");
        entry.Value = b ? key : null; // KVS1010
        context.Items["a"] = b ? key : "";
        _field = b ? key : null; // KVS2001
        s_static = b ? key : null; // KVS2001
        Prop = other ?? key; // KVS2001
        s_static ??= key; // KVS2001
        var e = new InvalidOperationException(b ? key : "x"); // KVS1003
        e.Data["k"] = b ? key : "x"; // KVS1003
        e.HelpLink = b ? key : "x"; // KVS1003
        throw b ? new ArgumentException(key) : e; // KVS1003
    }

    public void Locals(bool b, string? other)
    {
        string key = Vault.Key.Reveal();
        var conf = new Conf();
        conf.Key = b ? key : "";
        logger.LogInformation("{K}", conf.Key); // KVS1001
        logger.LogInformation("{K}", conf.Name);
        conf.Name = b ? "a" : "b";
        logger.LogInformation("{K}", conf.Name);
        conf.Inner = new Conf { Key = other ?? key };
        logger.LogInformation("{K}", conf.Inner.Key); // KVS1001
        conf.Map["x"] = b ? key : "";
        logger.LogInformation("{K}", conf.Map["x"]); // KVS1001
        conf.List.Add(b ? key : "");
        logger.LogInformation("{K}", conf.List[0]); // KVS1001
        string[] array = new string[2];
        array[0] = b ? key : "";
        logger.LogInformation("{K}", array[0]); // KVS1001
        logger.LogInformation("{K}", array[1]);
        string text = "";
        text += b ? key : "";
        logger.LogInformation("{K}", text); // KVS1001
        (string x, string y) = (b ? key : "", "z");
        logger.LogInformation("{K}", x); // KVS1001
        logger.LogInformation("{K}", y);
        var info = new ProcessStartInfo { FileName = "x", Arguments = b ? key : "" }; // KVS1011
        var message = new HttpRequestMessage { RequestUri = b ? new Uri("https://x/?k=" + key) : null }; // KVS1008
        message.RequestUri = new Uri("https://x/" + (b ? key : "")); // KVS1008
        message.Headers.Authorization = b ? new AuthenticationHeaderValue("Bearer", key) : null;
        message.Content = new StringContent(JsonSerializer.Serialize(new { Key = b ? key : "" }));
    }

    public IActionResult Action(bool b) => b ? new OkObjectResult(Vault.Key.Reveal()) : new NotFoundResult(); // KVS1004

    public async Task<string> Loop(CancellationToken token)
    {
        string last = "";
        for (int i = 0; i < 3; i++)
        {
            logger.LogInformation("{Last}", last); // KVS1001
            last = (await Vault.KeyAccessor.GetAsync(token)).Reveal();
            if (last.Length == 0) { continue; }
            try { await Task.Delay(1, token); }
            catch (OperationCanceledException) { logger.LogInformation("{Last}", last); throw; } // KVS1001
            finally { last = ""; }
        }

        return last; // KVS2004
    }
}
public class MoreShapes(ILogger<MoreShapes> logger)
{
    public required Func<string, string> Map { get; init; }
    public event Action<string>? Changed;
    public string this[int i] { get => i == 0 ? Vault.Key.Reveal() : ""; set => logger.LogInformation("{V}", value); } // KVS2004
    public static implicit operator string(MoreShapes m) => Vault.Key.Reveal();
    public void Use(MoreShapes other)
    {
        string key = Vault.Key.Reveal();
        Changed += s => logger.LogInformation("{S}", s);
        Changed?.Invoke(key); // KVS1001
        this[1] = key; // KVS1001
        logger.LogInformation("{V}", this[0]); // KVS1001
        string implied = other;
        logger.LogInformation("{V}", implied); // KVS1001
        Iterate().ToList().ForEach(x => logger.LogInformation("{X}", x)); // KVS1001
        var q = from s in new[] { key } let t = s.Trim() where t.Length > 0 select t;
        foreach (string t in q) logger.LogInformation("{X}", t); // KVS1001
        var list = new List<string> { key };
        list.ForEach(Print); // KVS1001
        if (TryGet(out string? got)) logger.LogInformation("{X}", got); // KVS1001
        logger.LogInformation("{X}", Generic(key)); // KVS1001
        logger.LogInformation("{X}", Generic(3));
        Task.Run(() => logger.LogInformation("{X}", key)); // KVS1001
        Parallel.ForEach(list, x => logger.LogInformation("{X}", x)); // KVS1001
        using var timer = new Timer(_ => logger.LogInformation("{X}", key)); // KVS1001
        lock (list) { logger.LogInformation("{X}", list[0]); } // KVS1001
        goto end;
        end: logger.LogInformation("{X}", key); // KVS1001
        unsafe { fixed (char* p = key) { logger.LogInformation("{X}", new string(p)); } } // KVS1001
        logger.LogInformation("{X}", nameof(key));
        logger.LogInformation("{X}", typeof(string).Name + sizeof(int));
        logger.LogInformation("{X}", key is null ? "no" : "yes");
        logger.LogInformation("{X}", key.Equals("") ? "no" : "yes");
        logger.LogInformation("{X}", key.IndexOf('x'));
        logger.LogInformation("{X}", key.GetType());
        logger.LogInformation("{X}", ((object)key).ToString()); // KVS1001
        logger.LogInformation("{X}", key as object); // KVS1001
        logger.LogInformation("{X}", (key, 1)); // KVS1001
        logger.LogInformation("{X}", (key, 1).Item2);
        logger.LogInformation("{X}", string.Concat(key, "")); // KVS1001
        logger.LogInformation("{X}", string.Join(",", key, "")); // KVS1001
        logger.LogInformation("{X}", key.Normalize().ToUpperInvariant().PadLeft(30)); // KVS1001
        logger.LogInformation("{X}", key!.Replace("a", "*")); // KVS1001
        logger.LogInformation("{X}", new string(key.Reverse().ToArray())); // KVS1001
        logger.LogInformation("{X}", Enumerable.Repeat(key, 2).First()); // KVS1001
        logger.LogInformation("{X}", Convert.ToBase64String(System.Text.Encoding.ASCII.GetBytes("u:" + key))); // KVS1001
        logger.LogInformation("{X}", System.Text.Encoding.UTF8.GetByteCount(key));
        logger.LogInformation("{X}", int.TryParse(key, out int n) ? n : 0);
        logger.LogInformation("{X}", Uri.EscapeDataString(key)); // KVS1001
        logger.LogInformation("{X}", key.Count(char.IsDigit));
        logger.LogInformation("{X}", key.Any(char.IsDigit));
    }
    private IEnumerable<string> Iterate() { yield return Vault.Key.Reveal(); }
    private void Print(string s) => logger.LogInformation("{S}", s);
    private static bool TryGet(out string? value) { value = Vault.Key.Reveal(); return true; }
    private static T Generic<T>(T value) => value;
}

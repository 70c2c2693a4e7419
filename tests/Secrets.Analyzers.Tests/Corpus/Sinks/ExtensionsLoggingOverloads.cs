using System.Globalization;
using System.Text;
using Microsoft.Extensions.Logging;

namespace Corpus.ExtensionsLoggingOverloads;

public class ConnInfo { public string Host { get; set; } public string Password { get; set; } }
public static partial class Logs {
    [LoggerMessage(1, LogLevel.Information, "key {key}")] public static partial void StaticKey(ILogger logger, string key);
    [LoggerMessage(2, LogLevel.Information, "key {key}")] public static partial void ExtKey(this ILogger logger, string key);
    [LoggerMessage(Level = LogLevel.Information, Message = "name {name}")] public static partial void ExtName(this ILogger logger, string name);
    [LoggerMessage(LogLevel.Error, "failed {key}")] public static partial void Failed(this ILogger logger, Exception ex, string key);
    [LoggerMessage(EventId = 5, Message = "dyn {key}")] public static partial void Dyn(ILogger logger, LogLevel level, string key);
    [LoggerMessage(6, LogLevel.Information, "props")] public static partial void Props(ILogger logger, [LogProperties] ConnInfo info);
    [LoggerMessage(7, LogLevel.Information, "props")] public static partial void PropsP(ILogger logger, [TagProvider(typeof(Logs), nameof(Provide))] ConnInfo info);
    public static void Provide(ITagCollector collector, ConnInfo info) { collector.Add("h", info.Host); }
}
// What the generator writes.
public static partial class Logs {
    public static partial void StaticKey(ILogger logger, string key) { }
    public static partial void ExtKey(this ILogger logger, string key) { }
    public static partial void ExtName(this ILogger logger, string name) { }
    public static partial void Failed(this ILogger logger, Exception ex, string key) { }
    public static partial void Dyn(ILogger logger, LogLevel level, string key) { }
    public static partial void Props(ILogger logger, ConnInfo info) { }
    public static partial void PropsP(ILogger logger, ConnInfo info) { }
}
public partial class Inst(ILogger<Inst> logger, ILoggerFactory factory) {
    [LoggerMessage(1, LogLevel.Warning, "x {value}")] private partial void LogValue(string value);
    private partial void LogValue(string value) { }
    static readonly Action<ILogger, string, Exception> Def1 = LoggerMessage.Define<string>(LogLevel.Information, new EventId(1, "a"), "key {K}");
    static readonly Action<ILogger, string, int, Exception> Def2 = LoggerMessage.Define<string, int>(LogLevel.Information, new EventId(1, "a"), "key {K} {N}");
    static readonly Func<ILogger, string, IDisposable> Sc = LoggerMessage.DefineScope<string>("scope {K}");
    public void Many(ILogger log, Exception ex, EventId id) {
        string k = Vault.Key.Reveal();
        byte[] b = Vault.Bytes.Reveal();
        log.LogTrace(k); // KVS1001
        log.LogTrace("t {K}", k); // KVS1001
        log.LogTrace(id, "t {K}", k); // KVS1001
        log.LogTrace(ex, "t {K}", k); // KVS1001
        log.LogTrace(id, ex, "t {K} {X}", 1, k); // KVS1001
        log.LogDebug($"t {k}"); // KVS1001
        log.LogDebug(id, ex, $"t {k}"); // KVS1001
        log.LogDebug(ex, "t {K}", [k]); // KVS1001
        log.LogInformation(id, "t {K}", new object[] { 1, k }); // KVS1001
        log.LogInformation("x " + k); // KVS1001
        log.LogWarning(ex, "t {K}", k); // KVS1001
        log.LogWarning(string.Format("{0}", k)); // KVS1001
        log.LogWarning(string.Format(CultureInfo.InvariantCulture, "{0} {1}", 1, k)); // KVS1001
        log.LogError(ex, k); // KVS1001
        log.LogError(new InvalidOperationException(k), "failed"); // KVS1003
        log.LogError(id, ex, "t {K}", k.ToUpperInvariant()); // KVS1001
        log.LogCritical(ex, "t {K}", k.Substring(0, 4)); // KVS1001
        log.LogCritical("t {K}", k[..4]); // KVS1001
        log.LogCritical("bytes {B}", b); // KVS1001
        log.LogCritical("bytes {B}", Convert.ToBase64String(b)); // KVS1001
        log.LogCritical("bytes {B}", Convert.ToHexString(b)); // KVS1001
        log.LogCritical("bytes {B}", BitConverter.ToString(b)); // KVS1001
        log.LogCritical("bytes {B}", Encoding.UTF8.GetString(b)); // KVS1001
        log.Log(LogLevel.Information, "k {K}", k); // KVS1001
        log.Log(LogLevel.Information, id, "k {K}", k); // KVS1001
        log.Log(LogLevel.Information, ex, "k {K}", k); // KVS1001
        log.Log(LogLevel.Information, id, ex, "k {K}", k); // KVS1001
        log.Log(LogLevel.Information, id, k, ex, static (s, e) => s); // KVS1001
        log.Log<object>(LogLevel.Information, id, new { k }, null, (s, e) => "x"); // KVS1001
        log.Log(LogLevel.Information, id, 1, null, (s, e) => "key " + k); // KVS1001
        log.Log(LogLevel.Information, id, new List<KeyValuePair<string, object>> { new("key", k) }, null, (s, e) => "x"); // KVS1001
        using (log.BeginScope(k)) { } // KVS1001
        using (log.BeginScope("scope {K}", k)) { } // KVS1001
        using (log.BeginScope(new Dictionary<string, object> { ["key"] = k })) { } // KVS1001
        using (log.BeginScope(new Dictionary<string, object> { { "key", k } })) { } // KVS1001
        using (log.BeginScope(new[] { new KeyValuePair<string, object>("key", k) })) { } // KVS1001
        using (log.BeginScope(("key", k))) { } // KVS1001
        using (log.BeginScope<KeyValuePair<string, object>>(KeyValuePair.Create<string, object>("key", k))) { } // KVS1001
        using var s1 = log.BeginScope(new { Key = k }); // KVS1001
        Def1(log, k, null); // KVS1001
        Def1.Invoke(log, k, ex); // KVS1001
        Def2(log, k, 1, ex); // KVS1001
        using (Sc(log, k)) { } // KVS1001
        LoggerMessage.Define<string>(LogLevel.Debug, id, "k {K}")(log, k, null); // KVS1001
        Logs.StaticKey(log, k); // KVS1001
        log.ExtKey(k); // KVS1001
        Logs.ExtKey(log, k); // KVS1001
        log.Failed(ex, k); // KVS1001
        Logs.Dyn(log, LogLevel.Debug, k); // KVS1001
        Logs.Props(log, new ConnInfo { Host = "h", Password = k }); // KVS1001
        var info = new ConnInfo(); info.Password = k;
        Logs.Props(log, info); // KVS1001
        LogValue(k); // KVS1001
        this.LogValue(k); // KVS1001
        logger.LogInformation("k {K}", k); // KVS1001
        factory.CreateLogger("x").LogInformation("k {K}", k); // KVS1001
        factory.CreateLogger<Inst>().LogInformation("k {K}", k); // KVS1001
        factory.CreateLogger(k); // KVS1001
        LoggerExtensions.LogInformation(log, "k {K}", k); // KVS1001
        LoggerExtensions.LogInformation(log, message: "k {K}", args: k); // KVS1001
        log?.LogInformation("k {K}", k); // KVS1001
        if (log.IsEnabled(LogLevel.Debug)) log.LogDebug("k {K}", k); // KVS1001
        log.LogInformation("pin {Pin}", Vault.Pin.Reveal()); // KVS1001
        log.LogInformation("login {@L}", Vault.Login.Reveal()); // KVS1001
        log.LogInformation("login {L}", Vault.Login.Reveal().Password); // KVS1001
        log.LogInformation("arr {L}", string.Join(",", new[] { "a", k })); // KVS1001
        log.LogInformation("tuple {L}", (1, k)); // KVS1001
        log.LogInformation(new StringBuilder().Append("x").Append(k).ToString()); // KVS1001
        log.LogInformation(new StringBuilder().AppendLine(k).AppendFormat("{0}", 1).ToString()); // KVS1001
        log.LogInformation(string.Concat("a", k)); // KVS1001
        log.LogInformation(k.Insert(0, "x").PadLeft(20)); // KVS1001
        log.LogInformation(string.Create(CultureInfo.InvariantCulture, $"x {k}")); // KVS1001
        log.LogInformation(FormattableString.Invariant($"x {k}")); // KVS1001
        log.LogInformation("k {K}", new string(k.Reverse().ToArray())); // KVS1001
        log.LogInformation("k {K}", k.AsSpan().ToString()); // KVS1001
        log.LogInformation("k {K}", Uri.EscapeDataString(k)); // KVS1001
        log.LogInformation("k {K}", System.Net.WebUtility.HtmlEncode(k)); // KVS1001
        log.LogInformation("k {K}", k.Split('.')[0]); // KVS1001
        log.LogInformation("k {K}", k.Split('.').First()); // KVS1001
        log.LogInformation("k {K}", k.Replace("a", "b")); // KVS1001
        log.LogInformation("k {K}", k.Trim()); // KVS1001
        log.LogInformation("k {K}", k.First()); // KVS1001
        log.LogInformation("k {K}", k[0]); // KVS1001
        log.LogInformation("k {K}", Vault.OptionalKey.Reveal() ?? "none"); // KVS1001
        log.LogInformation("k {K}", k is { Length: > 3 } x ? x : "no"); // KVS1001
        log.LogInformation("k {K}", System.Text.Json.JsonSerializer.Serialize(new { k })); // KVS1001
    }
    public async Task Ok(ILogger log, Exception ex, EventId id, System.Threading.CancellationToken ct) {
        string k = Vault.Key.Reveal();
        log.LogInformation("name {N}", Vault.Key.Name);
        log.LogInformation("secret {N}", Vault.Key);
        log.LogInformation($"secret {Vault.Key}");
        log.LogInformation("version {N}", Vault.Key.Version);
        log.LogInformation("len {N}", k.Length);
        log.LogInformation("empty {N}", string.IsNullOrEmpty(k));
        log.LogInformation("ws {N}", string.IsNullOrWhiteSpace(k));
        log.LogInformation("has {N}", k != null);
        log.LogInformation("has {N}", k is null ? "no" : "yes");
        log.LogInformation("masked {N}", new string('*', k.Length));
        log.LogInformation("masked {N}", string.Empty.PadLeft(k.Length, '*'));
        log.LogInformation("hash {H}", Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(Encoding.UTF8.GetBytes(k))));
        log.LogInformation("count {N}", k.Count(char.IsDigit));
        log.LogError(ex, "failed for {Name}", Vault.Key.Name);
        log.LogInformation("user {U}", "someone");
        log.ExtName(Vault.Key.Name);
        Logs.StaticKey(log, Vault.Key.ToString());
        Logs.Props(log, new ConnInfo { Host = "h" });
        Def1(log, Vault.Key.Name, null);
        using (log.BeginScope(new Dictionary<string, object> { ["name"] = Vault.Key.Name })) { }
        Secret<string> s = await Vault.KeyAccessor.GetAsync(ct);
        log.LogInformation("secret {S} expires {E}", s, s.ExpiresOn);
        log.LogInformation("type {T}", k.GetType().Name);
        log.LogInformation("enum {T}", Enum.TryParse<DayOfWeek>(k, out var day));
        log.LogInformation("valid {T}", Uri.IsWellFormedUriString(k, UriKind.Absolute));
        log.LogInformation(nameof(k));
    }
}

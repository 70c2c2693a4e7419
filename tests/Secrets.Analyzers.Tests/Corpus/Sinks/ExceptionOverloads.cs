using System.Diagnostics;
using System.Text;

namespace Corpus.ExceptionOverloads;

public class MyEx : Exception { public string Detail { get; } public MyEx(string m) : base(m) { } public MyEx(string m, string d, Exception i = null) : base(m, i) { Detail = d; } public string Extra { get; set; } }
static class Throw {
    public static void If(bool c, string msg) { if (c) throw new InvalidOperationException(msg); }
    public static Exception Make(string msg) => new MyEx("m", msg);
}
public class E8 {
    public void M(int i, Exception ex) {
        string k = Vault.Key.Reveal();
        switch (i) {
            case 0: throw new Exception(k); // KVS1003
            case 1: throw new InvalidOperationException($"bad {k}"); // KVS1003
            case 2: throw new ArgumentException("m " + k, nameof(i)); // KVS1003
            case 3: throw new ArgumentOutOfRangeException(nameof(i), k, "m"); // KVS1003
            case 4: throw new ArgumentException("m", k); // KVS1003
            case 5: throw new MyEx(k); // KVS1003
            case 6: throw new MyEx("m", k); // KVS1003
            case 7: throw new AggregateException(k, ex); // KVS1003
            case 8: throw new FormatException(string.Format("{0}", k)); // KVS1003
            case 9: throw new KeyNotFoundException(k); // KVS1003
            case 10: throw new System.Security.SecurityException(k); // KVS1003
            case 11: throw new HttpRequestException(k); // KVS1003
            case 12: throw new Azure.RequestFailedException(k); // KVS1003
            case 13: throw new Grpc.Core.RpcException(new Grpc.Core.Status(Grpc.Core.StatusCode.Internal, k)); // KVS1003
            case 14: throw new Grpc.Core.RpcException(Grpc.Core.Status.DefaultCancelled, k); // KVS1003
            case 15: throw new Microsoft.AspNetCore.Http.BadHttpRequestException(k); // KVS1003
            case 16: throw new FileNotFoundException("m", k); // KVS1003
            case 17: throw new MyEx("m") { Extra = k }; // KVS1003
            case 18: throw Throw.Make(k); // KVS1003
            case 19: throw new System.ComponentModel.DataAnnotations.ValidationException(k); // KVS1003
            case 20: throw new Exception("x", new Exception(k)); // KVS1003
            case 21: throw new ArgumentNullException("p", k); // KVS1003
            case 22: throw new ObjectDisposedException(k); // KVS1003
            case 23: throw new TimeoutException(k); // KVS1003
            case 24: throw new Microsoft.AspNetCore.SignalR.HubException(k); // KVS1003
            case 25: throw new NotSupportedException(k); // KVS1003
        }
        ex.Data["key"] = k; // KVS1003
        ex.Data.Add("key", k); // KVS1003
        ex.Source = k; // KVS1003
        ex.HelpLink = k; // KVS1003
        Environment.FailFast(k); // KVS1003
        Environment.FailFast("m " + k, ex); // KVS1003
        Throw.If(true, k); // KVS1003
        ArgumentException.ThrowIfNullOrEmpty("x", k); // KVS1003
        ArgumentOutOfRangeException.ThrowIfGreaterThan(Vault.Pin.Reveal(), 9999); // KVS1003
        ArgumentOutOfRangeException.ThrowIfEqual(k, "changeme"); // KVS1003
        var e2 = new InvalidOperationException("m") { Data = { ["key"] = k } }; // KVS1003
        var tcs = new TaskCompletionSource(); tcs.SetException(new Exception(k)); // KVS1003
        _ = Task.FromException(new Exception(k)); // KVS1003
        _ = k.Length > 3 ? k : throw new InvalidOperationException(k); // KVS1003
    }
    public void Ok(int i) {
        string k = Vault.Key.Reveal();
        ArgumentNullException.ThrowIfNull(k);
        ArgumentException.ThrowIfNullOrEmpty(k);
        ArgumentException.ThrowIfNullOrWhiteSpace(k, nameof(k));
        if (string.IsNullOrEmpty(k)) throw new InvalidOperationException("The secret " + Vault.Key.Name + " is empty.");
        if (k.Length < 3) throw new ArgumentException("too short", nameof(k));
        if (k.Length < 3) throw new ArgumentOutOfRangeException(nameof(k), k.Length, "too short");
        _ = Vault.OptionalKey.Reveal() ?? throw new InvalidOperationException("none");
        throw new InvalidOperationException($"{Vault.Key} is unusable");
    }
}

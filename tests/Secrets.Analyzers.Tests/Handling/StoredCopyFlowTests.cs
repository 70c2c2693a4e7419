using Microsoft.CodeAnalysis;

namespace Secrets.Analyzers.Tests.Handling;

public class StoredCopyFlowTests
{
    [Fact]
    public async Task Value_kept_in_a_member_is_found() => await LineTest.VerifyAsync("""
        using Corpus;
        using System.Collections.Concurrent;
        using System.Text;
        public class Code
        {
            private static string s_key;
            private static readonly string Fixed = Vault.Key.Reveal(); // KVS2001
            private static readonly ConcurrentDictionary<string, string> Cache = new();
            private readonly string _key;
            private readonly Dictionary<string, string> _cache = new();
            private readonly string _fixed = Vault.Key.Reveal(); // KVS2001
            private byte[] _bytes;
            private (string User, string Password) _login;
            private Login _object;
            public static string Shared { get; set; }
            public string Key { get; private set; }

            public Code(Secret<string> secret)
            {
                _key = secret.Reveal(); // KVS2001
                Key = secret.Reveal(); // KVS2001
                s_key = secret.Reveal(); // KVS2001
            }

            public void Members()
            {
                string key = Vault.Key.Reveal();
                s_key = key; // KVS2001
                Shared = $"Bearer {key}"; // KVS2001
                Code.Shared = key; // KVS2001
                this.Key = key; // KVS2001
                _bytes = Encoding.UTF8.GetBytes(key); // KVS2001
                _cache["stripe"] = key; // KVS2001
                _cache.Add("stripe", key); // KVS2001
                Cache["stripe"] = key; // KVS2001
                Cache.TryAdd("stripe", key); // KVS2001
                _login = ("user", key); // KVS2001
                _object = new Login { User = "user", Password = key }; // KVS2001
                s_key ??= key; // KVS2001
                (Key, _bytes) = (key, null); // KVS2001
                Holder.Set(key); // KVS2001
            }

            public async Task Async(SecretAccessor<string> accessor, Azure.Security.KeyVault.Secrets.SecretClient vault)
            {
                Key = (await accessor).Reveal(); // KVS2001
                Key = (await vault.GetSecretAsync("db")).Value.Value; // KVS2001
                accessor.OnChange(secret => Key = secret.Reveal()); // KVS2001
            }

            public void Others(Login login) => login.Password = Vault.Key.Reveal(); // KVS2001
        }

        public static class Holder
        {
            private static string _value;
            public static void Set(string value) => _value = value;
        }
        """);

    [Fact]
    public async Task Lazy_value_and_registered_copy_are_found() => await LineTest.VerifyAsync("""
        using Corpus;
        using Microsoft.Extensions.DependencyInjection;
        public class Code
        {
            private static readonly Lazy<string> Key = new(() => Vault.Key.Reveal()); // KVS2001
            private readonly Lazy<Task<string>> _key = new(async () => (await Vault.KeyAccessor).Reveal()); // KVS2001

            public void Register(IServiceCollection services)
            {
                string key = Vault.Key.Reveal();
                services.AddSingleton(new Gateway(key)); // KVS2001
                services.AddSingleton(new Primary(key)); // KVS2001
                services.AddSingleton<IGateway>(new Primary(Vault.Key.Reveal())); // KVS2001
                services.AddSingleton(_ => new Primary(key)); // KVS2001
                services.AddSingleton<IGateway>(provider => new Gateway(provider.GetRequiredService<Secret<string>>().Reveal())); // KVS2001
                services.AddScoped(_ => new Primary(key)); // KVS2001
                services.AddTransient<IGateway>(_ => { var made = new Gateway(key); return made; }); // KVS2001
                services.AddKeyedSingleton("key", (_, _) => key); // KVS2001
                services.AddSingleton(new Login { Password = key }); // KVS2001
                services.Configure<Login>(login => login.Password = key); // KVS2001
            }
        }

        public interface IGateway { }
        public class Gateway : IGateway { private readonly string _key; public Gateway(string key) { _key = key; } public int N => _key.Length; }
        public class Primary(string key) : IGateway { public int N => key.Length; }
        """);

    [Fact]
    public async Task Value_that_does_not_stay_is_silent() => await LineTest.VerifyAsync("""
        using Corpus;
        using System.Net.Http.Headers;
        using System.Security.Cryptography;
        using System.Text;
        using Microsoft.Extensions.DependencyInjection;
        using Microsoft.IdentityModel.Tokens;
        using Npgsql;
        public class Code(SecretAccessor<string> accessor, HttpClient http)
        {
            private readonly SecretAccessor<string> _accessor = accessor;
            private Secret<string> _secret;
            private NpgsqlConnection _connection;
            private NpgsqlDataSource _source;
            private SigningCredentials _credentials;
            private HMACSHA256 _hmac;
            private int _length;
            private bool _isSet;
            private string _name;
            private Func<string> _read;
            private Lazy<NpgsqlDataSource> _lazy = new(() => NpgsqlDataSource.Create(Vault.Key.Reveal()));
            private Lazy<SecretAccessor<string>> _lazyAccessor = new(() => Vault.KeyAccessor);
            private byte[] _hash;

            public async Task Use(CancellationToken token)
            {
                _secret = await _accessor.GetAsync(token);
                string key = _secret.Reveal();
                http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key);
                http.DefaultRequestHeaders.Add("x-api-key", key);
                _connection = new NpgsqlConnection(key);
                _source = NpgsqlDataSource.Create(key);
                _credentials = new SigningCredentials(new SymmetricSecurityKey(Encoding.UTF8.GetBytes(key)), "HS256");
                _hmac = new HMACSHA256(Encoding.UTF8.GetBytes(key));
                _hash = SHA256.HashData(Encoding.UTF8.GetBytes(key));
                _length = key.Length;
                _isSet = key != null;
                _name = _secret.Name;
                _read = () => _secret.Reveal();
                var login = new Login { User = "user", Password = key };
                login.Password = key.Trim();
                var list = new List<string> { key };
                list.Add(key);
                var own = new Gateway(key);
                own.Set(key);
                var built = new Builder().WithHost("db").WithKey(key).WithHost("other");
                var builder = new Builder();
                builder.WithKey(key).WithKey(key);
                var lazy = new Lazy<string>(() => Vault.Key.Reveal());
                Consume(login, list, own, built, lazy);
            }

            public void Register(IServiceCollection services, string given)
            {
                string key = Vault.Key.Reveal();
                services.AddSingleton(new NpgsqlConnection(key));
                services.AddSingleton(_ => NpgsqlDataSource.Create(key));
                services.AddScoped(provider => new Gateway(Vault.Key.Reveal()));
                services.AddSingleton(new Gateway(given));
                services.AddHttpClient("stripe", client => client.DefaultRequestHeaders.Authorization = new("Bearer", key));
                services.AddSingleton(_ => new Reader(Vault.KeyAccessor));
            }

            private static void Consume(params object[] all) { }
        }

        public class Gateway { private string _key; public Gateway(string key) { _key = key; } public void Set(string key) => _key = key; public int N => _key.Length; }
        public class Builder { private string _key, _host; public Builder WithKey(string key) { _key = key; return this; } public Builder WithHost(string host) { _host = host; return this; } }
        public class Reader(SecretAccessor<string> accessor) { public async Task<int> Length() => (await accessor).Reveal().Length; }
        """);

    [Fact]
    public async Task Static_copy_is_a_warning_and_member_copy_is_information()
    {
        var found = await LineTest.DiagnosticsAsync("""
            using Corpus;
            public class Code
            {
                private static string s_key = Vault.Key.Reveal();
                private string _key = Vault.Key.Reveal();
                private Lazy<string> _lazy = new(() => Vault.Key.Reveal());
            }
            """);

        Assert.Equal(
            [DiagnosticSeverity.Warning, DiagnosticSeverity.Info, DiagnosticSeverity.Warning],
            found.OrderBy(diagnostic => diagnostic.Location.SourceSpan.Start).Select(diagnostic => diagnostic.Severity));
    }
}

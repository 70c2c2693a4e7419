namespace Secrets.Analyzers.Tests.Handling;

public class ReturnedAndKeyFlowTests
{
    [Fact]
    public async Task Public_member_that_returns_a_revealed_value_is_found() => await LineTest.VerifyAsync("""
        using Corpus;
        public class Code(SecretAccessor<string> accessor, Azure.Security.KeyVault.Secrets.SecretClient vault)
        {
            public string Key => Vault.Key.Reveal(); // KVS2004
            public string Get() => Vault.Key.Reveal(); // KVS2004
            public async Task<string> GetAsync() => (await accessor).Reveal(); // KVS2004
            public async ValueTask<string> GetTwoAsync(CancellationToken token)
            {
                Secret<string> secret = await accessor.GetAsync(token);
                if (!secret.Exists)
                {
                    return "";
                }

                var value = secret.Reveal();
                return value; // KVS2004
            }

            public static byte[] Bytes() => Vault.Bytes.Reveal(); // KVS2004
            public string Header() => $"Bearer {Vault.Key.Reveal()}"; // KVS2004
            public string Raw(string name) => vault.GetSecret(name).Value.Value; // KVS2004
            public async Task<string> RawAsync(string name) { var answer = await vault.GetSecretAsync(name); return answer.Value.Value; } // KVS2004
            public IEnumerable<string> All() { yield return Vault.Key.Reveal(); } // KVS2004
            public string Through() => Inner(); // KVS2004
            public string Block { get { return Vault.Key.Reveal(); } } // KVS2004
            private string Inner() => Vault.Key.Reveal();
            public List<string> List() => new() { Vault.Key.Reveal() }; // KVS2004
        }

        public abstract class Base { public abstract string Describe(); }
        public class Derived : Base { public override string Describe() => Vault.Key.Reveal(); } // KVS2004
        public interface IProvider { string Get(); }
        public class Provider : IProvider { public string Get() => Vault.Key.Reveal(); } // KVS2004
        """);

    [Fact]
    public async Task Private_given_or_sanitised_result_is_silent() => await LineTest.VerifyAsync("""
        using Corpus;
        using Microsoft.AspNetCore.Mvc;
        public class Code(SecretAccessor<string> accessor)
        {
            private string Inner() => Vault.Key.Reveal();
            internal string Inside() => Vault.Key.Reveal();
            public Secret<string> Wrapped() => Vault.Key;
            public async Task<Secret<string>> WrappedAsync() => await accessor;
            public int Length() => Vault.Key.Reveal().Length;
            public bool IsSet() => !string.IsNullOrEmpty(Vault.Key.Reveal());
            public string Name() => Vault.Key.Name;
            public string Echo(string given) => given.Trim();
            public HttpClient Client() { var http = new HttpClient(); http.DefaultRequestHeaders.Authorization = new("Bearer", Vault.Key.Reveal()); return http; }
            public string Mask() => new string('*', Vault.Key.Reveal().Length);
            public override string ToString() => Inner();
            public void Use() { string Local() => Vault.Key.Reveal(); Func<string> lambda = () => Vault.Key.Reveal(); Inner2(Local(), lambda); }
            private void Inner2(string a, Func<string> b) { }
        }

        [ApiController]
        public class Api : ControllerBase { public string Get() => Vault.Key.Reveal(); }
        public class Formatter : IFormattable { public string ToString(string format, IFormatProvider provider) => Vault.Key.Reveal(); }
        """);

    [Fact]
    public async Task Revealed_value_that_becomes_a_key_is_found() => await LineTest.VerifyAsync("""
        using Corpus;
        using System.Collections.Concurrent;
        using System.Collections.Frozen;
        public class Code
        {
            internal void Keys(Dictionary<string, int> map, ConcurrentDictionary<string, int> concurrent, IDictionary<string, int> contract, HashSet<string> set, ISet<string> other)
            {
                string key = Vault.Key.Reveal();
                map[key] = 1; // KVS2007
                map.Add(key, 1); // KVS2007
                map.TryAdd($"k-{key}", 1); // KVS2007
                int a = map[key]; // KVS2007
                bool b = map.ContainsKey(key); // KVS2007
                bool c = map.TryGetValue(Vault.Key.Reveal(), out int n); // KVS2007
                concurrent.GetOrAdd(key, 1); // KVS2007
                concurrent.AddOrUpdate(key, 1, (_, v) => v); // KVS2007
                contract[key] = 2; // KVS2007
                set.Add(key); // KVS2007
                bool d = set.Contains(key); // KVS2007
                other.Add(key); // KVS2007
                var literal = new Dictionary<string, int> { [key] = 1 }; // KVS2007
                var two = new Dictionary<string, int> { { key, 1 } }; // KVS2007
                var made = new HashSet<string> { key }; // KVS2007
                HashSet<string> expression = [key]; // KVS2007
                int e = key.GetHashCode(); // KVS2007
                int f = HashCode.Combine(key, 1); // KVS2007
                int g = StringComparer.Ordinal.GetHashCode(key); // KVS2007
                var groups = new[] { Vault.Key }.GroupBy(s => s.Reveal()); // KVS2007
                var byValue = new[] { Vault.Key }.ToDictionary(s => s.Reveal()); // KVS2007
                var byText = new[] { key }.ToLookup(s => s); // KVS2007
                var distinct = new List<string> { key }.ToHashSet(); // KVS2007
                var frozen = new[] { key }.ToFrozenSet(); // KVS2007
                var tuple = new Dictionary<(string, int), int> { [(key, 1)] = 1 }; // KVS2007
                Index(map, key); // KVS2007
            }

            private static void Index(Dictionary<string, int> map, string by) => map[by] = 1;
        }
        """);

    [Fact]
    public async Task Revealed_value_that_is_no_key_is_silent() => await LineTest.VerifyAsync("""
        using Corpus;
        public class Code
        {
            internal void Values(HttpRequestMessage request, List<string> list)
            {
                Secret<string> secret = Vault.Key;
                string key = secret.Reveal();
                var map = new Dictionary<string, string> { ["password"] = key, [secret.Name] = key };
                map.Add("grant", key);
                map["client_secret"] = key;
                list.Add(key);
                var groups = new[] { secret }.GroupBy(s => s.Name);
                var lengths = new[] { key }.GroupBy(s => s.Length).ToDictionary(g => g.Key);
                int hash = HashCode.Combine(secret.Name, secret.Version);
                var form = new FormUrlEncodedContent(map);
                int n = "x".GetHashCode();
                request.Headers.Add("x-api-key", key);
                char[] letters = key.ToCharArray();
                char first = letters[0];
            }
        }
        """);
}

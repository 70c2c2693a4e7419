using Secrets.Generator.Tests.Infrastructure;

namespace Secrets.Generator.Tests;

/// <summary>Generated classes at work: compiled, loaded and read through a store.</summary>
public sealed class GeneratedCodeTests
{
    /// <summary>What the checks in the sources fail with.</summary>
    private const string Is = """
        internal static class Is
        {
            public static void Equal<T>(T expected, T actual)
            {
                if (!EqualityComparer<T>.Default.Equals(expected, actual))
                {
                    throw new Exception($"Expected '{expected}', got '{actual}'.");
                }
            }
        }

        """;

    [Fact]
    public Task Properties_and_methods_read_their_secrets() => RunAsync("""
        using System.Text.Json.Serialization;

        [VaultSecret(Prefix = "app-")]
        public sealed partial class AppSecrets
        {
            public partial SecretAccessor<string> ApiKey { get; }
            [VaultSecret("db", JsonContext = typeof(AppJson))]
            public partial SecretAccessor<Db> Database { get; }
            public partial SecretAccessor<int?> Limit { get; }
            [VaultSecret(Separator = ';')]
            public partial SecretAccessor<DayOfWeek[]> Days { get; }
            [VaultSecret]
            public partial ValueTask<Secret<TimeSpan>> GetTimeoutAsync(CancellationToken cancellationToken = default);
            [VaultSecret("app-timeout", Version = "v1")]
            public partial Task<Secret<TimeSpan>> GetFirstTimeoutAsync();
            [VaultSecret]
            public partial ValueTask<byte[]> GetBytesAsync();
            [VaultSecret]
            public partial Task<Uri?> GetNoteAsync();
        }

        public sealed record Db(string User);

        [JsonSerializable(typeof(Db))]
        internal sealed partial class AppJson : JsonSerializerContext;

        public static class Check
        {
            public static async Task RunAsync()
            {
                InMemorySecretSource source = new();
                source.Set("app-api-key", "key");
                source.Set("db", "{\"User\":\"sa\"}");
                source.Set("app-days", "Monday; friday");
                string first = source.Set("app-timeout", "00:00:10");
                source.Set("app-timeout", "PT20S");
                source.Set("app-bytes", "AQI=");
                await using SecretStore store = new(source);
                AppSecrets secrets = new(store);

                Secret<string> key = await secrets.ApiKey;
                Is.Equal("key", key.Reveal());
                Is.Equal("app-api-key", key.Name);
                Is.Equal("sa", (await secrets.Database).Reveal().User);
                Is.Equal(false, (await secrets.Limit).Exists);
                Is.Equal(null, (await secrets.Limit).Reveal());
                Is.Equal("Monday,Friday", string.Join(",", (await secrets.Days).Reveal()));
                Is.Equal(TimeSpan.FromSeconds(20), (await secrets.GetTimeoutAsync()).Reveal());
                Is.Equal("1,2", string.Join(",", await secrets.GetBytesAsync()));
                Is.Equal(null, await secrets.GetNoteAsync());
                Is.Equal("v1", secrets.Accessors[5].Version);
                Is.Equal(8, secrets.Accessors.Count);
                Is.Equal("app-api-key,db,app-limit,app-days,app-timeout,app-timeout,app-bytes,app-note", string.Join(",", secrets.Accessors.Select(a => a.Name)));
                Is.Equal(true, ReferenceEquals(secrets.ApiKey, secrets.Accessors[0]));
            }
        }
        """);

    [Fact]
    public Task Test_double_serves_its_values() => RunAsync("""
        [VaultSecret]
        public abstract partial class SharedSecrets
        {
            public partial SecretAccessor<string?> Note { get; }
            public partial SecretAccessor<string> Key { get; }
        }

        [VaultSecret]
        public sealed partial class AppSecrets : SharedSecrets
        {
            [VaultSecret("key", Version = "1")]
            public partial SecretAccessor<string> Pinned { get; }
            public partial SecretAccessor<int?> Limit { get; }
            [VaultSecret]
            public partial Task<int> GetPortAsync();
        }

        public static class Check
        {
            public static async Task RunAsync()
            {
                AppSecrets secrets = AppSecrets.FromValues(key: "a", pinned: "b", getPortAsync: 5, limit: 7);

                Is.Equal("a", (await secrets.Key).Reveal());
                Is.Equal("b", (await secrets.Pinned).Reveal());
                Is.Equal("1", (await secrets.Pinned).Version);
                Is.Equal(5, await secrets.GetPortAsync());
                Is.Equal(7, (await secrets.Limit).Reveal());
                Is.Equal(false, (await secrets.Note).Exists);
                Is.Equal(null, (await secrets.Note).Reveal());
                Is.Equal("note,key,key,limit,port", string.Join(",", secrets.Accessors.Select(a => a.Name)));
            }
        }
        """);

    [Fact]
    public Task Static_interface_creates_and_describes() => RunAsync("""
        namespace Contoso
        {
            [VaultSecret(Prefix = "p-")]
            public sealed partial class AppSecrets
            {
                public partial SecretAccessor<string> Key { get; }
                [VaultSecret("pinned", Version = "1")]
                public partial SecretAccessor<int?> Limit { get; }
            }
        }

        public static class Check
        {
            public static async Task RunAsync()
            {
                await using SecretStore store = new(new InMemorySecretSource());
                Verify<Contoso.AppSecrets>(store);
                var json = (GeneratedSecretManifestAttribute)Attribute.GetCustomAttribute(typeof(Contoso.AppSecrets), typeof(GeneratedSecretManifestAttribute))!;
                Is.Equal(
                    "{\"type\":\"Contoso.AppSecrets\",\"secrets\":[{\"member\":\"Key\",\"name\":\"p-key\",\"type\":\"string\",\"required\":true,\"version\":null}," +
                    "{\"member\":\"Limit\",\"name\":\"pinned\",\"type\":\"int?\",\"required\":false,\"version\":\"1\"}]}",
                    json.Json);
            }

            private static void Verify<T>(SecretStore store) where T : ISecrets<T>
            {
                Is.Equal(2, T.Create(store).Accessors.Count);
                Is.Equal("Contoso.AppSecrets", T.Manifest.Type);
                Is.Equal(new SecretManifestEntry("Key", "p-key", "string", true, null), T.Manifest.Secrets[0]);
                Is.Equal(new SecretManifestEntry("Limit", "pinned", "int?", false, "1"), T.Manifest.Secrets[1]);
            }
        }
        """);

    [Fact]
    public Task Constructor_refuses_null() => RunAsync("""
        [VaultSecret] public partial class A { public partial SecretAccessor<string> Key { get; } }
        [VaultSecret] public partial class B : A { public partial SecretAccessor<string> Other { get; } }

        public static class Check
        {
            public static Task RunAsync()
            {
                Refuses(() => new A(null!));
                Refuses(() => new B(null!));
                return Task.CompletedTask;
            }

            private static void Refuses(Func<object> create)
            {
                try
                {
                    create();
                }
                catch (ArgumentNullException exception) when (exception.ParamName == "store")
                {
                    return;
                }

                throw new Exception("Nothing was refused.");
            }
        }
        """);

    private static Task RunAsync(string source) => GeneratedAssembly.RunCheckAsync(
        GeneratorRun.Of(TestCompilation.Create([("Source.cs", source), ("Is.cs", Is)], documentation: false)).AssertCompiles());
}

namespace Secrets.Generator.Tests;

/// <summary>Options with values that mean nothing, and values written in unusual ways.</summary>
internal static class HostileOptions
{
    private const string Valid = "";

    public static IEnumerable<(string Name, string Outcome, string Source)> All =>
    [
        ("Texts made of constants", Valid, """
            static class N { public const string A = "a" + "-b"; public const string Prefix = "p-"; }
            [VaultSecret(Prefix = N.Prefix + "q-", RefreshAfter = "0" + "6:00:00")] public partial class S {
            [VaultSecret(N.A + "-c")] public partial SecretAccessor<string> A { get; }
            [VaultSecret(nameof(S))] public partial SecretAccessor<string> B { get; }
            [VaultSecret(@"verbatim")] public partial SecretAccessor<string> C { get; }
            [VaultSecret(Name = $"{N.A}x")] public partial SecretAccessor<string> D { get; }
            [VaultSecret(name: "named")] public partial SecretAccessor<string> E { get; }
            [VaultSecret("first", Name = "second")] public partial SecretAccessor<string> F { get; }
            }
            """),
        ("Texts made of constants that are invalid", "KVS0003", "[VaultSecret] public partial class S { const string X = \"a_b\"; [VaultSecret(name: X)] public partial SecretAccessor<string> A { get; } [VaultSecret(\"first\", Name = \"a_b\")] public partial SecretAccessor<string> B { get; } }"),
        ("Null for all options", Valid, "[VaultSecret(Prefix = null, RefreshAfter = null, JsonContext = null)] public partial class S { [VaultSecret(null!)] public partial SecretAccessor<string> A { get; } [VaultSecret(Name = null, Version = null, JsonContext = null, Converter = null, RefreshAfter = null)] public partial SecretAccessor<string> B { get; } }"),
        ("Enums out of range", "KVS0006", "[VaultSecret(Naming = (SecretNaming)7)] public partial class S { [VaultSecret(Encoding = (SecretEncoding)9)] public partial SecretAccessor<byte[]> A { get; } }"),
        ("Odd separators", Valid, """
            [VaultSecret] public partial class S { [VaultSecret(Separator = '\'')] public partial SecretAccessor<string[]> A { get; } [VaultSecret(Separator = '\\')] public partial SecretAccessor<string[]> B { get; } [VaultSecret(Separator = '\uD800')] public partial SecretAccessor<string[]> C { get; } [VaultSecret(Separator = '\u2028')] public partial SecretAccessor<string[]> D { get; } [VaultSecret(Separator = '\r')] public partial SecretAccessor<string[]> E { get; } [VaultSecret(Separator = ' ')] public partial SecretAccessor<string[]> F { get; } }
            """),
        ("Separators that don't fit", "KVS0006", """
            [VaultSecret] public partial class S { [VaultSecret(Separator = '\0')] public partial SecretAccessor<string[]> A { get; } [VaultSecret(Separator = ',')] public partial SecretAccessor<byte[]> B { get; } [VaultSecret(Separator = ',')] public partial SecretAccessor<List<string>> C { get; } }
            """),
        ("Versions that mean nothing", "KVS0006", """
            [VaultSecret] public partial class S { [VaultSecret(Version = "")] public partial SecretAccessor<string> A { get; } [VaultSecret(Version = " ")] public partial SecretAccessor<string> B { get; } [VaultSecret(Version = "a/b")] public partial SecretAccessor<string> C { get; } [VaultSecret(Version = "\"\n")] public partial SecretAccessor<string> D { get; } }
            """),
        ("Names that mean nothing", "KVS0003", """
            [VaultSecret(Prefix = "a_b/")] public partial class S { public partial SecretAccessor<string> A { get; } [VaultSecret("")] public partial SecretAccessor<string> B { get; } [VaultSecret(" ")] public partial SecretAccessor<string> C { get; } [VaultSecret("a\"b\n\r{0}")] public partial SecretAccessor<string> D { get; } }
            """),
        ("Name that is too long", "KVS0003", "[VaultSecret] public partial class S { public partial SecretAccessor<string> AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA { get; } }"),
        ("Times that mean nothing", "KVS0006", """
            [VaultSecret(RefreshAfter = "-1:00:00")] public partial class S {
            [VaultSecret(RefreshAfter = "-1:0:0")] public partial SecretAccessor<string> A { get; }
            [VaultSecret(RefreshAfter = "0")] public partial SecretAccessor<string> B { get; }
            [VaultSecret(RefreshAfter = "NaN")] public partial SecretAccessor<string> C { get; }
            [VaultSecret(RefreshAfter = "Infinity")] public partial SecretAccessor<string> D { get; }
            [VaultSecret(RefreshAfter = "")] public partial SecretAccessor<string> E { get; }
            [VaultSecret(RefreshAfter = "99999999999999")] public partial SecretAccessor<string> F { get; }
            [VaultSecret(RefreshAfter = "24:60:00")] public partial SecretAccessor<string> G { get; }
            }
            """),
        ("Shortest and longest times", Valid, "[VaultSecret] public partial class S { [VaultSecret(RefreshAfter = \"00:00:00.0000001\")] public partial SecretAccessor<string> A { get; } [VaultSecret(RefreshAfter = \"10675199.02:48:05.4775807\")] public partial SecretAccessor<string> B { get; } }"),
        ("Values of other types", "KVS0006", """
            [VaultSecret] public partial class S { [VaultSecret(Optional = "x")] public partial SecretAccessor<string> A { get; } [VaultSecret(Nope = 1)] public partial SecretAccessor<string> B { get; } [VaultSecret("a", "b")] public partial SecretAccessor<string> C { get; } [VaultSecret(Converter = "x")] public partial SecretAccessor<string> D { get; } [VaultSecret(Converter = typeof(Missing))] public partial SecretAccessor<string> E { get; } [VaultSecret(Missing.X)] public partial SecretAccessor<string> F { get; } }
            """),
        ("Converters that can't be created", "KVS0006", """
            public abstract class Abstract : ISecretConverter<object> { public abstract bool TryConvert(KeyVaultSecret s, out object v); }
            public class Base : ISecretConverter<object> { public bool TryConvert(KeyVaultSecret s, out object v) { v = 1; return true; } }
            public class Arguments : Base { public Arguments(int n) { } }
            public class Private : Base { private Private() { } }
            public class Required : Base { public required int N; }
            public class Old : Base { [Obsolete("no", true)] public Old() { } }
            public class Open<T> : Base { }
            public interface IConverter : ISecretConverter<object> { }
            file class Local : Base { }
            public ref struct Stack : ISecretConverter<object> { public bool TryConvert(KeyVaultSecret s, out object v) { v = 1; return true; } }
            [VaultSecret] public partial class S : ISecretConverter<object> {
            public bool TryConvert(KeyVaultSecret s, out object v) { v = 1; return true; }
            [VaultSecret("a", Converter = typeof(Abstract))] public partial SecretAccessor<object> A { get; }
            [VaultSecret("b", Converter = typeof(Arguments))] public partial SecretAccessor<object> B { get; }
            [VaultSecret("c", Converter = typeof(Private))] public partial SecretAccessor<object> C { get; }
            [VaultSecret("d", Converter = typeof(Required))] public partial SecretAccessor<object> D { get; }
            [VaultSecret("e", Converter = typeof(Old))] public partial SecretAccessor<object> E { get; }
            [VaultSecret("f", Converter = typeof(Open<>))] public partial SecretAccessor<object> F { get; }
            [VaultSecret("g", Converter = typeof(IConverter))] public partial SecretAccessor<object> G { get; }
            [VaultSecret("h", Converter = typeof(Local))] public partial SecretAccessor<object> H { get; }
            [VaultSecret("i", Converter = typeof(Stack))] public partial SecretAccessor<object> I { get; }
            [VaultSecret("j", Converter = typeof(S))] public partial SecretAccessor<object> J { get; }
            [VaultSecret("k", Converter = typeof(int[]))] public partial SecretAccessor<object> K { get; }
            [VaultSecret("l", Converter = typeof(int*))] public partial SecretAccessor<object> L { get; }
            [VaultSecret("m", Converter = typeof(Base))] public partial SecretAccessor<int> M { get; }
            }
            """),
        ("Converters that fit", Valid, """
            public class Pair : ISecretConverter<(int X, int Y)>, ISecretConverter<object>, ISecretConverter<nint>, ISecretConverter<List<object>> {
            public bool TryConvert(KeyVaultSecret s, out (int X, int Y) v) { v = default; return true; }
            public bool TryConvert(KeyVaultSecret s, out object v) { v = 1; return true; }
            public bool TryConvert(KeyVaultSecret s, out nint v) { v = 1; return true; }
            public bool TryConvert(KeyVaultSecret s, out List<object> v) { v = []; return true; } }
            public class Outer<T> where T : new() { public class Inner : ISecretConverter<T> { public bool TryConvert(KeyVaultSecret s, out T v) { v = new(); return true; } } }
            [VaultSecret] public partial class S {
            private struct Own : ISecretConverter<object> { public bool TryConvert(KeyVaultSecret s, out object v) { v = 1; return true; } }
            [VaultSecret("a", Converter = typeof(Pair))] public partial Task<(int A, int B)> GetA();
            [VaultSecret("b", Converter = typeof(Pair))] public partial SecretAccessor<(int, int)?> B { get; }
            [VaultSecret("c", Converter = typeof(Pair))] public partial SecretAccessor<dynamic> C { get; }
            [VaultSecret("d", Converter = typeof(Pair))] public partial SecretAccessor<IntPtr?> D { get; }
            [VaultSecret("e", Converter = typeof(Pair))] public partial SecretAccessor<List<dynamic?>?> E { get; }
            [VaultSecret("f", Converter = typeof(Own))] public partial SecretAccessor<object> F { get; }
            [VaultSecret("g", Converter = typeof(Outer<object>.Inner))] public partial SecretAccessor<object> G { get; }
            }
            """),
        ("JSON contexts that don't fit", "KVS0006", """
            using System.Text.Json.Serialization;
            public record Db(int N);
            [JsonSerializable(typeof(Db))] public partial class Known : JsonSerializerContext;
            public class Hidden { private class Inside { } }
            [JsonSerializable(typeof(Db))] public class ByHand : JsonSerializerContext { public ByHand() : base(null) { } public override System.Text.Json.Serialization.Metadata.JsonTypeInfo? GetTypeInfo(Type type) => null; protected override System.Text.Json.JsonSerializerOptions? GeneratedSerializerOptions => null; }
            [VaultSecret(JsonContext = typeof(string))] public partial class S {
            [VaultSecret("a", JsonContext = typeof(Hidden))] public partial SecretAccessor<Db> A { get; }
            [VaultSecret("b", JsonContext = typeof(JsonSerializerContext))] public partial SecretAccessor<Db> B { get; }
            [VaultSecret("c", JsonContext = typeof(Db[]))] public partial SecretAccessor<Db> C { get; }
            [VaultSecret("d", JsonContext = typeof(Known))] public partial SecretAccessor<string> D { get; }
            [VaultSecret("e", JsonContext = typeof(ByHand))] public partial SecretAccessor<Db> E { get; }
            public partial SecretAccessor<Db> F { get; }
            }
            """),
        ("JSON contexts that fit", Valid, """
            using System.Text.Json.Serialization;
            public record Db(int N);
            public interface IDb { }
            [JsonSerializable(typeof(Db), TypeInfoPropertyName = "Q")] [JsonSerializable(typeof((int, string)))] [JsonSerializable(typeof(object))] [JsonSerializable(typeof(IDb))] [JsonSerializable(typeof(Dictionary<string, Db>))] [JsonSerializable(typeof(List<object>))] [JsonSerializable(typeof(string[]))]
            public partial class Json : JsonSerializerContext;
            [VaultSecret(JsonContext = typeof(Json))] public partial class S {
            [JsonSerializable(typeof(Db))] private partial class Own : JsonSerializerContext;
            public partial SecretAccessor<(int X, string Y)?> A { get; }
            public partial SecretAccessor<dynamic> B { get; }
            public partial SecretAccessor<IDb> C { get; }
            public partial SecretAccessor<Dictionary<string, Db?>?> D { get; }
            public partial SecretAccessor<List<dynamic>> E { get; }
            public partial SecretAccessor<string?[]> F { get; }
            [VaultSecret("g", JsonContext = typeof(Own))] public partial SecretAccessor<Db> G { get; }
            }
            """),
    ];
}

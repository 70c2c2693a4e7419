using Secrets.Generator.Tests.Infrastructure;
using Secrets.TestSupport;

namespace Secrets.Generator.Tests;

/// <summary>Which converter each type gets.</summary>
public sealed class ConversionTests
{
    private const string Types = """
        using System.Diagnostics.CodeAnalysis;
        using System.Text.Json.Serialization;

        namespace Contoso;

        public enum Mode { On, Off }
        public sealed record Db(string User);
        public readonly record struct Point(int X);
        public sealed class Settings : System.Data.Common.DbConnectionStringBuilder;

        public sealed class Parsed : IParsable<Parsed>
        {
            public static Parsed Parse(string s, IFormatProvider? provider) => new();
            public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, [MaybeNullWhen(false)] out Parsed result) { result = new(); return true; }
        }

        public sealed class DbConverter : ISecretConverter<Db> { public bool TryConvert(KeyVaultSecret secret, [MaybeNullWhen(false)] out Db value) { value = null; return false; } }
        public sealed class PointConverter : ISecretConverter<Point> { public bool TryConvert(KeyVaultSecret secret, out Point value) { value = default; return false; } }

        [JsonSerializable(typeof(Db))]
        [JsonSerializable(typeof(Point))]
        [JsonSerializable(typeof(List<string>))]
        internal sealed partial class AppJson : JsonSerializerContext;

        """;

    [Fact]
    public void Every_type_gets_its_converter()
    {
        string[] types =
        [
            "string", "bool", "char", "byte[]",
            "sbyte", "byte", "short", "ushort", "int", "uint", "long", "ulong", "nint", "nuint", "Int128", "UInt128", "Half", "float", "double", "decimal",
            "System.Numerics.BigInteger", "Guid", "TimeSpan", "DateTime", "DateTimeOffset", "DateOnly", "TimeOnly", "Uri", "Version",
            "System.Net.IPAddress", "Mode", "Parsed",
            "System.Security.Cryptography.X509Certificates.X509Certificate2", "System.Security.Cryptography.X509Certificates.X509Certificate2Collection",
            "System.Data.Common.DbConnectionStringBuilder", "Settings",
        ];
        string members = string.Concat(types.Select(static (type, i) =>
            $"public partial SecretAccessor<{type}> Required{i} {{ get; }} public partial SecretAccessor<{type}?> Optional{i} {{ get; }}\n"));
        const string Special = """
            [VaultSecret(Encoding = SecretEncoding.Utf8)] public partial SecretAccessor<byte[]> Utf8 { get; }
            [VaultSecret(Encoding = SecretEncoding.Base64)] public partial SecretAccessor<byte[]?> Base64 { get; }
            [VaultSecret(Separator = ',')] public partial SecretAccessor<string[]> Strings { get; }
            [VaultSecret(Separator = '\'')] public partial SecretAccessor<string?[]?> Quoted { get; }
            [VaultSecret(Separator = '\n')] public partial SecretAccessor<Guid[]> Lines { get; }
            [VaultSecret(JsonContext = typeof(AppJson))] public partial SecretAccessor<Db> Json { get; }
            [VaultSecret(JsonContext = typeof(AppJson))] public partial SecretAccessor<Db?> OptionalJson { get; }
            [VaultSecret(JsonContext = typeof(AppJson))] public partial SecretAccessor<Point> Struct { get; }
            [VaultSecret(JsonContext = typeof(AppJson))] public partial SecretAccessor<Point?> OptionalStruct { get; }
            [VaultSecret(JsonContext = typeof(AppJson))] public partial SecretAccessor<List<string>> List { get; }
            [VaultSecret(Converter = typeof(DbConverter))] public partial SecretAccessor<Db> Converted { get; }
            [VaultSecret(Converter = typeof(DbConverter))] public partial SecretAccessor<Db?> OptionalConverted { get; }
            [VaultSecret(Converter = typeof(PointConverter))] public partial SecretAccessor<Point?> OptionalConvertedStruct { get; }
            """;
        GeneratorRun run = GeneratorRun.Of(TestCompilation.Create(
            [("Source.cs", Types + $"[VaultSecret] public partial class Secretes {{ {members} {Special} }}")], documentation: false));

        run.AssertCompiles();
        IEnumerable<string> definitions = run.SingleSource.Split('\n')
            .Where(static line => line.Contains("new global::Secrets.SecretDefinition<", StringComparison.Ordinal))
            .Select(static line => line.Trim().Replace("global::", "", StringComparison.Ordinal));
        Snapshot.Verify(string.Join('\n', definitions), "txt");
    }
}

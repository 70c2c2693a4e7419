namespace Secrets.Analyzers.Tests.Declarations;

public sealed class InvalidOptionTests
{
    private const string Types = """
        using System.Diagnostics.CodeAnalysis;
        using System.Text.Json.Serialization;

        public sealed record Db(string User);
        public readonly record struct Point(int X);

        [JsonSerializable(typeof(Db))]
        [JsonSerializable(typeof(Point))]
        public partial class Json : JsonSerializerContext { }

        public sealed class DbConverter : ISecretConverter<Db> { public bool TryConvert(KeyVaultSecret secret, [MaybeNullWhen(false)] out Db value) { value = null; return false; } }
        public sealed class IntConverter : ISecretConverter<int> { public bool TryConvert(KeyVaultSecret secret, out int value) { value = 0; return false; } }
        public abstract class AbstractConverter : ISecretConverter<Db> { public abstract bool TryConvert(KeyVaultSecret secret, [MaybeNullWhen(false)] out Db value); }
        public sealed class NeedyConverter(int number) : ISecretConverter<Db> { public bool TryConvert(KeyVaultSecret secret, [MaybeNullWhen(false)] out Db value) { value = null; return number > 0; } }
        """;

    [Theory]
    [InlineData("string", "RefreshAfter = \"soon\"", "write a positive duration as [days.]hours:minutes:seconds, for example \"06:00:00\"")]
    [InlineData("string", "RefreshAfter = \"00:00:00\"", "write a positive duration as [days.]hours:minutes:seconds, for example \"06:00:00\"")]
    [InlineData("string", "RefreshAfter = \"-01:00:00\"", "write a positive duration as [days.]hours:minutes:seconds, for example \"06:00:00\"")]
    [InlineData("string", "RefreshAfter = \"PT6H\"", "write a positive duration as [days.]hours:minutes:seconds, for example \"06:00:00\"")]
    [InlineData("string", "Version = \"\"", "a version is letters, digits and hyphens")]
    [InlineData("string", "Version = \"a/b\"", "a version is letters, digits and hyphens")]
    [InlineData("int", "Optional = true", "'int' can't be null; declare 'int?'")]
    [InlineData("string", "Encoding = SecretEncoding.Utf8", "it only applies to byte[] without a converter or JSON context")]
    [InlineData("byte[]", "Encoding = (SecretEncoding)2", "it is not a member of SecretEncoding")]
    [InlineData("string", "Separator = ','", "it only applies to arrays of simple types, without a converter or JSON context")]
    [InlineData("byte[]", "Separator = ','", "byte[] is one value, not a list")]
    [InlineData("string[]", "Separator = '\\0'", "the null character separates nothing")]
    [InlineData("string", "Prefix = \"p-\"", "it belongs in the [VaultSecret] of the class")]
    [InlineData("string", "Naming = SecretNaming.AsIs", "it belongs in the [VaultSecret] of the class")]
    [InlineData("Db", "JsonContext = typeof(Db)", "'Db' is not a JsonSerializerContext")]
    [InlineData("Uri", "JsonContext = typeof(Json)", "'Json' doesn't know the type; add [JsonSerializable(typeof(System.Uri))] to it")]
    [InlineData("Db", "Converter = typeof(IntConverter)", "'IntConverter' doesn't implement ISecretConverter<Db>")]
    [InlineData("Db", "Converter = typeof(AbstractConverter)", "'AbstractConverter' can't be created here: it needs to be accessible, not abstract, not local to its file, and to have a constructor without parameters")]
    [InlineData("Db", "Converter = typeof(NeedyConverter)", "'NeedyConverter' can't be created here: it needs to be accessible, not abstract, not local to its file, and to have a constructor without parameters")]
    public async Task Option_of_a_member_that_is_not_valid_is_reported_at_the_option(string type, string option, string reason)
    {
        string name = option.Split(' ')[0];
        await DeclarationAnalyzerTest.VerifyMessageAsync(
            $$"""
            {{Types}}

            [VaultSecret]
            public partial class S
            {
                [VaultSecret({|#0:{{option}}|})]
                public partial SecretAccessor<{{type}}> Key { get; }
            }
            """,
            "KVS0006",
            $"The option {name} of 'Key' is not valid: {reason}");
    }

    [Fact]
    public Task Converter_beside_a_json_context_is_reported() => DeclarationAnalyzerTest.VerifyAsync(
        Types + " [VaultSecret] public partial class S { [VaultSecret(Converter = typeof(DbConverter), {|KVS0006:JsonContext = typeof(Json)|})] public partial SecretAccessor<Db> Key { get; } }");

    [Theory]
    [InlineData("{|KVS0006:\"name\"|}")]
    [InlineData("{|KVS0006:Version = \"1\"|}")]
    [InlineData("{|KVS0006:Optional = true|}")]
    [InlineData("{|KVS0006:Separator = ','|}")]
    [InlineData("{|KVS0006:Encoding = SecretEncoding.Utf8|}")]
    [InlineData("{|KVS0006:Converter = typeof(DbConverter)|}")]
    [InlineData("{|KVS0006:RefreshAfter = \"never\"|}")]
    [InlineData("{|KVS0006:Naming = (SecretNaming)7|}")]
    public Task Option_of_a_class_that_is_not_valid_is_reported(string option) =>
        DeclarationAnalyzerTest.VerifyAsync(Types + $" [VaultSecret({option})] public partial class S {{ }}");

    [Fact]
    public Task Valid_options_are_not_reported() => DeclarationAnalyzerTest.VerifyAsync(
        Types + """

        [VaultSecret(Prefix = "p-", Naming = SecretNaming.KebabCase, RefreshAfter = "1.00:00:00", JsonContext = typeof(Json))]
        public partial class S
        {
            public partial SecretAccessor<Db> ByClassContext { get; }

            [VaultSecret(JsonContext = typeof(Json))]
            public partial SecretAccessor<Point?> NullableStruct { get; }

            [VaultSecret(Converter = typeof(DbConverter))]
            public partial SecretAccessor<Db?> Converted { get; }

            [VaultSecret(Converter = typeof(IntConverter))]
            public partial SecretAccessor<int?> ConvertedNullable { get; }

            [VaultSecret(Encoding = SecretEncoding.Utf8, Version = "0123456789abcdef")]
            public partial SecretAccessor<byte[]> Bytes { get; }

            [VaultSecret(Separator = ';', Optional = true)]
            public partial SecretAccessor<Guid[]> Ids { get; }

            [VaultSecret(Optional = true, RefreshAfter = "00:05:00")]
            public partial SecretAccessor<int?> Number { get; }
        }
        """);
}

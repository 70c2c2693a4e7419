using Microsoft.CodeAnalysis.CSharp;

namespace Secrets.Analyzers.Tests.Declarations;

public sealed class UnsupportedDeclarationTests
{
    [Theory]
    [InlineData("public static partial SecretAccessor<string> {|#0:Key|} { get; }", "it is static, and an accessor belongs to an instance")]
    [InlineData("public partial SecretAccessor<string> {|#0:Key|} { get; set; }", "it has a setter, and an accessor is only read")]
    [InlineData("public partial SecretAccessor<string> {|#0:Key|} { get; init; }", "it has a setter, and an accessor is only read")]
    [InlineData("public partial SecretAccessor<string> {|#0:Key|} { set; }", "it is not a plain property with a getter")]
    [InlineData("public SecretAccessor<string> {|#0:Key|} { get; }", "it is not partial")]
    [InlineData("[VaultSecret] public SecretAccessor<string> {|#0:Key|} => null!;", "it is not partial")]
    [InlineData("[VaultSecret] public partial string {|#0:Key|} { get; }", "a secret's property has the type SecretAccessor<T>")]
    [InlineData("[VaultSecret] public partial Secret<string> {|#0:Key|} { get; }", "a secret's property has the type SecretAccessor<T>")]
    [InlineData("[VaultSecret] public partial Secret<string> {|#0:Key|} => null!;", "a secret's property has the type SecretAccessor<T>")]
    [InlineData("[VaultSecret] public partial SecretAccessor<string> {|#0:Key|} => null!;", "it has an implementation already")]
    [InlineData("public partial ref SecretAccessor<string> {|#0:Key|} { get; }", "it is not a plain property with a getter")]
    [InlineData("[VaultSecret] public static partial Task<string> {|#0:Key|}();", "it is static, and a secret is read through an instance")]
    [InlineData("[VaultSecret] public partial Task<string> {|#0:Key|}<T>();", "it is generic")]
    [InlineData("[VaultSecret] public partial Task<string> {|#0:Key|}(int number);", "its only parameter may be a CancellationToken")]
    [InlineData("[VaultSecret] public partial Task<string> {|#0:Key|}(CancellationToken a, CancellationToken b);", "its only parameter may be a CancellationToken")]
    [InlineData("[VaultSecret] public partial Task<string> {|#0:Key|}(in CancellationToken a);", "its only parameter may be a CancellationToken")]
    [InlineData("[VaultSecret] public partial string {|#0:Key|}();", "it must return ValueTask<Secret<T>>, Task<Secret<T>>, ValueTask<T> or Task<T>")]
    [InlineData("[VaultSecret] public partial Task {|#0:Key|}();", "it must return ValueTask<Secret<T>>, Task<Secret<T>>, ValueTask<T> or Task<T>")]
    [InlineData("[VaultSecret] public partial Task<Secret<string>?> {|#0:Key|}();", "it must return ValueTask<Secret<T>>, Task<Secret<T>>, ValueTask<T> or Task<T>")]
    [InlineData("[VaultSecret] public partial Task<SecretAccessor<string>> {|#0:Key|}();", "it must return ValueTask<Secret<T>>, Task<Secret<T>>, ValueTask<T> or Task<T>")]
    [InlineData("[VaultSecret] public Task<string> {|#0:Key|}() => null!;", "it is not partial")]
    [InlineData("[VaultSecret] public abstract Task<string> {|#0:Key|}();", "it is not partial")]
    [InlineData("[VaultSecret] partial Task<string> {|#0:Key|}();", "it has no accessibility modifier")]
    [InlineData("[VaultSecret] public async partial Task<string> {|#0:Key|}();", "it can't be 'async'; remove the modifier")]
    [InlineData("[VaultSecret] public unsafe partial Task<string> {|#0:Key|}();", "it can't be 'unsafe'; remove the modifier")]
    [InlineData("[return: VaultSecret] public partial Task<string> {|#0:Key|}();", "[return: VaultSecret] is about its result; write [VaultSecret]")]
    [InlineData("public partial Task<string> {|#0:Key|}();", "it doesn't bear [VaultSecret]")]
    [InlineData("public partial SecretAccessor {|#0:Key|} { get; }", "a secret's property has the type SecretAccessor<T>")]
    [InlineData("public partial string {|#0:Key|} { get; }", "a secret's property has the type SecretAccessor<T>")]
    public Task Member_that_cannot_be_generated_is_reported(string member, string reason) => DeclarationAnalyzerTest.VerifyMessageAsync(
        $"[VaultSecret] public partial class S {{ {member} }}", "KVS0005", $"'Key' can't be generated: {reason}");

    [Fact]
    public Task Indexer_is_reported() => DeclarationAnalyzerTest.VerifyMessageAsync(
        "[VaultSecret] public partial class S { public partial SecretAccessor<string> {|#0:this|}[int i] { get; } }",
        "KVS0005",
        "'this[]' can't be generated: it is an indexer");

    [Theory]
    [InlineData("public static partial class {|#0:S|} { }", "it is static, and secrets are read through an instance")]
    [InlineData("public partial class {|#0:S|}<T> { }", "it is generic")]
    [InlineData("file partial class {|#0:S|} { }", "it is local to its file")]
    [InlineData("public partial class {|#0:S|}(int number) { }", "it has a primary constructor, which every other one would have to call")]
    [InlineData("public partial record {|#0:S|}(int Number);", "it has a primary constructor, which every other one would have to call")]
    [InlineData("public partial class S { public {|#0:S|}(SecretStore store) { } }", "the generator adds the constructor that takes a SecretStore")]
    [InlineData("public partial class S { public {|#0:S|}() { } }", "this constructor doesn't call ': this(store)', so the secrets would be null")]
    [InlineData("public partial class {|#0:S|} { public required string Name { get; init; } }", "it has required members, which the generated code can't set")]
    [InlineData("public partial record S { protected {|#0:S|}(S other) { } }", "this copy constructor doesn't copy the accessors; leave it to the compiler")]
    [InlineData("public partial struct {|#0:S|} { }", "it is a struct; declare a partial class or record")]
    [InlineData("public partial record struct {|#0:S|} { }", "it is a record struct; declare a partial class or record")]
    [InlineData("public interface {|#0:S|} { }", "it is an interface; declare a partial class or record")]
    [InlineData("public partial class {|#0:S|} : Abstract { }", "its base class 'Abstract' has an abstract member 'Create', which is the name of a generated one")]
    [InlineData("public partial class {|#0:S|} : Base { }", "its base class 'Base' has no accessible constructor without parameters, nor one that takes a SecretStore")]
    public Task Class_that_cannot_be_generated_is_reported(string declaration, string reason) => DeclarationAnalyzerTest.VerifyMessageAsync(
        $"public abstract class Abstract {{ public abstract void Create(); }} public class Base {{ public Base(int number) {{ }} }} [VaultSecret] {declaration}", "KVS0005", $"'S' can't be generated: {reason}");

    [Theory]
    [InlineData("Accessors")]
    [InlineData("Create")]
    public Task Class_with_a_name_that_the_generator_needs_is_reported(string name) => DeclarationAnalyzerTest.VerifyMessageAsync(
        $"[VaultSecret] public partial class {{|#0:{name}|}} {{ }}",
        "KVS0005",
        $"'{name}' can't be generated: it has the name of a member that the generator adds; rename the class");

    [Fact]
    public Task Attribute_on_an_accessor_is_reported() => DeclarationAnalyzerTest.VerifyMessageAsync(
        "[VaultSecret] public partial class S { public partial SecretAccessor<string> Key { [VaultSecret(\"other\")] {|#0:get|}; } }",
        "KVS0005",
        "'Key' can't be generated: [VaultSecret] belongs on 'Key', not on one of its accessors");

    [Fact]
    public Task Class_nested_in_a_generic_type_is_reported() => DeclarationAnalyzerTest.VerifyMessageAsync(
        "public partial class Outer<T> { [VaultSecret] public partial class {|#0:S|} { } }",
        "KVS0005",
        "'S' can't be generated: it is nested in the generic type 'Outer'");

    [Theory]
    [InlineData("public int {|#0:Accessors|};")]
    [InlineData("public void {|#0:Create|}() { }")]
    [InlineData("public partial SecretAccessor<string> {|#0:Manifest|} { get; }")]
    [InlineData("public class {|#0:FromValues|} { }")]
    public async Task Member_with_a_name_that_the_generator_needs_is_reported(string member)
    {
        string name = member.Split("{|#0:")[1].Split("|}")[0];
        await DeclarationAnalyzerTest.VerifyMessageAsync(
            $"[VaultSecret] public partial class S {{ {member} }}", "KVS0005", $"'S' can't be generated: the generator adds a member '{name}'; rename yours");
    }

    [Fact]
    public Task Names_that_are_not_emitted_are_free() => DeclarationAnalyzerTest.VerifyAsync(
        """
        [VaultSecret] public abstract partial class S { public void FromValues() { } public void Create() { } public int Manifest => 0; }
        """);

    [Fact]
    public Task Static_interface_names_are_free_before_static_abstract_members() => DeclarationAnalyzerTest.VerifyAsync(
        "[VaultSecret] public partial class S { public void Create() { } }", LanguageVersion.CSharp10);

    [Theory]
    [InlineData("public class Plain { [VaultSecret] public SecretAccessor<string> {|#0:Key|} => null!; }", "Plain")]
    [InlineData("public interface IPlain { [VaultSecret] Task<string> {|#0:Key|}(); }", "IPlain")]
    public Task Annotated_member_outside_an_annotated_class_is_reported(string source, string type) => DeclarationAnalyzerTest.VerifyMessageAsync(
        source, "KVS0005", $"'Key' can't be generated: its type '{type}' doesn't bear [VaultSecret]");

    [Theory]
    [InlineData("[VaultSecret] public partial class S { public SecretAccessor<string> { get; } }")]
    [InlineData("public class S { } } [VaultSecret] public SecretAccessor<string> Key { get; }")]
    public Task Member_that_is_still_being_written_is_not_reported(string source) => DeclarationAnalyzerTest.VerifyAsync(source);

    [Fact]
    public Task Members_of_the_users_own_are_not_reported() => DeclarationAnalyzerTest.VerifyAsync(
        """
        [VaultSecret]
        public partial class S
        {
            private readonly int _number;

            private S(SecretStore store, int number)
                : this(store) => _number = number;

            public partial SecretAccessor<string> Key { get; }
            public SecretAccessor<string> Alias => Key;
            public SecretAccessor<string> Given { get; } = SecretAccessor.FromValue("value");
            public partial SecretAccessor<string> Own { get; }
            public partial SecretAccessor<string> Own => Key;
            public partial string Text { get; }
            public partial string Text => "";
            public int Number => _number;
            private partial void Hook();
            public async Task<string> ReadAsync() => (await Key).Reveal();
        }
        """);
}

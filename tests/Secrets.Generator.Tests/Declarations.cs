using Microsoft.CodeAnalysis.CSharp;

namespace Secrets.Generator.Tests;

/// <summary>The table of declarations that a user may write, each with what it gives: code that compiles, or the id of a rule.</summary>
public static class Declarations
{
    private const string Valid = "";

    /// <summary>Name, outcome, language version and source.</summary>
    public static TheoryData<string, string, LanguageVersion, string> All { get; } = Build();

    private static TheoryData<string, string, LanguageVersion, string> Build()
    {
        TheoryData<string, string, LanguageVersion, string> data = [];
        foreach ((string name, string outcome, string source) in (IEnumerable<(string, string, string)>)[.. Classes, .. Containers, .. Members, .. HostileNames, .. HostileClasses.All, .. HostileMembers.All, .. HostileMethods.All, .. HostileOptions.All, .. HostileTypes.All])
        {
            data.Add(name, outcome, LanguageVersion.CSharp14, source);
        }

        foreach ((string name, string outcome, LanguageVersion version, string source) in Versions)
        {
            data.Add(name, outcome, version, source);
        }

        return data;
    }

    private static IEnumerable<(string Name, string Outcome, string Source)> Classes =>
    [
        ("Empty class", Valid, "[VaultSecret] public partial class S { }"),
        ("Internal class", Valid, "[VaultSecret] internal partial class S { public partial SecretAccessor<string> Key { get; } }"),
        ("Sealed class", Valid, "[VaultSecret] public sealed partial class S { public partial SecretAccessor<string> Key { get; } }"),
        ("Class in the global namespace", Valid, "[VaultSecret] partial class S { public partial SecretAccessor<string> Key { get; } }"),
        ("Class in a namespace", Valid, "namespace A.B.C; [VaultSecret] partial class S { public partial SecretAccessor<string> Key { get; } }"),
        ("Record", Valid, "[VaultSecret] public partial record S { public partial SecretAccessor<string> Key { get; } }"),
        ("Sealed record class", Valid, "[VaultSecret] public sealed partial record class S { public partial SecretAccessor<string> Key { get; } }"),
        ("Derived record", Valid, "[VaultSecret] public partial record A { public partial SecretAccessor<string> Key { get; } } [VaultSecret] public partial record B : A { public partial SecretAccessor<int> Number { get; } }"),
        ("Abstract class and its derived class", Valid, "[VaultSecret] public abstract partial class A { protected partial SecretAccessor<string> Key { get; } } [VaultSecret] public partial class B : A { public partial SecretAccessor<int> Number { get; } }"),
        ("Three levels", Valid, "[VaultSecret] public partial class A { public partial SecretAccessor<string> Key { get; } } [VaultSecret] public partial class B : A { } [VaultSecret] public sealed partial class C : B { public partial SecretAccessor<string> Other { get; } }"),
        ("Annotated class behind a plain one", Valid, "[VaultSecret] public partial class A { public partial SecretAccessor<string> Key { get; } } public class P : A { public P(SecretStore store) : base(store) { } } [VaultSecret] public partial class B : P { public partial SecretAccessor<string> Other { get; } }"),
        ("Plain class derived from an annotated one", Valid, "[VaultSecret] public partial class A { public partial SecretAccessor<string> Key { get; } } public class P : A { public P(SecretStore store) : base(store) { } }"),
        ("Plain base class", Valid, "public class P { } [VaultSecret] public partial class S : P { public partial SecretAccessor<string> Key { get; } }"),
        ("Plain base class that takes the store", Valid, "public class P { protected P(SecretStore store) { } } [VaultSecret] public partial class S : P { public partial SecretAccessor<string> Key { get; } }"),
        ("Base class with the emitted names", Valid, "public class P { public int Accessors => 0; public static int Create() => 0; public static P Create(SecretStore store) => new(); public static int Manifest => 0; public static P FromValues(string key) => new(); protected int _key; } [VaultSecret] public partial class S : P { public partial SecretAccessor<string> Key { get; } }"),
        ("Base class with an abstract Accessors", Valid, "public abstract class P { public abstract IReadOnlyList<SecretAccessor> Accessors { get; } } [VaultSecret] public partial class S : P { public partial SecretAccessor<string> Key { get; } }"),
        ("Base class with an abstract Accessors of another type", "KVS0005", "public abstract class P { public abstract int Accessors { get; } } [VaultSecret] public partial class S : P { public partial SecretAccessor<string> Key { get; } }"),
        ("Base class that needs arguments", "KVS0005", "public class P(int number) { public int Number => number; } [VaultSecret] public partial class S : P { public partial SecretAccessor<string> Key { get; } }"),
        ("Base class that is broken", "KVS0001", "[VaultSecret] public class A { } [VaultSecret] public partial class B : A { public partial SecretAccessor<string> Key { get; } }"),
        ("Own interface", Valid, "public interface IKeys { SecretAccessor<string> Key { get; } } [VaultSecret] public partial class S : IKeys { public partial SecretAccessor<string> Key { get; } }"),
        ("Interface written by hand", Valid, "[VaultSecret] public partial class S : ISecrets<S> { public partial SecretAccessor<string> Key { get; } }"),
        ("Own constructor", Valid, "[VaultSecret] public partial class S { public S(SecretStore store, int n) : this(store) => N = n; public int N { get; } public partial SecretAccessor<string> Key { get; } }"),
        ("Own static constructor", Valid, "[VaultSecret] public partial class S { static S() { } public partial SecretAccessor<string> Key { get; } }"),
        ("Own constructor that skips ours", "KVS0005", "[VaultSecret] public partial class S { public S(int n) { } public partial SecretAccessor<string> Key { get; } }"),
        ("Own constructor with the same signature", "KVS0005", "[VaultSecret] public partial class S { public S(SecretStore s) { } public partial SecretAccessor<string> Key { get; } }"),
        ("Primary constructor", "KVS0005", "[VaultSecret] public partial class S(int n) { public int N => n; public partial SecretAccessor<string> Key { get; } }"),
        ("Positional record", "KVS0005", "[VaultSecret] public partial record S(int N) { public partial SecretAccessor<string> Key { get; } }"),
        ("Required member", "KVS0005", "[VaultSecret] public partial class S { public required int N { get; init; } public partial SecretAccessor<string> Key { get; } }"),
        ("Static class", "KVS0005", "[VaultSecret] public static partial class S { }"),
        ("Generic class", "KVS0005", "[VaultSecret] public partial class S<T> { public partial SecretAccessor<string> Key { get; } }"),
        ("File-local class", "KVS0005", "[VaultSecret] file partial class S { public partial SecretAccessor<string> Key { get; } }"),
        ("Class that is not partial", "KVS0001", "[VaultSecret] public class S { }"),
        ("Emitted name taken", "KVS0005", "[VaultSecret] public partial class S { public void Create() { } public partial SecretAccessor<string> Key { get; } }"),
        ("Several parts", Valid, "[VaultSecret] public partial class S { public partial SecretAccessor<string> Key { get; } } public partial class S { public partial SecretAccessor<string> Other { get; } } partial class S { public int Number; }"),
        ("Obsolete types", Valid, "[Obsolete] public enum Mode { On } [VaultSecret] public partial class S {\n#pragma warning disable CS0612\n public partial SecretAccessor<Mode> Mode { get; }\n }"),
        ("Type of the same name as a member", Valid, "public enum Mode { On } [VaultSecret] public partial class S { public partial SecretAccessor<Mode> Mode { get; } }"),
        ("Nested value types", Valid, "[VaultSecret] public partial class S { private enum P { On } protected enum Q { On } internal enum R { On } private partial SecretAccessor<P> A { get; } protected partial SecretAccessor<Q> B { get; } [VaultSecret(Separator = ',')] internal partial SecretAccessor<R[]?> C { get; } }"),
        ("Class-level name", "KVS0006", "[VaultSecret(\"name\")] public partial class S { public partial SecretAccessor<string> Key { get; } }"),
    ];

    private static IEnumerable<(string Name, string Outcome, string Source)> Containers =>
    [
        ("Nested in a class", Valid, "public partial class Outer { [VaultSecret] private partial class S { public partial SecretAccessor<string> Key { get; } } }"),
        ("Nested in a static class", Valid, "public static partial class Outer { [VaultSecret] public partial class S { public partial SecretAccessor<string> Key { get; } } }"),
        ("Nested in a struct", Valid, "public partial struct Outer { [VaultSecret] public partial class S { public partial SecretAccessor<string> Key { get; } } }"),
        ("Nested in a readonly ref struct", Valid, "public readonly ref partial struct Outer { [VaultSecret] public partial class S { public partial SecretAccessor<string> Key { get; } } }"),
        ("Nested in a record", Valid, "public partial record Outer(int N) { [VaultSecret] public partial class S { public partial SecretAccessor<string> Key { get; } } }"),
        ("Nested in a record struct", Valid, "public partial record struct Outer { [VaultSecret] internal partial class S { public partial SecretAccessor<string> Key { get; } } }"),
        ("Nested in an interface", Valid, "public partial interface IOuter { [VaultSecret] partial class S { public partial SecretAccessor<string> Key { get; } } }"),
        ("Nested four deep", Valid, "partial class A { partial struct B { partial interface C { partial record D { [VaultSecret] public partial class S { public partial SecretAccessor<string> Key { get; } } } } } }"),
        ("Two nested classes of one name", Valid, "partial class A { [VaultSecret] public partial class S { public partial SecretAccessor<string> Key { get; } } } partial class B { [VaultSecret] public partial class S { public partial SecretAccessor<string> Key { get; } } }"),
        ("Private value type of the containing class", Valid, "partial class A { private enum Mode { On } [VaultSecret] private partial class S { internal partial SecretAccessor<Mode> Key { get; } } }"),
        ("Nested in a class that is not partial", "KVS0001", "public class Outer { [VaultSecret] public partial class S { public partial SecretAccessor<string> Key { get; } } }"),
        ("Nested in a generic class", "KVS0005", "public partial class Outer<T> { [VaultSecret] public partial class S { public partial SecretAccessor<string> Key { get; } } }"),
        ("Nested in a file-local class", "KVS0005", "file partial class Outer { [VaultSecret] public partial class S { public partial SecretAccessor<string> Key { get; } } }"),
        ("Names that differ in case", Valid, "namespace N { [VaultSecret] partial class Secretes { public partial SecretAccessor<string> Key { get; } } [VaultSecret] partial class SECRETES { public partial SecretAccessor<string> Key { get; } } } namespace n { [VaultSecret] partial class Secretes { public partial SecretAccessor<string> Key { get; } } }"),
        ("Name with combining characters", Valid, "namespace N { [VaultSecret] partial class E\u0301te { [VaultSecret(\"key\")] public partial SecretAccessor<string> Cle\u0301 { get; } } }"),
        ("Very long name", Valid, $"namespace {new string('n', 90)}.{new string('m', 90)} {{ [VaultSecret] partial class {new string('S', 120)} {{ public partial SecretAccessor<string> Key {{ get; }} }} }}"),
    ];

    private static IEnumerable<(string Name, string Outcome, string Source)> Members =>
    [
        ("Virtual and overriding property", "KVS0004", "[VaultSecret] public partial class A { public virtual partial SecretAccessor<string> Key { get; } } [VaultSecret] public partial class B : A { public override partial SecretAccessor<string> Key { get; } }"),
        ("Overriding a plain base's property", Valid, "public abstract class P { public abstract SecretAccessor<string> Key { get; } } [VaultSecret] public partial class S : P { public sealed override partial SecretAccessor<string> Key { get; } }"),
        ("Hiding a plain base's property", Valid, "public class P { public int Key => 0; } [VaultSecret] public partial class S : P { public new partial SecretAccessor<string> Key { get; } }"),
        ("Every accessibility", Valid, "[VaultSecret] public partial class S { public partial SecretAccessor<string> A { get; } protected internal partial SecretAccessor<string> B { get; } protected partial SecretAccessor<string> C { get; } internal partial SecretAccessor<string> D { get; } private protected partial SecretAccessor<string> E { get; } private partial SecretAccessor<string> F { get; } partial SecretAccessor<string> G { get; } }"),
        ("Every return shape", Valid, "[VaultSecret] public partial class S { [VaultSecret] public partial ValueTask<Secret<string>> GetAAsync(); [VaultSecret] public partial Task<Secret<string?>> GetBAsync(CancellationToken t = default); [VaultSecret] public partial ValueTask<int?> GetCAsync(CancellationToken t); [VaultSecret] public partial Task<byte[]> GetD(); }"),
        ("Virtual and overriding method", Valid, "public class P { public virtual Task<string> GetAAsync() => null!; } [VaultSecret] public partial class S : P { [VaultSecret] public override partial Task<string> GetAAsync(); [VaultSecret] public virtual partial Task<string> GetBAsync(); }"),
        ("Overloads", "KVS0004", "[VaultSecret] public partial class S { [VaultSecret] public partial Task<string> GetAAsync(); [VaultSecret] public partial Task<string> GetAAsync(CancellationToken t); }"),
        ("Overloads of different secrets", Valid, "[VaultSecret] public partial class S { [VaultSecret] public partial Task<string> GetAAsync(); [VaultSecret(\"b\")] public partial Task<string> GetAAsync(CancellationToken t); }"),
        ("Names that collide with fields", Valid, "[VaultSecret] public partial class S { private int _key = 1; private int KeyDefinition => _key; private static void _accessors() { } public partial SecretAccessor<string> Key { get; } [VaultSecret(\"other\")] public partial SecretAccessor<string> key { get; } public int N => KeyDefinition; void Use() => _accessors(); }"),
        ("Names of keywords", Valid, "[VaultSecret] public partial class @class { public partial SecretAccessor<string> @event { get; } public partial SecretAccessor<string> value { get; } public partial SecretAccessor<string> field { get; } public partial SecretAccessor<string> store { get; } [VaultSecret] public partial Task<string> @await(CancellationToken @this); [VaultSecret] public partial Task<string> async(CancellationToken _async); }"),
        ("Nullable disabled", Valid, "#nullable disable\n[VaultSecret] public partial class S { [VaultSecret(Optional = true)] public partial SecretAccessor<string> Key { get; } public partial SecretAccessor<Uri> Url { get; } [VaultSecret(Optional = true, Separator = ',')] public partial SecretAccessor<string[]> List { get; } [VaultSecret(Optional = true)] public partial Task<string> GetNoteAsync(); }"),
        ("Nullable annotations everywhere", Valid, "[VaultSecret] public partial class S { public partial SecretAccessor<string?>? Key { get; } [VaultSecret(Separator = ',')] public partial SecretAccessor<string?[]?> List { get; } [VaultSecret(Optional = true)] public partial SecretAccessor<Uri> Url { get; } }"),
        ("Versions of one secret", Valid, "[VaultSecret] public partial class S { public partial SecretAccessor<string> Key { get; } [VaultSecret(\"key\", Version = \"1\")] public partial SecretAccessor<string> First { get; } [VaultSecret(\"key\", Version = \"2\")] public partial SecretAccessor<string> Second { get; } }"),
        ("Duplicate", "KVS0004", "[VaultSecret] public partial class S { public partial SecretAccessor<string> Key { get; } [VaultSecret(\"KEY\")] public partial SecretAccessor<string> Other { get; } }"),
        ("Name outside ASCII", "KVS0003", "[VaultSecret] public partial class S { public partial SecretAccessor<string> Schlüssel { get; } }"),
        ("Type without a conversion", "KVS0002", "[VaultSecret] public partial class S { public partial SecretAccessor<object> Key { get; } }"),
        ("Invalid option", "KVS0006", "[VaultSecret] public partial class S { [VaultSecret(RefreshAfter = \"x\")] public partial SecretAccessor<string> Key { get; } }"),
        ("Static property", "KVS0005", "[VaultSecret] public partial class S { public static partial SecretAccessor<string> Key { get; } }"),
        ("Settable property", "KVS0005", "[VaultSecret] public partial class S { public partial SecretAccessor<string> Key { get; set; } }"),
        ("Indexer", "KVS0005", "[VaultSecret] public partial class S { public partial SecretAccessor<string> this[int i] { get; } }"),
        ("Property that is not partial", "KVS0005", "[VaultSecret] public partial class S { public SecretAccessor<string> Key { get; } }"),
        ("Property of another type", "KVS0005", "[VaultSecret] public partial class S { [VaultSecret] public partial string Key { get; } }"),
        ("Partial property of a secret without the attribute", "KVS0005", "[VaultSecret] public partial class S { public partial Secret<string> Key { get; } }"),
        ("Partial task method without the attribute", "KVS0005", "[VaultSecret] public partial class S { public partial Task<Secret<string>> GetKeyAsync(); }"),
        ("Method with a wrong result", "KVS0005", "[VaultSecret] public partial class S { [VaultSecret] public partial string GetKey(); }"),
        ("Method with a wrong parameter", "KVS0005", "[VaultSecret] public partial class S { [VaultSecret] public partial Task<string> GetKey(int n); }"),
        ("Method that is generic", "KVS0005", "[VaultSecret] public partial class S { [VaultSecret] public partial Task<string> GetKey<T>(); }"),
        ("Method without accessibility", "KVS0005", "[VaultSecret] public partial class S { [VaultSecret] partial Task<string> GetKey(); }"),
        ("Explicit implementation", "KVS0005", "public interface I { SecretAccessor<string> Key { get; } } [VaultSecret] public partial class S : I { partial SecretAccessor<string> I.Key { get; } }"),
        ("Member outside an annotated class", "KVS0005", "public partial class S { [VaultSecret] public partial SecretAccessor<string> Key { get; } }"),
        ("Unsafe class", Valid, "[VaultSecret] public unsafe partial class S { public partial SecretAccessor<string> Key { get; } }"),
        ("Implementation by the user", Valid, "[VaultSecret] public partial class S { public partial SecretAccessor<string> Key { get; } public partial SecretAccessor<string> Own { get; } public partial SecretAccessor<string> Own => Key; }"),
        ("Documentation that can't move", Valid, "[VaultSecret] public partial class S {\n#pragma warning disable CS1570\n/// <summary>Reads <see cref=\"Other\"/> & <broken.</summary>\npublic partial SecretAccessor<string> Key { get; }\n/// <inheritdoc/>\npublic partial SecretAccessor<string> Other { get; }\n/** <summary>Block.</summary> */\npublic partial SecretAccessor<string> Block { get; }\n }"),
    ];

    private static IEnumerable<(string Name, string Outcome, string Source)> HostileNames =>
    [
        ("Types named as the library's and the runtime's", Valid, "namespace Contoso { class String { } class Task { } class ValueTask { } class Secret { } class SecretAccessor { } class SecretStore { } class System { } class Secrets { } class CancellationToken { } class Array { } class Object { } class GeneratedCode { } [VaultSecret] public partial class S { public partial SecretAccessor<string> Key { get; } [VaultSecret] public partial global::System.Threading.Tasks.Task<string> GetOtherAsync(global::System.Threading.CancellationToken t); } }"),
        ("Nested types named as the library's", Valid, "namespace Contoso { [VaultSecret] public partial class S { class String { } class Secrets { } class System { } class SecretStore { } class SecretDefinition { } public partial global::Secrets.SecretAccessor<string> Key { get; } } }"),
        ("Namespace that ends in Secrets", Valid, "namespace Contoso.Secrets { using global::Secrets; [VaultSecret] public partial class System { public partial SecretAccessor<string> Key { get; } } }"),
        ("Attribute of the same name", Valid, "namespace Contoso { public sealed class VaultSecretAttribute : Attribute { } [VaultSecret] public class S { } }"),
        ("Attribute under an alias", Valid, "using VS = Secrets.VaultSecretAttribute; [VS] public partial class S { [VS(\"key\")] public partial SecretAccessor<string> Key { get; } }"),
    ];

    private static IEnumerable<(string Name, string Outcome, LanguageVersion Version, string Source)> Versions
    {
        get
        {
            const string Usings = "using Secrets; using System.Threading; using System.Threading.Tasks; ";
            foreach (LanguageVersion version in (LanguageVersion[])[LanguageVersion.CSharp9, LanguageVersion.CSharp10, LanguageVersion.CSharp11, LanguageVersion.CSharp12, LanguageVersion.CSharp13])
            {
                yield return ($"Methods in {version}", Valid, version, Usings + "namespace N { [VaultSecret] public partial class S { [VaultSecret] public partial Task<Secret<string>> GetAAsync(CancellationToken t = default); [VaultSecret] public partial ValueTask<int?> GetBAsync(); } }");
                yield return ($"Property in {version}", version >= LanguageVersion.CSharp13 ? Valid : "KVS0007", version, Usings + "[VaultSecret] public partial class S { public partial SecretAccessor<string> Key { get; } }");
            }

            yield return ("Method in CSharp8", "KVS0007", LanguageVersion.CSharp8, Usings + "[VaultSecret] public partial class S { [VaultSecret] public partial Task<string> GetAAsync(); }");
            yield return ("Property in Preview", Valid, LanguageVersion.Preview, Usings + "[VaultSecret] public partial class S { public partial SecretAccessor<string> Key { get; } }");
        }
    }
}

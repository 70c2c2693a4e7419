namespace Secrets.Generator.Tests;

/// <summary>Classes, and bases of classes, that stand in the way of what the generator writes.</summary>
internal static class HostileClasses
{
    private const string Valid = "";

    public static IEnumerable<(string Name, string Outcome, string Source)> All =>
    [
        ("Attribute on a struct", "KVS0005", "[VaultSecret] public partial struct S { public partial SecretAccessor<string> Key { get; } }"),
        ("Attribute on a ref struct", "KVS0005", "[VaultSecret] public ref partial struct S { public partial SecretAccessor<string> Key { get; } }"),
        ("Attribute on a record struct", "KVS0005", "[VaultSecret] public partial record struct S { public partial SecretAccessor<string> Key { get; } }"),
        ("Attribute on an interface", "KVS0005", "[VaultSecret] public partial interface S { public partial SecretAccessor<string> Key { get; } [VaultSecret] public partial Task<string> GetOther(); }"),
        ("Attribute on an enum", "KVS0005", "[VaultSecret] public enum S { A }"),
        ("Attribute on a delegate", "KVS0005", "[VaultSecret] public delegate void S();"),
        ("Members of a struct without the attribute", "KVS0005", "public partial struct S { [VaultSecret] public partial SecretAccessor<string> Key { get; } [VaultSecret] public partial Task<string> GetOther(); }"),
        ("Member of an extension block", "KVS0005", "public static partial class S { extension(string text) { [VaultSecret] public int Key => text.Length; } }"),
        ("Static class with a static member", "KVS0005", "[VaultSecret] public static partial class S { public static partial SecretAccessor<string> Key { get; } }"),
        ("Attribute with the target 'type'", Valid, "[type: VaultSecret] public partial class S { public partial SecretAccessor<string> Key { get; } }"),
        ("Attribute twice", Valid, "[VaultSecret] public partial class S { public partial SecretAccessor<string> Key { get; } }"),
        ("Part that is not partial", "KVS0001", "[VaultSecret] public partial class S { public partial SecretAccessor<string> Key { get; } } public class S { }"),
        ("Generic namesake", Valid, "[VaultSecret] public partial class S { public partial SecretAccessor<string> Key { get; } } public class S<T> { }"),
        ("Class named Accessors", "KVS0005", "[VaultSecret] public partial class Accessors { public partial SecretAccessor<string> Key { get; } }"),
        ("Class named Create", "KVS0005", "[VaultSecret] public partial class Create { public partial SecretAccessor<string> Key { get; } }"),
        ("Class named Manifest", "KVS0005", "[VaultSecret] public partial class Manifest { public partial SecretAccessor<string> Key { get; } }"),
        ("Class named FromValues", "KVS0005", "[VaultSecret] public partial class FromValues { public partial SecretAccessor<string> Key { get; } }"),
        ("Abstract class named Create", Valid, "[VaultSecret] public abstract partial class Create { public partial SecretAccessor<string> Key { get; } }"),
        ("Class named as a private field", Valid, "[VaultSecret] public partial class KeyDefinition { public partial SecretAccessor<string> Key { get; } }"),
        ("Nested type with an emitted name", "KVS0005", "[VaultSecret] public partial class S { public class Manifest { } public partial SecretAccessor<string> Key { get; } }"),
        ("Overload of an emitted method", "KVS0005", "[VaultSecret] public partial class S { public static S Create(int n) => null!; public partial SecretAccessor<string> Key { get; } }"),
        ("Secrets with emitted names", "KVS0005", "[VaultSecret] public partial class S { public partial SecretAccessor<string> Manifest { get; } public partial SecretAccessor<string> Accessors { get; } public partial SecretAccessor<string> FromValues { get; } }"),
        ("Base with emitted names of other kinds", Valid, "public class P { public const int Accessors = 1; public class Manifest { } public event Action Create { add { } remove { } } public delegate void FromValues(); } [VaultSecret] public partial class S : P { public partial SecretAccessor<string> Key { get; } }"),
        ("Base with an abstract Create", "KVS0005", "public abstract class P { public abstract void Create(SecretStore store); } [VaultSecret] public partial class S : P { public partial SecretAccessor<string> Key { get; } }"),
        ("Base with an abstract Manifest", "KVS0005", "public abstract class P { public abstract int Manifest { get; } } [VaultSecret] public partial class S : P { public partial SecretAccessor<string> Key { get; } }"),
        ("Base with an abstract FromValues", "KVS0005", "public abstract class P { public abstract string FromValues(int n); } [VaultSecret] public partial class S : P { public partial SecretAccessor<string> Key { get; } }"),
        ("Base with an abstract Accessors that is protected", "KVS0005", "public abstract class P { protected abstract IReadOnlyList<SecretAccessor> Accessors { get; } } [VaultSecret] public partial class S : P { public partial SecretAccessor<string> Key { get; } }"),
        ("Base with abstract members named as fields", Valid, "public abstract class P { public abstract int KeyDefinition { get; } protected abstract int _key { get; } } [VaultSecret] public abstract partial class S : P { public partial SecretAccessor<string> Key { get; } }"),
        ("Generic base of itself", Valid, "public class P<T> { protected int _key; } [VaultSecret] public partial class S : P<S> { public partial SecretAccessor<string> Key { get; } }"),
        ("Generic base that takes the store", Valid, "public abstract class P<T> where T : P<T> { protected P(SecretStore store) { } public static T Create(SecretStore store) => default!; } [VaultSecret] public partial class S : P<S> { public partial SecretAccessor<string> Key { get; } }"),
        ("Generic annotated base", "KVS0005", "[VaultSecret] public partial class P<T> { public partial SecretAccessor<string> Key { get; } } [VaultSecret] public partial class S : P<int> { public partial SecretAccessor<string> Other { get; } }"),
        ("Two levels above a broken base", "KVS0001", "[VaultSecret] public class A { } [VaultSecret] public partial class B : A { public partial SecretAccessor<string> Key { get; } } [VaultSecret] public partial class C : B { public partial SecretAccessor<string> Other { get; } }"),
        ("Framework's base", Valid, "[VaultSecret] public partial class S : System.Collections.ArrayList { public partial SecretAccessor<string> Key { get; } }"),
        ("Base with an optional parameter", Valid, "public class P { public P(int n = 0) { } } [VaultSecret] public partial class S : P { public partial SecretAccessor<string> Key { get; } }"),
        ("Base with a params parameter", Valid, "public class P { public P(params int[] n) { } } [VaultSecret] public partial class S : P { public partial SecretAccessor<string> Key { get; } }"),
        ("Base with two optional parameters", "KVS0005", "public class P { public P(int n = 0) { } public P(string s = \"\") { } } [VaultSecret] public partial class S : P { public partial SecretAccessor<string> Key { get; } }"),
        ("Base with a private constructor", "KVS0005", "public class P { private P() { } public P(int n) { } } [VaultSecret] public partial class S : P { public partial SecretAccessor<string> Key { get; } }"),
        ("Base with an obsolete constructor", "KVS0005", "public class P { [Obsolete(\"no\", true)] public P() { } } [VaultSecret] public partial class S : P { public partial SecretAccessor<string> Key { get; } }"),
        ("Positional base record", "KVS0005", "public record P(int N); [VaultSecret] public partial record S : P { public partial SecretAccessor<string> Key { get; } }"),
        ("Base record", Valid, "public record P; [VaultSecret] public partial record S : P { public partial SecretAccessor<string> Key { get; } }"),
        ("Own copy constructor", "KVS0005", "[VaultSecret] public partial record S { protected S(S other) { } public partial SecretAccessor<string> Key { get; } }"),
        ("Own constructors in a chain", "KVS0005", "[VaultSecret] public partial class S { public S() : this(1) { } public S(int n) { } public partial SecretAccessor<string> Key { get; } }"),
        ("Own constructor by reference", Valid, "[VaultSecret] public partial class S { public S(in SecretStore store) : this(store) { } public partial SecretAccessor<string> Key { get; } }"),
        ("Own constructor with an optional parameter", Valid, "[VaultSecret] public partial class S { public S(SecretStore store, int n = 0) : this(store) { } public partial SecretAccessor<string> Key { get; } }"),
        ("Members that own constructors set", Valid, "[VaultSecret] public sealed partial class S { private readonly object _log; public S(SecretStore store, object log) : this(store) => _log = log; public object Log => _log; public string Name { get; set; } public partial SecretAccessor<string> Key { get; } }"),
        ("Required members", "KVS0005", "[VaultSecret] public partial class S { public required int N { get; set; } public partial SecretAccessor<string> Key { get; } }"),
        ("Static members of the interface by hand", Valid, "[VaultSecret] public partial class S : ISecrets<S> { static SecretManifest ISecrets<S>.Manifest => null!; static S ISecrets<S>.Create(SecretStore store) => null!; IReadOnlyList<SecretAccessor> ISecrets<S>.Accessors => null!; public partial SecretAccessor<string> Key { get; } }"),
        ("Private value type of the base", Valid, "[VaultSecret] public partial class A { private enum M { X } private partial SecretAccessor<M> Key { get; } } [VaultSecret] public partial class B : A { public partial SecretAccessor<int> Other { get; } }"),
        ("Value type of the base for derived classes", Valid, "[VaultSecret] public partial class A { protected enum M { X } protected partial SecretAccessor<M> Key { get; } } [VaultSecret] public partial class B : A { public partial SecretAccessor<int> Other { get; } }"),
        ("Compliance with CLS", Valid, "[assembly: CLSCompliant(true)] [VaultSecret] public partial class S { [CLSCompliant(false)] public partial SecretAccessor<uint> Key { get; } }"),
        ("Hostile names around", Valid, "namespace Contoso.System { class A { } } namespace Contoso.Secrets { class A { } } namespace Contoso.Azure { class A { } } namespace Contoso.Task { class A { } } namespace Contoso.SecretAccessor { class A { } } namespace Contoso { [VaultSecret] public partial class S { public partial global::Secrets.SecretAccessor<string> Key { get; } [VaultSecret] public partial global::System.Threading.Tasks.Task<string> GetOther(); class ISecrets { } class Azure { } class GeneratedCode { } } }"),
        ("Keywords for all names", Valid, "namespace @event.@class { [VaultSecret] public partial class @event { public partial SecretAccessor<string> @class { get; } public partial SecretAccessor<string> global { get; } public partial SecretAccessor<string> @base { get; } public partial SecretAccessor<string> @null { get; } public partial SecretAccessor<string> @params { get; } [VaultSecret] public partial Task<Secret<string>> @return(CancellationToken @in = default); } }"),
        ("Names with escapes", Valid, """
            [VaultSecret] public partial class \u0053x { public partial SecretAccessor<string> K\u0065y { get; } public partial SecretAccessor<string> cl\u0061ss { get; } }
            """),
    ];
}

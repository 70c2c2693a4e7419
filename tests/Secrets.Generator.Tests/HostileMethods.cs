namespace Secrets.Generator.Tests;

/// <summary>Methods that are nearly secrets.</summary>
internal static class HostileMethods
{
    private const string Valid = "";

    public static IEnumerable<(string Name, string Outcome, string Source)> All =>
    [
        ("Parameters that don't fit", "KVS0005", """
            [VaultSecret] public partial class S {
            [VaultSecret("a")] public partial Task<string> A(CancellationToken a, CancellationToken b);
            [VaultSecret("b")] public partial Task<string> B(ref CancellationToken t);
            [VaultSecret("c")] public partial Task<string> C(in CancellationToken t);
            [VaultSecret("d")] public partial Task<string> D(out CancellationToken t);
            [VaultSecret("e")] public partial Task<string> E(CancellationToken? t);
            [VaultSecret("f")] public partial Task<string> F(params CancellationToken[] t);
            [VaultSecret("g")] public partial Task<string> G(scoped in CancellationToken t);
            [VaultSecret("h")] public partial Task<string> H(this CancellationToken t);
            [VaultSecret("i")] public partial Task<string> I(CancellationToken);
            [VaultSecret("j")] public partial Task<string> J(int n);
            }
            """),
        ("Results that don't fit", "KVS0005", """
            [VaultSecret] public partial class S {
            [VaultSecret("a")] public partial string A();
            [VaultSecret("b")] public partial Task B();
            [VaultSecret("c")] public partial void C();
            [VaultSecret("d")] partial void D();
            [VaultSecret("e")] public partial ref Task<string> E();
            [VaultSecret("f")] public partial ValueTask<string>? F();
            [VaultSecret("g")] public partial Task<Secret<string>?> G();
            [VaultSecret("h")] public partial Task<SecretAccessor<string>> H();
            [VaultSecret("i")] public partial IAsyncEnumerable<string> I();
            [VaultSecret("j")] public partial SecretAccessor<string> J();
            [VaultSecret("k")] public partial Task<T> K<T>();
            }
            """),
        ("Modifiers that don't fit on a method", "KVS0005", """
            [VaultSecret] public partial class S {
            [VaultSecret("a")] public async partial Task<string> A();
            [VaultSecret("b")] public extern partial Task<string> B();
            [VaultSecret("c")] public readonly partial Task<string> C();
            [VaultSecret("d")] public sealed partial Task<string> D();
            [VaultSecret("e")] public unsafe partial Task<string> E();
            [VaultSecret("f")] public static partial Task<string> F();
            [VaultSecret("g")] public abstract Task<string> G();
            [VaultSecret("h")] public Task<string> H();
            [VaultSecret("i")] public Task<string> I() => null!;
            [VaultSecret("j")] public partial Task<string> J() { return null!; }
            [VaultSecret("k")] partial Task<string> K();
            }
            """),
        ("Modifiers that fit on a method", Valid, """
            public class P { public Task<string> A() => null!; public virtual Task<string> B() => null!; }
            [VaultSecret] public partial class S : P {
            [VaultSecret] public new virtual partial Task<string> A();
            [VaultSecret] public sealed override partial Task<string> B();
            [VaultSecret] public unsafe partial Task<Secret<string>> C();
            [VaultSecret] private protected partial Task<string>? D();
            [VaultSecret, Obsolete] public partial Task<string> E([System.Runtime.InteropServices.Optional] CancellationToken @event);
            [method: VaultSecret] [return: System.Diagnostics.CodeAnalysis.NotNull] public partial Task<string> F();
            }
            """),
        ("Methods without the attribute", "KVS0005", "[VaultSecret] public partial class S { public partial Task<string> A(); public partial string B(); }"),
        ("Methods that the language lets be", Valid, "[VaultSecret] public partial class S { partial void C(); partial void D(int n); partial void D(int n) { } public partial int E(); public partial int E() => 1; }"),
        ("Attribute with the target 'return'", "KVS0005", "[VaultSecret] public partial class S { [return: VaultSecret(\"a\")] public partial Task<string> A(); [return: VaultSecret(\"b\")] public partial Task<Secret<string>> B(); }"),
        ("Explicit implementation by a method", "KVS0005", "public interface I { Task<string> GetKey(); } [VaultSecret] public partial class S : I { [VaultSecret] partial Task<string> I.GetKey(); }"),
        ("Attribute on the implementing part of a method", "KVS0005", "[VaultSecret] public partial class S { public partial Task<string> A(); [VaultSecret] public partial Task<string> A() => null!; }"),
        ("Twice in two parts, as a method", "KVS0004", "[VaultSecret] public partial class S { [VaultSecret] public partial Task<string> A(); } public partial class S { [VaultSecret] public partial Task<string> A(); }"),
        ("Names of nothing but Get and Async", Valid, "[VaultSecret] public partial class S { [VaultSecret] public partial Task<string> Get(); [VaultSecret] public partial Task<string> Async(); [VaultSecret] public partial Task<string> _(); }"),
        ("Types that aren't there", "KVS0005", "[VaultSecret] public partial class S { [VaultSecret] public partial Task<Missing> A(); [VaultSecret] public partial Missing B(); [VaultSecret] public partial Task<string> C(Missing m); public partial SecretAccessor<Missing> D { get; } public partial SecretAccessor<int, int> E { get; } }"),
    ];
}

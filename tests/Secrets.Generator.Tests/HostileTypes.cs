namespace Secrets.Generator.Tests;

/// <summary>Types that no secret can have, or that are hard to write in generated code.</summary>
internal static class HostileTypes
{
    private const string Valid = "";

    public static IEnumerable<(string Name, string Outcome, string Source)> All =>
    [
        ("Types without a conversion", "KVS0002", """
            public delegate void Del();
            public interface Parsed : IParsable<Parsed> { }
            [VaultSecret] public unsafe partial class S {
            public partial SecretAccessor<dynamic> A { get; }
            public partial SecretAccessor<int[][]> B { get; }
            [VaultSecret(Separator = ',')] public partial SecretAccessor<int[,]> C { get; }
            [VaultSecret(Separator = ',')] public partial SecretAccessor<DayOfWeek?[]> D { get; }
            public partial SecretAccessor<(int X, string Y)?> E { get; }
            public partial SecretAccessor<Del> F { get; }
            public partial SecretAccessor<Enum> G { get; }
            public partial SecretAccessor<Array> H { get; }
            public partial SecretAccessor<ReadOnlyMemory<byte>> I { get; }
            public partial SecretAccessor<IParsable<string>> J { get; }
            [VaultSecret] public partial Task<Task<string>> GetK();
            public partial SecretAccessor<SecretBytes?> L { get; }
            public partial SecretAccessor<Secret<string>> M { get; }
            public partial SecretAccessor<SecretAccessor<string>> N { get; }
            }
            """),
        ("Types that can't be arguments", "KVS0002", "public ref struct R { } public static class T { } [VaultSecret] public unsafe partial class S { public partial SecretAccessor<int*> A { get; } public partial SecretAccessor<delegate*<void>> B { get; } public partial SecretAccessor<Span<byte>> C { get; } public partial SecretAccessor<R> D { get; } public partial SecretAccessor<T> E { get; } public partial SecretAccessor<Nullable<Nullable<int>>> F { get; } }"),
        ("Arrays of what has a conversion", Valid, "[VaultSecret] public partial class S { [VaultSecret(Separator = ',')] public partial SecretAccessor<DayOfWeek[]> A { get; } [VaultSecret(Separator = ',')] public partial SecretAccessor<nint[]?> B { get; } [VaultSecret(Separator = ',')] public partial SecretAccessor<Uri?[]> C { get; } }"),
        ("Type that is local to its file", "KVS0005", "file enum F { A } [VaultSecret] public partial class S { private partial SecretAccessor<F> A { get; } private partial SecretAccessor<F?> B { get; } [VaultSecret(Separator = ',')] private partial SecretAccessor<F[]> C { get; } }"),
        ("Type that is obsolete as an error", "KVS0005", "[Obsolete(\"no\", true)] public enum Old { A } [VaultSecret] public partial class S { [Obsolete] public partial SecretAccessor<Old> A { get; } }"),
        ("Type that is obsolete as an error in an obsolete class", Valid, "[Obsolete(\"no\", true)] public enum Old { A } [Obsolete, VaultSecret] public partial class S { public partial SecretAccessor<Old> A { get; } }"),
        ("Types with warnings of their own", Valid, """
            [System.Diagnostics.CodeAnalysis.Experimental("EXP1")] public enum Trial { A }
            [Obsolete("no", DiagnosticId = "OBS1")] public enum Old { A }
            [VaultSecret] public partial class S {
            #pragma warning disable EXP1, OBS1
            public partial SecretAccessor<Trial> A { get; }
            [VaultSecret(Separator = ',')] public partial SecretAccessor<Old[]> B { get; }
            }
            """),
    ];
}

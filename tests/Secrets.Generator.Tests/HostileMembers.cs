namespace Secrets.Generator.Tests;

/// <summary>Properties that are nearly secrets.</summary>
internal static class HostileMembers
{
    private const string Valid = "";

    public static IEnumerable<(string Name, string Outcome, string Source)> All =>
    [
        ("Names that differ in case", Valid, """
            [VaultSecret] public partial class S { public partial SecretAccessor<string> Db { get; } [VaultSecret("b")] public partial SecretAccessor<string> DB { get; } [VaultSecret("c")] public partial SecretAccessor<string> db { get; } [VaultSecret("d")] public partial SecretAccessor<string> db2 { get; } [VaultSecret("e")] public partial SecretAccessor<string> _db { get; } }
            """),
        ("Names that differ in case and make one secret", "KVS0004", "[VaultSecret] public partial class S { public partial SecretAccessor<string> Db { get; } public partial SecretAccessor<string> DB { get; } }"),
        ("Setters of all kinds", "KVS0005", "[VaultSecret] public partial class S { public partial SecretAccessor<string> A { get; init; } public partial SecretAccessor<string> B { set; } public partial SecretAccessor<string> C { get; private set; } }"),
        ("Modifiers that don't fit", "KVS0005", "[VaultSecret] public abstract partial class S { public abstract partial SecretAccessor<string> A { get; } public extern partial SecretAccessor<string> B { get; } public readonly partial SecretAccessor<string> C { get; } public async partial SecretAccessor<string> D { get; } public sealed partial SecretAccessor<string> E { get; } }"),
        ("Required secret", "KVS0005", "[VaultSecret] public partial class S { public required partial SecretAccessor<string> A { get; } }"),
        ("References", "KVS0005", "[VaultSecret] public partial class S { public partial ref SecretAccessor<string> A { get; } public partial ref readonly SecretAccessor<string> B { get; } }"),
        ("Getter with a modifier", "KVS0005", "[VaultSecret] public partial class S { public partial SecretAccessor<string> A { private get; } }"),
        ("Attribute on the getter", "KVS0005", "[VaultSecret] public partial class S { public partial SecretAccessor<string> A { [VaultSecret(\"b\")] get; } }"),
        ("Attribute on accessors of an event and on an operator", "KVS0005", "[VaultSecret] public partial class S { public event Action E { [VaultSecret] add { } remove { } } [VaultSecret] public static S operator +(S a, S b) => a; }"),
        ("Attribute with the target 'property'", Valid, "[VaultSecret] public partial class S { [property: VaultSecret(\"k\")] public partial SecretAccessor<string> A { get; } }"),
        ("Attribute in full", Valid, "[global::Secrets.VaultSecretAttribute()] public partial class S { [global::Secrets.VaultSecret(\"k\")] public partial SecretAccessor<string> A { get; } }"),
        ("Accessor type under an alias", Valid, "using A = Secrets.SecretAccessor<string>; using V = Secrets.VaultSecretAttribute; [V] partial class S { [V(\"k\")] public partial A Key { get; } }"),
        ("Attributes of others", Valid, "public class My : Attribute { } [My, VaultSecret, Obsolete] public partial class S { [My, VaultSecret(\"x\"), Obsolete(\"y\")] public partial SecretAccessor<string> A { get; } public partial SecretAccessor<string> B { [My] get; } }"),
        ("Accessor without a type argument", "KVS0005", "[VaultSecret] public partial class S { public partial SecretAccessor A { get; } }"),
        ("Properties of other types", "KVS0005", "[VaultSecret] public partial class S { public partial Task<Secret<string>> A { get; } public partial string B { get; } public partial string this[int i] { get; } }"),
        ("Explicit implementation that is not partial", "KVS0005", "public interface I { SecretAccessor<string> Key { get; } } [VaultSecret] public partial class S : I { [VaultSecret] SecretAccessor<string> I.Key => null!; }"),
        ("Explicit implementation that forwards", Valid, "public interface I { SecretAccessor<string> Key { get; } } [VaultSecret] public partial class S : I { SecretAccessor<string> I.Key => Key; public partial SecretAccessor<string> Key { get; } }"),
        ("Attribute on the implementing part only", "KVS0005", "[VaultSecret] public partial class S { public partial SecretAccessor<string> A { get; } [VaultSecret(\"b\")] public partial SecretAccessor<string> A => null!; }"),
        ("Twice in two parts", "KVS0004", "[VaultSecret] public partial class S { public partial SecretAccessor<string> A { get; } } public partial class S { public partial SecretAccessor<string> A { get; } }"),
        ("Members of object", Valid, "[VaultSecret] public partial class S { public new partial SecretAccessor<string> GetType { get; } public partial SecretAccessor<string> Finalize { get; } }"),
        ("Part behind a condition", Valid, """
            [VaultSecret] public partial class S { public partial SecretAccessor<string> A { get; }
            #if DEBUG
            public partial SecretAccessor<string> B { get; }
            #else
            public partial SecretAccessor<string> C { get; }
            #endif
            }
            """),
        ("Documentation with markup as text", Valid, """
            [VaultSecret] public partial class S {
            /// <summary>A</summary><remarks><![CDATA[ </remarks> ]]></remarks>
            public partial SecretAccessor<string> A { get; }
            /// <summary>B <![CDATA[ </remarks> ]]></summary>
            public partial SecretAccessor<string> B { get; }
            /// <summary><!-- </remarks> --> C</summary>
            public partial SecretAccessor<string> C { get; }
            /// <summary>D</summary><remarks/>
            public partial SecretAccessor<string> D { get; }
            /// <summary>E</summary><remarks>a</remarks><remarks>b</remarks>
            public partial SecretAccessor<string> E { get; }
            /// text <b>only</b> &lt; &#x2028; ]]&gt;
            public partial SecretAccessor<string> F { get; }
            /// <!-- a comment -->
            public partial SecretAccessor<string> G { get; }
            /// <member>odd</member>
            public partial SecretAccessor<string> H { get; }
            /**
             * <summary>
             * I
             * </summary>
             */
            public partial SecretAccessor<string> I { get; }
            }
            """),
        ("Documentation that the compiler warns of", Valid, """
            #pragma warning disable CS1570, CS1571, CS1572, CS1573, CS1574, CS1580, CS1584, CS1589, CS1658, CS1734
            [VaultSecret] public partial class S {
            /// <summary><paramref name="q"/> <see cref="Missing"/> <see cref="S.FromValues"/> <see cref="List{"/></summary>
            public partial SecretAccessor<string> A { get; }
            /// <include file='x.xml' path='[@name="x"]'/>
            public partial SecretAccessor<string> B { get; }
            /// <summary>C</summary><param name="u">no</param><param name="u">no</param>
            [VaultSecret] public partial Task<string> GetC(CancellationToken token);
            }
            """),
    ];
}

using Microsoft.CodeAnalysis;
using Secrets.Generator.Tests.Infrastructure;

namespace Secrets.Generator.Tests;

/// <summary>Annotated classes in projects that see each other.</summary>
public sealed class SeveralAssembliesTests
{
    [Fact]
    public void Friend_assemblies_with_annotated_classes_compile()
    {
        GeneratorRun library = Run("""
            [assembly: System.Runtime.CompilerServices.InternalsVisibleTo("App")]
            [VaultSecret] internal partial class Internals { internal partial SecretAccessor<string> Key { get; } }
            """, "Library");

        Run("[VaultSecret] internal partial class Internals2 : Internals { internal partial SecretAccessor<string> Other { get; } }", "App", library);
    }

    [Fact]
    public void Class_derived_from_a_class_of_another_assembly_includes_its_secrets()
    {
        GeneratorRun library = Run("""
            namespace Library;
            [VaultSecret(Prefix = "shared-")]
            public partial class SharedSecrets
            {
                public partial SecretAccessor<string> Key { get; }
                [VaultSecret("pinned", Version = "1")]
                public partial Task<Uri?> GetUrlAsync();
            }
            """, "Library");

        GeneratorRun app = Run("namespace App; [VaultSecret] public partial class AppSecrets : Library.SharedSecrets { public partial SecretAccessor<int> Port { get; } }", "App", library);

        Assert.Contains("FromValues(string key, int port, global::System.Uri? getUrlAsync = null)", app.SingleSource, StringComparison.Ordinal);
        Assert.Contains("new global::Secrets.SecretManifestEntry(\"Key\", \"shared-key\", \"string\", true, null)", app.SingleSource, StringComparison.Ordinal);
        Assert.Contains("FromValue<global::System.Uri?>(\"pinned\", getUrlAsync, \"1\")", app.SingleSource, StringComparison.Ordinal);
        Assert.Contains("public static new global::App.AppSecrets Create", app.SingleSource, StringComparison.Ordinal);
    }

    [Fact]
    public void Class_derived_from_one_with_secrets_that_it_cannot_see_has_no_test_double()
    {
        GeneratorRun library = Run("[VaultSecret] public partial class Shared { private partial SecretAccessor<string> Key { get; } }", "Library");

        GeneratorRun app = Run("[VaultSecret] public partial class Own : Shared { public partial SecretAccessor<int> Port { get; } }", "App", library);

        Assert.DoesNotContain("FromValues", app.SingleSource, StringComparison.Ordinal);
    }

    [Fact]
    public void Overloads_of_another_assembly_keep_their_own_types()
    {
        GeneratorRun library = Run("""
            [VaultSecret] public partial class Shared
            {
                [VaultSecret("a")] public partial Task<int?> GetKey();
                [VaultSecret("b")] public partial Task<string> GetKey(CancellationToken token);
            }
            """, "Library");

        GeneratorRun app = Run("[VaultSecret] public partial class Own : Shared { }", "App", library);

        Assert.Contains("FromValues(string getKey, int? getKey2 = null)", app.SingleSource, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{\\\"member\\\":")]
    [InlineData("{\\\"member\\\":\\\"Key\\\",\\\"name\\\":\\\"k")]
    [InlineData("no JSON")]
    public void Class_derived_from_one_with_a_broken_manifest_compiles(string manifest)
    {
        GeneratorRun library = Plain($$"""
            [VaultSecret, GeneratedSecretManifest("{{manifest}}")]
            public class Shared { public Shared(SecretStore store) { } public SecretAccessor<string> Key => null!; public virtual IReadOnlyList<SecretAccessor> Accessors => []; }
            """);

        Run("[VaultSecret] public partial class Own : Shared { public partial SecretAccessor<int> Port { get; } }", "App", library);
    }

    [Fact]
    public async Task Class_derived_from_one_that_was_built_without_the_generator_is_reported()
    {
        GeneratorRun library = Plain("[VaultSecret] public class Shared { }");
        const string Source = "[VaultSecret] public partial class Own : Shared { public partial SecretAccessor<int> Port { get; } }";

        GeneratorRun app = GeneratorRun.Of(TestCompilation.Create([("Source.cs", Source)], assemblyName: "App", references: [ToReference(library)], documentation: false));

        Assert.Empty(app.Sources);
        Assert.Contains("has no generated part", Assert.Single(await Findings.OfAsync(app)).GetMessage(null), StringComparison.Ordinal);
    }

    [Fact]
    public void Attribute_on_two_parts_leaves_the_error_to_the_compiler()
    {
        GeneratorRun run = GeneratorRun.Of("[VaultSecret] public partial class S { public partial SecretAccessor<string> Key { get; } } [VaultSecret] public partial class S { }");

        Assert.Null(run.Result.Exception);
        Assert.Single(run.Sources);
        Assert.Contains(run.Output.GetDiagnostics(TestContext.Current.CancellationToken), static problem => problem.Id == "CS0579");
    }

    private static GeneratorRun Run(string source, string assemblyName, GeneratorRun? reference = null) => GeneratorRun
        .Of(TestCompilation.Create([("Source.cs", source)], assemblyName: assemblyName, references: reference is null ? [] : [ToReference(reference)], documentation: false))
        .AssertCompiles();

    /// <summary>A library as it is when nothing is generated for it.</summary>
    private static GeneratorRun Plain(string source) => GeneratorRun
        .Of(TestCompilation.Create([("Source.cs", source)], assemblyName: "Library", documentation: false));

    /// <summary>A compiled reference, as a user's project has it.</summary>
    private static PortableExecutableReference ToReference(GeneratorRun run)
    {
        using MemoryStream image = new();
        Assert.True(run.Output.Emit(image, cancellationToken: TestContext.Current.CancellationToken).Success);
        image.Position = 0;
        return MetadataReference.CreateFromStream(image);
    }
}

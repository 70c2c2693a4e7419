using System.Collections.Immutable;
using Azure.Core;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Secrets.Analyzers.Tests.Handling;

/// <summary>Runs one rule over a piece of code that has the libraries at hand; <c>[|…|]</c> marks what the rule must find.</summary>
internal static class RuleTest
{
    private static readonly ReferenceAssemblies Net100 = new("net10.0");

    public static readonly ImmutableArray<MetadataReference> References =
    [
        .. Basic.Reference.Assemblies.Net100.References.All,
        From<SecretStore>(),
        From<Azure.Security.KeyVault.Secrets.SecretClient>(),
        From<TokenCredential>(),
        From<IServiceCollection>(),
    ];

    /// <summary>A class of accessors, as the generator leaves it.</summary>
    public const string Declarations = """
        global using System;
        global using System.Collections.Generic;
        global using System.Linq;
        global using System.Threading;
        global using System.Threading.Tasks;
        global using Secrets;

        [VaultSecret(Prefix = "payments-")]
        public sealed class PaymentSecrets
        {
            public PaymentSecrets(SecretStore store) { }
            public SecretAccessor<string> StripeApiKey => throw new NotSupportedException();
            public SecretAccessor<byte[]> SigningKey => throw new NotSupportedException();
            public SecretAccessor<string?> LegacyApiKey => throw new NotSupportedException();
            [VaultSecret("payments-token")]
            public Task<string> GetTokenAsync(CancellationToken cancellationToken = default) => throw new NotSupportedException();
            [VaultSecret("payments-pin")]
            public ValueTask<Secret<string>> GetPinAsync(CancellationToken cancellationToken = default) => throw new NotSupportedException();
            public static PaymentSecrets Create(SecretStore store) => new(store);
            public static PaymentSecrets FromValues(string stripeApiKey, byte[] signingKey, string? legacyApiKey = null) => throw new NotSupportedException();
        }
        """;

    public static Task VerifyAsync<TAnalyzer>(string source, params MetadataReference[] more)
        where TAnalyzer : DiagnosticAnalyzer, new()
        => Create<TAnalyzer>(source, more).RunAsync(TestContext.Current.CancellationToken);

    public static CSharpAnalyzerTest<TAnalyzer, DefaultVerifier> Create<TAnalyzer>(string source, params MetadataReference[] more)
        where TAnalyzer : DiagnosticAnalyzer, new()
    {
        RuleTest<TAnalyzer> test = new() { ReferenceAssemblies = Net100 };
        test.TestState.Sources.Add(("Code.cs", "#nullable enable\n" + source));
        test.TestState.Sources.Add(("Declarations.cs", "#nullable enable\n" + Declarations));
        test.TestState.AdditionalReferences.AddRange(References);
        test.TestState.AdditionalReferences.AddRange(more);
        if (source.Contains("// top-level"))
        {
            test.TestState.OutputKind = OutputKind.ConsoleApplication;
        }

        return test;
    }

    /// <summary>Puts statements into an asynchronous method that has accessors, both clients and a task list at hand.</summary>
    public static string InMethod(string statements, string signature = "async Task RunAsync()") => $$"""
        public class Sample
        {
            private readonly PaymentSecrets secrets = null!;
            private readonly SecretClient client = null!;
            private readonly Azure.Security.KeyVault.Secrets.SecretClient official = null!;

            public {{signature}}
            {
                {{statements}}
            }
        }
        """;

    public static MetadataReference From<T>() => MetadataReference.CreateFromFile(typeof(T).Assembly.Location);
}

internal sealed class RuleTest<TAnalyzer> : CSharpAnalyzerTest<TAnalyzer, DefaultVerifier>
    where TAnalyzer : DiagnosticAnalyzer, new()
{
    protected override ParseOptions CreateParseOptions() =>
        ((CSharpParseOptions)base.CreateParseOptions()).WithLanguageVersion(LanguageVersion.CSharp14);
}

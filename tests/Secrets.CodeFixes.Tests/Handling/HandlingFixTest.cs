using Azure.Core;
using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Secrets.CodeFixes.Tests.Handling;

/// <summary>Applies a fix once, again and again, and to all findings at once; what comes out must compile.</summary>
internal sealed class HandlingFixTest<TAnalyzer, TFix> : CSharpCodeFixTest<TAnalyzer, TFix, DefaultVerifier>
    where TAnalyzer : DiagnosticAnalyzer, new()
    where TFix : CodeFixProvider, new()
{
    private const string Declarations = """
        #nullable enable
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
            [VaultSecret("payments-token")]
            public Task<string> GetTokenAsync(CancellationToken cancellationToken = default) => throw new NotSupportedException();
        }
        """;

    private HandlingFixTest(string source, string fixedSource)
    {
        TestCode = "#nullable enable\n" + source;
        FixedCode = "#nullable enable\n" + fixedSource;
        ReferenceAssemblies = new ReferenceAssemblies("net10.0");
        TestState.AdditionalReferences.AddRange(Net100.References.All);
        foreach (Type type in new[] { typeof(VaultSecretAttribute), typeof(TokenCredential), typeof(IServiceCollection) })
        {
            TestState.AdditionalReferences.Add(MetadataReference.CreateFromFile(type.Assembly.Location));
        }

        TestState.Sources.Add(("/0/Declarations.cs", Declarations));
        FixedState.Sources.Add(("/0/Declarations.cs", Declarations));
    }

    public static Task VerifyAsync(string source, string fixedSource) => CreateAsync(source, fixedSource).RunAsync(TestContext.Current.CancellationToken);

    /// <summary>Findings stay, since nothing can be offered.</summary>
    public static Task VerifyNoFixAsync(string source) => VerifyAsync(source, source);

    /// <summary>For findings of a lower severity than the rule's own, marked <c>{|#0:…|}</c>.</summary>
    public static Task VerifyInformationAsync(string id, string source, string fixedSource)
    {
        HandlingFixTest<TAnalyzer, TFix> test = CreateAsync(source, fixedSource);
        test.ExpectedDiagnostics.Add(new DiagnosticResult(id, DiagnosticSeverity.Info).WithLocation(0).WithOptions(DiagnosticOptions.IgnoreAdditionalLocations));
        if (source == fixedSource)
        {
            test.FixedState.ExpectedDiagnostics.Add(new DiagnosticResult(id, DiagnosticSeverity.Info).WithLocation(0).WithOptions(DiagnosticOptions.IgnoreAdditionalLocations));
        }

        return test.RunAsync(TestContext.Current.CancellationToken);
    }

    protected override ParseOptions CreateParseOptions() => ((CSharpParseOptions)base.CreateParseOptions()).WithLanguageVersion(LanguageVersion.CSharp14);

    private static HandlingFixTest<TAnalyzer, TFix> CreateAsync(string source, string fixedSource) => new(source, fixedSource);
}

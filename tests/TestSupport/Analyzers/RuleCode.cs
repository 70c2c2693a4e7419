using System.Collections.Immutable;
using Azure.Core;
using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Secrets.TestSupport.Analyzers;

/// <summary>What code in the tests of rules and fixes has at hand. Linked into both, since only they know the compiler.</summary>
internal static class RuleCode
{
    /// <summary>A class of accessors, as the generator leaves it.</summary>
    public const string Declarations = """
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
            public SecretAccessor<string?> LegacyApiKey => throw new NotSupportedException();
            [VaultSecret("payments-token")]
            public Task<string> GetTokenAsync(CancellationToken cancellationToken = default) => throw new NotSupportedException();
            [VaultSecret("payments-pin")]
            public ValueTask<Secret<string>> GetPinAsync(CancellationToken cancellationToken = default) => throw new NotSupportedException();
            public static PaymentSecrets Create(SecretStore store) => new(store);
            public static PaymentSecrets FromValues(string stripeApiKey, byte[] signingKey, string? legacyApiKey = null) => throw new NotSupportedException();
        }
        """;

    /// <summary>The framework comes from <see cref="References"/>: the test library would download it.</summary>
    public static ReferenceAssemblies Framework { get; } = new("net10.0");

    public static ImmutableArray<MetadataReference> References { get; } =
    [
        .. Net100.References.All,
        Of(typeof(SecretStore)),
        Of(typeof(Azure.Security.KeyVault.Secrets.SecretClient)),
        Of(typeof(TokenCredential)),
        Of(typeof(IServiceCollection)),
    ];

    public static MetadataReference Of(Type type) => MetadataReference.CreateFromFile(type.Assembly.Location);

    public static ParseOptions WithCurrentLanguage(ParseOptions options) => ((CSharpParseOptions)options).WithLanguageVersion(LanguageVersion.CSharp14);
}

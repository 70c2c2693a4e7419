using Secrets.Generator.Tests.Infrastructure;
using Secrets.TestSupport;

namespace Secrets.Generator.Tests;

/// <summary>The generated code of small classes, as users see it; each also compiles without a warning.</summary>
public sealed class SnapshotTests
{
    [Fact]
    public void Class_with_properties() => Verify("""
        namespace Contoso;

        /// <summary>Secrets of the payment service.</summary>
        [VaultSecret(Prefix = "payments-")]
        public sealed partial class PaymentSecrets
        {
            /// <summary>API key of the card processor.</summary>
            public partial SecretAccessor<string> StripeApiKey { get; }

            [VaultSecret("payments-db", JsonContext = typeof(AppJson))]
            public partial SecretAccessor<DbCredentials> Database { get; }

            [VaultSecret("tls", RefreshAfter = "06:00:00")]
            public partial SecretAccessor<System.Security.Cryptography.X509Certificates.X509Certificate2> Certificate { get; }

            /// <summary>How often to retry.</summary>
            /// <remarks>Zero turns retries off, see <see cref="StripeApiKey"/>.</remarks>
            public partial SecretAccessor<int?> RetryLimit { get; }
        }

        /// <summary>Credentials.</summary>
        /// <param name="User">The user.</param>
        /// <param name="Password">The password.</param>
        public sealed record DbCredentials(string User, string Password);

        [System.Text.Json.Serialization.JsonSerializable(typeof(DbCredentials))]
        internal sealed partial class AppJson : System.Text.Json.Serialization.JsonSerializerContext;
        """);

    [Fact]
    public void Class_with_methods() => Verify("""
        namespace Contoso;

        /// <summary>Secrets for an older language version.</summary>
        [VaultSecret]
        public partial class LegacySecrets
        {
            [VaultSecret]
            public partial ValueTask<Secret<string>> GetApiKeyAsync(CancellationToken cancellationToken = default);

            /// <summary>The pinned key.</summary>
            /// <returns>The key.</returns>
            [VaultSecret("pinned", Version = "0123456789abcdef0123456789abcdef")]
            public partial Task<Secret<byte[]>> GetPinnedKeyAsync();

            [VaultSecret]
            internal partial ValueTask<int> PortAsync(CancellationToken token);

            [VaultSecret]
            protected virtual partial Task<string?> GetNoteAsync();
        }
        """);

    [Fact]
    public void Nested_class_with_keywords_for_names() => Verify("""
        namespace Contoso.@event
        {
            internal partial struct @struct
            {
                private partial interface IOuter
                {
                    [VaultSecret]
                    internal sealed partial record @class
                    {
                        internal partial SecretAccessor<Guid> @new { get; }

                        [VaultSecret]
                        internal partial Task<@enum?> @async(CancellationToken @default);
                    }
                }

                internal enum @enum
                {
                    None,
                }
            }
        }
        """);

    [Fact]
    public void Class_derived_from_an_annotated_class() => Verify("""
        namespace Contoso;

        /// <summary>Shared by all.</summary>
        [VaultSecret(Prefix = "shared-")]
        public abstract partial class SharedSecrets
        {
            /// <summary>May be missing.</summary>
            public partial SecretAccessor<string?> Optional { get; }
        }

        /// <summary>One service's own.</summary>
        [VaultSecret]
        public sealed partial class ServiceSecrets : SharedSecrets
        {
            /// <summary>Must be there.</summary>
            public partial SecretAccessor<Uri> Endpoint { get; }
        }
        """);

    private static void Verify(string source, [System.Runtime.CompilerServices.CallerMemberName] string testName = "")
    {
        GeneratorRun run = GeneratorRun.Of(source).AssertCompiles();
        Snapshot.Verify(string.Join("\n", run.Sources.Select(static file => $"// {file.HintName}\n{file.SourceText}")), testName: testName);
    }
}

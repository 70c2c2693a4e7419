using Azure.Core;
using Azure.Core.Pipeline;
using Secrets.Authentication;
using Secrets.Diagnostics;

namespace Secrets;

/// <summary>Builds the pipeline of a client: Azure.Core's, with the vault's authentication and with logging that redacts values.</summary>
internal static class PipelineFactory
{
    public static HttpPipeline Build(Uri vaultUri, TokenCredential credential, SecretClientOptions options)
    {
        DiagnosticsOptions diagnostics = options.Diagnostics;

        // Azure.Core's logging policy prints bodies as they are, and takes its setting when it is built; the caller's options stay as they were.
        lock (options)
        {
            bool logsContent = diagnostics.IsLoggingContentEnabled;
            diagnostics.IsLoggingContentEnabled = false;
            try
            {
                var authentication = new ChallengeAuthenticationPolicy(vaultUri, credential, !options.DisableChallengeResourceVerification, options.TimeProvider);
                var logging = new ContentLoggingPolicy(diagnostics.IsLoggingEnabled, logsContent, diagnostics.LoggedContentSizeLimit);
                return HttpPipelineBuilder.Build(options, authentication, logging);
            }
            finally
            {
                diagnostics.IsLoggingContentEnabled = logsContent;
            }
        }
    }
}

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Secrets.Analyzers.Leaks;

/// <summary>Reports the values of secrets that reach a place where they would be seen or kept.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class LeakAnalyzer() : FlowRuleAnalyzer(
    SecretIsLogged.Descriptor,
    SecretIsWrittenToConsole.Descriptor,
    SecretInException.Descriptor,
    SecretInResponse.Descriptor,
    RawSecretEscapes.Descriptor,
    SecretInTelemetry.Descriptor,
    SecretInUrl.Descriptor,
    TypePrintsSecret.Descriptor,
    SecretPersisted.Descriptor,
    SecretInProcess.Descriptor,
    SecretInSql.Descriptor,
    SecretInClearText.Descriptor,
    SecretInTestOutput.Descriptor,
    SecretReachesUnknownCall.Descriptor);

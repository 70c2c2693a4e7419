using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Secrets.Analyzers.Handling;

/// <summary>Reports revealed values that are kept, compared, returned or used as keys.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ValueHandlingAnalyzer() : FlowRuleAnalyzer(
    StoredCopy.Descriptor,
    ComparisonIsNotConstantTime.Descriptor,
    RawValueReturned.Descriptor,
    SecretUsedAsKey.Descriptor);

using Microsoft.CodeAnalysis.Text;
using Secrets.Shared;

namespace Secrets.Generator.Model;

/// <summary>A problem of a declaration and its place, without anything of the compilation.</summary>
internal sealed record ReportedProblem(string RuleId, EquatableArray<string> Arguments, string Path, TextSpan Span, LinePositionSpan Lines);

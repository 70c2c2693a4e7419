using Secrets.Shared;

namespace Secrets.Generator.Model;

/// <summary>What an annotated declaration gives: a class to write, problems to tell, both or neither.</summary>
internal sealed record SecretClassResult(SecretClassModel? Class, EquatableArray<ReportedProblem> Problems)
{
    public static SecretClassResult Nothing { get; } = new(null, EquatableArray<ReportedProblem>.Empty);
}

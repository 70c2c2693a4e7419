using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Secrets.Analyzers.Flow;

namespace Secrets.Analyzers.Tests;

/// <summary>A body that defeats the engine is told as a failure of the rules there, and takes no other body's findings with it.</summary>
public sealed class FailedBodyTests
{
    [Fact]
    public void Only_the_failed_body_fails()
    {
        MethodDeclarationSyntax[] methods = [.. CSharpSyntaxTree
            .ParseText("class Two { void Bad() { } void Good() { } }", cancellationToken: TestContext.Current.CancellationToken)
            .GetRoot(TestContext.Current.CancellationToken).DescendantNodes().OfType<MethodDeclarationSyntax>()];
        var findings = new BodyFindings();
        findings.Fail(methods[0], new InvalidCastException());
        findings.Complete();

        Assert.IsType<InvalidCastException>(Assert.Throws<InvalidOperationException>(() => findings.In(methods[0].Body!)).InnerException);
        Assert.Empty(findings.In(methods[1].Body!));
    }
}

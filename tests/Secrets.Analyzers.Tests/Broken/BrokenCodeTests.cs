using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Secrets.Analyzers.Tests.Infrastructure;

namespace Secrets.Analyzers.Tests.Broken;

/// <summary>Code that does not compile, and that an analyzer once failed in.</summary>
public sealed class BrokenCodeTests
{
    [Fact]
    public Task Member_without_a_name_is_passed_over_where_an_object_is_shown() => NothingFailsIn("""
        public static class Use
        {
            public static string M(Secret<string> secret) => System.Text.Json.JsonSerializer.Serialize(new { secret.Reveal(). });
        }
        """);

    [Fact]
    public Task Member_without_a_name_is_passed_over_where_a_function_is_looked_up() => NothingFailsIn("""
        public interface IStep { void Execute(string text); }
        public sealed class Loud : IStep { public void Execute(string text) => Console.WriteLine(text); }
        public sealed class Rules(IStep step)
        {
            private readonlypublic IStep Step { get; set; } = step;
            public void Go(string text) => _step.Execute(text);
            public void Other(string text) => Step.Execute(text);
            public void Use(IStep other) => Step = other;
        }
        public static class Use
        {
            public static void M(Secret<string> secret)
            {
                new Rules(new Loud()).Go(secret.Reveal());
                new Rules(new Loud()) { Step = new Loud() }.Other(secret.Reveal());
            }
        }
        """);

    private static async Task NothingFailsIn(string code)
    {
        CSharpCompilation compilation = AnalyzerRun.Compile(("Sound.cs", ""));
        SyntaxTree tree = CSharpSyntaxTree.ParseText(code, (CSharpParseOptions)compilation.SyntaxTrees[0].Options, "Broken.cs", cancellationToken: TestContext.Current.CancellationToken);
        CSharpCompilation broken = compilation.AddSyntaxTrees(tree);

        Assert.Contains(broken.GetDiagnostics(TestContext.Current.CancellationToken), static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        Assert.Empty(await AnalyzerRun.ExceptionsIn(broken, TestContext.Current.CancellationToken));
    }
}

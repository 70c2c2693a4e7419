using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Secrets.Analyzers.Literals;

/// <summary>A class whose secrets are published as configuration: <c>Configuration.AddSecrets&lt;PaymentSecrets&gt;(store, keyPrefix: "Payments")</c>.</summary>
internal sealed class BridgedClass(string type, string keyPrefix)
{
    public string Type { get; } = type;

    public string KeyPrefix { get; } = keyPrefix;

    /// <summary>Goes by the text of the calls: a settings file is read while the code around them is being typed.</summary>
    public static ImmutableArray<BridgedClass> Collect(Compilation compilation)
    {
        ImmutableArray<BridgedClass>.Builder classes = ImmutableArray.CreateBuilder<BridgedClass>();
        foreach (SyntaxTree tree in compilation.SyntaxTrees)
        {
            foreach (SyntaxNode node in tree.GetRoot().DescendantNodes())
            {
                if (node is InvocationExpressionSyntax call && Read(call) is { } bridge)
                {
                    classes.Add(bridge);
                }
            }
        }

        return classes.ToImmutable();
    }

    private static BridgedClass? Read(InvocationExpressionSyntax call)
    {
        GenericNameSyntax? name = call.Expression switch
        {
            MemberAccessExpressionSyntax { Name: GenericNameSyntax member } => member,
            MemberBindingExpressionSyntax { Name: GenericNameSyntax member } => member,
            _ => null,
        };

        if (name is not { Identifier.ValueText: "AddSecrets", TypeArgumentList.Arguments: [{ } type] })
        {
            return null;
        }

        string keyPrefix = "";
        foreach (ArgumentSyntax argument in call.ArgumentList.Arguments)
        {
            if (argument.Expression is LiteralExpressionSyntax { RawKind: (int)SyntaxKind.StringLiteralExpression } text)
            {
                keyPrefix = text.Token.ValueText.TrimEnd(':');
            }
        }

        return new BridgedClass(type is QualifiedNameSyntax qualified ? qualified.Right.ToString() : type.ToString(), keyPrefix);
    }
}

using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Secrets.Analyzers.Flow;
using Secrets.Analyzers.Handling;

namespace Secrets.Analyzers.Leaks;

/// <summary>KVS1006: settings that make a client, or the libraries beside it, log what they send and receive.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ContentLoggingAnalyzer : AnalyzerBase
{
    private static readonly DiagnosticDescriptor Descriptor = Rule.Create(
        RuleIds.ClientLogsContent,
        "Vault client logs content",
        "'{0}' makes secrets, tokens or parameters part of the log",
        "The official client logs bodies as they are, with the values in them; headers carry the token. Leave content logging off and redaction on.");

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(Descriptor);

    private static readonly WordGate Settings = new(
        alsoOpens: null,
        "IsLoggingContentEnabled", "ShowPII", "LogCompleteSecurityArtifact", "ShouldRedactHeaderValue", "LoggedHeaderNames", "RequestHeaders", "ResponseHeaders",
        "RedactLoggedHeaders", "EnableSensitiveDataLogging");

    private protected override void Register(CompilationStartAnalysisContext context) => Settings.Register(context, static block =>
    {
        block.RegisterOperationAction(AnalyzeAssignment, OperationKind.SimpleAssignment);
        block.RegisterOperationAction(AnalyzeCall, OperationKind.Invocation);
    });

    private static void AnalyzeAssignment(OperationAnalysisContext context)
    {
        var assignment = (ISimpleAssignmentOperation)context.Operation;
        if (assignment.Target is not IPropertyReferenceOperation target)
        {
            return;
        }

        bool isOn = assignment.Value.ConstantValue is { HasValue: true, Value: true };
        bool isLeak = target.Property.Name switch
        {
            "IsLoggingContentEnabled" => isOn && BelongsToOfficialClient(target),
            "ShowPII" or "LogCompleteSecurityArtifact" => isOn && target.Property.ContainingType.Name == "IdentityModelEventSource",
            "ShouldRedactHeaderValue" => target.Property.ContainingType.Name == "HttpClientFactoryOptions" && RedactsNothing(assignment.Value),
            _ => false,
        };
        if (isLeak && !IsForDevelopment(assignment.Syntax))
        {
            context.ReportDiagnostic(Diagnostic.Create(Descriptor, assignment.Syntax.GetLocation(), target.Property.Name));
        }
    }

    private static void AnalyzeCall(OperationAnalysisContext context)
    {
        var call = (IInvocationOperation)context.Operation;
        bool isLeak = call.TargetMethod.Name switch
        {
            "Add" => IsLoggedHeader(call),
            "RedactLoggedHeaders" => call.Arguments.Any(static argument => RedactsNothing(argument.Value)),
            "EnableSensitiveDataLogging" => call.TargetMethod.ContainingType.Name.StartsWith("DbContextOptionsBuilder", StringComparison.Ordinal)
                && !call.Arguments.Any(static argument => argument is { ArgumentKind: ArgumentKind.Explicit } && argument.Value.ConstantValue is not { HasValue: true, Value: true })
                && IsBesideSecret(call),
            _ => false,
        };
        if (isLeak && !IsForDevelopment(call.Syntax))
        {
            context.ReportDiagnostic(Diagnostic.Create(Descriptor, call.Syntax.GetLocation(), call.TargetMethod.Name == "Add" ? "LoggedHeaderNames" : call.TargetMethod.Name));
        }
    }

    /// <summary>The options of the official secrets client; other clients' contents are no secrets, and ours redacts.</summary>
    private static bool BelongsToOfficialClient(IPropertyReferenceOperation target)
    {
        for (IOperation? operation = target; operation is not null; operation = operation.Parent)
        {
            IPropertyReferenceOperation? diagnostics = operation switch
            {
                IPropertyReferenceOperation { Property.Name: "IsLoggingContentEnabled" } setting => setting.Instance as IPropertyReferenceOperation,
                IMemberInitializerOperation initializer => initializer.InitializedMember as IPropertyReferenceOperation,
                _ => null,
            };
            if (operation is IPropertyReferenceOperation { Instance: ILocalReferenceOperation local })
            {
                diagnostics = InitialValues.Of(local) as IPropertyReferenceOperation;
            }

            if (diagnostics?.Instance?.Type is { } type)
            {
                return type.Name == "SecretClientOptions" && type.ContainingAssembly.Name == KnownSymbols.OfficialClient;
            }
        }

        return false;
    }

    private static bool IsLoggedHeader(IInvocationOperation call) =>
        call.Arguments.Length == 1
        && call.Arguments[0].Value.ConstantValue is { HasValue: true, Value: string header }
        && header.ToUpperInvariant() is "AUTHORIZATION" or "X-API-KEY" or "COOKIE" or "SET-COOKIE" or "PROXY-AUTHORIZATION" or "API-KEY" or "OCP-APIM-SUBSCRIPTION-KEY"
        && ListOf(call) is { Name: "LoggedHeaderNames" or "RequestHeaders" or "ResponseHeaders", ContainingType.Name: "DiagnosticsOptions" or "HttpLoggingOptions" or "ClientLoggingOptions" or "AllowedHeaderNames" };

    /// <summary>The property that something is added to, by a call or in an initializer as <c>LoggedHeaderNames = { "Authorization" }</c>.</summary>
    private static IPropertySymbol? ListOf(IInvocationOperation call)
    {
        IOperation? list = call.Instance is IInstanceReferenceOperation && call.Parent?.Parent is IMemberInitializerOperation initializer ? initializer.InitializedMember : call.Instance;
        return (list as IPropertyReferenceOperation)?.Property;
    }

    private static bool RedactsNothing(IOperation value) => value.Syntax is AnonymousFunctionExpressionSyntax { ExpressionBody: LiteralExpressionSyntax { Token.Value: false } };

    /// <summary>A body that also reveals a secret.</summary>
    private static bool IsBesideSecret(IInvocationOperation call) =>
        call.Syntax.FirstAncestorOrSelf<MemberDeclarationSyntax>(static member => member is not GlobalStatementSyntax) is { } member
            ? Mentions(member)
            : Mentions(call.Syntax.SyntaxTree.GetRoot());

    private static bool Mentions(SyntaxNode node) =>
        node.DescendantNodes().OfType<SimpleNameSyntax>().Any(static name => name.Identifier.ValueText is "Reveal" or "KeyVaultSecret" or "GetSecret" or "GetSecretAsync");

    private static bool IsForDevelopment(SyntaxNode syntax)
    {
        foreach (SyntaxNode ancestor in syntax.Ancestors())
        {
            if (ancestor is IfStatementSyntax choice && choice.Condition.ToString() is { } condition && condition.Contains("IsDevelopment") && !condition.Contains("!"))
            {
                return true;
            }
        }

        return false;
    }
}

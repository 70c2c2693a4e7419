using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Secrets.Generator.Emit;
using Secrets.Generator.Model;
using Secrets.Generator.Parsing;
using Secrets.Shared;

namespace Secrets.Generator;

/// <summary>Implements classes annotated with <c>[VaultSecret]</c>. Reports nothing: what is wrong in a declaration is told by the analyzers.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class VaultSecretGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        // Gather: one model per annotated class, whatever other parts it has.
        IncrementalValuesProvider<SecretClassModel?> candidates = context.SyntaxProvider
            .ForAttributeWithMetadataName(
                SecretsTypes.AttributeMetadataName,
                predicate: static (node, _) => node is ClassDeclarationSyntax or RecordDeclarationSyntax,
                transform: SecretClassParser.Parse)
            .WithTrackingName(TrackingNames.Candidates);

        // Leave out: classes that can't be implemented.
        IncrementalValuesProvider<SecretClassModel> classes = candidates
            .Where(static candidate => candidate is not null)
            .Select(static (candidate, _) => candidate!)
            .WithTrackingName(TrackingNames.Classes);

        // Write: one file per class.
        context.RegisterSourceOutput(classes, static (output, model) => output.AddSource(model.HintName, SecretClassEmitter.Emit(model)));
    }
}

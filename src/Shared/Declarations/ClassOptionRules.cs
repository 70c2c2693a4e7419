using Microsoft.CodeAnalysis;

namespace Secrets.Shared;

/// <summary>KVS0006 for the <c>[VaultSecret]</c> of a class: options that only mean something on a member, and values that don't parse.</summary>
internal static class ClassOptionRules
{
    private static readonly string[] MemberOptions =
    [
        VaultSecretOptions.Name, VaultSecretOptions.Version, VaultSecretOptions.Optional, VaultSecretOptions.Encoding,
        VaultSecretOptions.Separator, VaultSecretOptions.Converter,
    ];

    /// <summary>Adds the problems, and returns the class's refresh time.</summary>
    public static TimeSpan? Check(
        INamedTypeSymbol type, Location location, VaultSecretOptions options, List<DeclarationProblem> problems, CancellationToken cancellationToken)
    {
        foreach (string option in MemberOptions)
        {
            if (options.Has(option))
            {
                Add(option, "it belongs on a member");
            }
        }

        if (options.Number(VaultSecretOptions.Naming) is < 0 or > 1)
        {
            Add(VaultSecretOptions.Naming, "it is not a member of SecretNaming");
        }

        if (options.Type(VaultSecretOptions.JsonContext) is { } context && !JsonConversions.IsContext(context))
        {
            Add(VaultSecretOptions.JsonContext, JsonConversions.NotAContext(context));
        }

        if (options.Text(VaultSecretOptions.RefreshAfter) is not { } text)
        {
            return null;
        }

        TimeSpan? refreshAfter = SecretMemberReader.ParseRefreshAfter(text);
        if (refreshAfter is null)
        {
            Add(VaultSecretOptions.RefreshAfter, SecretMemberReader.RefreshAfterHelp);
        }

        return refreshAfter;

        void Add(string option, string reason) => problems.Add(
            new(DeclarationRuleIds.InvalidOption, options.LocationOf(option, cancellationToken) ?? location, [option, type.Name, reason]));
    }
}

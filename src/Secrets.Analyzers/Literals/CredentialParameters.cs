using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Secrets.Analyzers.Literals;

/// <summary>The parameters and properties of well-known libraries that take a credential. One line adds one.</summary>
internal static class CredentialParameters
{
    private const string Constructor = ".ctor";

    private static readonly Dictionary<string, (string Namespace, string Members, string Parameter)> Types = new(StringComparer.Ordinal)
    {
        ["ClientSecretCredential"] = ("Azure.Identity", Constructor, "clientSecret"),
        ["UsernamePasswordCredential"] = ("Azure.Identity", Constructor, "password"),
        ["AzureKeyCredential"] = ("Azure", Constructor + " Update", "key"),
        ["AzureNamedKeyCredential"] = ("Azure", Constructor + " Update", "key"),
        ["AzureSasCredential"] = ("Azure", Constructor + " Update", "signature"),
        ["ApiKeyCredential"] = ("System.ClientModel", Constructor + " Update", "key"),
        ["StorageSharedKeyCredential"] = ("Azure.Storage", Constructor + " SetAccountKey", "accountKey"),
        ["SymmetricSecurityKey"] = ("Microsoft.IdentityModel.Tokens", Constructor, "key"),
        ["ConfidentialClientApplicationBuilder"] = ("Microsoft.Identity.Client", "WithClientSecret", "clientSecret"),
        ["NetworkCredential"] = ("System.Net", Constructor + " Password", "password"),
        ["BasicAWSCredentials"] = ("Amazon.Runtime", Constructor, "secretKey"),
        ["SessionAWSCredentials"] = ("Amazon.Runtime", Constructor, "awsSecretAccessKey"),
        ["IMailService"] = ("MailKit", "Authenticate AuthenticateAsync", "password"),
        ["OAuthOptions"] = ("Microsoft.AspNetCore.Authentication.OAuth", "ClientSecret", ""),
        ["OpenIdConnectOptions"] = ("Microsoft.AspNetCore.Authentication.OpenIdConnect", "ClientSecret", ""),
        ["ConfidentialClientApplicationOptions"] = ("Microsoft.Identity.Client", "ClientSecret", ""),
        ["SqlConnectionStringBuilder"] = ("Microsoft.Data.SqlClient", "Password", ""),
        ["NpgsqlConnectionStringBuilder"] = ("Npgsql", "Password", ""),
        ["MySqlConnectionStringBuilder"] = ("MySqlConnector", "Password", ""),
        ["ConfigurationOptions"] = ("StackExchange.Redis", "Password", ""),
    };

    /// <summary>The names of the methods, and of the types whose constructors are called by derived ones.</summary>
    public static IEnumerable<string> Methods => Types.SelectMany(static entry => entry.Value.Members.Split(' ').Append(entry.Key)).Where(static name => name != Constructor);

    /// <summary>The value that a call passes for the credential, or null.</summary>
    public static IOperation? FindArgument(IMethodSymbol method, IEnumerable<IArgumentOperation> arguments)
    {
        if (FindEntry(method.ContainingType, method.MethodKind == MethodKind.Constructor ? Constructor : method.Name) is not { Length: > 0 } parameter)
        {
            return null;
        }

        foreach (IArgumentOperation argument in arguments)
        {
            if (argument.Parameter?.Name == parameter)
            {
                return argument.Value;
            }
        }

        return null;
    }

    public static bool IsCredential(IPropertySymbol property) => FindEntry(property.ContainingType, property.Name) is not null;

    private static string? FindEntry(INamedTypeSymbol? type, string member)
    {
        for (INamedTypeSymbol? current = type; current is not null; current = current.BaseType)
        {
            if (Match(current, member) is { } parameter)
            {
                return parameter;
            }
        }

        // An interface has no constructor.
        foreach (INamedTypeSymbol contract in (member == Constructor ? null : type?.AllInterfaces) ?? ImmutableArray<INamedTypeSymbol>.Empty)
        {
            if (Match(contract, member) is { } parameter)
            {
                return parameter;
            }
        }

        return null;
    }

    private static string? Match(INamedTypeSymbol type, string member) =>
        Types.TryGetValue(type.Name, out (string Namespace, string Members, string Parameter) entry)
        && Array.IndexOf(entry.Members.Split(' '), member) >= 0
        && type.ContainingNamespace.ToDisplayString() == entry.Namespace
            ? entry.Parameter
            : null;
}

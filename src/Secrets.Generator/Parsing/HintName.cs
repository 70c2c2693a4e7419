using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;

namespace Secrets.Generator.Parsing;

/// <summary>
/// The name of a class's generated file. Two equal names, which the compiler compares without case, or one with a character that it refuses
/// would cost the project the whole output.
/// </summary>
internal static class HintName
{
    private const int MaxLength = 120;

    public static string For(INamedTypeSymbol type, string fullName)
    {
        StringBuilder name = new(fullName.Length + 16);
        foreach (char character in fullName)
        {
            _ = character switch
            {
                '+' => name.Append('-'),
                '.' or '_' => name.Append(character),
                _ when char.IsLetterOrDigit(character) => name.Append(character),
                _ => name.Append('(').Append(((int)character).ToString("x4", CultureInfo.InvariantCulture)).Append(')'),
            };
        }

        bool isLong = name.Length > MaxLength;
        if (isLong)
        {
            name.Length = MaxLength;
        }

        if (isLong || DiffersFromANeighbourInCaseOnly(type))
        {
            name.Append('.').Append(Hash(fullName).ToString("x8", CultureInfo.InvariantCulture));
        }

        return name.Append(".g.cs").ToString();
    }

    private static bool DiffersFromANeighbourInCaseOnly(INamedTypeSymbol type)
    {
        for (ISymbol current = type; current.ContainingSymbol is INamespaceOrTypeSymbol container; current = container)
        {
            foreach (ISymbol neighbour in container.GetMembers())
            {
                if (neighbour is INamespaceOrTypeSymbol && string.Equals(neighbour.Name, current.Name, StringComparison.OrdinalIgnoreCase) && neighbour.Name != current.Name)
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>FNV-1a: the same on every machine, unlike <see cref="string.GetHashCode()"/>.</summary>
    private static uint Hash(string text)
    {
        uint hash = 2166136261;
        foreach (char character in text)
        {
            hash = unchecked((hash ^ character) * 16777619);
        }

        return hash;
    }
}

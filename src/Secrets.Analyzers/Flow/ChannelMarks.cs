using Microsoft.CodeAnalysis;

namespace Secrets.Analyzers.Flow;

/// <summary>
/// What is noted at a client, a request or a connection: the secrets attached to it, and what makes it unsafe. Neither is a part of the
/// object that code reads.
/// </summary>
internal static class ChannelMarks
{
    public const string Attached = "<attached>";
    public const string Insecure = "<insecure>";

    private static readonly string[] ClearSchemes = ["http://", "ws://", "ftp://"];

    private static readonly HashSet<int> UnsafeSettings =
    [
        WordSet.Hash("TrustServerCertificate"), WordSet.Hash("Encrypt"), WordSet.Hash("ServerCertificateCustomValidationCallback"),
        WordSet.Hash("RemoteCertificateValidationCallback"), WordSet.Hash("ServerCertificateValidationCallback"),
    ];

    public static bool Is(string member) => member is Attached or Insecure;

    /// <summary>Whether a function leaves a secret attached to a client or request that a caller gave it.</summary>
    public static bool AreLeftBy(FunctionSummary summary)
    {
        foreach (KeyValuePair<ISymbol, FlowValue> output in summary.Outputs)
        {
            if (AreIn(output.Value))
            {
                return true;
            }
        }

        return false;
    }

    private static bool AreIn(FlowValue value)
    {
        foreach (KeyValuePair<string, FlowValue> member in value.Members)
        {
            if (member.Key == Attached ? member.Value.Own.HasConcrete : AreIn(member.Value))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether anything in the code makes a channel unsafe. In most projects nothing does, and callers of what attaches need not be followed.</summary>
    public static bool MayBeUnsafeIn(Compilation compilation, CancellationToken cancellationToken)
    {
        foreach (SyntaxTree tree in compilation.SyntaxTrees)
        {
            if (WordSet.Of(tree, cancellationToken).ContainsAny(UnsafeSettings) || HasClearAddress(tree.GetText(cancellationToken).ToString()))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a method hands out a client or request that it may have made unsafe itself.</summary>
    public static bool MayBeMadeBy(IMethodSymbol method, CancellationToken cancellationToken)
    {
        if (!Channels.IsChannel(FlowTypes.Unwrap(method.ReturnType)))
        {
            return false;
        }

        foreach (SyntaxReference part in method.DeclaringSyntaxReferences)
        {
            SyntaxNode syntax = part.GetSyntax(cancellationToken);
            if (WordSet.Of(syntax.SyntaxTree.GetText(cancellationToken), syntax.Span).ContainsAny(UnsafeSettings) || HasClearAddress(syntax.ToString()))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a text is an address that goes over the network without encryption.</summary>
    public static bool IsClearAddress(string text)
    {
        foreach (string scheme in ClearSchemes)
        {
            if (text.StartsWith(scheme, StringComparison.OrdinalIgnoreCase))
            {
                return text.Length > scheme.Length && IsForeign(text, scheme.Length);
            }
        }

        return false;
    }

    private static bool HasClearAddress(string code)
    {
        foreach (string scheme in ClearSchemes)
        {
            string literal = '"' + scheme;
            for (int at = code.IndexOf(literal, StringComparison.OrdinalIgnoreCase); at >= 0; at = code.IndexOf(literal, at + 1, StringComparison.OrdinalIgnoreCase))
            {
                if (IsForeign(code, at + literal.Length))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>Whether the host that begins here is another machine's, and no name of a document's schema.</summary>
    private static bool IsForeign(string text, int host)
    {
        return !(Begins("localhost") || Begins("127.") || Begins("[::1]") || Begins("{") || Begins("schemas.") || Begins("www.w3.org"));

        bool Begins(string name) => string.Compare(text, host, name, 0, name.Length, StringComparison.OrdinalIgnoreCase) == 0;
    }
}

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

    private const string ClearScheme = "http://";

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
            if (output.Value.Members.TryGetValue(Attached, out FlowValue? attached) && attached.Own.HasConcrete)
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

    /// <summary>Whether a text is an address that goes over the network without encryption.</summary>
    public static bool IsClearAddress(string text) =>
        text.StartsWith(ClearScheme, StringComparison.OrdinalIgnoreCase) && text.Length > ClearScheme.Length && IsForeign(text, ClearScheme.Length);

    private static bool HasClearAddress(string code)
    {
        string literal = '"' + ClearScheme;
        for (int at = code.IndexOf(literal, StringComparison.OrdinalIgnoreCase); at >= 0; at = code.IndexOf(literal, at + 1, StringComparison.OrdinalIgnoreCase))
        {
            if (IsForeign(code, at + literal.Length))
            {
                return true;
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

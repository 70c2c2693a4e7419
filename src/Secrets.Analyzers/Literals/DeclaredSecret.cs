using Secrets.Shared;

namespace Secrets.Analyzers.Literals;

/// <summary>A secret that a class of the project declares.</summary>
internal sealed class DeclaredSecret(string type, string member, string name)
{
    public string Type { get; } = type;

    public string Member { get; } = member;

    /// <summary>The member without what makes it a method: <c>GetPinAsync</c> → Pin.</summary>
    public string MemberWord { get; } = SecretNames.StripMethodAffixes(member);

    /// <summary>The name in the vault.</summary>
    public string Name { get; } = name;
}

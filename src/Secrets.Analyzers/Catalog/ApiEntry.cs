using Secrets.Analyzers.Flow;

namespace Secrets.Analyzers.Catalog;

/// <summary>One line of the catalogue: members of a type, the parameters that matter, and what they mean.</summary>
internal sealed class ApiEntry
{
    /// <summary>The name that stands for the object a method is called on; meant only where an entry names it.</summary>
    public const string Receiver = "this";

    /// <summary>The name that stands for what is assigned to a property.</summary>
    public const string AssignedValue = "=";

    private readonly string[] _members;
    private readonly string[]? _parameters;

    private ApiEntry(ApiRole role, string rule, Exposure exposure, string type, string members, string? parameters, string? except)
    {
        Role = role;
        Rule = rule;
        Exposure = exposure;
        Type = type;
        _members = members.Split(' ');
        _parameters = parameters?.Split(' ');
        Except = except?.Split(' ');
    }

    public ApiRole Role { get; }

    /// <summary>The rule that speaks; empty where the entry is no sink.</summary>
    public string Rule { get; }

    public Exposure Exposure { get; }

    /// <summary>The metadata name of the type, with its namespace. Derived and implementing types are meant too.</summary>
    public string Type { get; }

    private string[]? Except { get; }

    /// <summary>
    /// A sink. Members and parameters are names parted by blanks; a name that ends with <c>*</c> is a prefix, one that starts with <c>!</c> is left
    /// out and stands before the others; no parameters means all.
    /// </summary>
    public static ApiEntry Sink(string rule, Exposure exposure, string type, string members, string? parameters = null, string? except = null) =>
        new(ApiRole.Sink, rule, exposure, type, members, parameters, except);

    public static ApiEntry Consumer(string type, string members = "*") => new(ApiRole.Consumer, "", Exposure.Value, type, members, null, null);

    public static ApiEntry Sanitizer(string type, string members = "*") => new(ApiRole.Sanitizer, "", Exposure.Value, type, members, null, null);

    public static ApiEntry Carrier(string type, string members = "*") => new(ApiRole.Carrier, "", Exposure.Value, type, members, null, null);

    /// <summary>A carrier that writes out whole objects, as a template does.</summary>
    public static ApiEntry Renderer(string type, string members = "*") => new(ApiRole.Carrier, "", Exposure.Serialised, type, members, null, null);

    public static ApiEntry ReadBack(string type, string members) => new(ApiRole.ReadBack, "", Exposure.Value, type, members, null, null);

    public bool HasMember(string name)
    {
        foreach (string member in _members)
        {
            bool isLeftOut = member[0] == '!';
            if (Matches(isLeftOut ? member.Substring(1) : member, name))
            {
                return !isLeftOut;
            }
        }

        return false;
    }

    public bool HasParameter(string name)
    {
        if (Except is not null && Array.IndexOf(Except, name) >= 0)
        {
            return false;
        }

        if (name == AssignedValue)
        {
            return true;
        }

        return _parameters is null ? name != Receiver : Array.IndexOf(_parameters, name) >= 0;
    }

    private static bool Matches(string pattern, string name) => pattern[pattern.Length - 1] == '*'
        ? string.CompareOrdinal(pattern, 0, name, 0, pattern.Length - 1) == 0
        : pattern == name;
}

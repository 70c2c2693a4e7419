namespace Secrets.Analyzers.Flow;

/// <summary>What a value enters: the rule that speaks, the name of the call for the message, and how much of an object comes out there.</summary>
internal readonly struct Sink(string rule, string name, Exposure exposure, bool isOfInstance = false)
{
    public string Rule { get; } = rule;

    public string Name { get; } = name;

    public Exposure Exposure { get; } = exposure;

    /// <summary>Whether the sink is a member of an object, which may be gone when its maker is done with it.</summary>
    public bool IsOfInstance { get; } = isOfInstance;
}

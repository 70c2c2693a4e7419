namespace Secrets.Analyzers.Flow;

/// <summary>
/// How far the bodies of a compilation are followed. Only code in which nearly everything leads to everything else, such as the client of a network
/// protocol, comes to the end of it: what was found until then stays, and the functions that are called from there on are not entered.
/// </summary>
internal sealed class StepBudget
{
    /// <summary>Steps for one body and what it calls. Bodies of common code need hundreds of them, rarely thousands.</summary>
    private const int ForBody = 20_000;

    /// <summary>Steps for all bodies, after which each further one has a quarter of what it has otherwise.</summary>
    private const int ForAll = 200_000;

    private int _taken;
    private int _takenBefore;

    /// <summary>Whether the body at hand has taken all its steps.</summary>
    public bool IsSpent => _taken >= (_takenBefore < ForAll ? ForBody : ForBody / 4);

    public void StartBody()
    {
        _takenBefore += _taken;
        _taken = 0;
    }

    /// <summary>Counts a step: an operation looked at, a part of a summary applied to a call.</summary>
    public void Step() => _taken++;
}

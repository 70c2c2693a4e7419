namespace Secrets.Analyzers.Flow;

/// <summary>
/// How much work the bodies of a compilation may make. Only code in which nearly everything leads to everything else, such as the client of a
/// network protocol, comes to the end of it. From there on calls are followed with plain values only: what is passed as such, not what objects hold.
/// </summary>
internal sealed class StepBudget
{
    /// <summary>Steps for one body and what it calls. Bodies of common code need hundreds of them, rarely thousands.</summary>
    private const int ForBody = 20_000;

    /// <summary>What common code needs: it is not counted against the steps for all bodies, and every body may take it.</summary>
    private const int Common = 1_000;

    /// <summary>Steps for all bodies together.</summary>
    private const int ForAll = 200_000;

    /// <summary>Values with as many members cost twice as much as plain ones.</summary>
    private const int Members = 8;

    private int _taken;
    private int _takenBefore;

    /// <summary>Whether the body at hand has taken all its steps.</summary>
    public bool IsSpent => _taken >= (_takenBefore < ForAll ? ForBody : Common);

    public void StartBody()
    {
        _takenBefore += Math.Max(0, _taken - Common);
        _taken = 0;
    }

    /// <summary>Counts a step that came to a value: an operation looked at, a part of a summary applied to a call.</summary>
    public void Step(FlowValue value) => _taken += 1 + (value.Size / Members);
}

using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Secrets.Analyzers.Flow;

/// <summary>
/// Lets a rule see only files that have a word the rule is about: being shown an operation costs more than most rules do with it. The answer
/// is kept as long as the file's tree lives.
/// </summary>
internal sealed class WordGate
{
    private static readonly object Open = new();
    private static readonly object Closed = new();

    private readonly ConditionalWeakTable<SyntaxTree, object> _answers = new();
    private readonly HashSet<int> _words = new();
    private readonly Func<WordSet, bool>? _alsoOpens;

    /// <summary>Creates a gate.</summary>
    /// <param name="alsoOpens">What else of a file's words opens it; null for nothing.</param>
    /// <param name="words">The words that open it.</param>
    public WordGate(Func<WordSet, bool>? alsoOpens, params string[] words)
    {
        _alsoOpens = alsoOpens;
        foreach (string word in words)
        {
            _words.Add(WordSet.Hash(word));
        }
    }

    /// <summary>Registers a rule's actions in the bodies of files that open the gate.</summary>
    /// <param name="context">The compilation.</param>
    /// <param name="register">Registers the actions for one body.</param>
    /// <param name="more">Names that open it in this compilation; null for none.</param>
    public void Register(CompilationStartAnalysisContext context, Action<OperationBlockStartAnalysisContext> register, Lazy<HashSet<int>>? more = null) =>
        context.RegisterOperationBlockStartAction(block =>
        {
            SyntaxTree tree = block.OperationBlocks[0].Syntax.SyntaxTree;
            if (IsOpenIn(tree, block.CancellationToken) || (more is { Value.Count: > 0 } && WordSet.Of(tree, block.CancellationToken).ContainsAny(more.Value)))
            {
                register(block);
            }
        });

    private bool IsOpenIn(SyntaxTree tree, CancellationToken cancellationToken)
    {
        if (!_answers.TryGetValue(tree, out object? answer))
        {
            WordSet words = WordSet.Of(tree, cancellationToken);
            bool isOpen = _alsoOpens?.Invoke(words) == true || words.ContainsAny(_words);
            answer = _answers.GetValue(tree, _ => isOpen ? Open : Closed);
        }

        return ReferenceEquals(answer, Open);
    }
}

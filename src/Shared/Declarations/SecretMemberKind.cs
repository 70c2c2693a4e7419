namespace Secrets.Shared;

/// <summary>What a member hands out, and so how it is implemented.</summary>
internal enum SecretMemberKind
{
    /// <summary>A property that is the accessor.</summary>
    Accessor,

    /// <summary>A method that returns <c>ValueTask&lt;Secret&lt;T&gt;&gt;</c>.</summary>
    SecretValueTask,

    /// <summary>A method that returns <c>Task&lt;Secret&lt;T&gt;&gt;</c>.</summary>
    SecretTask,

    /// <summary>A method that returns <c>ValueTask&lt;T&gt;</c> or <c>Task&lt;T&gt;</c>.</summary>
    Revealed,
}

namespace Secrets;

/// <summary>Which of two answers about one secret is the newer. A vault's replicas may lag behind each other.</summary>
internal static class VersionOrder
{
    /// <summary>Whether an answer is older than what is held: created earlier or, created at the same time, updated earlier.</summary>
    public static bool IsOlder(SecretSnapshot answer, SecretSnapshot held)
    {
        if (answer.CreatedOn is not { } created || held.CreatedOn is not { } heldCreated)
        {
            return false;
        }

        return created < heldCreated || (created == heldCreated && answer.UpdatedOn < held.UpdatedOn);
    }

    /// <summary>Whether two answers carry the same value: the same version or, from sources without versions, the same text.</summary>
    public static bool IsSameContent(SecretSnapshot left, SecretSnapshot right)
    {
        if (!left.Exists || !right.Exists)
        {
            return left.Exists == right.Exists;
        }

        return left.Version is null && right.Version is null
            ? string.Equals(left.Secret.Value, right.Secret.Value, StringComparison.Ordinal)
            : string.Equals(left.Version, right.Version, StringComparison.Ordinal);
    }
}

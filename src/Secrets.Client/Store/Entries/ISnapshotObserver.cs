namespace Secrets;

/// <summary>Whoever wants to know about each change of a secret.</summary>
internal interface ISnapshotObserver
{
    /// <summary>The secret changed, or was read for the first time. Called under the entry's lock: must not block or throw.</summary>
    void OnSnapshot(SecretSnapshot snapshot);

    /// <summary>The store is disposed; nothing follows.</summary>
    void OnCompleted();
}

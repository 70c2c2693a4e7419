using Azure;
using Secrets.Operations;

namespace Secrets;

/// <summary>The recovery of a deleted secret, which the vault completes some seconds after it was started.</summary>
/// <remarks>Waiting needs the permission to get secrets; without it the operation counts as complete with the vault's first refusal.</remarks>
public class RecoverDeletedSecretOperation : Operation<SecretProperties>
{
    private readonly PolledOperation<SecretProperties> _operation = null!;
    private readonly string _id = null!;

    /// <summary>Takes up an operation that was started elsewhere.</summary>
    /// <param name="id">The <see cref="Id"/> of the operation.</param>
    /// <param name="client">A client of the same vault.</param>
    /// <exception cref="ArgumentNullException"><paramref name="id"/> or <paramref name="client"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="id"/> is not the id of an operation on the vault of <paramref name="client"/>.</exception>
    public RecoverDeletedSecretOperation(string id, SecretClient client)
    {
        ArgumentNullException.ThrowIfNull(id);
        ArgumentNullException.ThrowIfNull(client);
        _id = id;
        _operation = client.ResumeRecovery(OperationId.ReadName(id, client.VaultUri, nameof(id)));
    }

    /// <summary>For mocking.</summary>
    protected RecoverDeletedSecretOperation()
    {
    }

    internal RecoverDeletedSecretOperation(PolledOperation<SecretProperties> operation, string id)
    {
        _operation = operation;
        _id = id;
    }

    /// <summary>The identifier of the secret, by which the operation can be taken up elsewhere.</summary>
    public override string Id => _id;

    /// <summary>The properties of the recovered secret. It cannot be read until the operation is complete.</summary>
    /// <exception cref="InvalidOperationException">The operation was started elsewhere and its result is not known yet; see <see cref="HasValue"/>.</exception>
    public override SecretProperties Value => _operation.Value;

    /// <summary>Whether the secret can be read again.</summary>
    public override bool HasCompleted => _operation.HasCompleted;

    /// <summary>Whether <see cref="Value"/> is known. True from the start, except for an operation that was started elsewhere.</summary>
    public override bool HasValue => _operation.HasValue;

    /// <summary>The vault's latest answer.</summary>
    /// <returns>The answer.</returns>
    public override Response GetRawResponse() => _operation.RawResponse;

    /// <summary>Asks the vault once how far it is.</summary>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <returns>The vault's answer.</returns>
    /// <exception cref="RequestFailedException">The vault answered with an error other than 'not there yet'.</exception>
    public override Response UpdateStatus(CancellationToken cancellationToken = default) => _operation.UpdateStatus(cancellationToken);

    /// <inheritdoc cref="UpdateStatus"/>
    public override ValueTask<Response> UpdateStatusAsync(CancellationToken cancellationToken = default) => _operation.UpdateStatusAsync(cancellationToken);

    /// <summary>Asks the vault until the operation is complete, at the interval of <see cref="SecretClientOptions.OperationPollingInterval"/>.</summary>
    /// <param name="cancellationToken">Cancels the wait; the vault goes on.</param>
    /// <returns>The result.</returns>
    /// <exception cref="RequestFailedException">The vault answered with an error other than 'not there yet'.</exception>
    public override Response<SecretProperties> WaitForCompletion(CancellationToken cancellationToken = default) =>
        _operation.WaitForCompletion(interval: null, cancellationToken);

    /// <summary>Asks the vault until the operation is complete.</summary>
    /// <param name="pollingInterval">The time between two polls.</param>
    /// <param name="cancellationToken">Cancels the wait; the vault goes on.</param>
    /// <returns>The result.</returns>
    /// <exception cref="RequestFailedException">The vault answered with an error other than 'not there yet'.</exception>
    public override Response<SecretProperties> WaitForCompletion(TimeSpan pollingInterval, CancellationToken cancellationToken) =>
        _operation.WaitForCompletion(pollingInterval, cancellationToken);

    /// <inheritdoc cref="WaitForCompletion(CancellationToken)"/>
    public override ValueTask<Response<SecretProperties>> WaitForCompletionAsync(CancellationToken cancellationToken = default) =>
        _operation.WaitForCompletionAsync(interval: null, cancellationToken);

    /// <inheritdoc cref="WaitForCompletion(TimeSpan, CancellationToken)"/>
    public override ValueTask<Response<SecretProperties>> WaitForCompletionAsync(TimeSpan pollingInterval, CancellationToken cancellationToken) =>
        _operation.WaitForCompletionAsync(pollingInterval, cancellationToken);
}

using Secrets.Protocol;

namespace Secrets;

/// <summary>
/// Reads secrets from the files of a directory, as Kubernetes and the Secrets Store CSI driver mount them: the file's name is the secret's, its
/// content the value, without one line break at the end. Each read opens the file by its path, so that swapped symbolic links are followed.
/// There are no versions: a pinned version is not there.
/// </summary>
public sealed class DirectorySecretSource : SecretSource
{
    private readonly string _path;

    /// <summary>Creates a source. The directory may be mounted later.</summary>
    /// <param name="path">The directory's path.</param>
    /// <exception cref="ArgumentException">The path is empty.</exception>
    public DirectorySecretSource(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        _path = Path.GetFullPath(path);
    }

    /// <inheritdoc/>
    /// <exception cref="DirectoryNotFoundException">The directory isn't there: not mounted yet, or a wrong path.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    public override async ValueTask<KeyVaultSecret?> GetSecretAsync(string name, string? version, CancellationToken cancellationToken)
    {
        // The rule for names keeps the path inside the directory.
        SecretName.Validate(name, nameof(name));
        cancellationToken.ThrowIfCancellationRequested();
        if (!Directory.Exists(_path))
        {
            throw new DirectoryNotFoundException($"The directory '{_path}' of secrets is not there.");
        }

        return string.IsNullOrEmpty(version) ? await ReadAsync(name, cancellationToken).ConfigureAwait(false) : null;
    }

    private async ValueTask<KeyVaultSecret?> ReadAsync(string name, CancellationToken cancellationToken)
    {
        string path = Path.Combine(_path, name);
        try
        {
            string text = await File.ReadAllTextAsync(path, cancellationToken).ConfigureAwait(false);
            return new KeyVaultSecret(name, WithoutLineBreak(text));
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }

    private static string WithoutLineBreak(string text) =>
        text.EndsWith("\r\n", StringComparison.Ordinal) ? text[..^2] : text.EndsWith('\n') ? text[..^1] : text;
}

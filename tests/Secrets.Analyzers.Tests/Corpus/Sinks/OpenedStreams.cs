using System.Security.Cryptography;
using System.Text;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Specialized;

namespace Corpus.Sinks.OpenedStreams;

/// <summary>Streams that a store opens, and those that encrypt on the way to one.</summary>
public static class Opened
{
    public static async Task Blob(BlobClient blob, CancellationToken token)
    {
        Stream stream = await blob.OpenWriteAsync(overwrite: true, cancellationToken: token);
        await using (stream)
        {
            await using var writer = new StreamWriter(stream);
            await writer.WriteAsync(Vault.Key.Reveal()); // KVS1010
            await writer.WriteAsync(Vault.Key.Name);
        }
    }

    public static void Appended(AppendBlobClient blob)
    {
        using Stream stream = blob.OpenWrite(overwrite: false);
        stream.Write(Encoding.UTF8.GetBytes(Vault.Key.Reveal())); // KVS1010
        stream.Write(Encoding.UTF8.GetBytes(Vault.Key.Name));
    }

    public static void Encrypted(Aes cipher)
    {
        using FileStream file = File.Create("key.bin");
        using var encrypting = new CryptoStream(file, cipher.CreateEncryptor(), CryptoStreamMode.Write);
        encrypting.Write(Encoding.UTF8.GetBytes(Vault.Key.Reveal()));
        using var writer = new StreamWriter(encrypting);
        writer.Write(Vault.Key.Reveal());
        file.Write(Encoding.UTF8.GetBytes(Vault.Key.Reveal())); // KVS1010
    }
}

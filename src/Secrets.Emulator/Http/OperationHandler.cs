using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Secrets.Emulator.Faults;
using Secrets.Emulator.Vault;

namespace Secrets.Emulator.Http;

/// <summary>Carries out an operation and renders its answer.</summary>
internal sealed class OperationHandler(VaultState state, VaultFaults faults)
{
    public VaultSettings Settings => state.Settings;

    /// <summary>The body of the answer; empty for 204.</summary>
    /// <exception cref="VaultException">The vault refuses.</exception>
    public async ValueTask<ReadOnlyMemory<byte>> ExecuteAsync(HttpContext context, VaultRoute route, VaultQuery query, ApiVersion apiVersion)
    {
        HttpRequest request = context.Request;
        string name = route.Name ?? "";
        switch (route.Operation)
        {
            case VaultOperation.GetSecret:
                return Bundle(Transform(state.Get(name, route.Version), query, apiVersion), apiVersion, withValue: true);
            case VaultOperation.SetSecret:
                return Bundle(state.Set(name, await SecretBody.ReadDraftAsync(request, context.RequestAborted).ConfigureAwait(false)), apiVersion, withValue: true);
            case VaultOperation.UpdateSecret:
                SecretChanges changes = await SecretBody.ReadChangesAsync(request, context.RequestAborted).ConfigureAwait(false);
                return Bundle(state.Update(name, route.Version, changes), apiVersion, withValue: false);
            case VaultOperation.DeleteSecret:
                return Deleted(state.Delete(name), apiVersion);
            case VaultOperation.GetDeletedSecret:
                return Deleted(state.GetDeleted(name), apiVersion);
            case VaultOperation.RecoverDeletedSecret:
                return Bundle(state.Recover(name), apiVersion, withValue: false);
            case VaultOperation.PurgeDeletedSecret:
                state.Purge(name);
                return default;
            case VaultOperation.BackupSecret:
                return Backup(state.Backup(name));
            case VaultOperation.RestoreSecret:
                string blob = await SecretBody.ReadBackupAsync(request, context.RequestAborted).ConfigureAwait(false);
                return Bundle(state.Restore(blob), apiVersion, withValue: false);
            default:
                return List(request, route, query, apiVersion);
        }
    }

    private static SecretEntry Transform(SecretEntry entry, VaultQuery query, ApiVersion apiVersion) =>
        query.OutContentType is { Length: > 0 } contentType && apiVersion.HasCertificateExtras
            ? entry with { Version = CertificateValue.Transform(entry.Version, contentType) }
            : entry;

    private ReadOnlyMemory<byte> Bundle(SecretEntry entry, ApiVersion apiVersion, bool withValue) =>
        ResponseWriter.Render(json => SecretJson.WriteBundle(json, entry, Settings, apiVersion, withValue));

    private ReadOnlyMemory<byte> Deleted(SecretEntry entry, ApiVersion apiVersion) =>
        ResponseWriter.Render(json => SecretJson.WriteDeletedBundle(json, entry, Settings, apiVersion));

    private static ReadOnlyMemory<byte> Backup(string blob) => ResponseWriter.Render(json =>
    {
        json.WriteStartObject();
        json.WriteString("value"u8, blob);
        json.WriteEndObject();
    });

    private ReadOnlyMemory<byte> List(HttpRequest request, VaultRoute route, VaultQuery query, ApiVersion apiVersion)
    {
        int size = query.PageSize;
        SkipToken from = SkipToken.Decode(query.SkipToken);
        bool empty = faults.Any && !from.FollowsEmptyPage
            && faults.Take<FaultKind.EmptyPage>(new FaultTarget(request.Method, route.Name, null)) is not null;
        Page<SecretEntry> page = empty ? new Page<SecretEntry>([], from.After) : route.Operation switch
        {
            VaultOperation.ListSecrets => state.List(from.After, size),
            VaultOperation.ListDeletedSecrets => state.ListDeleted(from.After, size),
            _ => state.ListVersions(route.Name!, from.After, size),
        };
        string? next = empty || page.Marker is not null ? NextLink(request, query, new SkipToken(page.Marker, empty), apiVersion) : null;
        return ResponseWriter.Render(json => WritePage(json, page, next, apiVersion, withVersion: route.Operation == VaultOperation.ListVersions));
    }

    private string NextLink(HttpRequest request, VaultQuery query, SkipToken from, ApiVersion apiVersion)
    {
        string maxResults = query.MaxResults is null ? "" : $"&maxresults={query.MaxResults}";
        return $"{Settings.Address.TrimEnd('/')}{request.Path}?api-version={apiVersion.Name}&$skiptoken={from.Encode()}{maxResults}";
    }

    private void WritePage(Utf8JsonWriter json, Page<SecretEntry> page, string? next, ApiVersion apiVersion, bool withVersion)
    {
        json.WriteStartObject();
        json.WriteStartArray("value"u8);
        foreach (SecretEntry entry in page.Items)
        {
            SecretJson.WriteItem(json, entry, Settings, apiVersion, withVersion);
        }

        json.WriteEndArray();
        json.WriteString("nextLink"u8, next);
        json.WriteEndObject();
    }
}

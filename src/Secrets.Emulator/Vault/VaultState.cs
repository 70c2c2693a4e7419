namespace Secrets.Emulator.Vault;

/// <summary>The vault without its wire: what each operation does to the secrets, and what it refuses.</summary>
internal sealed class VaultState(VaultSettings settings, SecretTable table)
{
    public VaultSettings Settings { get; } = settings;

    /// <summary>Makes the secrets of a first start: those whose name is free, each with as many versions as it is given here.</summary>
    public void Seed(IReadOnlyList<(string Name, SecretDraft Draft)> seeds)
    {
        List<(string Name, SecretDraft Draft)> missing = [.. seeds.Where(seed => PhaseOf(table.Find(seed.Name)) == SecretPhase.Absent)];
        foreach ((string name, SecretDraft draft) in missing)
        {
            Set(name, draft);
        }
    }

    /// <summary>Makes a new version, and the secret with it where there is none.</summary>
    public SecretEntry Set(string name, SecretDraft draft)
    {
        VaultLimits.Check(draft);
        lock (table.Gate)
        {
            SecretRecord? existing = FindWritable(name);
            SecretVersion version = NewVersion(draft, existing?.Latest);
            SecretRecord record = existing is null ? SecretRecord.Create(name, version) : existing.With(version) with { RecoveredOn = null };
            table.Save(record, [version]);
            return new SecretEntry(record, version);
        }
    }

    /// <summary>The latest version of a secret that can be read, disabled or not; otherwise null.</summary>
    public SecretEntry? Find(string name) =>
        table.Find(name) is SecretRecord record && PhaseOf(record) == SecretPhase.Active ? new SecretEntry(record, record.Latest) : null;

    /// <summary>The version asked for, or the latest.</summary>
    public SecretEntry Get(string name, string? version)
    {
        SecretEntry entry = Find(name, version);
        return entry.Version.Enabled ? entry : throw VaultErrors.SecretDisabled();
    }

    /// <summary>Changes the attributes of the version given, or of the latest; never its value.</summary>
    public SecretEntry Update(string name, string? version, SecretChanges changes)
    {
        VaultLimits.Check(changes);
        lock (table.Gate)
        {
            SecretEntry entry = Find(name, version);
            SecretVersion changed = changes.ApplyTo(entry.Version, Now.ToUnixTimeSeconds());
            SecretRecord record = entry.Record.With(changed);
            table.Save(record, [changed]);
            return new SecretEntry(record, changed);
        }
    }

    /// <summary>Begins the deletion; without soft-delete the secret is gone at once.</summary>
    public SecretEntry Delete(string name)
    {
        lock (table.Gate)
        {
            SecretRecord record = FindActive(name);
            if (!Settings.SoftDelete)
            {
                table.Remove(record);
                return new SecretEntry(record, record.Latest);
            }

            record = record with { DeletedOn = Now, RecoveredOn = null };
            table.Save(record, []);
            return new SecretEntry(record, record.Latest);
        }
    }

    /// <summary>The deleted secret, once its deletion is complete.</summary>
    public SecretEntry GetDeleted(string name)
    {
        RequireSoftDelete("get");
        return table.Find(name) is SecretRecord record && PhaseOf(record) == SecretPhase.Deleted
            ? new SecretEntry(record, record.Latest)
            : throw VaultErrors.DeletedSecretNotFound(name);
    }

    /// <summary>Begins the recovery of a deleted secret with all its versions.</summary>
    public SecretEntry Recover(string name)
    {
        RequireSoftDelete("recover");
        lock (table.Gate)
        {
            SecretRecord record = table.Find(name) ?? throw VaultErrors.SecretNotFound(name);
            record = PhaseOf(record) switch
            {
                SecretPhase.Deleted => record with { DeletedOn = null, RecoveredOn = Now },
                SecretPhase.Deleting => throw VaultErrors.IsBeingDeleted(),
                _ => throw VaultErrors.SecretNotFound(name),
            };
            table.Save(record, []);
            return new SecretEntry(record, record.Latest);
        }
    }

    /// <summary>Removes a deleted secret for good.</summary>
    public void Purge(string name)
    {
        RequireSoftDelete("purge");
        lock (table.Gate)
        {
            SecretRecord record = table.Find(name) ?? throw VaultErrors.DeletedSecretNotFound(name);
            switch (PhaseOf(record))
            {
                case SecretPhase.Deleting:
                    throw VaultErrors.IsBeingDeleted();
                case not SecretPhase.Deleted:
                    throw VaultErrors.DeletedSecretNotFound(name);
                case var _ when Settings.PurgeProtection || Settings.ProtectedSubscription:
                    throw VaultErrors.PurgeProtected(Settings.VaultUri.Host.Split('.')[0]);
                default:
                    table.Remove(record);
                    break;
            }
        }
    }

    /// <summary>The secret with all its versions, sealed for <see cref="Restore"/>.</summary>
    public string Backup(string name)
    {
        SecretRecord record = FindActive(name);
        return record.Versions.Count <= VaultLimits.BackupVersions
            ? BackupBlob.Seal(record)
            : throw VaultErrors.TooManyVersions(VaultLimits.BackupVersions);
    }

    /// <summary>Brings back every version of a backup, under the name it had; never over a secret that is there.</summary>
    public SecretEntry Restore(string blob)
    {
        SecretRecord record = BackupBlob.Open(blob);
        lock (table.Gate)
        {
            if (FindWritable(record.Name) is not null)
            {
                throw VaultErrors.AlreadyExists(record.Name);
            }

            table.Save(record, [.. record.Versions.Values]);
            return new SecretEntry(record, record.Latest);
        }
    }

    /// <summary>Secrets that can be read, by name; items show the latest version.</summary>
    public Page<SecretEntry> List(string? after, int size) => PageOf(SecretPhase.Active, after, size);

    /// <summary>Secrets that can be recovered or purged, by name.</summary>
    public Page<SecretEntry> ListDeleted(string? after, int size)
    {
        RequireSoftDelete("list");
        return PageOf(SecretPhase.Deleted, after, size);
    }

    /// <summary>Versions by identifier, as the service orders them; none for a name that is not there.</summary>
    public Page<SecretEntry> ListVersions(string name, string? after, int size)
    {
        SecretRecord? record = table.Find(name);
        if (record is null || PhaseOf(record) != SecretPhase.Active)
        {
            return new Page<SecretEntry>([], null);
        }

        List<SecretEntry> rest =
        [
            .. record.Versions.Values.Where(version => string.CompareOrdinal(version.Id, after) > 0)
                .Take(size + 1).Select(version => new SecretEntry(record, version)),
        ];
        return rest.Count <= size ? new Page<SecretEntry>(rest, null) : new Page<SecretEntry>(rest[..size], rest[size - 1].Version.Id);
    }

    private DateTimeOffset Now => Settings.Clock.GetUtcNow();

    private SecretPhase PhaseOf(SecretRecord? record) => Settings.PhaseOf(record, Now);

    private void RequireSoftDelete(string operation)
    {
        if (!Settings.SoftDelete)
        {
            throw VaultErrors.SoftDeleteDisabled(operation);
        }
    }

    private SecretRecord FindActive(string name) => table.Find(name) is SecretRecord record && PhaseOf(record) == SecretPhase.Active
        ? record
        : throw VaultErrors.SecretNotFound(name);

    private SecretEntry Find(string name, string? version)
    {
        SecretRecord record = FindActive(name);
        if (version is null)
        {
            return new SecretEntry(record, record.Latest);
        }

        return record.Versions.TryGetValue(version, out SecretVersion? found)
            ? new SecretEntry(record, found)
            : throw VaultErrors.SecretNotFound($"{name}/{version}");
    }

    /// <summary>The secret a write goes to, or null where the name is free; throws where the name is taken by a deleted secret.</summary>
    private SecretRecord? FindWritable(string name)
    {
        SecretRecord? record = table.Find(name);
        switch (PhaseOf(record))
        {
            case SecretPhase.Deleting:
                throw VaultErrors.IsBeingDeleted();
            case SecretPhase.Deleted:
                throw VaultErrors.IsDeletedButRecoverable(name);
            case SecretPhase.Recovering:
                throw VaultErrors.IsBeingRecovered();
            case SecretPhase.Absent:
                if (record is not null)
                {
                    table.Remove(record);
                }

                return null;
            default:
                return record;
        }
    }

    private SecretVersion NewVersion(SecretDraft draft, SecretVersion? latest)
    {
        // One second apart at least: clients see whole seconds, and 'latest' must not be a matter of luck.
        long created = Math.Max(Now.ToUnixTimeSeconds(), (latest?.Created ?? 0) + 1);
        return new SecretVersion
        {
            Id = Guid.NewGuid().ToString("N"),
            Value = draft.Value,
            ContentType = draft.ContentType,
            Tags = draft.Tags,
            Enabled = draft.Enabled,
            NotBefore = draft.NotBefore,
            Expires = draft.Expires,
            Managed = draft.Managed,
            PreviousVersion = latest?.Id,
            Created = created,
            Updated = created,
        };
    }

    private Page<SecretEntry> PageOf(SecretPhase phase, string? after, int size)
    {
        var names = table.Names;
        int index = after is null ? 0 : names.IndexOf(after);
        index = index < 0 ? ~index : after is null ? 0 : index + 1;
        List<SecretEntry> items = new(size);
        for (; index < names.Count; index++)
        {
            if (table.Find(names[index]) is not SecretRecord record || PhaseOf(record) != phase)
            {
                continue;
            }

            if (items.Count == size)
            {
                return new Page<SecretEntry>(items, items[^1].Record.Name);
            }

            items.Add(new SecretEntry(record, record.Latest));
        }

        return new Page<SecretEntry>(items, null);
    }
}

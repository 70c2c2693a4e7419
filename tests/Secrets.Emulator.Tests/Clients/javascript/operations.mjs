// Every operation of @azure/keyvault-secrets against the vault in VAULT_URL, unmodified and with challenge verification on.
import assert from "node:assert/strict";
import { DefaultAzureCredential } from "@azure/identity";
import { SecretClient } from "@azure/keyvault-secrets";

const client = new SecretClient(process.env.VAULT_URL, new DefaultAzureCredential());
const polling = { intervalInMs: 100 };

async function collect(pages) {
  const names = [];
  for await (const item of pages) {
    names.push(item.name);
  }
  return names;
}

const first = await client.setSecret("js-secret", "one", { contentType: "text/plain", tags: { team: "web" } });
assert.equal(first.value, "one");
const second = await client.setSecret("js-secret", "two", { expiresOn: new Date("2030-01-01T00:00:00Z") });
console.log("set");

assert.equal((await client.getSecret("js-secret")).value, "two");
assert.equal((await client.getSecret("js-secret", { version: first.properties.version })).value, "one");
await assert.rejects(client.getSecret("js-missing"), { statusCode: 404, code: "SecretNotFound" });
console.log("get");

const updated = await client.updateSecretProperties("js-secret", second.properties.version, { tags: { team: "mobile" }, enabled: true });
assert.deepEqual(updated.tags, { team: "mobile" });
console.log("update");

for (let i = 0; i < 30; i++) {
  await client.setSecret(`js-list-${String(i).padStart(2, "0")}`, "value");
}
assert.equal((await collect(client.listPropertiesOfSecrets())).filter((name) => name.startsWith("js-list-")).length, 30);
console.log("list");

assert.equal((await collect(client.listPropertiesOfSecretVersions("js-secret"))).length, 2);
console.log("versions");

const backup = await client.backupSecret("js-secret");
assert.ok(backup.length > 0);
console.log("backup");

const deleting = await client.beginDeleteSecret("js-secret", polling);
await deleting.pollUntilDone();
const deleted = await client.getDeletedSecret("js-secret");
assert.equal(deleted.recoveryId, `${process.env.VAULT_URL}deletedsecrets/js-secret`);
console.log("delete");
console.log("get deleted");

assert.deepEqual(await collect(client.listDeletedSecrets()), ["js-secret"]);
console.log("list deleted");

const recovering = await client.beginRecoverDeletedSecret("js-secret", polling);
await recovering.pollUntilDone();
assert.equal((await client.getSecret("js-secret")).value, "two");
console.log("recover");

await (await client.beginDeleteSecret("js-secret", polling)).pollUntilDone();
await client.purgeDeletedSecret("js-secret");
await assert.rejects(client.getDeletedSecret("js-secret"), { statusCode: 404 });
console.log("purge");

await client.restoreSecretBackup(backup);
assert.equal((await client.getSecret("js-secret")).value, "two");
console.log("restore");

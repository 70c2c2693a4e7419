"""Every operation of azure-keyvault-secrets against the vault in VAULT_URL, unmodified and with challenge verification on."""

import os
import socket

from azure.core.exceptions import ResourceNotFoundError
from azure.identity import ManagedIdentityCredential
from azure.keyvault.secrets import SecretClient

# Not every resolver knows *.localhost. The client itself is left as it is.
_resolve = socket.getaddrinfo
socket.getaddrinfo = lambda host, *rest, **named: _resolve(
    "127.0.0.1" if isinstance(host, str) and host.endswith(".localhost") else host, *rest, **named
)

url = os.environ["VAULT_URL"]
client = SecretClient(vault_url=url, credential=ManagedIdentityCredential())
polling = {"_polling_interval": 0.1}


def expect_missing(call):
    try:
        call()
    except ResourceNotFoundError as error:
        assert error.error.code == "SecretNotFound", error.error.code
    else:
        raise AssertionError("The secret should be missing.")


first = client.set_secret("py-secret", "one", content_type="text/plain", tags={"team": "data"})
second = client.set_secret("py-secret", "two")
assert second.value == "two"
print("set")

assert client.get_secret("py-secret").value == "two"
assert client.get_secret("py-secret", first.properties.version).value == "one"
expect_missing(lambda: client.get_secret("py-missing"))
print("get")

updated = client.update_secret_properties("py-secret", tags={"team": "ml"}, enabled=True)
assert updated.tags == {"team": "ml"}, updated.tags
assert updated.version == second.properties.version
print("update")

for i in range(30):
    client.set_secret(f"py-list-{i:02}", "value")
names = [secret.name for secret in client.list_properties_of_secrets(max_page_size=7)]
assert len([name for name in names if name.startswith("py-list-")]) == 30, names
print("list")

assert len(list(client.list_properties_of_secret_versions("py-secret"))) == 2
print("versions")

backup = client.backup_secret("py-secret")
assert backup
print("backup")

deleted = client.begin_delete_secret("py-secret", **polling)
deleted.wait()
assert client.get_deleted_secret("py-secret").recovery_id == f"{url}deletedsecrets/py-secret"
print("delete")
print("get deleted")

assert [secret.name for secret in client.list_deleted_secrets()] == ["py-secret"]
print("list deleted")

client.begin_recover_deleted_secret("py-secret", **polling).wait()
assert client.get_secret("py-secret").value == "two"
print("recover")

client.begin_delete_secret("py-secret", **polling).wait()
client.purge_deleted_secret("py-secret")
expect_missing(lambda: client.get_deleted_secret("py-secret"))
print("purge")

client.restore_secret_backup(backup)
assert client.get_secret("py-secret").value == "two"
print("restore")

using Secrets.Analyzers.Flow;

namespace Secrets.Analyzers.Catalog;

/// <summary>Files, blobs, queues, caches, sessions, Redis, configuration and mail.</summary>
internal static class StorageApis
{
    public static readonly ApiEntry[] Entries =
    [
        ApiEntry.Sink(RuleIds.Persisted, Exposure.Log, "System.IO.File", "WriteAll* AppendAll*", except: "path encoding"),
        ApiEntry.Sink(RuleIds.Persisted, Exposure.Log, "System.IO.RandomAccess", "Write WriteAsync", except: "handle"),
        ApiEntry.Sink(RuleIds.Persisted, Exposure.Log, "Microsoft.Win32.RegistryKey", "SetValue", parameters: "value"),
        ApiEntry.Sink(RuleIds.Persisted, Exposure.Log, "Microsoft.Win32.Registry", "SetValue", parameters: "value"),
        ApiEntry.Sink(RuleIds.Persisted, Exposure.Serialised, "Azure.Storage.Blobs.BlobClient", "Upload* OpenWrite*", parameters: "content"),
        ApiEntry.Sink(RuleIds.Persisted, Exposure.Serialised, "Azure.Storage.Blobs.Specialized.BlobBaseClient", "SetMetadata* SetTags*", parameters: "metadata tags"),
        ApiEntry.Sink(RuleIds.Persisted, Exposure.Serialised, "Azure.Storage.Blobs.Specialized.BlockBlobClient", "Upload* StageBlock*", parameters: "content"),
        ApiEntry.Sink(RuleIds.Persisted, Exposure.Serialised, "Azure.Storage.Blobs.Specialized.AppendBlobClient", "AppendBlock*", parameters: "content"),
        ApiEntry.Sink(RuleIds.Persisted, Exposure.Serialised, "Azure.Storage.Blobs.BlobContainerClient", "UploadBlob* SetMetadata*", parameters: "content metadata"),
        ApiEntry.Sink(RuleIds.Persisted, Exposure.Serialised, "Azure.Storage.Queues.QueueClient", "SendMessage* UpdateMessage* SetMetadata*", parameters: "messageText message metadata"),
        ApiEntry.Sink(RuleIds.Persisted, Exposure.Serialised, "Azure.Storage.Files.Shares.ShareFileClient", "Upload*", parameters: "content stream"),
        ApiEntry.Sink(RuleIds.Persisted, Exposure.Serialised, "Amazon.S3.Model.PutObjectRequest", "ContentBody InputStream"),
        ApiEntry.Sink(RuleIds.Persisted, Exposure.Serialised, "Microsoft.Extensions.Caching.Memory.CacheExtensions", "Set", parameters: "value"),
        ApiEntry.Sink(RuleIds.Persisted, Exposure.Serialised, "Microsoft.Extensions.Caching.Memory.CacheEntryExtensions", "SetValue", parameters: "value"),
        ApiEntry.Sink(RuleIds.Persisted, Exposure.Serialised, "Microsoft.Extensions.Caching.Memory.ICacheEntry", "Value"),
        ApiEntry.Sink(RuleIds.Persisted, Exposure.Serialised, "System.Runtime.Caching.ObjectCache", "Set Add AddOrGetExisting Item", parameters: "value"),
        ApiEntry.Sink(RuleIds.Persisted, Exposure.Serialised, "Microsoft.Extensions.Caching.Distributed.IDistributedCache", "Set SetAsync", parameters: "value"),
        ApiEntry.Sink(RuleIds.Persisted, Exposure.Serialised, "Microsoft.Extensions.Caching.Distributed.DistributedCacheExtensions", "Set SetAsync SetString SetStringAsync", parameters: "value"),
        ApiEntry.Sink(RuleIds.Persisted, Exposure.Serialised, "Microsoft.Extensions.Caching.Hybrid.HybridCache", "SetAsync", parameters: "value"),
        ApiEntry.Sink(RuleIds.Persisted, Exposure.Serialised, "ZiggyCreatures.Caching.Fusion.IFusionCache", "Set SetAsync GetOrSet GetOrSetAsync", parameters: "value defaultValue"),
        ApiEntry.Sink(RuleIds.Persisted, Exposure.Serialised, "ZiggyCreatures.Caching.Fusion.FusionCacheExtMethods", "Set SetAsync GetOrSet GetOrSetAsync", parameters: "value defaultValue"),
        ApiEntry.Sink(RuleIds.Persisted, Exposure.Serialised, "StackExchange.Redis.IDatabase", "String* Hash* List* Set* SortedSet* Publish* StreamAdd*", except: "key flags expiry when"),
        ApiEntry.Sink(RuleIds.Persisted, Exposure.Serialised, "StackExchange.Redis.IDatabaseAsync", "String* Hash* List* Set* SortedSet* Publish* StreamAdd*", except: "key flags expiry when"),
        ApiEntry.Sink(RuleIds.Persisted, Exposure.Serialised, "StackExchange.Redis.ISubscriber", "Publish PublishAsync", parameters: "message"),
        ApiEntry.Sink(RuleIds.Persisted, Exposure.Serialised, "StackExchange.Redis.HashEntry", ".ctor", parameters: "value"),
        ApiEntry.Sink(RuleIds.Persisted, Exposure.Log, "Microsoft.Extensions.Configuration.IConfiguration", "Item"),
        ApiEntry.Sink(RuleIds.Persisted, Exposure.Log, "Microsoft.Extensions.Configuration.IConfigurationSection", "Value"),
        ApiEntry.Sink(RuleIds.Persisted, Exposure.Log, "Microsoft.Extensions.Configuration.MemoryConfigurationBuilderExtensions", "AddInMemoryCollection", parameters: "initialData"),
        ApiEntry.Sink(RuleIds.Persisted, Exposure.Log, "System.Net.Mail.MailMessage", ".ctor Body Subject", parameters: "subject body"),
        ApiEntry.Sink(RuleIds.Persisted, Exposure.Log, "System.Net.Mail.SmtpClient", "Send SendAsync SendMailAsync", parameters: "subject body"),
        ApiEntry.Sink(RuleIds.Persisted, Exposure.Log, "System.Net.Mail.AlternateView", "CreateAlternateViewFromString", parameters: "content"),
        ApiEntry.Sink(RuleIds.Persisted, Exposure.Log, "System.Net.Mail.Attachment", "CreateAttachmentFromString", parameters: "content"),
        ApiEntry.Sink(RuleIds.Persisted, Exposure.Log, "MimeKit.MimeMessage", "Subject .ctor"),
        ApiEntry.Sink(RuleIds.Persisted, Exposure.Log, "MimeKit.TextPart", "Text SetText .ctor", parameters: "text"),
        ApiEntry.Sink(RuleIds.Persisted, Exposure.Log, "MimeKit.BodyBuilder", "TextBody HtmlBody"),
        ApiEntry.Sink(RuleIds.Persisted, Exposure.Log, "SendGrid.Helpers.Mail.MailHelper", "Create*", parameters: "subject plainTextContent htmlContent"),
        ApiEntry.Sink(RuleIds.Persisted, Exposure.Log, "SendGrid.Helpers.Mail.SendGridMessage", "Subject PlainTextContent HtmlContent"),
        ApiEntry.Sink(RuleIds.Persisted, Exposure.Log, "System.Xml.Linq.XDocument", "Save", parameters: "this"),
        ApiEntry.Sink(RuleIds.Persisted, Exposure.Log, "System.Xml.Linq.XElement", "Save", parameters: "this"),
        ApiEntry.Sink(RuleIds.Persisted, Exposure.Log, "System.Xml.XmlDocument", "Save", parameters: "this"),
        ApiEntry.Consumer("System.Net.Mail.SmtpClient", "Credentials"),
        ApiEntry.Sink(RuleIds.Persisted, Exposure.Serialised, "StackExchange.Redis.IDatabase", "Execute* ScriptEvaluate*", parameters: "args values parameters"),
        ApiEntry.Sink(RuleIds.Persisted, Exposure.Serialised, "StackExchange.Redis.IDatabaseAsync", "Execute* ScriptEvaluate*", parameters: "args values parameters"),
        ApiEntry.Sink(RuleIds.Persisted, Exposure.Serialised, "System.AppContext", "SetData", parameters: "data"),
        ApiEntry.Sink(RuleIds.Persisted, Exposure.Serialised, "Azure.Storage.Blobs.Models.BlobUploadOptions", "Metadata Tags"),
        ApiEntry.Sink(RuleIds.Persisted, Exposure.Serialised, "Azure.Storage.Files.Shares.ShareFileClient", "SetMetadata*", parameters: "metadata"),
    ];
}

using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Secrets.Analyzers.Tests.Infrastructure;

namespace Secrets.Analyzers.Tests;

/// <summary>Leaks that the analyzers are known to miss: each is here with the reason, so that nobody takes it for covered.</summary>
public sealed class KnownMissTests
{
    [Fact(Skip = "A struct's fields are followed, but no table names a field as a sink.")]
    public async Task Field_of_a_log4net_event_data_is_found() =>
        await FindsAsync("var data = new log4net.Core.LoggingEventData { Message = Corpus.Vault.Key.Reveal() };");

    [Fact(Skip = "A stream handed out by a library's object leads nowhere that the engine knows, files and responses apart.")]
    public async Task Entry_of_a_zip_archive_is_found() =>
        await FindsAsync("using var writer = new StreamWriter(new System.IO.Compression.ZipArchive(Stream.Null, System.IO.Compression.ZipArchiveMode.Create).CreateEntry(\"e\").Open()); writer.Write(Corpus.Vault.Key.Reveal());");

    [Fact(Skip = "A document of key and value pairs is a library's object, which takes the value in.")]
    public async Task Untyped_document_of_a_database_is_found() =>
        await FindsAsync("MongoDB.Driver.IMongoCollection<MongoDB.Bson.BsonDocument> all = null!; all.InsertOne(new MongoDB.Bson.BsonDocument(\"k\", Corpus.Vault.Key.Reveal()));");

    [Fact(Skip = "Names of files and folders are not looked at: only what is written into them.")]
    public async Task Name_of_a_folder_is_found() =>
        await FindsAsync("Directory.CreateDirectory(Corpus.Vault.Key.Reveal());");

    [Fact(Skip = "The raw response of the official client holds the body with the value; only the objects made from it are followed.")]
    public async Task Body_of_a_raw_response_is_found() =>
        await FindsAsync("System.Console.WriteLine(Corpus.Vault.OfficialClient.GetSecret(\"n\").GetRawResponse().Content.ToString());");

    [Fact(Skip = "A thread takes what it starts with by a second call, on another object than the function was given to.")]
    public async Task Argument_of_a_thread_start_is_found() =>
        await FindsAsync("new Thread(static o => System.Console.WriteLine(o)).Start(Corpus.Vault.Key.Reveal());");

    [Fact(Skip = "What another method put into a member is found where the member is read, not where the whole object is printed.")]
    public async Task Record_that_another_method_filled_is_found_where_it_is_printed() =>
        await FindsAsync(
            "Send(new Notice(Corpus.Vault.Key.Reveal()));",
            "void Send(object notice) { } public void Handle(Notice notice) { System.Console.WriteLine(notice); } public record Notice(string Key);");

    [Fact(Skip = "An ambient value is put into a library's object by one member and read by another.")]
    public async Task Ambient_value_is_found_where_another_member_reads_it() =>
        await FindsAsync(
            "Current = Corpus.Vault.Key.Reveal(); System.Console.WriteLine(Current);",
            "static readonly AsyncLocal<string?> s_current = new(); static string? Current { get => s_current.Value; set => s_current.Value = value; }");

    [Fact(Skip = "A progress object calls its function when something is reported to it, in another call than the one that made it.")]
    public async Task Value_that_is_reported_as_progress_is_found() =>
        await FindsAsync("IProgress<string> progress = new Progress<string>(static text => System.Console.WriteLine(text)); progress.Report(Corpus.Vault.Key.Reveal());");

    private static async Task FindsAsync(string statements, string members = "")
    {
        CorpusFile prelude = CorpusFile.Read("Prelude.cs");
        string code = $"public class Leak {{ public void Run() {{ {statements} }} {members} }}";
        ImmutableArray<Diagnostic> found = await AnalyzerRun.DiagnosticsOf(AnalyzerRun.Compile([("Leak.cs", code), (prelude.Name, prelude.Text)]), TestContext.Current.CancellationToken);

        Assert.Contains(found, static diagnostic => diagnostic.Id.StartsWith("KVS1", StringComparison.Ordinal));
    }
}

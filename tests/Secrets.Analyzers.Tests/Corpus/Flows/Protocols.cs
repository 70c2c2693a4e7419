using Microsoft.Extensions.Logging;
using Secrets;

namespace Corpus.Flows.Protocols;

// A client that speaks a protocol: its objects refer to each other in circles, a secret goes out, and what comes back has nothing to do with it.
public sealed class Part(string literal) { public string Literal { get; } = literal; }

public sealed class Command
{
    public Command(Engine engine, Folder folder, string text)
    {
        Engine = engine;
        Folder = folder;
        Parts.Add(new Part(text));
    }

    public Engine Engine { get; }
    public Folder Folder { get; }
    public List<Part> Parts { get; } = [];
    public string Tag { get; set; } = "";
    public string Status { get; set; } = "";
    public Command Next { get; set; } = null!;
}

public sealed class Folder(Engine engine, string name)
{
    public Engine Engine { get; } = engine;
    public string Name { get; } = name;
    public Folder Parent { get; set; } = null!;
}

public sealed class Engine(Stream network)
{
    public ReplyStream Stream { get; } = new(network);
    public Queue<Command> Pending { get; } = new();
    public Command Current { get; private set; } = null!;
    public Folder Inbox { get; set; } = null!;
    public int Sent { get; private set; }

    public void Queue(string text) => Pending.Enqueue(new Command(this, Inbox, text));

    public string Run()
    {
        Current = Pending.Dequeue();
        foreach (Part part in Current.Parts)
        {
            byte[] bytes = System.Text.Encoding.ASCII.GetBytes(part.Literal);
            Stream.Write(bytes, 0, bytes.Length);
            Sent += bytes[0] - '0';
        }

        return Current.Engine.Current.Engine.Stream.ReadLine();
    }
}

public sealed class ReplyStream(Stream network) : Stream
{
    private readonly Stream _network = network;
    private readonly byte[] _input = new byte[512];
    private readonly byte[] _output = new byte[512];
    private int _length;
    private int _seen;

    public override bool CanRead => true;
    public override bool CanSeek => false;
    public override bool CanWrite => true;
    public override long Length => _length;
    public override long Position { get => _seen; set => _seen = (int)value; }
    public override void Flush() => _network.Write(_output, 0, _length);
    public override long Seek(long offset, SeekOrigin origin) => 0;
    public override void SetLength(long value) { }
    public override int Read(byte[] buffer, int offset, int count) => _network.Read(buffer, offset, count);

    public override void Write(byte[] buffer, int offset, int count)
    {
        _seen = _seen * 10 + (buffer[offset] - '0');
        Array.Copy(buffer, offset, _output, _length, count);
        _length += count;
    }

    public string ReadLine()
    {
        int read = Read(_input, 0, _input.Length);
        return System.Text.Encoding.ASCII.GetString(_input, 0, read);
    }

    public unsafe int LineLength()
    {
        fixed (byte* start = _output)
        {
            byte* end = start;
            while (*end != '\n')
            {
                end++;
            }

            return (int)(end - start);
        }
    }
}

public sealed class MailClient(Engine engine, ILogger<MailClient> logger)
{
    public void Authenticate()
    {
        engine.Queue("AUTH " + Vault.Key.Reveal()); // KVS2001
        string reply = engine.Run();
        logger.LogInformation("Server says {Reply}", reply);
        logger.LogInformation("Sent {Count}, seen {Seen} of {Length}", engine.Sent, engine.Stream.Position, engine.Stream.LineLength());
        if (engine.Current.Status == "NO")
        {
            throw new InvalidOperationException("Refused: " + reply + engine.Current.Engine.Current.Folder.Engine.Current.Tag);
        }
    }

    public void Trace()
    {
        string text = "AUTH " + Vault.Key.Reveal();
        engine.Queue(text); // KVS2001
        foreach (Part part in engine.Pending.Peek().Parts)
        {
            logger.LogDebug("Sending {Part}", part.Literal); // KVS1001
        }

        foreach (Part part in engine.Current.Engine.Current.Engine.Current.Parts)
        {
            logger.LogDebug("Sent {Part}", part.Literal); // KVS1001
        }
    }
}

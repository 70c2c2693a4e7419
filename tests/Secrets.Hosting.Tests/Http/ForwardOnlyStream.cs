using System.Text;

namespace Secrets.Hosting.Tests;

/// <summary>A stream as the network gives it: without a length, and read once.</summary>
internal sealed class ForwardOnlyStream(string text) : MemoryStream(Encoding.UTF8.GetBytes(text), writable: false)
{
    public override bool CanSeek => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => base.Position;
        set => throw new NotSupportedException();
    }
}

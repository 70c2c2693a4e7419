using Secrets;

namespace Corpus.Flows.Chains;

// Variables that lead to each other, as those that walk a list do.
public sealed class Link
{
    public string Text { get; set; } = "";
    public Link Next { get; set; } = null!;
    public Link Previous { get; set; } = null!;
}

public sealed class ChainUse
{
    public void Walk(Link head)
    {
        Link current = head;
        while (current.Next is not null)
        {
            Link next = current.Next;
            next.Text = Vault.Key.Reveal(); // KVS2001
            next.Previous = current; // KVS2001
            current = next;
        }

        Console.WriteLine(current.Text); // KVS1002
    }

    public void Circle()
    {
        var first = new Link();
        var second = new Link { Next = first };
        first = second.Next;
        second = first.Next;
        first.Text = Vault.Key.Reveal(); // KVS2001
        second.Text = "none";
        Console.WriteLine(first.Text); // KVS1002
        Console.WriteLine(first.Text.Length);
    }

    public void Writers(Stream left, Stream right)
    {
        var first = new StreamWriter(left);
        var second = new StreamWriter(first.BaseStream);
        first = new StreamWriter(second.BaseStream);
        first.Write(Vault.Key.Reveal());
    }
}

namespace Corpus.Flows.LibraryInterfaces;

/// <summary>Objects of which the code knows no more than a library's interface that classes of the project implement.</summary>
public sealed class Subject<T> : IObserver<T>
{
    private readonly List<IObserver<T>> _observers = [];

    public void Subscribe(IObserver<T> observer) => _observers.Add(observer);

    public void OnNext(T value)
    {
        foreach (IObserver<T> observer in _observers)
        {
            observer.OnNext(value);
        }
    }

    public void OnCompleted()
    {
    }

    public void OnError(Exception error)
    {
    }
}

public sealed class Printer : IObserver<string>
{
    public void OnNext(string value) => Console.WriteLine(value);

    public void OnCompleted()
    {
    }

    public void OnError(Exception error)
    {
    }
}

public sealed class Sizes : IObserver<byte[]>
{
    public void OnNext(byte[] value) => Console.WriteLine(value.Length);

    public void OnCompleted()
    {
    }

    public void OnError(Exception error)
    {
    }
}

public sealed class Uses(IObserver<string> texts, IObserver<byte[]> sizes)
{
    public void Call()
    {
        texts.OnNext(Vault.Key.Reveal()); // KVS1002
        texts.OnNext(Vault.Key.Name);
        sizes.OnNext(Vault.Bytes.Reveal());
    }

    public void Hand()
    {
        var subject = new Subject<string>();
        subject.Subscribe(new Printer());
        subject.OnNext(Vault.Key.Reveal()); // KVS1002
        subject.OnNext(Vault.Key.Name);
        var lengths = new Subject<byte[]>();
        lengths.Subscribe(sizes);
        lengths.OnNext(Vault.Bytes.Reveal());
    }
}

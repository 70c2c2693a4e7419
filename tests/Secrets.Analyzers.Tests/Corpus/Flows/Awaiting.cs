namespace Corpus.Flows.Awaiting;
class Asyncs
{
    async Task A1()
    {
        string k = await Task.Run(() => Vault.Key.Reveal());
        Console.WriteLine(k); // KVS1002
        string j = await Task.Run(async () =>
        {
            await Task.Delay(1);
            return Vault.Key.Reveal();
        });
        Console.WriteLine(j); // KVS1002
        int n = await Task.Run(() => Vault.Key.Reveal().Length);
        Console.WriteLine(n);
    }

    async Task A2()
    {
        await Read().ContinueWith(t => Console.WriteLine(t.Result)); // KVS1002
        string s = await Read().ContinueWith(t => t.Result + "x", TaskScheduler.Default);
        Console.WriteLine(s); // KVS1002
        await Read().ContinueWith(t => Console.WriteLine(t.IsFaulted));
    }

    async Task<string> Read()
    {
        await Task.Yield();
        return Vault.Key.Reveal();
    }

    async Task A3()
    {
        string[] all = await Task.WhenAll(Read(), Task.FromResult("x"));
        Console.WriteLine(all[0]); // KVS1002
        string any = await await Task.WhenAny(Read());
        Console.WriteLine(any); // KVS1002
        var(a, b) = (await Read(), await Task.FromResult("x"));
        Console.WriteLine(a); // KVS1002
        Console.WriteLine(b);
    }

    async Task A4()
    {
        Task<string> t = Read();
        Task<string> u = Task.FromResult("c");
        await Task.WhenAll(t, u);
        Console.WriteLine(t.Result); // KVS1002
        Console.WriteLine(u.Result);
        Console.WriteLine(t.Status);
        Console.WriteLine(t.Id);
    }

    void A5()
    {
        Console.WriteLine(Read().GetAwaiter().GetResult()); // KVS1002
        Console.WriteLine(Read().Result); // KVS1002
        Console.WriteLine(Read().IsCompleted);
    }

    async ValueTask<string> A6V() => (await Vault.KeyAccessor).Reveal();
    async Task A6()
    {
        Console.WriteLine(await A6V()); // KVS1002
        Console.WriteLine(await A6V().AsTask()); // KVS1002
        Console.WriteLine(await A6V().ConfigureAwait(false)); // KVS1002
    }

    async Task A7()
    {
        var tcs = new TaskCompletionSource<string>();
        tcs.SetResult(Vault.Key.Reveal());
        Console.WriteLine(await tcs.Task); // KVS1002
        tcs.TrySetResult("x");
    }

    async Task A8()
    {
        string k = (await Vault.KeyAccessor.GetAsync()).Reveal();
        await Task.WhenAll(Enumerable.Range(0, 3).Select(async i =>
        {
            await Task.Yield();
            Console.WriteLine(k); // KVS1002
        }));
        await Parallel.ForEachAsync(new[] { k }, async (s, ct) =>
        {
            await Task.Yield();
            Console.WriteLine(s); // KVS1002
        });
    }

    async Task A9()
    {
        ThreadPool.QueueUserWorkItem(_ => Console.WriteLine(Vault.Key.Reveal())); // KVS1002
        ThreadPool.QueueUserWorkItem(s => Console.WriteLine(s), Vault.Key.Reveal()); // KVS1002
        new Thread(() => Console.WriteLine(Vault.Key.Reveal())).Start(); // KVS1002
        await Task.Factory.StartNew(s => Console.WriteLine(s), Vault.Key.Reveal()); // KVS1002
        using var timer = new Timer(s => Console.WriteLine(s), Vault.Key.Reveal(), 0, 1); // KVS1002
    }

    async Task A10()
    {
        try
        {
            await Read();
        }
        catch (Exception ex)
        {
            Console.WriteLine(ex.Message);
        }

        await using var e = Items().GetAsyncEnumerator();
        while (await e.MoveNextAsync())
            Console.WriteLine(e.Current); // KVS1002
    }

    async IAsyncEnumerable<string> Items()
    {
        await foreach (var s in Vault.KeyAccessor.WatchAsync())
            yield return s.Reveal();
    }

    async Task A11()
    {
        string k = await Read().WaitAsync(TimeSpan.FromSeconds(1));
        Console.WriteLine(k); // KVS1002
        var lazy = new Lazy<Task<string>>(() => Read()); // KVS2001
        Console.WriteLine(await lazy.Value); // KVS1002
    }

    async Task A12()
    {
        Task<string> t = Task.FromResult(Vault.Key.Reveal());
        string s = await t;
        Console.WriteLine(s); // KVS1002
        ValueTask<string> v = ValueTask.FromResult(Vault.Key.Reveal());
        Console.WriteLine(v.Result); // KVS1002
        await foreach (var x in Items().Select(x => x + "!"))
            Console.WriteLine(x); // KVS1002
        Console.WriteLine(await Items().FirstAsync()); // KVS1002
        Console.WriteLine(await Items().CountAsync());
    }
}

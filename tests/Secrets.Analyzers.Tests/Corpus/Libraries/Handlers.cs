using MassTransit;
using MediatR;
using Microsoft.Extensions.Logging;

namespace Corpus.Handlers;

public sealed record Rotated(string Key) : INotification;

public sealed record Placed(string Key);

public sealed class SignIn(string key) : IRequest<string>
{
    public string Key { get; } = key;
}

/// <summary>What is sent inside the process is told where a handler of the project lays it open.</summary>
public sealed class OnRotated(ILogger<OnRotated> logger) : INotificationHandler<Rotated>
{
    public Task Handle(Rotated notification, CancellationToken cancellationToken)
    {
        logger.LogInformation("Rotated {Key}", notification.Key); // KVS1001
        logger.LogInformation("Rotated {Event}", notification); // KVS1001
        logger.LogInformation("Rotated {Length}", notification.Key.Length);
        return Task.CompletedTask;
    }
}

public sealed class OnSignIn(ILogger<OnSignIn> logger) : IRequestHandler<SignIn, string>
{
    public Task<string> Handle(SignIn request, CancellationToken cancellationToken)
    {
        logger.LogInformation("Key {Key}", request.Key); // KVS1001
        return Task.FromResult("signed in");
    }
}

public sealed class OnPlaced(ILogger<OnPlaced> logger) : IConsumer<Placed>
{
    public Task Consume(ConsumeContext<Placed> context)
    {
        logger.LogInformation("Key {Key}", context.Message.Key); // KVS1001
        return Task.CompletedTask;
    }
}

public sealed class Sender(IMediator mediator, IPublishEndpoint bus)
{
    public async Task SendAsync()
    {
        string key = Vault.Key.Reveal();
        await mediator.Publish(new Rotated(key));
        string answer = await mediator.Send(new SignIn(key));
        Vault.Logger.LogInformation("{Answer}", answer);
        await bus.Publish(new Placed(key)); // KVS1010
        await bus.Publish<Placed>(new { Key = key }); // KVS1010
    }
}

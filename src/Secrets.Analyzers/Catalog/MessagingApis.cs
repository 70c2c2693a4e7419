using Secrets.Analyzers.Flow;

namespace Secrets.Analyzers.Catalog;

/// <summary>Message brokers and buses: a message stays in a queue, in clear, for whoever may read it.</summary>
internal static class MessagingApis
{
    public static readonly ApiEntry[] Entries =
    [
        Message("Confluent.Kafka.Message`2", "Value Key"),
        Message("Confluent.Kafka.Headers", "Add", "val"),
        Message("RabbitMQ.Client.IChannelExtensions", "BasicPublish*", "body"),
        Message("RabbitMQ.Client.IChannel", "BasicPublish*", "body"),
        Message("RabbitMQ.Client.IModel", "BasicPublish*", "body"),
        Message("RabbitMQ.Client.IModelExensions", "BasicPublish*", "body"),
        Message("RabbitMQ.Client.IBasicProperties", "Headers"),
        Message("RabbitMQ.Client.BasicProperties", "Headers"),
        Message("Azure.Messaging.ServiceBus.ServiceBusMessage", ".ctor Body Subject", "body subject"),
        Message("Azure.Messaging.EventHubs.EventData", ".ctor Body EventBody", "eventBody"),
        Message("Azure.Messaging.EventGrid.EventGridEvent", ".ctor", "data subject"),
        Message("Azure.Messaging.CloudEvent", ".ctor", "data jsonSerializableData"),
        Message("Amazon.SQS.Model.SendMessageRequest", ".ctor MessageBody", "messageBody"),
        Message("Amazon.SQS.Model.SendMessageBatchRequestEntry", ".ctor MessageBody", "messageBody"),
        Message("Amazon.SQS.IAmazonSQS", "SendMessage*", "messageBody"),
        Message("Amazon.SimpleNotificationService.Model.PublishRequest", ".ctor Message Subject", "message subject"),
        Message("Amazon.SimpleNotificationService.IAmazonSimpleNotificationService", "Publish*", "message subject"),
        Message("MassTransit.IPublishEndpoint", "Publish*", "message values"),
        Message("MassTransit.ISendEndpoint", "Send*", "message values"),
        Message("MassTransit.PublishExecuteExtensions", "Publish*", "message values"),
        Message("NServiceBus.IMessageSession", "Send Publish", "message"),
        Message("NServiceBus.IPipelineContext", "Send Publish", "message"),
        Message("NATS.Client.Core.INatsClient", "PublishAsync RequestAsync", "data"),
        Message("NATS.Client.Core.INatsConnection", "PublishAsync RequestAsync", "data"),
        Message("NATS.Client.IConnection", "Publish Request*", "data"),
        Message("MQTTnet.MqttApplicationMessage", "Payload PayloadSegment"),
        Message("MQTTnet.MqttApplicationMessageBuilder", "WithPayload*", "payload"),
        Message("MQTTnet.MqttClientExtensions", "PublishString* PublishBinary*", "payload"),
    ];

    private static ApiEntry Message(string type, string members, string? parameters = null) =>
        ApiEntry.Sink(RuleIds.Persisted, Exposure.Serialised, type, members, parameters);
}

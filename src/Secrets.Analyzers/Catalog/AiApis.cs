using Secrets.Analyzers.Flow;

namespace Secrets.Analyzers.Catalog;

/// <summary>Language models: keys of their clients, and prompts, which the service keeps and others may read.</summary>
internal static class AiApis
{
    public static readonly ApiEntry[] Entries =
    [
        Prompt("OpenAI.Chat.ChatClient", "CompleteChat*", "messages"),
        Prompt("OpenAI.Chat.ChatMessage", ".ctor CreateUserMessage CreateSystemMessage CreateDeveloperMessage CreateAssistantMessage CreateToolMessage", "content"),
        Prompt("OpenAI.Chat.ChatMessageContentPart", "CreateTextPart", "text"),
        Prompt("OpenAI.Embeddings.EmbeddingClient", "GenerateEmbedding*", "input inputs"),
        Prompt("Azure.AI.Inference.ChatRequestMessage", ".ctor Content", "content"),
        Prompt("Microsoft.Extensions.AI.ChatClientExtensions", "GetResponse* GetStreamingResponse*", "chatMessage"),
        Prompt("Microsoft.Extensions.AI.ChatMessage", ".ctor", "content contents"),
        Prompt("Microsoft.Extensions.AI.TextContent", ".ctor Text", "text"),
        Prompt("Microsoft.SemanticKernel.KernelExtensions", "InvokePrompt* CreateFunctionFromPrompt", "promptTemplate"),
        Prompt("Microsoft.SemanticKernel.ChatCompletion.ChatHistory", ".ctor AddUserMessage AddSystemMessage AddDeveloperMessage AddAssistantMessage AddMessage", "systemMessage message content"),
        Prompt("Microsoft.SemanticKernel.ChatMessageContent", ".ctor Content", "content"),
        Prompt("Microsoft.Agents.AI.AIAgent", "RunAsync RunStreamingAsync", "message"),
        Prompt("Microsoft.SemanticKernel.Memory.ISemanticTextMemory", "Save*", "text"),
        Prompt("OllamaSharp.Chat", ".ctor Send*", "message systemPrompt"),
        Prompt("Anthropic.Services.IMessageService", "Create*", "parameters"),
        Prompt("Anthropic.Services.Beta.IMessageService", "Create*", "parameters"),
        ApiEntry.Sink(RuleIds.Process, Exposure.Log, "ModelContextProtocol.Client.StdioClientTransportOptions", "Arguments EnvironmentVariables"),
        ApiEntry.Consumer("System.ClientModel.ApiKeyCredential", "Update"),
        ApiEntry.Consumer("Microsoft.SemanticKernel.OpenAIKernelBuilderExtensions"),
        ApiEntry.Consumer("Microsoft.SemanticKernel.OpenAIServiceCollectionExtensions"),
        ApiEntry.Consumer("Microsoft.SemanticKernel.AzureOpenAIKernelBuilderExtensions"),
        ApiEntry.Consumer("Microsoft.SemanticKernel.AzureOpenAIServiceCollectionExtensions"),
        ApiEntry.Consumer("Microsoft.Extensions.DependencyInjection.OpenAIServiceCollectionExtensions"),
        ApiEntry.Consumer("Microsoft.Extensions.DependencyInjection.AzureOpenAIServiceCollectionExtensions"),
        ApiEntry.Consumer("Microsoft.SemanticKernel.OpenAIChatClientKernelBuilderExtensions"),
    ];

    private static ApiEntry Prompt(string type, string members, string parameters) =>
        ApiEntry.Sink(RuleIds.Persisted, Exposure.Log, type, members, parameters);
}

using System.ClientModel;
using OpenAI;
using OpenAI.Chat;

namespace Corpus.Models;

public class Assistant(ChatClient chat)
{
    public async Task LeakAsync()
    {
        string key = Vault.Key.Reveal();
        await chat.CompleteChatAsync("Explain " + key); // KVS1010
        await chat.CompleteChatAsync(new UserChatMessage("Explain " + key)); // KVS1010
        await chat.CompleteChatAsync([new SystemChatMessage("You know " + key), new UserChatMessage("Explain")]); // KVS1010
        ChatMessage made = ChatMessage.CreateUserMessage("Explain " + key); // KVS1010
        ChatMessageContentPart part = ChatMessageContentPart.CreateTextPart(key); // KVS1010
    }

    public static async Task AskAsync()
    {
        string key = Vault.Key.Reveal();
        var client = new OpenAIClient(key);
        var other = new ChatClient("model", new ApiKeyCredential(key));
        var credential = new ApiKeyCredential("initial");
        credential.Update(key);
        await other.CompleteChatAsync("Explain " + Vault.Key.Name);
        await client.GetChatClient("model").CompleteChatAsync(new UserChatMessage("Explain"));
    }
}

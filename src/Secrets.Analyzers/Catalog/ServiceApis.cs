using Secrets.Analyzers.Flow;

namespace Secrets.Analyzers.Catalog;

/// <summary>Mail, chat and hosted services: what is sent to people, or kept where they look.</summary>
internal static class ServiceApis
{
    public static readonly ApiEntry[] Entries =
    [
        Told("System.Net.Mail.MailMessage", ".ctor Body Subject", "subject body"),
        Told("System.Net.Mail.SmtpClient", "Send SendAsync SendMailAsync", "subject body"),
        Told("System.Net.Mail.AlternateView", "CreateAlternateViewFromString", "content"),
        Told("System.Net.Mail.Attachment", "CreateAttachmentFromString", "content"),
        Told("MimeKit.MimeMessage", "Subject .ctor"),
        Told("MimeKit.TextPart", "Text SetText .ctor", "text"),
        Told("MimeKit.BodyBuilder", "TextBody HtmlBody"),
        Told("MimeKit.HeaderList", "Add Insert Replace Item", "value"),
        Told("MimeKit.AttachmentCollection", "Add*", "data stream"),
        Told("SendGrid.Helpers.Mail.MailHelper", "Create*", "subject plainTextContent htmlContent dynamicTemplateData"),
        Told("SendGrid.Helpers.Mail.SendGridMessage", "Subject PlainTextContent HtmlContent"),
        Told("SendGrid.Helpers.Mail.SendGridMessage", "AddContent* SetSubject SetGlobalSubject AddSubstitution* AddHeader* AddCustomArg* AddGlobal* AddSection* SetFooterSetting SetSubscriptionTracking", except: "mimeType headerKey"),
        ApiEntry.Sink(RuleIds.Persisted, Exposure.Serialised, "SendGrid.Helpers.Mail.SendGridMessage", "SetTemplateData", "dynamicTemplateData"),
        Told("Notify.Interfaces.INotificationClient", "Send*", "personalisation"),
        Told("Notify.Client.NotificationClient", "Send*", "personalisation"),
        Told("Octokit.NewIssue", ".ctor Title Body", "title"),
        Told("Octokit.IssueUpdate", "Title Body"),
        Told("Octokit.IIssueCommentsClient", "Create Update", "newComment commentUpdate"),
        Told("Octokit.NewPullRequest", ".ctor Title Body", "title"),
        Told("Octokit.PullRequestReviewCommentCreate", ".ctor", "body"),
        Told("Octokit.NewRelease", "Name Body"),
        Told("Octokit.NewCommitStatus", "Description Context"),
        Told("Octokit.NewCheckRunOutput", ".ctor Text", "title summary"),
        Told("Octokit.CreateFileRequest", ".ctor", "message content"),
        Told("Octokit.UpdateFileRequest", ".ctor", "message content"),
        Told("Octokit.NewBlob", "Content"),
        Told("Octokit.NewCommit", ".ctor", "message"),
        Told("Octokit.NewCommitComment", ".ctor", "body"),
        Told("Octokit.NewGist", "Description"),
        Told("Octokit.GistFileUpdate", "Content"),
        Told("Telegram.Bot.TelegramBotClientExtensions", "Send* Edit* Copy* Post* AnswerCallbackQuery", "text caption"),
        Told("Microsoft.Graph.Models.ItemBody", "Content"),
        Told("Microsoft.Graph.Models.Message", "Subject"),
        Told("Microsoft.Graph.Models.Event", "Subject"),
        Told("Twilio.Rest.Api.V2010.Account.MessageResource", "Create*", "body"),
        Told("Twilio.Rest.Api.V2010.Account.CreateMessageOptions", "Body"),
        Told("FluentEmail.Core.IFluentEmail", "Subject Body PlaintextAlternativeBody", "subject body"),
        Told("Discord.IMessageChannel", "SendMessageAsync", "text"),
        Told("Stripe.IHasMetadata", "Metadata"),
        Told("Stripe.ChargeCreateOptions", "Description"),
        Told("Stripe.CustomerCreateOptions", "Description"),
        Told("Stripe.PaymentIntentCreateOptions", "Description"),
        Told("LibGit2Sharp.IRepository", "Commit", "message"),
        Told("LibGit2Sharp.RepositoryExtensions", "Commit ApplyTag", "message"),
        Told("LibGit2Sharp.Configuration", "Set Add", "value"),
        ApiEntry.Consumer("System.Net.Mail.SmtpClient", "Credentials"),
    ];

    private static ApiEntry Told(string type, string members, string? parameters = null, string? except = null) =>
        ApiEntry.Sink(RuleIds.Persisted, Exposure.Log, type, members, parameters, except);
}

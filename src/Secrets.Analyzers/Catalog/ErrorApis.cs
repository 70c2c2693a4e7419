using Secrets.Analyzers.Flow;

namespace Secrets.Analyzers.Catalog;

/// <summary>Errors that are returned and not thrown: of results, and of validators, which a response tells to whoever asked.</summary>
internal static class ErrorApis
{
    public static readonly ApiEntry[] Entries =
    [
        ApiEntry.Sink(RuleIds.Exception, Exposure.Log, "ErrorOr.Error", "Failure Unexpected Validation Conflict NotFound Unauthorized Forbidden Custom"),
        ApiEntry.Sink(RuleIds.Exception, Exposure.Log, "FluentResults.Error", ".ctor WithMetadata"),
        ApiEntry.Sink(RuleIds.Exception, Exposure.Log, "FluentResults.Result", "Fail*"),
        ApiEntry.Sink(RuleIds.Exception, Exposure.Log, "FluentResults.ResultBase`1", "WithError* WithReason*"),
        ApiEntry.Sink(RuleIds.Logged, Exposure.Log, "FluentResults.ResultBase`1", "Log*", parameters: "content"),
        ApiEntry.Sink(RuleIds.Exception, Exposure.Log, "Ardalis.Result.Result", "Error* Invalid Conflict NotFound Forbidden Unauthorized Unavailable CriticalError"),
        ApiEntry.Sink(RuleIds.Exception, Exposure.Log, "Ardalis.Result.Result`1", "Error* Invalid Conflict NotFound Forbidden Unauthorized Unavailable CriticalError"),
        ApiEntry.Sink(RuleIds.Exception, Exposure.Log, "CSharpFunctionalExtensions.Result", "Failure* SuccessIf FailureIf", parameters: "error"),
        ApiEntry.Sink(RuleIds.Exception, Exposure.Log, "LanguageExt.Common.Error", "New"),
        ApiEntry.Sink(RuleIds.Response, Exposure.Log, "FluentValidation.ValidationContext`1", "AddFailure"),
        ApiEntry.Sink(RuleIds.Response, Exposure.Log, "FluentValidation.Results.ValidationFailure", ".ctor ErrorMessage AttemptedValue CustomState FormattedMessagePlaceholderValues"),
        ApiEntry.Sink(RuleIds.Response, Exposure.Text, "FluentValidation.DefaultValidatorOptions", "WithMessage WithErrorCode WithName", parameters: "errorMessage errorCode overridePropertyName"),
        ApiEntry.Sink(RuleIds.Response, Exposure.Text, "FluentValidation.DefaultValidatorExtensions", "Equal NotEqual", parameters: "toCompare"),
        ApiEntry.Sink(RuleIds.Response, Exposure.Text, "FluentValidation.Internal.MessageFormatter", "AppendArgument", parameters: "value"),
        ApiEntry.Sink(RuleIds.Response, Exposure.Log, "FastEndpoints.Endpoint`2", "AddError ThrowError", parameters: "message failure"),
        ApiEntry.Sink(RuleIds.Response, Exposure.Log, "FastEndpoints.ValidationContext", "AddError ThrowError", parameters: "message failure"),
        ApiEntry.Sink(RuleIds.Response, Exposure.Serialised, "FastEndpoints.Endpoint`2", "Response"),
        ApiEntry.Sink(RuleIds.Url, Exposure.Text, "FastEndpoints.ResponseSender`2", "RedirectAsync", parameters: "location"),
        ApiEntry.Sink(RuleIds.Response, Exposure.Serialised, "FastEndpoints.ResponseSender`2", "*", except: "cancellation contentType"),
    ];
}

using FluentValidation;
using FluentValidation.Results;

namespace Corpus.Validators;

public class LoginValidator : AbstractValidator<Login>
{
    public LoginValidator()
    {
        string key = Vault.Key.Reveal();
        RuleFor(login => login.Password).NotEmpty().WithMessage("Not " + key); // KVS1004
        RuleFor(login => login.Password).NotEqual(key); // KVS1004
        RuleFor(login => login.Password).Custom((_, context) => context.AddFailure("Password", "Not " + key)); // KVS1004
        RuleFor(login => login.Password).NotEmpty().WithMessage("Not " + Vault.Key.Name);
        RuleFor(login => login.Password).MinimumLength(key.Length);
    }

    public static void Check(FluentValidation.ValidationContext<Login> context)
    {
        string key = Vault.Key.Reveal();
        context.AddFailure("Password", "Expected " + key); // KVS1004
        context.AddFailure("Expected " + key); // KVS1004
        context.AddFailure(new ValidationFailure("Password", "Expected " + key)); // KVS1004
        var failure = new ValidationFailure("Password", "Expected") { AttemptedValue = key }; // KVS1004
        context.AddFailure("Password", "Expected " + Vault.Key.Name);
        throw new FluentValidation.ValidationException("Expected " + key); // KVS1003
    }
}

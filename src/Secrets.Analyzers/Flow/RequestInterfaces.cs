using Microsoft.CodeAnalysis;
using Secrets.Analyzers.Catalog;

namespace Secrets.Analyzers.Flow;

/// <summary>Interfaces that Refit and RestEase turn into requests: their attributes say which parameters become part of the address.</summary>
internal static class RequestInterfaces
{
    /// <summary>The attribute that makes a method a request; null for other methods.</summary>
    public static AttributeData? RequestOf(IMethodSymbol method)
    {
        if (method.ContainingType is { TypeKind: TypeKind.Interface })
        {
            foreach (AttributeData attribute in method.GetAttributes())
            {
                if (FlowTypes.Derives(attribute.AttributeClass, "Refit", "HttpMethodAttribute") || FlowTypes.Derives(attribute.AttributeClass, "RestEase", "RequestAttribute"))
                {
                    return attribute;
                }
            }
        }

        return null;
    }

    /// <summary>Whether an argument is written into the path or the query: by name, by attribute, or because nothing else is said of it.</summary>
    public static bool IsInAddress(AttributeData request, IMethodSymbol method, IParameterSymbol parameter)
    {
        string name = parameter.Name;
        foreach (AttributeData attribute in parameter.GetAttributes())
        {
            switch (attribute.AttributeClass?.Name)
            {
                case "QueryAttribute" or "QueryMapAttribute" or "RawQueryStringAttribute" or "PathAttribute" or "QueryNameAttribute" or "UrlAttribute":
                    return true;
                case "BodyAttribute" or "HeaderAttribute" or "HeaderCollectionAttribute" or "AuthorizeAttribute" or "PropertyAttribute" or "HttpRequestMessagePropertyAttribute":
                    return false;
                case "AliasAsAttribute" when attribute.ConstructorArguments is [{ Value: string alias }, ..]:
                    name = alias;
                    break;
            }
        }

        bool isInPath = request.ConstructorArguments.Any(argument => argument.Value is string path && path.IndexOf("{" + name + "}", StringComparison.OrdinalIgnoreCase) >= 0);
        return isInPath || !IsBody(request, method, parameter);
    }

    /// <summary>Refit sends the first object as the body of a request that has one, and the parts of a form as they are.</summary>
    private static bool IsBody(AttributeData request, IMethodSymbol method, IParameterSymbol parameter)
    {
        if (method.GetAttributes().Any(static attribute => attribute.AttributeClass?.Name == "MultipartAttribute"))
        {
            return true;
        }

        return request.AttributeClass?.Name is "PostAttribute" or "PutAttribute" or "PatchAttribute"
            && TypeNames.Namespace(request.AttributeClass.ContainingNamespace) == "Refit"
            && SymbolEqualityComparer.Default.Equals(method.Parameters.FirstOrDefault(static candidate => candidate.Type is { IsValueType: false, SpecialType: SpecialType.None }), parameter);
    }
}

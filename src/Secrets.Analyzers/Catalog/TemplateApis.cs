namespace Secrets.Analyzers.Catalog;

/// <summary>Templates, mappers, and the boxes that results are handed on in: what goes in comes out.</summary>
internal static class TemplateApis
{
    public static readonly ApiEntry[] Entries =
    [
        ApiEntry.Renderer("Scriban.Template", "Render* Evaluate*"),
        ApiEntry.Renderer("Fluid.FluidTemplateExtensions", "Render*"),
        ApiEntry.Renderer("Fluid.IFluidTemplate", "Render*"),
        ApiEntry.Renderer("DotLiquid.Template", "Render*"),
        ApiEntry.Carrier("DotLiquid.Hash", "From*"),
        ApiEntry.Renderer("Stubble.Core.Interfaces.IStubbleRenderer", "Render*"),
        ApiEntry.Renderer("Stubble.Core.Interfaces.IAsyncStubbleRenderer", "Render*"),
        ApiEntry.Renderer("RazorLight.IRazorLightEngine", "CompileRender* Render*"),
        ApiEntry.Renderer("HandlebarsDotNet.HandlebarsTemplate`2", "Invoke"),
        ApiEntry.Carrier("Markdig.Markdown", "ToHtml ToPlainText Normalize"),
        ApiEntry.Carrier("Humanizer.StringHumanizeExtensions"),
        ApiEntry.Carrier("Humanizer.StringDehumanizeExtensions"),
        ApiEntry.Carrier("Humanizer.InflectorExtensions"),
        ApiEntry.Carrier("Humanizer.TruncateExtensions"),
        ApiEntry.Carrier("Humanizer.CasingExtensions"),
        ApiEntry.Carrier("Humanizer.To", "Transform*"),
        ApiEntry.Carrier("AutoMapper.IMapper", "Map*"),
        ApiEntry.Carrier("AutoMapper.IMapperBase", "Map*"),
        ApiEntry.Carrier("Mapster.TypeAdapter", "Adapt*"),
        ApiEntry.Carrier("MapsterMapper.IMapper", "Map*"),
        ApiEntry.Carrier("ErrorOr.ErrorOr`1"),
        ApiEntry.Carrier("FluentResults.Result`1"),
        ApiEntry.Carrier("FluentResults.Result", "Ok"),
        ApiEntry.Carrier("Ardalis.Result.Result`1", ".ctor Success Created Value GetValue op_Implicit"),
        ApiEntry.Carrier("Ardalis.Result.Result", "Success"),
        ApiEntry.Carrier("Ardalis.GuardClauses.GuardClauseExtensions"),
        ApiEntry.Carrier("CSharpFunctionalExtensions.Result", "Success Of"),
        ApiEntry.Carrier("CSharpFunctionalExtensions.Result`1", "Value GetValueOrDefault"),
        ApiEntry.Carrier("CSharpFunctionalExtensions.Maybe", "From"),
        ApiEntry.Carrier("CSharpFunctionalExtensions.Maybe`1"),
        ApiEntry.Carrier("LanguageExt.Prelude", "Some Optional"),
        ApiEntry.Carrier("LanguageExt.Option`1"),
        ApiEntry.Carrier("OneOf.OneOf`2"),
        ApiEntry.Carrier("OneOf.OneOf`3"),
        ApiEntry.Carrier("OneOf.OneOf`4"),
        ApiEntry.Consumer("QRCoder.QRCodeGenerator"),
    ];
}

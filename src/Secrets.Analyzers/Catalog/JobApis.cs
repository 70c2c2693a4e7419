using Secrets.Analyzers.Flow;

namespace Secrets.Analyzers.Catalog;

/// <summary>Jobs and workflows: what they are started with is kept in the scheduler's store, and shown in its dashboard.</summary>
internal static class JobApis
{
    public static readonly ApiEntry[] Entries =
    [
        Stored("Quartz.JobDataMap", ".ctor Put* Add Item", "value map"),
        // Quartz 3 declares what a map does in its base types.
        Stored("Quartz.Util.StringKeyDirtyFlagMap", "Put*", "value"),
        Stored("Quartz.Util.DirtyFlagMap`2", "Put* Add Item", "value"),
        Stored("Quartz.JobBuilder", "UsingJobData", "value"),
        Stored("Quartz.TriggerBuilder", "UsingJobData", "value"),
        Stored("Quartz.IJobConfigurator", "UsingJobData", "value"),
        Stored("Quartz.ITriggerConfigurator", "UsingJobData", "value"),
        Stored("Quartz.JobBuilder`1", "UsingJobData", "value"),
        Stored("Quartz.TriggerBuilder`1", "UsingJobData", "value"),
        Stored("Quartz.IJobConfigurator`1", "UsingJobData", "value"),
        Stored("Quartz.ITriggerConfigurator`1", "UsingJobData", "value"),
        Stored("Hangfire.BackgroundJob", "Enqueue Schedule ContinueWith ContinueJobWith", "methodCall"),
        Stored("Hangfire.BackgroundJobClientExtensions", "Create Enqueue Schedule ContinueWith ContinueJobWith", "methodCall"),
        Stored("Hangfire.RecurringJob", "AddOrUpdate", "methodCall"),
        Stored("Hangfire.RecurringJobManagerExtensions", "AddOrUpdate*", "methodCall"),
        Stored("Hangfire.Common.Job", "FromExpression", "methodCall"),
        Stored("Temporalio.Client.ITemporalClient", "StartWorkflow* StartUpdate* StartActivity*", "workflowRunCall updateCall activityCall args"),
        Stored("Temporalio.Client.ITemporalClientExtensions", "ExecuteWorkflow* ExecuteUpdate* ExecuteActivity*", "workflowRunCall updateCall activityCall args"),
        Stored("Temporalio.Client.WorkflowHandle", "Signal* Query* StartUpdate* ExecuteUpdate*", "signalCall queryCall updateCall args"),
        Stored("Temporalio.Workflows.Workflow", "ExecuteActivity* ExecuteLocalActivity* ExecuteChildWorkflow* StartChildWorkflow* SignalWithStartWorkflow*", "activityCall workflowRunCall args"),
        Stored("FastEndpoints.JobQueueExtensions", "QueueJob*", "cmd"),
        Stored("Hangfire.Server.PerformContext", "SetJobParameter", "value"),
        Stored("Hangfire.Client.CreatingContext", "SetJobParameter", "value"),
        Stored("Hangfire.Client.CreatedContext", "SetJobParameter", "value"),
    ];

    private static ApiEntry Stored(string type, string members, string parameters) =>
        ApiEntry.Sink(RuleIds.Persisted, Exposure.Serialised, type, members, parameters);
}

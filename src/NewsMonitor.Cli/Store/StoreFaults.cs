using NewsMonitor.Storage;

namespace NewsMonitor.Cli.Store;

/// <summary>Says a store's faults as the terminal says all faults.</summary>
internal static class StoreFaults
{
    /// <summary>Runs it; what is wrong with a store or a file becomes the message of a failed command.</summary>
    public static int Told(Func<int> work)
    {
        try
        {
            return work();
        }
        catch (Exception e) when (e is TransferException or StoreUnavailableException)
        {
            throw new CommandException(e.Message, e);
        }
    }

    /// <inheritdoc cref="Told(Func{int})"/>
    public static async Task<int> Told(Func<Task<int>> work)
    {
        try
        {
            return await work();
        }
        catch (Exception e) when (e is TransferException or StoreUnavailableException)
        {
            throw new CommandException(e.Message, e);
        }
    }
}

namespace NewsMonitor.Contracts;

/// <summary>Takes documents in: makes articles of them and appends them to the article log. Any number may work side by side; call the one of key 0.</summary>
[Alias("nm.IIntakeGrain")]
public interface IIntakeGrain : IGrainWithIntegerKey
{
    /// <summary>Answers after the whole batch is durable, one receipt for each document in the order given. May be called again with the same batch. Throws when the store cannot take it: then nothing of it was taken.</summary>
    [Alias("Take"), ResponseTimeout("00:02:00")]
    Task<IReadOnlyList<IntakeReceipt>> Take([Immutable] IntakeBatch batch);
}

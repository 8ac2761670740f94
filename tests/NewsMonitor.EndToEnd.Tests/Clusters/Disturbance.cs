namespace NewsMonitor.EndToEnd.Tests.Clusters;

/// <summary>What is done to a cluster while articles come in.</summary>
public enum Disturbance
{
    /// <summary>Nothing: what the others are compared with.</summary>
    None,

    /// <summary>SIGKILL of one silo, which is started again after ten seconds.</summary>
    KillOne,

    /// <summary>SIGKILL of each silo in turn, each started again before the next dies.</summary>
    KillInTurn,

    /// <summary>SIGKILL of all silos at once, which are started again.</summary>
    KillAll,

    /// <summary>SIGTERM of one silo, which is started again.</summary>
    Terminate,

    /// <summary>SIGSTOP of one silo, and SIGCONT after half a minute: a zombie with stale activations.</summary>
    Freeze,

    /// <summary>PostgreSQL is killed, and started again after five seconds.</summary>
    KillDatabase,

    /// <summary>All connections of PostgreSQL are cut, five times.</summary>
    CutConnections,

    /// <summary>No packet goes from one silo to another for half a minute; all of them reach the database and their clients.</summary>
    CutNetwork,
}

[assembly: Xunit.AssemblyFixture(typeof(NewsMonitor.Testing.Databases.PostgresServer))]

using System.Globalization;
using NewsMonitor.Cli;

CultureInfo.DefaultThreadCurrentCulture = CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
return await Terminal.Run(args);

import { runCli } from './cli/runCli';

process.exitCode = await runCli(['serve', ...process.argv.slice(2)]);

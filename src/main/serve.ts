import { runServe } from './cli/serve';

process.exitCode = await runServe(process.argv.slice(2));

#!/usr/bin/env node
import { endWithReader } from './cli/output';
import { runCli } from './cli/runCli';

endWithReader();
process.exitCode = await runCli(process.argv.slice(2));

// Builds `out/`: the two shells, the command line, the preload and the page.
import { build } from './lib/build.mjs';

process.exitCode = (await build({ quiet: false })).code;

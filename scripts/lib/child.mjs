import { spawn } from 'node:child_process';
import { root } from './paths.mjs';

/** How long a child may take to end when asked. */
const LEAVE_MS = 6000;

/**
 * Runs a shell of the viewer until it ends, and ends it with this process: Ctrl+C, `kill`, a closed terminal.
 * The channel tells the child when this process is gone without a word.
 * @param {string} program
 * @param {readonly string[]} args
 * @param {{ env?: NodeJS.ProcessEnv, channel?: boolean }} [options]
 * @returns {Promise<{ code: number | null, signal: NodeJS.Signals | null, tookMs: number, wasAsked: boolean }>}
 */
export function runShell(program, args, { env = process.env, channel = false } = {}) {
  const startedMs = Date.now();
  const child = spawn(program, args, {
    cwd: root,
    env,
    stdio: ['inherit', 'inherit', 'inherit', ...(channel ? [/** @type {const} */ ('ipc')] : [])],
  });
  let wasAsked = false;
  /** @param {NodeJS.Signals} signal */
  const end = (signal) => {
    wasAsked = true;
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.kill(signal === 'SIGHUP' ? 'SIGTERM' : signal);
    setTimeout(() => child.kill('SIGKILL'), LEAVE_MS).unref();
  };
  const signals = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']);
  for (const signal of signals) process.on(signal, end);

  return new Promise((resolve) => {
    /** @param {number | null} code @param {NodeJS.Signals | null} signal */
    const settle = (code, signal) => {
      for (const name of signals) process.off(name, end);
      resolve({ code, signal, tookMs: Date.now() - startedMs, wasAsked });
    };
    child.once('error', () => settle(127, null));
    child.once('exit', settle);
  });
}

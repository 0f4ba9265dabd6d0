import { fail, type Result } from '../../shared/result';

let asked: AbortController | null = null;

/** Aborted by Ctrl+C, or by a request to terminate, from the first call on; what hears of it has to clean up and end. A second one ends the process. */
export function cancelSignal(): AbortSignal {
  if (asked) return asked.signal;
  const controller = new AbortController();
  asked = controller;
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => controller.abort());
  return controller.signal;
}

/** Does something that ends in a refusal when it is cancelled, once it has cleaned up after itself. */
export async function cancelling<Value>(
  work: (signal: AbortSignal) => Promise<Result<Value, string>>,
): Promise<Result<Value, string>> {
  const signal = cancelSignal();
  try {
    signal.throwIfAborted();
    return await work(signal);
  } catch (error) {
    if (!signal.aborted) throw error;
    return fail('cancelled: no file was left');
  }
}

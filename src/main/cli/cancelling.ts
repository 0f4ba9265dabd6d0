import { fail, type Result } from '../../shared/result';

/** Does something that ends with Ctrl+C (or a request to terminate) in a refusal, once it has cleaned up after itself. */
export async function cancelling<Value>(
  work: (signal: AbortSignal) => Promise<Result<Value, string>>,
): Promise<Result<Value, string>> {
  const controller = new AbortController();
  const cancel = () => controller.abort();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, cancel);
  try {
    return await work(controller.signal);
  } catch (error) {
    if (!controller.signal.aborted) throw error;
    return fail('cancelled: no file was left');
  } finally {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.off(signal, cancel);
  }
}

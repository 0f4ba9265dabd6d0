import { z } from 'zod';
import { OPENED_LIMITS, type OpenedFileHead } from '../../shared/openedFiles';
import { fail, ok, type Result } from '../../shared/result';
import type { OpenedFile } from '../situation/openedFiles';

/** The list of files is small beside them. */
const HEAD_BYTES = 16 * 1024 * 1024;
const MAX_BYTES = OPENED_LIMITS.bytes + HEAD_BYTES;
const LINE_FEED = 0x0a;

/** Why a request carries no files. */
export interface UnreadableFiles {
  readonly status: 400 | 413;
  readonly reason: string;
}

const headsSchema = z
  .array(
    z.strictObject({
      path: z.string().min(1).max(1000),
      size: z.number().int().min(0).max(OPENED_LIMITS.bytes),
    }),
  )
  .min(1)
  .max(OPENED_LIMITS.files);

/** Takes the files out of a request as they stream in. Refuses too many bytes as soon as they are announced or have come. */
export async function readOpenedFiles(
  request: Request,
): Promise<Result<readonly OpenedFile[], UnreadableFiles>> {
  if (Number(request.headers.get('content-length') ?? 0) > MAX_BYTES) return TOO_LARGE;
  // whoever sends may go away in the middle of it
  const body = await readBody(request).catch(() => null);
  if (body === null) return refuse('the files were cut off on their way');
  if (body === undefined) return TOO_LARGE;
  const lineEnd = body.indexOf(LINE_FEED);
  const heads = lineEnd === -1 ? undefined : parseHeads(body.subarray(0, lineEnd));
  if (!heads) return refuse('expected a line that lists files, then their bytes');
  const whole = heads.reduce((sum, { size }) => sum + size, 0);
  if (whole !== body.length - lineEnd - 1)
    return refuse(`expected ${whole} bytes of files, found ${body.length - lineEnd - 1}`);
  let at = lineEnd + 1;
  return ok(
    heads.map(({ path, size }) => {
      const bytes = body.subarray(at, at + size);
      at += size;
      return { path, bytes };
    }),
  );
}

const TOO_LARGE = fail<UnreadableFiles>({
  status: 413,
  reason: `expected at most ${OPENED_LIMITS.bytes} bytes of files`,
});

function refuse(reason: string) {
  return fail<UnreadableFiles>({ status: 400, reason });
}

async function readBody(request: Request): Promise<Buffer | undefined> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  const reader = request.body?.getReader();
  for (let read = await reader?.read(); read?.value; read = await reader?.read()) {
    length += read.value.length;
    if (length > MAX_BYTES) {
      await reader?.cancel();
      return undefined;
    }
    chunks.push(read.value);
  }
  return Buffer.concat(chunks, length);
}

function parseHeads(line: Uint8Array): readonly OpenedFileHead[] | undefined {
  try {
    const checked = headsSchema.safeParse(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(line)));
    return checked.data;
  } catch {
    return undefined;
  }
}

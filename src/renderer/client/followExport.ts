import type { ExportLine, WrittenExport } from '../../shared/export/exportRequest';
import { fail, ok, type Result } from '../../shared/result';
import type { SheetRefusal } from '../../shared/sheet/sheet';

/** Follows an export, line by line, to its end. Rejects when the lines end before it does. */
export async function followExport(
  response: Response,
  onProgress: (done: number) => void,
): Promise<Result<WrittenExport, SheetRefusal>> {
  for await (const text of linesOf(response)) {
    const line = JSON.parse(text) as ExportLine;
    if (line.is === 'progress') onProgress(line.done);
    else if (line.is === 'written') return ok(line);
    else return fail(line);
  }
  throw new Error('the export broke off: the viewer went away while it wrote');
}

async function* linesOf({ body }: Response): AsyncGenerator<string> {
  if (!body) return;
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  for (let read = await reader.read(); !read.done; read = await reader.read()) {
    const lines = (rest + read.value).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) if (line !== '') yield line;
  }
}

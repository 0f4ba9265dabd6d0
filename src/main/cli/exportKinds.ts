import { mkdir } from 'node:fs/promises';
import { basename, extname, join, resolve } from 'node:path';
import { EXPORT_FORMATS } from '../../shared/export/formats';
import { sheetFormatOf } from '../export/formats';
import { cancelSignal } from './cancelling';
import { runExport } from './export';
import type { ExportArguments } from './exportArguments';
import { faultOfExport } from './exportFaults';
import { EXIT, type Output } from './output';

/** `export` of one kind of file or of several into a folder: pictures together, and one file of each other kind. Done only when all are. */
export async function runExportKinds(args: ExportArguments, output: Output): Promise<number> {
  // from the first moment on, while what writes is still being loaded
  const signal = cancelSignal();
  const formats = (args.format ?? '').split(',').map((name) => name.trim());
  const pictures = formats.filter((name) => sheetFormatOf(name));
  const others = [...new Set(formats.filter((name) => !sheetFormatOf(name)))];
  const isMixed = others.length > 0 && formats.length > 1;
  // what is no format at all is refused where one is asked for
  const unknown = others.find((name) => endingOf(name) === undefined);
  if (!isMixed || args.out === undefined || unknown !== undefined)
    return runExport(isMixed && unknown !== undefined ? { ...args, format: unknown } : args, output);
  const { out } = args;
  // before the first is written
  const fault = formats.map((format) => faultOfExport(format, args)).find((each) => each !== undefined);
  if (fault !== undefined) {
    output.err(fault);
    return EXIT.usage;
  }
  try {
    await mkdir(out, { recursive: true });
  } catch (error) {
    output.err(`--out: ${out} cannot be made a folder: ${error instanceof Error ? error.message : error}`);
    return EXIT.refused;
  }
  const named = basename(resolve(args.reference));
  const name = named.slice(0, named.length - extname(named).length) || 'situation';
  const parts = [
    ...(pictures.length > 0 ? [{ format: pictures.join(','), out }] : []),
    ...others.map((format) => ({ format, out: join(out, `${name}.${endingOf(format)}`) })),
  ];
  let code: number = EXIT.done;
  for (const part of parts) {
    code = Math.max(code, await runExport({ ...args, ...part }, output));
    if (signal.aborted) break;
  }
  return code;
}

function endingOf(format: string): string | undefined {
  if (format === 'pptx') return format;
  return EXPORT_FORMATS.find(({ id }) => id === format)?.extension;
}

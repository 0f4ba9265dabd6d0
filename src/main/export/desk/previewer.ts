import { Worker } from 'node:worker_threads';
import type { SheetPreview } from '../../../shared/export/exportRequest';
import type { Result } from '../../../shared/result';
import type { SheetOptions } from '../../../shared/sheet/options';
import type { Picture } from '../../../shared/sheet/picture';
import type { SheetRefusal } from '../../../shared/sheet/sheet';
import type { SheetSource } from '../sheets/drawingKit';
import type { FirstSheet } from '../sheets/firstSheet';

/** A sheet that is to be looked at. */
export interface Previewed {
  readonly picture: Picture;
  readonly options: SheetOptions;
  readonly first: FirstSheet;
}

/** Draws sheets to be looked at. */
export type Preview = (
  source: SheetSource,
  previewed: Previewed,
) => Promise<Result<SheetPreview, SheetRefusal>>;

/** What the thread that draws is told; the situation comes first, and again whenever it is another. */
export type PreviewOrder =
  | { readonly is: 'source'; readonly source: SheetSource }
  | ({ readonly is: 'sheet'; readonly number: number } & Previewed);

export interface PreviewAnswer {
  readonly number: number;
  readonly preview: Result<SheetPreview, SheetRefusal>;
}

interface Waiting {
  resolve(preview: Result<SheetPreview, SheetRefusal>): void;
  reject(error: Error): void;
}

/** Draws in a thread that stays, so that fonts and base map are read once. `workerFile` is the built worker; it starts with the first sheet. */
export function previewInWorker(workerFile: string): Preview {
  let running: { readonly worker: Worker; version: string } | null = null;
  const waiting = new Map<number, Waiting>();
  let number = 0;
  const start = () => {
    const worker = new Worker(workerFile);
    // nothing is lost with it when the run ends
    worker.unref();
    worker.on('message', ({ number: answered, preview }: PreviewAnswer) => {
      waiting.get(answered)?.resolve(preview);
      waiting.delete(answered);
    });
    const end = (error: Error) => {
      if (running?.worker === worker) running = null;
      for (const { reject } of waiting.values()) reject(error);
      waiting.clear();
    };
    worker.once('error', end);
    worker.once('exit', (code) => end(new Error(`the thread that draws sheets ended with ${code}`)));
    return { worker, version: '' };
  };
  return (source, previewed) => {
    running ??= start();
    const { worker } = running;
    const tell = (order: PreviewOrder) => worker.postMessage(order);
    const version = versionOf(source);
    if (running.version !== version) tell({ is: 'source', source });
    running.version = version;
    number += 1;
    const own = number;
    return new Promise((resolve, reject) => {
      waiting.set(own, { resolve, reject });
      tell({ is: 'sheet', number: own, ...previewed });
    });
  };
}

/** Tells a situation from any other; edited scenes make another as well. */
export function versionOf({ situation }: SheetSource): string {
  return `${situation.version} ${JSON.stringify(situation.scenes)}`;
}

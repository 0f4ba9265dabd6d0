import { parentPort } from 'node:worker_threads';
import { ok } from '../../../shared/result';
import type { Sheet } from '../../../shared/sheet/sheet';
import { buildApp6Shapes } from '../../situation/app6Shapes';
import type { LayText } from '../fonts/layText';
import type { SheetSource } from '../sheets/drawingKit';
import { firstSheetOf } from '../sheets/firstSheet';
import { buildSheetMaker, type SheetMaker } from '../sheets/sheetMaker';
import { writeSvg } from '../svg/writeSvg';
import type { PreviewAnswer, PreviewOrder } from './previewer';

/** The whole of a worker: draws sheets of the situation that it was given last, in the order asked for. */
export function answerPreviews(): void {
  const port = parentPort;
  if (!port) throw new Error('this is a thread of another program');
  let makers: Makers | null = null;
  // one after the other: what reads symbols waits
  let last = Promise.resolve();
  port.on('message', (order: PreviewOrder) => {
    last = last.then(async () => {
      if (order.is === 'source') {
        makers = buildMakers(order.source);
        return;
      }
      if (!makers) throw new Error('a sheet was asked for before its situation');
      const maker = await makers[order.picture.symbols]();
      const made = firstSheetOf(order.first, maker, order.picture, order.options);
      const preview = made.ok ? ok(previewOf(made.value, maker.layText)) : made;
      port.postMessage({ number: order.number, preview } satisfies PreviewAnswer);
    });
  });
}

interface Makers {
  pictogram(): Promise<SheetMaker>;
  app6(): Promise<SheetMaker>;
}

/** The library of APP-6 symbols is large, and read only where they are shown. */
function buildMakers(source: SheetSource): Makers {
  const plain = Promise.resolve(buildSheetMaker(source, () => undefined));
  let app6: Promise<SheetMaker> | null = null;
  return {
    pictogram: () => plain,
    app6: () => {
      app6 ??= buildApp6Shapes().then((shapes) => buildSheetMaker(source, shapes));
      return app6;
    },
  };
}

function previewOf(sheet: Sheet, layText: LayText) {
  const { width, height, frame, extent, projection, notes, about } = sheet;
  const svg = writeSvg(sheet, { layText, searchable: false });
  return { svg, width, height, frame, extent, projection, notes, title: about.title };
}

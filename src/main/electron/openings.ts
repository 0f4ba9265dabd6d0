import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { app } from 'electron';
import { z } from 'zod';

/** What another start of the viewer hands to the one that runs. */
const handedOver = z.object({ opened: z.string().min(1).max(4096).optional() });

export interface Openings {
  /** The situation named on the command line or by the file manager before the start: a bundled id or a path. */
  readonly first: string | undefined;
  /** Runs `open` for every situation asked for from now on; `undefined` asks for the window alone. */
  onNext(open: (reference: string | undefined) => void): void;
}

/**
 * Collects the situations that the system asks for: the command line, a second start, a folder dropped on the
 * app's icon. `undefined` when the viewer runs already: that one has been told and this one should quit.
 */
export function claimOpenings(): Openings | undefined {
  const named = findNamed(process.argv.slice(app.isPackaged ? 1 : 2));
  if (!app.requestSingleInstanceLock(named === undefined ? {} : { opened: named })) return undefined;

  let early: string | undefined;
  let open: (reference: string | undefined) => void = (reference) => {
    early = reference ?? early;
  };
  app.on('second-instance', (_event, _argv, _folder, data) => {
    const checked = handedOver.safeParse(data);
    open(checked.success ? checked.data.opened : undefined);
  });
  app.on('open-file', (event, path) => {
    event.preventDefault();
    open(path);
  });
  return {
    get first() {
      return early ?? named;
    },
    onNext(next) {
      open = next;
    },
  };
}

/** The first argument that is no switch: a path is made absolute here, where its starting folder is known. */
function findNamed(args: readonly string[]): string | undefined {
  const named = args.find((argument) => argument !== '' && !argument.startsWith('-'));
  return named !== undefined && existsSync(resolve(named)) ? resolve(named) : named;
}

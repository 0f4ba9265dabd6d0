import { app6Symbol } from '../app6';
import { type Loaded, loadSituation } from '../loadSituation';
import { loadOpenedFiles, type OpenedFile } from '../openedFiles';

/** What is to be loaded. Plain data. */
export type Order =
  | { readonly is: 'path'; readonly path: string }
  | { readonly is: 'files'; readonly files: readonly OpenedFile[] };

/** Reads, checks and compiles a situation for whoever draws it. */
export type Loader = (order: Order) => Promise<Loaded>;

/** Loads on the thread that asks. */
export const loadHere: Loader = (order) =>
  order.is === 'path' ? loadSituation(order.path, app6Symbol) : loadOpenedFiles(order.files, app6Symbol);

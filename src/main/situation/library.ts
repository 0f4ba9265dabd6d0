import { join } from 'node:path';
import type { ListedSituation, Refusal, Saved, SaveFault, SaveRequest } from '../../shared/api';
import { fail, ok, type Result } from '../../shared/result';
import type { Problem } from '../../shared/situation/problem';
import type { Written } from '../../shared/situation/written';
import { bundledIds, readTitle } from './bundledSituations';
import { resolveReference } from './findSituation';
import { type Loader, loadHere } from './loading/loader';
import type { Loaded } from './loadSituation';
import type { OpenedFile } from './openedFiles';
import { type Place, placeAt, placeOf } from './place';
import { type Collected, collectFiles } from './save/collectFiles';
import { saveSituation } from './save/saveSituation';

/** The bundled situation that opens when nothing else is asked for. */
const DEFAULT_SITUATION = 'syria-withdrawal-2024';

/** What stays of opened files for the run: the oldest go first, the open one never. */
const KEPT = { situations: 20, bytes: 1024 * 1024 * 1024 };

/** Finds situations, remembers which were opened in this run, and which one is open. */
export interface SituationLibrary {
  /** Opens a bundled id, a listed reference or a path. What cannot be shown is refused, and what was open stays open. */
  open(reference: string): Promise<Result<{ readonly id: string }, Refusal>>;
  /** Opens files that were handed over; the same holds. Once `signal` is aborted, nothing is opened. */
  openFiles(
    files: readonly OpenedFile[],
    signal?: AbortSignal,
  ): Promise<Result<{ readonly id: string }, Refusal>>;
  /** The open situation as it is now: read once, and again when a file of it has changed. */
  load(): Promise<Loaded>;
  /** Saves scenes and presets into the open situation, where that is read from a disk. One save after the other. */
  save(request: SaveRequest): Promise<Result<Saved, SaveFault>>;
  /** The files of the open situation with other scenes and presets. */
  collect(written: Written): Promise<Result<Collected, readonly Problem[]>>;
  /** Where a place lies on disk that was opened in this run, by its mark; null for what came with the viewer, for files that were handed over, and for unknown ones. */
  pathOf(mark: string): Promise<string | null>;
  /** The bundled situations, then what was opened in this run. */
  list(): Promise<readonly ListedSituation[]>;
}

interface Kept {
  readonly reference: string;
  readonly fingerprint: string;
  readonly loaded: Promise<Loaded>;
}

/** Builds the library over `resources/situations`, with `opened` (a bundled id or a path) as the open situation. */
export function buildSituationLibrary(
  situationsDir: string,
  opened = DEFAULT_SITUATION,
  load: Loader = loadHere,
): SituationLibrary {
  const places: Place[] = [];
  const known = new Map<string, { readonly id: string; readonly title: string }>();
  let number = 0;
  let asked = 0;
  let applied = 0;
  let kept: Kept | undefined;

  const find = async (reference: string): Promise<Place> => {
    const listed = places.find((place) => place.reference === reference);
    if (listed) return listed;
    const path = await resolveReference(situationsDir, reference);
    if (path === join(situationsDir, reference)) return placeAt(path, reference, 'bundled', load);
    return places.find((place) => place.path === path) ?? placeAt(path, `opened-${++number}`, 'path', load);
  };
  let current = find(opened);
  void current.then(remember);

  function remember(place: Place): void {
    if (place.kind === 'bundled' || places.includes(place)) return;
    places.push(place);
    while (places.length > KEPT.situations || sum(places) > KEPT.bytes) {
      const oldest = places.findIndex((each) => each !== place);
      if (oldest === -1) return;
      places.splice(oldest, 1);
    }
  }

  async function readNow(place: Place): Promise<Loaded> {
    const fingerprint = await place.fingerprint();
    if (kept?.reference !== place.reference || kept.fingerprint !== fingerprint)
      kept = { reference: place.reference, fingerprint, loaded: readFrom(place) };
    const loaded = await kept.loaded;
    if (loaded.ok) known.set(place.reference, { id: loaded.value.id, title: loaded.value.title });
    return loaded;
  }

  /** Makes a place the open one if it can be shown, unless a later wish has been fulfilled already. */
  async function openPlace(place: Place, signal?: AbortSignal) {
    const turn = ++asked;
    const before = kept;
    const loaded = await readNow(place);
    const shown = refuseEmpty(loaded);
    if (!shown.ok) {
      kept = before;
      return fail({ name: place.name, problems: shown.error });
    }
    if (turn > applied && !signal?.aborted) {
      applied = turn;
      current = Promise.resolve(place);
      remember(place);
    }
    return ok({ id: shown.value.id });
  }

  async function saveNow({ written, version, manifestVersion }: SaveRequest) {
    const place = await current;
    if (place.kind !== 'path') return fail<SaveFault>({ is: 'nowhere' });
    const before = await readNow(place);
    const saved = await saveSituation(place.path, { written, manifestVersion });
    if (!saved.ok) return saved;
    const after = await readNow(place);
    if (!after.ok) return fail<SaveFault>({ is: 'refused', problems: after.error });
    const isOther = !before.ok || before.value.version !== version;
    return ok({ version: after.value.version, manifestVersion: saved.value, isOther });
  }
  let lastSave: Promise<unknown> = Promise.resolve();

  return {
    save(request) {
      const saving = lastSave.then(() => saveNow(request));
      lastSave = saving.catch(() => {});
      return saving;
    },
    collect: async (written) => collectFiles(await current, written),
    open: async (reference) => openPlace(await find(reference)),
    openFiles: async (files, signal) => openPlace(placeOf(files, `opened-${++number}`, load), signal),
    load: async () => readNow(await current),
    pathOf: async (mark) => {
      const place = [await current, ...places].find((each) => each.mark === mark);
      return place?.kind === 'path' ? place.path : null;
    },
    list: async () => {
      const { reference } = await current;
      const bundled = (await bundledIds(situationsDir)).map(async (id) => ({
        reference: id,
        id,
        title: (await readTitle(join(situationsDir, id))) ?? id,
        from: null,
        isOpen: id === reference,
        isLive: true,
      }));
      const others = places.map((place) => ({
        reference: place.reference,
        id: known.get(place.reference)?.id ?? null,
        title: known.get(place.reference)?.title ?? place.name,
        from: place.name,
        isOpen: place.reference === reference,
        isLive: place.kind === 'path',
      }));
      return [...(await Promise.all(bundled)), ...others];
    },
  };
}

async function readFrom(place: Place): Promise<Loaded> {
  const loaded = await place.read();
  return loaded.ok ? { ...loaded, value: { ...loaded.value, place: place.mark } } : loaded;
}

function sum(places: readonly Place[]): number {
  return places.reduce((bytes, { sizeBytes }) => bytes + sizeBytes, 0);
}

/** A situation of which every layer was refused shows nothing. */
function refuseEmpty(loaded: Loaded): Loaded {
  if (!loaded.ok || loaded.value.layers.length > 0) return loaded;
  const errors = loaded.value.problems.filter(({ severity }) => severity === 'error');
  return errors.length > 0 ? fail(errors) : loaded;
}

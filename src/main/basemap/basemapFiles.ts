import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type BasemapCatalogue, cellFile, labelFiles } from '../../shared/basemap/catalogue';
import { fail, ok, type Result } from '../../shared/result';

/** Files of the base map, several at a time: in a page a request costs more than the bytes of a cell. */
export interface BasemapFiles {
  /** The files as one JSON array in the order asked for; refuses, by name, one that the catalogue does not list. */
  read(names: readonly string[]): Promise<Result<Uint8Array<ArrayBuffer>, string>>;
}

/** Builds the service over `resources/basemap`. */
export function buildBasemapFiles(basemapDir: string): BasemapFiles {
  let listed: Promise<ReadonlySet<string>> | undefined;
  return {
    read: async (names) => {
      listed ??= readFile(join(basemapDir, 'catalogue.json'), 'utf8').then((text) =>
        filesOf(JSON.parse(text)),
      );
      const known = await listed;
      const unknown = names.find((name) => !known.has(name));
      if (unknown !== undefined) return fail(`the base map has no ${unknown}`);
      return ok(joined(await Promise.all(names.map((name) => readFile(join(basemapDir, name))))));
    },
  };
}

function filesOf({ levels, labels }: BasemapCatalogue): ReadonlySet<string> {
  return new Set([
    ...levels.flatMap(({ id, cells }) => cells.map((cell) => cellFile(id, cell))),
    ...labelFiles(labels),
  ]);
}

// as bytes: nothing here needs to know what is in them
function joined(files: readonly Buffer[]): Uint8Array<ArrayBuffer> {
  const comma = Buffer.from(',');
  return Buffer.concat([
    Buffer.from('['),
    ...files.flatMap((file, i) => (i === 0 ? [file] : [comma, file])),
    Buffer.from(']'),
  ]);
}

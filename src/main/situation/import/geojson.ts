import { createHash } from 'node:crypto';
import { fail, ok, type Result } from '../../../shared/result';
import type { Problem } from '../../../shared/situation/problem';
import { isRecord } from '../isRecord';
import { MANIFEST_FILE } from '../package/fileSet';
import { isArchive } from '../package/openArchive';
import { problemOf } from '../package/packageFiles';
import { decodeJson, type JsonFiles } from '../readJson';
import { completeFeatures } from './completeFeatures';
import { manifestFor } from './manifestFor';

/** A file that is no package. */
export interface GeoJsonFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A situation made of plain GeoJSON, and what had to be filled in. */
export interface ImportedGeoJson {
  readonly files: JsonFiles;
  readonly notes: readonly Problem[];
}

/**
 * Plain GeoJSON files (RFC 7946) as the files of a situation with a layer each. What the format asks for and a file does not say is
 * filled in with the least that can be claimed, and each such filling is a note. Refuses what is no JSON and positions in another
 * reference system than WGS 84; shapes and positions are checked as those of any layer.
 */
export function importGeoJson(
  files: readonly GeoJsonFile[],
  today = new Date().toISOString().slice(0, 10),
): Result<ImportedGeoJson, readonly Problem[]> {
  const hash = createHash('sha256');
  const contents = new Map<string, unknown>();
  const notes: Problem[] = [];
  const problems: Problem[] = [];
  const cited = new Set<string>();
  const actors = new Set<string>();
  const ids = new Set<string>();
  for (const { name, bytes } of files) {
    const file = uniqueName(name, contents);
    hash.update(file).update('\0').update(bytes).update('\0');
    const parsed = parseGeoJson(file, bytes);
    if (!parsed.ok) {
      problems.push(parsed.error);
      continue;
    }
    const completed = completeFeatures(file, asCollection(parsed.value), ids);
    contents.set(file, completed.collection);
    notes.push(...completed.notes);
    for (const id of completed.cited) cited.add(id);
    for (const id of completed.actors) actors.add(id);
  }
  if (problems.length > 0) return fail(problems);
  contents.set(MANIFEST_FILE, manifestFor([...contents], { cited, actors, today }));
  return ok({ files: heldJson(contents, hash.digest('hex').slice(0, 16)), notes });
}

function heldJson(contents: ReadonlyMap<string, unknown>, version: string): JsonFiles {
  return {
    read: async (file) =>
      contents.has(file)
        ? ok(contents.get(file))
        : fail(problemOf(file, { expected: 'a file that can be read', found: 'no such file' })),
    version: () => version,
  };
}

// a name as the format allows paths, taken once
function uniqueName(name: string, taken: ReadonlyMap<string, unknown>): string {
  const plain = name.replace(/[\\/:*?"<>|\0]/g, '_').replace(/^\.+/, '') || 'unnamed.geojson';
  let unique = plain;
  for (let number = 2; taken.has(unique) || unique === MANIFEST_FILE; number += 1)
    unique = `${number} ${plain}`;
  return unique;
}

/** A single feature or geometry is a collection of one; anything else is left for the check of layers to refuse. */
function asCollection(value: unknown): unknown {
  if (!isRecord(value)) return value;
  if (value.type === 'Feature') return { type: 'FeatureCollection', features: [value] };
  if (Array.isArray(value.coordinates))
    return {
      type: 'FeatureCollection',
      features: [{ type: 'Feature', properties: {}, geometry: value }],
    };
  return value;
}

function parseGeoJson(file: string, bytes: Uint8Array): Result<unknown, Problem> {
  if (!/\.(geo)?json$/i.test(file))
    return fail(
      problemOf(file, {
        expected: 'a situation (a folder, or the folder zipped as .situation) or a GeoJSON file',
        found: isArchive(bytes) ? 'an archive beside other files: open it by itself' : 'neither',
      }),
    );
  const parsed = decodeJson(file, bytes);
  const problem = parsed.ok ? referenceSystemProblem(file, parsed.value) : undefined;
  return problem ? fail(problem) : parsed;
}

// RFC 7946 section 4 knows WGS 84 alone; the draft before it had a `crs` member, which some programs still write
function referenceSystemProblem(file: string, value: unknown): Problem | undefined {
  const crs = isRecord(value) && isRecord(value.crs) ? value.crs : undefined;
  const named = crs && isRecord(crs.properties) ? crs.properties.name : undefined;
  if (typeof named !== 'string' || /CRS:?:?84|EPSG:+(4326|4979)$|WGS\s?84/i.test(named)) return undefined;
  return {
    severity: 'error',
    file,
    path: '/crs/properties/name',
    expected: 'longitude and latitude on WGS 84, as RFC 7946 has them',
    found: `“${named}”: export the file anew in WGS 84 (EPSG:4326)`,
  };
}

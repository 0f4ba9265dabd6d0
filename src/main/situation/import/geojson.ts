import { createHash } from 'node:crypto';
import { fail, ok, type Result } from '../../../shared/result';
import type { Problem } from '../../../shared/situation/problem';
import { type Collection, openCollection } from '../collection/collection';
import { isRecord } from '../isRecord';
import { MANIFEST_FILE } from '../package/fileSet';
import { isArchive } from '../package/openArchive';
import { problemOf } from '../package/packageFiles';
import type { JsonFiles } from '../readJson';
import { manifestFor } from './manifestFor';
import { type Survey, surveyFeatures } from './surveyFeatures';

/** A file that is no package. */
export interface GeoJsonFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A situation made of plain GeoJSON, and what had to be filled in. */
export interface ImportedGeoJson {
  readonly files: JsonFiles;
  /** The files of its layers. */
  readonly layers: readonly { readonly file: string }[];
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
  const collections = new Map<string, Collection>();
  const surveys: Survey[] = [];
  const problems: Problem[] = [];
  const ids = new Set<string>();
  for (const { name, bytes } of files) {
    const file = uniqueName(name, collections);
    hash.update(file).update('\0').update(bytes).update('\0');
    const opened = openGeoJson(file, bytes);
    const survey = opened.ok ? surveyFeatures(opened.value, ids) : opened;
    if (!opened.ok || !survey.ok) {
      if (!survey.ok) problems.push(survey.error);
      continue;
    }
    collections.set(file, { ...opened.value, completion: survey.value.completion });
    surveys.push(survey.value);
  }
  if (problems.length > 0) return fail(problems);
  const manifest = manifestFor([...collections.keys()], {
    cited: new Set(surveys.flatMap(({ cited }) => [...cited])),
    actors: new Set(surveys.flatMap(({ actors }) => [...actors])),
    firstMs: Math.min(...surveys.map(({ firstMs }) => firstMs)),
    lastMs: Math.max(...surveys.map(({ lastMs }) => lastMs)),
    today,
  });
  const notes = surveys.flatMap((survey) => survey.notes);
  const held = heldJson(manifest, collections, hash.digest('hex').slice(0, 16));
  return ok({ files: held, layers: [...collections.values()], notes });
}

function heldJson(
  manifest: unknown,
  collections: ReadonlyMap<string, Collection>,
  version: string,
): JsonFiles {
  return {
    // nobody has written it: it has no lines
    manifest: async () => ok({ value: manifest, version, findLine: () => undefined }),
    layer: async (file) => {
      const collection = collections.get(file);
      return collection
        ? ok(collection)
        : fail(problemOf(file, { expected: 'a file that can be read', found: 'no such file' }));
    },
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

function openGeoJson(file: string, bytes: Uint8Array): Result<Collection, Problem> {
  if (!/\.(geo)?json$/i.test(file))
    return fail(
      problemOf(file, {
        expected: 'a situation (a folder, or the folder zipped as .situation) or a GeoJSON file',
        found: isArchive(bytes) ? 'an archive beside other files: open it by itself' : 'neither',
      }),
    );
  const opened = openCollection(file, bytes);
  if (!opened.ok) return opened;
  const problem = referenceSystemProblem(file, opened.value.head);
  if (problem) return fail(problem);
  const whole = collectionAround(opened.value.head);
  return whole === undefined ? opened : openCollection(file, Buffer.from(JSON.stringify(whole)));
}

/** A collection of one around a single feature or geometry; undefined for anything else, which the check of layers will refuse. */
function collectionAround(value: unknown): unknown {
  if (!isRecord(value)) return undefined;
  if (value.type === 'Feature') return { type: 'FeatureCollection', features: [value] };
  if (Array.isArray(value.coordinates))
    return {
      type: 'FeatureCollection',
      features: [{ type: 'Feature', properties: {}, geometry: value }],
    };
  return undefined;
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

import { beforeAll, describe, expect, it } from 'vitest';
import { loadSituation } from '../../../src/main/situation/loadSituation';
import { COMMANDS } from '../../../src/renderer/commands/commandList';
import { buildSituationIndex } from '../../../src/renderer/store/situationIndex';
import {
  buildSearchIndex,
  positionRefusal,
  type SearchIndex,
  type SearchResult,
  searchGroups,
} from '../../../src/renderer/ui/searchGroups';
import { parsePlaces } from '../../../src/shared/search/places';
import { readBasemapLabels } from '../../fixtures/basemapLabels';

let index: SearchIndex;

beforeAll(async () => {
  const loaded = await loadSituation('resources/situations/syria-withdrawal-2024');
  if (!loaded.ok) throw new Error('the bundled situation does not open');
  const places = parsePlaces(...readBasemapLabels());
  index = buildSearchIndex(buildSituationIndex(loaded.value), places, COMMANDS);
});

const results = (typed: string) => searchGroups(typed, index, 'dd').flatMap((group) => group.results);

function inWords(result: SearchResult | undefined): string {
  switch (result?.is) {
    case undefined:
      return 'nothing';
    case 'feature':
      return result.feature.name;
    case 'scene':
      return `scene ${result.number}`;
    case 'place':
      return `${result.place.name}, ${result.place.kind}`;
    case 'position':
      return result.words;
    case 'command':
      return result.command.id;
    case 'more':
      return `${result.count} more`;
  }
}

describe('what is typed finds first', () => {
  it.each([
    ['tartus', 'Tartus'],
    ['tartus base', 'Tartus naval base'],
    ['Tartous', 'Tartus'],
    ['طرطوس', 'Tartus, warm-water port'],
    ['авиабаза', 'Khmeimim airbase'],
    ['hmeimim', 'Khmeimim airbase'],
    ['lattakia', 'Latakia'],
    ['s400', 'Parts of S-400 air defence, taken apart'],
    ['S-400', 'Parts of S-400 air defence, taken apart'],
    ['il76', 'Il-76 transport aircraft'],
    ['hayat', '“Unofficial understandings” claimed'],
    ['Hayat Tahrir al-Sham', '“Unofficial understandings” claimed'],
    ['HTS', '“Unofficial understandings” claimed'],
    ['peskov', 'Kremlin: bases are under discussion'],
    ['Assad', 'The Assad government falls'],
    ['Kiev', 'Kyiv, capital'],
    ['kyiv', 'Kyiv, capital'],
    ['Kharkov', 'Kharkiv, city'],
    ['Moskva', 'Moscow'],
    ['portsudan', 'Port of Port Sudan'],
    ['crimea', 'Crimea, territory'],
    ['aleppo', 'Aleppo, city'],
    ['ships', 'scene 3'],
    ['airlift', 'scene 4'],
    ['scene 6', 'scene 6'],
    ['measure', 'map.measure'],
    ['34.915 35.874', '34.91500° N 35.87400° E'],
    ['34.915, 35.874', '34.91500° N 35.87400° E'],
    ['34,915; 35,874', '34.91500° N 35.87400° E'],
    ['34.91500° N 35.87400° E', '34.91500° N 35.87400° E'],
    ['34°54′54″N 35°52′26″E', '34.91500° N 35.87389° E'],
    ['34 54 54 N 35 52 26 E', '34.91500° N 35.87389° E'],
    ['N34 54.9 E35 52.44', '34.91500° N 35.87400° E'],
    ['36S YD 45362 66839', '34.91437° N 35.68572° E'],
    ['36syd4536266839', '34.91437° N 35.68572° E'],
    ['-33.9, 18.4', '33.90000° S 18.40000° E'],
  ])('%s: %s', (typed, first) => {
    expect(inWords(results(typed)[0])).toBe(first);
  });
});

it('lists a town that the situation shows once, and not again as a place', () => {
  const towns = results('tartus').filter((result) => /^Tartus(, city|, town)?$/.test(inWords(result)));
  expect(towns).toHaveLength(1);
  expect(results('tartus').map(inWords)).not.toContain('Tarsus, city');
});

it('puts what is called so before what only speaks of it', () => {
  const found = results('tartus').map(inWords);
  expect(found.indexOf('Tartus naval base')).toBeLessThan(found.indexOf('Tartus to Libya by sea'));
  expect(found).not.toContain('Way out of the harbour');
});

it.each([
  ['95 200', 'expected a latitude from −90 to 90, found 95'],
  ['34 60 N 35 10 E', 'expected minutes below 60, found 60 in "34 60 N"'],
])('says why %s is no position', (typed, words) => {
  expect(results(typed)).toEqual([]);
  expect(positionRefusal(typed)).toContain(words);
});

it('says nothing of positions where none is meant', () => {
  expect(positionRefusal('tartus')).toBeNull();
  expect(positionRefusal('2015')).toBeNull();
});

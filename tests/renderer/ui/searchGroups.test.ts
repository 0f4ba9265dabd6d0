import { describe, expect, it } from 'vitest';
import { COMMANDS } from '../../../src/renderer/commands/commandList';
import { buildSituationIndex } from '../../../src/renderer/store/situationIndex';
import {
  buildSearchIndex,
  NO_POINTS,
  type SearchGroup,
  searchGroups,
} from '../../../src/renderer/ui/searchGroups';
import type { Place } from '../../../src/shared/search/places';
import { buildFeature, buildSituation, timeOf } from './features';

const situation = buildSituation({
  layers: [
    {
      id: 'layer',
      name: 'Layer',
      visible: true,
      features: [
        buildFeature('base', {
          name: 'Tartus naval base',
          kind: 'base',
          names: { ar: 'القاعدة البحرية في طرطوس' },
        }),
        buildFeature('ship', { name: 'Warship 1', place: 'Off Tartus' }),
      ],
    },
  ],
  scenes: [
    {
      id: 'ships',
      title: 'The ships leave harbour',
      atMs: 0,
      time: timeOf('2024-12-10'),
      view: { center: [35, 35], zoom: 9 },
      caption: 'Caption',
      layers: [],
      highlight: [],
    },
  ],
});
const places: readonly Place[] = [
  { name: 'Tartus', names: { ru: 'Тартус' }, position: [35.89, 34.89], kind: 'city', population: 4_000_000 },
  { name: 'Themi', names: {}, position: [1, 2], kind: 'town' },
];
const index = buildSearchIndex(buildSituationIndex(situation), places, COMMANDS);
const search = (typed: string) => searchGroups(typed, index, 'dd');
const titles = (groups: readonly SearchGroup[]) => groups.map(({ title }) => title);

describe('searchGroups', () => {
  it('puts the situation before the rest of the world where both fit alike', () => {
    expect(titles(search('tart')).slice(0, 2)).toEqual(['On the map', 'Places']);
  });

  it('finds the export by what it makes, alone or with its name', () => {
    for (const typed of ['png', 'export png', 'slides', 'GeoJSON'])
      expect(search(typed)).toMatchObject([{ results: [{ is: 'command', command: { id: 'file.export' } }] }]);
  });

  it('puts the group with the better kind of fit first', () => {
    const [first] = search('Тартус');
    expect(first?.title).toBe('Places');
  });

  it('finds a feature by its Arabic name and by where it is', () => {
    const ids = (typed: string) =>
      search(typed).flatMap(({ results }) =>
        results.flatMap((result) => (result.is === 'feature' ? [result.feature.id] : [])),
      );
    expect(ids('البحريه')).toEqual(['base']);
    expect(ids('off tartus')).toEqual(['ship']);
  });

  it('leads to a position before all else, written in the chosen format', () => {
    const [first] = search('34 54 54 N 35 52 26 E');
    expect(first?.results[0]).toMatchObject({ is: 'position', words: '34.91500° N 35.87389° E' });
    expect(titles(search('34.915'))).not.toContain('Coordinates');
  });

  it('finds a scene by its number and by its words', () => {
    for (const typed of ['scene 1', 'harbour'])
      expect(search(typed)[0]?.results[0]).toMatchObject({ is: 'scene', number: 1 });
  });

  it('finds commands, but neither itself nor what closes it', () => {
    const commands = search('')
      .flatMap(({ results }) => results)
      .flatMap((result) => (result.is === 'command' ? [result.command.id] : []));
    expect(commands).toContain('view.theme');
    expect(commands).not.toContain('view.search');
    expect(commands).not.toContain('view.clear');
  });

  it('offers scenes and commands while nothing is typed, and nothing where nothing fits', () => {
    expect(titles(search(' '))).toEqual(['Scenes', 'Commands']);
    expect(search('qqqq')).toEqual([]);
  });

  it('works before a situation is open', () => {
    const bare = buildSearchIndex(null, [], COMMANDS);
    expect(titles(searchGroups('', bare, 'dd'))).toEqual(['Commands']);
  });

  it('lists points of large layers among the features, the better fit first, and says how many more there are', () => {
    const point = (id: string, name: string, row: number) => ({
      point: { layer: 'large', row },
      feature: buildFeature(id, { layer: 'large', name }),
    });
    const points = [point('a', 'Warship 17', 3), point('b', 'Old warship', 4)];
    const [first] = searchGroups('warship 1', index, 'dd', { ...NO_POINTS, points, total: 40 });
    expect(first?.title).toBe('On the map');
    expect(first?.results.map((result) => (result.is === 'feature' ? result.feature.name : result))).toEqual([
      'Warship 1',
      'Warship 17',
      'Old warship',
      { is: 'more', count: 38, words: 'warship 1' },
    ]);
    expect(first?.results[1]).toMatchObject({ point: { layer: 'large', row: 3 } });
  });

  it('lists no point twice, and of the text before only those that still fit', () => {
    const ship = { point: { layer: 'large', row: 3 }, feature: buildFeature('ship', { name: 'Warship 1' }) };
    const named = (typed: string, total: number | null) =>
      searchGroups(typed, index, 'dd', { ...NO_POINTS, points: [ship], total }).flatMap(({ results }) =>
        results.flatMap((result) => (result.is === 'feature' ? [result.feature.id] : [])),
      );
    expect(named('warship', 1)).toEqual(['ship']);
    expect(named('tartus naval', null)).toEqual(['base']);
  });
});

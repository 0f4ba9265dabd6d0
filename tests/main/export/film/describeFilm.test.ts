import { describe, expect, it } from 'vitest';
import { describeFilm, filmInWords } from '../../../../src/main/export/film/describeFilm';
import type { SheetAbout } from '../../../../src/shared/sheet/sheet';
import { sheetAbout } from '../../../fixtures/smallSheet';

const first = sheetAbout();
const last: SheetAbout = {
  ...first,
  title: 'The ferry sails',
  time: { ...first.time, words: '3 Mar 2024 09:00, Rome (UTC+1)' },
  sources: [
    {
      number: 2,
      id: 'RADIO',
      title: 'Radio',
      publisher: 'Coast guard',
      published: null,
      paragraphs: [],
    },
  ],
};

describe('what a film says of itself', () => {
  it('is told of the situation where it goes over several scenes, from its first moment to its last', () => {
    const told = describeFilm({ first, last, parts: [first, last], hasScenes: true });
    expect(told).toMatchObject({
      title: 'Small',
      description: '2 Mar 2024 06:00, Rome (UTC+1) – 3 Mar 2024 09:00, Rome (UTC+1)\nEXAMPLE',
      sources: ['Log, Harbour office, 4 March 2024', 'Radio, Coast guard'],
      json: null,
    });
    expect(filmInWords(told)).toContain('\nRadio, Coast guard\n');
  });

  it('is told of the one scene that it shows, whose first frame can be opened again', () => {
    const told = describeFilm({ first, last: first, parts: [first], hasScenes: false });
    expect(told.title).toBe('The ferry waits');
    expect(told.description).toContain(first.caption);
    expect(told.description.match(/2 Mar 2024/g)).toHaveLength(1);
    expect(JSON.parse(told.json ?? '')).toEqual(first);
  });
});

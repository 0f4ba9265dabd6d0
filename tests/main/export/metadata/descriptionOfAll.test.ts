import { describe, expect, it } from 'vitest';
import { descriptionOf } from '../../../../src/main/export/metadata/descriptionOf';
import { descriptionOfAll } from '../../../../src/main/export/metadata/descriptionOfAll';
import type { SheetAbout } from '../../../../src/shared/sheet/sheet';
import { sheetAbout } from '../../../fixtures/smallSheet';

const first = sheetAbout();
const [log] = first.sources;
const second: SheetAbout = {
  ...first,
  title: 'The ferry sails',
  time: { ...first.time, words: '3 Mar 2024 09:00, Rome (UTC+1)' },
  extent: [12, 30, 20, 36],
  sources: [
    ...(log ? [{ ...log, paragraphs: ['¶2'] }] : []),
    { number: 2, id: 'RADIO', title: 'Radio', publisher: null, published: null, paragraphs: [] },
  ],
};

describe('what a file of several pictures says of itself', () => {
  it('is told of the situation, with each picture and its moment', () => {
    expect(descriptionOfAll([first, second])).toMatchObject({
      title: 'Small',
      description: [
        'The ferry waits · 2 Mar 2024 06:00, Rome (UTC+1)',
        'The ferry sails · 3 Mar 2024 09:00, Rome (UTC+1)',
        'EXAMPLE',
      ].join('\n'),
      sources: ['Log, Harbour office, 4 March 2024', 'Radio'],
    });
  });

  it('covers what all of them show, round the globe where one lies across the antimeridian', () => {
    expect(descriptionOfAll([first, second]).coverage).toMatch(
      /^northlimit=38; southlimit=30; westlimit=10; eastlimit=20;/,
    );
    const across = { ...second, extent: [170, 30, -170, 36] } as const;
    expect(descriptionOfAll([first, across]).coverage).toContain('westlimit=-180; eastlimit=180');
  });

  it('is the picture’s own where there is one, on however many pages', () => {
    expect(descriptionOfAll([first, first])).toEqual(descriptionOf(first));
  });
});

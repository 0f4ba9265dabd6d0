import { describe, expect, it } from 'vitest';
import { INKS } from '../../../../src/shared/sheet/furniture/inks';
import { legendRows } from '../../../../src/shared/sheet/furniture/legendRows';
import { markingBlock } from '../../../../src/shared/sheet/furniture/marking';
import { sourceInWords, sourceRows } from '../../../../src/shared/sheet/furniture/sourceRows';
import { setText } from '../../../../src/shared/sheet/furniture/textBlock';
import type { UsedSource } from '../../../../src/shared/sheet/sheet';
import { usedSources } from '../../../../src/shared/sheet/usedSources';
import { measureEvenly, textsIn } from '../../../fixtures/sheet';
import { buildSituation, timeOf } from '../../../renderer/ui/features';

const setting = { measure: measureEvenly, theme: 'dark', inks: INKS.dark } as const;

describe('setText', () => {
  const style = { size: 10, weight: 400, lineHeight: 14 };
  const set = (text: string) =>
    setText(text, style, { maxWidth: 200, fill: '#000000', measure: measureEvenly });

  it('keeps paragraphs apart', () => {
    const { shapes, height } = set('One.\n\nTwo.');
    expect(textsIn(shapes)).toEqual(['One.', 'Two.']);
    expect(height).toBe(14 + 7 + 14);
  });

  it('takes no room for a text that says nothing', () => {
    expect(set(' \n ')).toMatchObject({ width: 0, height: 0, shapes: [] });
  });

  it('keeps a number with its unit', () => {
    const narrow = setText('anchored about 13 km off', style, {
      maxWidth: 88,
      fill: '#000000',
      measure: measureEvenly,
    });
    expect(textsIn(narrow.shapes)).toEqual(['anchored about', '13\u00a0km off']);
    expect(textsIn(set('12 months').shapes)).toEqual(['12 months']);
  });

  it('sets what begins in Arabic at the right, and what begins in Cyrillic at the left', () => {
    expect(set('السفن 13 km').shapes).toMatchObject([{ anchor: 'end', x: 200 }]);
    expect(set('Корабли السفن').shapes).toMatchObject([{ anchor: 'start', x: 0 }]);
  });
});

describe('markingBlock', () => {
  it('writes TLP in its colours on black, and another marking in a frame', () => {
    expect(JSON.stringify(markingBlock('TLP:GREEN', 400, setting))).toContain('"fill":"#000000"');
    expect(JSON.stringify(markingBlock('TLP:GREEN', 400, setting))).toContain('#33ff00');
    expect(JSON.stringify(markingBlock('EXAMPLE', 400, setting))).not.toContain('"fill":"#000000"');
    expect(markingBlock(null, 400, setting).height).toBe(0);
  });

  it('sets a long marking in several lines', () => {
    const { width, shapes } = markingBlock(
      'FOR THE USE OF THE HARBOUR OFFICE OF LAMPEDUSA AND NOBODY ELSE',
      200,
      setting,
    );
    expect(width).toBeLessThanOrEqual(200);
    expect(textsIn(shapes).length).toBeGreaterThan(2);
  });
});

describe('legendRows', () => {
  const plain = { window: 'moment', terse: false } as const;

  it('sets names beside each other and what is explained in rows of its own', () => {
    const entries = [
      { is: 'kind', kind: 'ship', pictogram: 'ship', words: 'Ship' },
      { is: 'kind', kind: 'city', pictogram: 'city', words: 'City' },
      { is: 'status', status: 'claimed', drawnAs: 'line' },
      { is: 'illustrative' },
    ] as const;
    const rows = legendRows(entries, plain, 300, setting);
    expect(rows.map(({ shapes }) => textsIn(shapes).filter((text) => text !== 'illustr.'))).toEqual([
      ['Ship', 'City'],
      ['Claimed', 'by a party, of itself'],
      ['Illustrative', 'not from the source'],
    ]);
    expect(legendRows(entries, { ...plain, terse: true }, 800, setting)).toHaveLength(1);
  });

  it('shows the APP-6 symbol of a kind where the map has it, and its pictogram where there is none', () => {
    const app6 = {
      sidc: '10043000001200000000',
      colour: 'purple',
      status: 'reported',
      width: 60,
      height: 40,
      anchor: [30, 20],
      href: '',
    } as const;
    const entries = [{ is: 'kind', kind: 'ship', pictogram: 'ship', words: 'Ship', app6 }] as const;
    const drawn = (shapes: { readonly is: 'circle'; x: number; y: number; radius: number }[] | undefined) =>
      JSON.stringify(legendRows(entries, plain, 300, { ...setting, app6: () => shapes }));
    expect(drawn([{ is: 'circle', x: 7, y: 7, radius: 77 }])).toContain('"radius":77');
    expect(drawn([{ is: 'circle', x: 7, y: 7, radius: 77 }])).toContain('"scale":0.5');
    expect(drawn(undefined)).toBe(JSON.stringify(legendRows(entries, plain, 300, setting)));
  });

  it('draws every mark that a map can have', () => {
    const marks = [
      'stack',
      'crowd',
      'largerDot',
      'uncertain',
      'fading',
      'interpolated',
      'lastKnown',
      'trail',
      'illustrative',
    ] as const;
    for (const is of marks)
      expect(legendRows([{ is }], plain, 300, setting)[0]?.shapes.length).toBeGreaterThan(1);
    expect(
      textsIn(legendRows([{ is: 'stack' }], plain, 400, setting)[0]?.shapes ?? []).join(' '),
    ).not.toContain('click');
  });
});

describe('sources', () => {
  const source: UsedSource = {
    number: 2,
    id: 'LOG',
    title: 'Log of the ferry',
    publisher: 'Harbour office',
    published: '4 March 2024',
    paragraphs: ['2', '3–4'],
  };

  it('are told by publisher, title, date and paragraphs, with a number of their own', () => {
    expect(sourceInWords(source)).toBe('Harbour office, Log of the ferry, 4 March 2024, ¶\u00a02,\u00a03–4');
    const [row] = sourceRows([source], 600, setting);
    expect(textsIn(row?.shapes ?? [])[0]).toBe('[2]');
  });

  it('are those of what is shown, in their order, each paragraph once', () => {
    const known = (id: string, published: string) => ({
      id,
      title: id,
      kind: 'report',
      published: timeOf(published),
    });
    const situation = buildSituation({
      sources: [known('A', '2024-12-14'), known('B', 'XXXX'), known('C', '2024-12')],
    });
    const citations = [
      { source: 'C', paragraph: '10' },
      { source: 'C', paragraph: '9' },
      { source: 'A' },
      { source: 'C', paragraph: '9' },
    ];
    expect(usedSources(situation, citations, false)).toMatchObject([
      { number: 1, id: 'A', published: '14 December 2024', paragraphs: [] },
      { number: 3, id: 'C', published: 'December 2024', paragraphs: ['9', '10'] },
    ]);
    expect(usedSources(situation, [], true).map(({ id, published }) => [id, published])).toEqual([
      ['A', '14 December 2024'],
      ['B', null],
      ['C', 'December 2024'],
    ]);
  });
});

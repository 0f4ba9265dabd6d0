import { describe, expect, it } from 'vitest';
import { descriptionOf } from '../../../../src/main/export/metadata/descriptionOf';
import { writeSvg } from '../../../../src/main/export/svg/writeSvg';
import type { Shape } from '../../../../src/shared/sheet/shapes';
import { layText } from '../../../fixtures/fonts';
import { sheetAbout } from '../../../fixtures/smallSheet';

const drawn = (...shapes: Shape[]) =>
  writeSvg({ width: 200, height: 100, background: '#0d1520', shapes }, { layText, searchable: true });

describe('an SVG file', () => {
  it('tells what it shows, whatever is written in a title', () => {
    const about = { ...sheetAbout(), title: 'Ships & <b>', caption: ']]>' };
    const svg = writeSvg(
      { width: 1, height: 1, background: '#000000', shapes: [] },
      { layText, searchable: false, description: descriptionOf(about) },
    );
    expect(svg).toContain('<title>Ships &amp; &lt;b&gt;</title>');
    const json = /<situation:about>(.*)<\/situation:about>/.exec(svg)?.[1] ?? '';
    const unescaped = json
      .replaceAll('&quot;', '"')
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&amp;', '&');
    expect(JSON.parse(unescaped)).toEqual(about);
  });

  it('draws letters as outlines and holds the words as text that is not seen', () => {
    const text = {
      is: 'text',
      x: 100,
      y: 20,
      size: 20,
      weight: 400,
      fill: '#ffffff',
      anchor: 'end',
    } as const;
    const svg = drawn({ ...text, text: 'I' });
    // the I of Inter is two straight strokes of a rectangle
    expect(svg).toMatch(
      /<g transform="translate\(94\.\d+ 20\) scale\(0\.009766 -0\.009766\)"><path d="M\d+ \d+l[^q]+z" fill="#ffffff"\/><\/g>/,
    );
    expect(svg).toMatch(
      /<text x="94\.\d+" y="20" font-size="20" textLength="5\.\d+"[^>]* fill="none"[^>]*>I<\/text>/,
    );
  });

  it('is as large as the sheet and filled with its background', () => {
    expect(drawn()).toMatch(
      /^<\?xml version="1\.0" encoding="UTF-8"\?>\n<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" width="200" height="100" viewBox="0 0 200 100"/,
    );
    expect(drawn()).toContain('<rect width="200" height="100" fill="#0d1520"/>');
  });

  it('paints only what a shape says', () => {
    expect(drawn({ is: 'path', d: 'M0 0L9 9', stroke: '#ffffff', dash: [4, 2.005] })).toContain(
      '<path d="M0 0L9 9" fill="none" stroke="#ffffff" stroke-dasharray="4 2.01"/>',
    );
    expect(drawn({ is: 'circle', x: 5, y: -0.001, radius: 3.1399, fill: '#f0b429' })).toContain(
      '<circle cx="5" cy="0" r="3.14" fill="#f0b429"/>',
    );
  });

  it('moves, turns and scales a group in this order, clips it and names it', () => {
    const svg = drawn({
      is: 'group',
      move: [10, 20],
      turn: 45,
      scale: 2,
      clip: { minX: 0, minY: 0, maxX: 50, maxY: 40 },
      label: 'Ships & <shore>',
      shapes: [{ is: 'circle', x: 0, y: 0, radius: 1, fill: '#ffffff' }],
    });
    expect(svg).toContain('<clipPath id="clip-1"><rect x="0" y="0" width="50" height="40"/></clipPath>');
    expect(svg).toContain(
      '<g transform="translate(10 20) rotate(45) scale(2)" clip-path="url(#clip-1)"><title>Ships &amp; &lt;shore&gt;</title><circle',
    );
  });

  it('draws the halo of a text under its letters', () => {
    const svg = drawn({
      is: 'text',
      text: 'Tartus',
      x: 10,
      y: 20,
      size: 12,
      weight: 600,
      fill: '#ffffff',
      anchor: 'middle',
      halo: { colour: '#0d1520', width: 3 },
    });
    const halo = svg.indexOf('stroke="#0d1520"');
    expect(halo).toBeGreaterThan(0);
    expect(svg.indexOf('fill="#ffffff"')).toBeGreaterThan(halo);
  });

  it('holds no character that XML cannot hold', () => {
    const text = { is: 'text', x: 0, y: 0, size: 9, weight: 400, fill: '#ffffff', anchor: 'start' } as const;
    expect(drawn({ ...text, text: 'a\u0000\ud800"&' })).toContain('>a\ufffd\ufffd&quot;&amp;</text>');
  });

  it('is the same for the same sheet', () => {
    const shapes: Shape[] = [
      { is: 'group', clip: { minX: 0, minY: 0, maxX: 1, maxY: 1 }, shapes: [] },
      { is: 'path', d: 'M0 0H9', stroke: '#ffffff' },
    ];
    expect(drawn(...shapes)).toBe(drawn(...structuredClone(shapes)));
  });
});

import { describe, expect, it } from 'vitest';
import { writeSvg } from '../../../../src/main/export/svg/writeSvg';
import type { Shape } from '../../../../src/shared/sheet/shapes';

const drawn = (...shapes: Shape[]) => writeSvg({ width: 200, height: 100, background: '#0d1520', shapes });

describe('an SVG file', () => {
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
    expect(drawn({ is: 'circle', x: 5, y: -0.001, radius: 3.14159, fill: '#f0b429' })).toContain(
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

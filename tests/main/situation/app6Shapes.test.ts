import { describe, expect, it } from 'vitest';
import { buildApp6Shapes, svgShapes } from '../../../src/main/situation/app6Shapes';
import type { Shape } from '../../../src/shared/sheet/shapes';

describe('buildApp6Shapes', () => {
  it('gives the frame of a symbol its actor’s colour and the line of its status', async () => {
    const shapesOf = await buildApp6Shapes();
    const [symbol] = shapesOf({ sidc: '10041500001111000000', colour: 'purple', status: 'claimed' });
    const shapes = symbol?.is === 'group' ? symbol.shapes : [];
    expect(shapes.find((shape) => shape.is === 'path' && shape.fill === '#d89ac2')).toBeDefined();
    expect(
      shapes.find((shape) => shape.is === 'path' && shape.dash?.join(' ') === '28.6 15.9'),
    ).toBeDefined();
    for (const colour of coloursIn(shapes)) expect(colour).toMatch(/^#[0-9a-f]{6}$/);
  });

  it('draws a symbol once', async () => {
    const shapesOf = await buildApp6Shapes();
    const order = { sidc: '10043000001200000000', colour: 'purple', status: 'reported' } as const;
    expect(shapesOf(order)).toBe(shapesOf({ ...order }));
  });
});

describe('svgShapes', () => {
  it('keeps colours that are translucent, texts, and what is moved and scaled in its groups', () => {
    const svg = `<svg width="20" height="20" viewBox="10 0 40 40"><g transform="translate(5,6)"><g transform="scale(0.5)">
      <path d="M0,0 L1,1" stroke="rgba(255,255,255,0.7)" stroke-width="2" fill="none" ></path></g></g>
      <text x="3" y="4" text-anchor="middle" font-size="10" font-weight="bold" fill="black" >A&amp;B</text></svg>`;
    expect(svgShapes(svg)).toEqual([
      {
        is: 'group',
        move: [-5, -0],
        scale: 0.5,
        shapes: [
          {
            is: 'group',
            move: [5, 6],
            shapes: [
              {
                is: 'group',
                scale: 0.5,
                shapes: [
                  { is: 'path', d: 'M0,0 L1,1', stroke: '#ffffff', strokeWidth: 2, strokeOpacity: 0.7 },
                ],
              },
            ],
          },
          { is: 'text', text: 'A&B', x: 3, y: 4, size: 10, weight: 700, fill: '#000000', anchor: 'middle' },
        ],
      },
    ]);
  });
});

function coloursIn(shapes: readonly Shape[]): string[] {
  return shapes.flatMap((shape) => {
    if (shape.is === 'group') return coloursIn(shape.shapes);
    const stroke = 'stroke' in shape ? shape.stroke : undefined;
    return [shape.fill, stroke].filter((colour) => colour !== undefined);
  });
}

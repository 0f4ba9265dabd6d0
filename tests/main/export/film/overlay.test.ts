import { describe, expect, it } from 'vitest';
import { overlay } from '../../../../src/main/export/film/overlay';

const ground = Uint8Array.of(100, 50, 200, 255);

describe('overlay', () => {
  it('shows what is under where nothing is over it', () => {
    expect([...overlay(ground, Uint8Array.of(0, 0, 0, 0))]).toEqual([100, 50, 200, 255]);
  });

  it('shows what is over where that is opaque', () => {
    expect([...overlay(ground, Uint8Array.of(1, 2, 3, 255))]).toEqual([1, 2, 3, 255]);
  });

  it('mixes both by how opaque the upper one is', () => {
    expect([...overlay(ground, Uint8Array.of(128, 0, 0, 128))]).toEqual([178, 25, 100, 255]);
  });

  it('changes neither of both', () => {
    const [under, over] = [Uint8Array.from(ground), Uint8Array.of(9, 9, 9, 255)];
    overlay(under, over);
    expect([...under]).toEqual([...ground]);
  });

  it('takes pictures that begin anywhere in their buffer', () => {
    const over = new Uint8Array(Uint8Array.of(0, 1, 2, 3, 255).buffer, 1);
    expect([...overlay(ground, over)]).toEqual([1, 2, 3, 255]);
  });
});

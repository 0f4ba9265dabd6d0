import { describe, expect, it } from 'vitest';
import { tlpColour } from '../../../src/shared/situation/marking';

describe('tlpColour', () => {
  it('knows the five labels of TLP 2.0, however they are spaced and cased', () => {
    expect(['TLP:RED', 'TLP:AMBER+STRICT', 'tlp: amber', 'TLP:GREEN', ' TLP:CLEAR '].map(tlpColour)).toEqual([
      '#ff2b2b',
      '#ffc000',
      '#ffc000',
      '#33ff00',
      '#ffffff',
    ]);
  });

  it('leaves any other marking alone', () => {
    expect(['EXAMPLE', 'TLP:WHITE', 'TLP:constructor', 'RED', ''].map(tlpColour)).toEqual([
      null,
      null,
      null,
      null,
      null,
    ]);
  });
});

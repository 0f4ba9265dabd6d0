import { expect, it } from 'vitest';
import { HANDOUT_PAPERS, paperOfHandout } from '../../../src/shared/export/handoutPaper';
import { SIZE_PRESETS } from '../../../src/shared/export/sizePresets';

it('is Letter where that is wished for, whichever way it is turned', () => {
  expect(paperOfHandout({ is: 'paper', widthMm: 279.4, heightMm: 215.9, dpi: 150 }).id).toBe('letter');
  for (const { id, size } of HANDOUT_PAPERS) expect(paperOfHandout(size).id).toBe(id);
});

it('is A4 for any other size', () => {
  for (const { size } of SIZE_PRESETS) expect(paperOfHandout(size).id).toBe('a4');
});

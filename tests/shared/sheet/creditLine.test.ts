import { expect, it } from 'vitest';
import { creditLine } from '../../../src/shared/sheet/creditLine';

it('keeps short credits whole and lets long ones break', () => {
  const long = 'Coast and rivers: GSHHG 2.3.7 (Wessel & Smith), LGPL';
  const line = creditLine([{ text: long }, { text: 'Borders: Natural Earth' }, { text: 'Names: CLDR' }]);
  expect(line).toBe(`${long}\u00a0· Borders:\u00a0Natural\u00a0Earth\u00a0· Names:\u00a0CLDR`);
});

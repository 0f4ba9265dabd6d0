import { describe, expect, it } from 'vitest';
import { gradingInWords } from '../../../src/shared/situation/grading';

describe('gradingInWords', () => {
  it('says how reliable the source is and how credible what it says', () => {
    expect(gradingInWords('B2')).toBe('source usually reliable; probably true');
    expect(gradingInWords('F6')).toBe('reliability of the source cannot be judged; truth cannot be judged');
  });
});

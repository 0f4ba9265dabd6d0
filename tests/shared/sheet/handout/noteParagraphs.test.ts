import { describe, expect, it } from 'vitest';
import { noteParagraphs, plainText } from '../../../../src/shared/sheet/handout/noteParagraphs';

describe('notes in paragraphs', () => {
  it('parts paragraphs and items, joins broken lines, and tells what stands out at the beginning', () => {
    expect(noteParagraphs('One\ntwo.\n\n- **Source:** a [link](https://a.b)\n- *b*')).toEqual([
      { isItem: false, lead: '', text: 'One two.' },
      { isItem: true, lead: 'Source:', text: 'a link' },
      { isItem: true, lead: '', text: 'b' },
    ]);
    expect(noteParagraphs(' \n')).toEqual([]);
  });

  it('tells Markdown in plain words', () => {
    expect(plainText('# Head\n**bold** and _so_ on')).toBe('Head bold and so on');
  });
});

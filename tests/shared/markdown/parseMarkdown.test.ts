import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseInline } from '../../../src/shared/markdown/parseInline';
import { markdownAsText, parseMarkdown } from '../../../src/shared/markdown/parseMarkdown';

const strong = (text: string) => ({ text, strong: true });
const emphasis = (text: string) => ({ text, emphasis: true });
const address = (text: string) => ({ text, address: true });

describe('a line of Markdown', () => {
  it.each([
    ['plain words', [{ text: 'plain words' }]],
    ['a **strong** word', [{ text: 'a ' }, strong('strong'), { text: ' word' }]],
    ['an *emphatic* _word_', [{ text: 'an ' }, emphasis('emphatic'), { text: ' ' }, emphasis('word')]],
    ['***both***', [{ text: 'both', strong: true, emphasis: true }]],
    ['snake_case_name', [{ text: 'snake_case_name' }]],
    ['3 * 4 * 5', [{ text: '3 * 4 * 5' }]],
    ['**never closed', [{ text: '**never closed' }]],
    ['*a **b* c', [emphasis('a **b'), { text: ' c' }]],
    ['\\*as typed\\*', [{ text: '*as typed*' }]],
    ['¶2: **Source:** yes', [{ text: '¶2: ' }, strong('Source:'), { text: ' yes' }]],
    [
      'see [the log](https://log.example/a)',
      [{ text: 'see the log (' }, address('https://log.example/a'), { text: ')' }],
    ],
    ['<https://log.example>', [address('https://log.example')]],
    ['<b>bold</b> & <script>alert(1)</script>', [{ text: '<b>bold</b> & <script>alert(1)</script>' }]],
    ['[x](javascript:alert)', [{ text: 'x (' }, address('javascript:alert'), { text: ')' }]],
  ])('%s', (text, runs) => {
    expect(parseInline(text)).toEqual(runs);
  });

  it('loses no letter that is no mark, and takes its time only once', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z *_<>[\]()]*$/), (text) => {
        const words = (each: string) => each.replace(/[^a-z]/g, '');
        expect(
          words(
            parseInline(text)
              .map((run) => run.text)
              .join(''),
          ),
        ).toBe(words(text));
      }),
    );
    const startedMs = performance.now();
    parseInline('**a_'.repeat(5000));
    parseInline('[('.repeat(10_000));
    expect(performance.now() - startedMs).toBeLessThan(500);
  });
});

describe('a text in Markdown', () => {
  it('is paragraphs, their lines, and lists', () => {
    expect(parseMarkdown('One.\nTwo.\n\nThree.\n\n- a\n  - b\n- c\n  goes on\n\n1. x')).toEqual([
      { is: 'paragraph', lines: [[{ text: 'One.' }], [{ text: 'Two.' }]] },
      { is: 'paragraph', lines: [[{ text: 'Three.' }]] },
      {
        is: 'list',
        ordered: false,
        items: [
          { depth: 0, lines: [[{ text: 'a' }]] },
          { depth: 1, lines: [[{ text: 'b' }]] },
          { depth: 0, lines: [[{ text: 'c' }], [{ text: 'goes on' }]] },
        ],
      },
      { is: 'list', ordered: true, items: [{ depth: 0, lines: [[{ text: 'x' }]] }] },
    ]);
  });

  it('is nothing where nothing is written', () => {
    expect(parseMarkdown(' \n\n')).toEqual([]);
  });

  it('has a plain form', () => {
    expect(markdownAsText('A **b**.\n\n- c\n- [d](https://e.example)')).toBe(
      'A b.\n• c\n• d (https://e.example)',
    );
    expect(markdownAsText('# No heading, <i>no</i> HTML')).toBe('# No heading, <i>no</i> HTML');
  });
});

import { describe, expect, it } from 'vitest';
import { escapeHtml, scriptJson } from '../../../../src/main/export/html/markup';

describe('text in a document', () => {
  it('cannot end the script element that it stands in, nor have it read as a comment', () => {
    const json = scriptJson({ title: '</script><script>alert(1)</script>', note: '<!-- <script>' });
    expect(json).not.toMatch(/[<>]/);
  });

  it('has no ends of lines that only JavaScript knows', () => {
    expect(scriptJson('a\u2028b\u2029c')).toBe('"a\\u2028b\\u2029c"');
  });

  it('is the same text once it is read again', () => {
    const value = { text: '</script>\u2028<!--', list: [1, null, '"'] };
    expect(JSON.parse(scriptJson(value))).toEqual(value);
  });

  it('is no markup in an element or an attribute', () => {
    expect(escapeHtml(`<b title="x" id='y'>&`)).not.toMatch(/[<>"']|&(?!#)/);
  });
});

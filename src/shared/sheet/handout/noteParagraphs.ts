/** A paragraph of notes as it is set. */
export interface NoteParagraph {
  /** Whether it is an item of a list. */
  readonly isItem: boolean;
  /** Words that it begins with and that stand out; empty for none. */
  readonly lead: string;
  readonly text: string;
}

/** The paragraphs of notes, which are written in Markdown; what else that knows is told in plain words. */
export function noteParagraphs(markdown: string): NoteParagraph[] {
  const paragraphs: string[] = [];
  let isOpen = false;
  for (const line of markdown.split(/\r?\n/)) {
    if (line.trim() === '') isOpen = false;
    else if (isOpen && !ITEM.test(line)) paragraphs.push(`${paragraphs.pop()} ${line.trim()}`);
    else {
      paragraphs.push(line.trim());
      isOpen = true;
    }
  }
  return paragraphs.map((paragraph) => {
    const isItem = ITEM.test(paragraph);
    const told = paragraph.replace(ITEM, '');
    const [whole = '', lead = ''] = /^(?:\*\*|__)(.+?)(?:\*\*|__)\s*/.exec(told) ?? [];
    return { isItem, lead: plainText(lead), text: plainText(told.slice(whole.length)) };
  });
}

const ITEM = /^\s*[-*+]\s+/;

/** The words of a paragraph of Markdown. */
export function plainText(markdown: string): string {
  return markdown
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/(\*\*|__)(.+?)\1/g, '$2')
    .replace(/(^|[\s(])[*_](.+?)[*_](?=[\s).,;:!?]|$)/g, '$1$2')
    .replace(/^\s*(?:#+|[-*+])\s+/gm, '')
    .replace(/\s*\n\s*/g, ' ')
    .trim();
}

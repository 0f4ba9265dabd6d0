/** A stretch of text of one look. */
export interface Run {
  readonly text: string;
  readonly strong?: true;
  readonly emphasis?: true;
  /** Where a link leads; shown, never opened. */
  readonly address?: true;
}

interface Delimiter {
  readonly mark: '*' | '**' | '_' | '__';
  readonly opens: boolean;
  readonly closes: boolean;
  /** What it has turned out to be. */
  role: 'text' | 'on' | 'off';
}

type Token = { readonly text: string; readonly address?: true } | Delimiter;

// an escape, a run of marks, a link with its address, or an address between brackets
const TOKEN =
  /\\([!-/:-@[-`{-~])|(\*+|_+)|\[([^[\]\n]{1,1000})\]\(([^\s()]{1,2000})\)|<(https?:\/\/[^\s<>]{1,2000})>/g;

/** Text with `*emphasis*`, `**strong**` and `[words](address)` as runs. What is none of these, HTML above all, is text as it was typed. */
export function parseInline(text: string): readonly Run[] {
  const tokens = tokensOf(text);
  pairUp(tokens);
  const runs: Run[] = [];
  const depth = { strong: 0, emphasis: 0 };
  for (const token of tokens) {
    if ('mark' in token && token.role !== 'text') {
      depth[token.mark.length === 2 ? 'strong' : 'emphasis'] += token.role === 'on' ? 1 : -1;
      continue;
    }
    add(runs, {
      text: 'mark' in token ? token.mark : token.text,
      ...(depth.strong > 0 && { strong: true }),
      ...(depth.emphasis > 0 && { emphasis: true }),
      ...('address' in token && token.address && { address: true }),
    });
  }
  return runs;
}

function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  for (const match of text.matchAll(TOKEN)) {
    const [whole, escaped, marks, words, address, bare] = match;
    if (match.index > at) tokens.push({ text: text.slice(at, match.index) });
    at = match.index + whole.length;
    if (escaped !== undefined) tokens.push({ text: escaped });
    else if (marks !== undefined) tokens.push(...delimitersOf(marks, text, match.index));
    else if (bare !== undefined) tokens.push({ text: bare, address: true });
    else if (words === address) tokens.push({ text: address ?? '', address: true });
    else
      tokens.push(
        ...tokensOf(words ?? ''),
        { text: ' (' },
        { text: address ?? '', address: true },
        { text: ')' },
      );
  }
  if (at < text.length) tokens.push({ text: text.slice(at) });
  return tokens;
}

// after CommonMark 0.31, section 6.2, without its rule of three
function delimitersOf(marks: string, text: string, at: number): Token[] {
  const [before, after] = [text[at - 1] ?? ' ', text[at + marks.length] ?? ' '];
  const isWord = (letter: string) => /[\p{L}\p{N}]/u.test(letter);
  const isSpace = (letter: string) => /\s/.test(letter);
  const isSplit = marks.startsWith('_') && isWord(before) && isWord(after);
  const opens = !isSpace(after) && !isSplit && (isWord(after) || !isWord(before));
  const closes = !isSpace(before) && !isSplit && !isSpace(before) && (isWord(before) || !isWord(after));
  if (marks.length > 3 || (!opens && !closes)) return [{ text: marks }];
  const one = (length: number): Delimiter => ({
    mark: marks.slice(0, length) as Delimiter['mark'],
    opens,
    closes,
    role: 'text',
  });
  if (marks.length < 3) return [one(marks.length)];
  return closes ? [one(1), one(2)] : [one(2), one(1)];
}

/** Finds for each mark that closes the nearest of its kind that opens; what was opened in between and is still open, is text. */
function pairUp(tokens: readonly Token[]): void {
  const open: Delimiter[] = [];
  const count = new Map<string, number>();
  for (const token of tokens) {
    if (!('mark' in token)) continue;
    if (token.closes && (count.get(token.mark) ?? 0) > 0) {
      for (let last = open.pop(); last; last = open.pop()) {
        count.set(last.mark, (count.get(last.mark) ?? 1) - 1);
        if (last.mark !== token.mark) continue;
        last.role = 'on';
        token.role = 'off';
        break;
      }
    } else if (token.opens) {
      open.push(token);
      count.set(token.mark, (count.get(token.mark) ?? 0) + 1);
    }
  }
}

// neighbours of one look are one run
function add(runs: Run[], run: Run): void {
  const last = runs.at(-1);
  if (last && last.strong === run.strong && last.emphasis === run.emphasis && last.address === run.address)
    runs[runs.length - 1] = { ...last, text: last.text + run.text };
  else runs.push(run);
}

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scanCollection } from '../../../../src/main/situation/collection/scanCollection';

/** Head and members as a parser reads them, put together again. */
function reassembled(text: string): unknown {
  const bytes = new TextEncoder().encode(text);
  const scanned = scanCollection(bytes);
  if (!scanned) throw new SyntaxError('out of order');
  const head = JSON.parse(scanned.head);
  const members = Array.from(scanned.starts, (start, index) =>
    JSON.parse(new TextDecoder().decode(bytes.subarray(start, scanned.ends[index]))),
  );
  return members.length > 0 ? { ...head, features: members } : head;
}

const anyJson = fc.jsonValue({ maxDepth: 4 });

describe('the members of a collection', () => {
  it('are found whatever they are and whatever stands around them', () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.string(), anyJson),
        fc.array(anyJson),
        fc.constantFrom(0, 1, '\t'),
        (head, features, space) => {
          const written = JSON.stringify({ ...head, features, after: head }, null, space);
          expect(reassembled(written)).toEqual(JSON.parse(written));
        },
      ),
    );
  });

  it('are told apart from quotes, brackets and escapes inside of texts', () => {
    const features = ['"', '\\', '],[', '\\"}', '{"features":[1]}', 'é😀\u2028'];
    const text = JSON.stringify({ name: 'features', features });
    expect(reassembled(text)).toEqual({ name: 'features', features });
  });

  it('are those of the last list where there are several, as a parser has it', () => {
    for (const text of [
      '{"features":[1,2],"features":[3]}',
      '{"features":[1,2],"features":[]}',
      '{"features":[1,2],"features":"none"}',
      '{"featur\\u0065s":[1,2]}',
    ])
      expect(reassembled(text)).toEqual(JSON.parse(text));
  });

  it('are those after a byte order mark as well', () => {
    expect(reassembled('\ufeff {"features":[{"a":1}]} ')).toEqual({ features: [{ a: 1 }] });
  });

  it('are none in what is no collection', () => {
    for (const text of ['[1,2]', '"features"', 'null', '{}', '{"a":{"features":[1]}}'])
      expect(reassembled(text)).toEqual(JSON.parse(text));
  });

  it('are told to be searched whenever one may hold a key that could reach a prototype', () => {
    const isSuspicious = (feature: string) =>
      scanCollection(new TextEncoder().encode(`{"features":[{"a":1},${feature}]}`))?.isSuspicious;
    const escaped = fc
      .tuple(fc.constantFrom('__proto__', 'constructor', 'prototype'), fc.array(fc.boolean()))
      .map(([key, flags]) =>
        [...key]
          .map((letter, at) => (flags[at] ? `\\u00${letter.charCodeAt(0).toString(16)}` : letter))
          .join(''),
      );
    fc.assert(
      fc.property(escaped, fc.constantFrom('', '[', '{"a":'), (key, around) => {
        const close = around === '[' ? ']' : around === '' ? '' : '}';
        expect(isSuspicious(`${around}{"${key}":1}${close}`)).toBe(true);
      }),
    );
    expect(
      isSuspicious(
        '{"name":"Al-Bass \\u0627\\u0644 \\u00e9","kind":"event","coordinates":[1],"paragraph":"confirmed","time":"2024-12-14/2024-12-15"}',
      ),
    ).toBe(false);
  });

  it('are never found in a text that a parser would refuse', () => {
    const valid = JSON.stringify({ type: 'FeatureCollection', features: [{ a: [1, 'x"]'] }, null, -1.5e3] });
    fc.assert(
      fc.property(
        fc.nat(valid.length),
        fc.nat(3),
        fc.constantFrom('', ',', ']', '}', '"', '[', '{', '\\', ' ', '1'),
        (at, cut, put) => {
          const text = valid.slice(0, at) + put + valid.slice(at + cut);
          const read = (parse: (text: string) => unknown) => {
            try {
              return parse(text);
            } catch {
              return 'refused';
            }
          };
          expect(read(reassembled)).toEqual(read(JSON.parse));
        },
      ),
      { numRuns: 2000 },
    );
  });
});

import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate';
import { ARCHIVE_DATE } from '../archive';
import { element, escapeXml } from '../svg/markup';
import type { Deck } from './deck';

const CUSTOM = 'docProps/custom.xml';
const CORE = 'docProps/core.xml';

/**
 * The package that the library wrote, made whole: notes in paragraphs, properties that it has no option for, no times of writing, and no parts listed that
 * are not there. `notesMark` stands where a slide's notes belong.
 */
export function finishPackage(bytes: Uint8Array, deck: Deck, notesMark: string): Uint8Array {
  const parts = unzipSync(bytes);
  const rewrite = (path: string, change: (text: string) => string) => {
    const part = parts[path];
    if (!part) throw new Error(`expected ${path} in a presentation`);
    parts[path] = strToU8(change(strFromU8(part)));
  };
  for (const [index, { notes }] of deck.slides.entries())
    rewrite(`ppt/notesSlides/notesSlide${index + 1}.xml`, (text) => withNotes(text, notesMark, notes));
  parts[CORE] = strToU8(coreProperties(deck));
  parts[CUSTOM] = strToU8(customProperties(deck.properties));
  rewrite('_rels/.rels', (text) =>
    text.replace('</Relationships>', `${CUSTOM_RELATIONSHIP}</Relationships>`),
  );
  rewrite('docProps/app.xml', (text) =>
    text
      .replace(/<Application>[^<]*/, `<Application>${escapeXml(deck.application)}`)
      // a version of PowerPoint, which it is not
      .replace(/\s*<AppVersion>[^<]*<\/AppVersion>/, ''),
  );
  rewrite('[Content_Types].xml', (text) => contentTypes(text, parts));
  const zipped: Zippable = {};
  for (const [path, part] of Object.entries(parts))
    if (!path.endsWith('/'))
      zipped[path] = [part, { level: path.endsWith('.png') ? 0 : 6, mtime: ARCHIVE_DATE }];
  return zipSync(zipped);
}

function withNotes(text: string, mark: string, notes: readonly string[]): string {
  const paragraph = /<a:p><a:r><a:rPr[^>]*\/><a:t>([^<]*)<\/a:t><\/a:r>(?:<a:endParaRPr[^>]*\/>)?<\/a:p>/;
  const found = paragraph.exec(text);
  if (found?.[1] !== mark) throw new Error('expected a place for the notes of a slide');
  const paragraphs = notes.map(
    (words) => `<a:p><a:r><a:rPr lang="en-US"/><a:t>${escapeXml(words)}</a:t></a:r></a:p>`,
  );
  return text.replace(found[0], () =>
    paragraphs.length > 0 ? paragraphs.join('') : '<a:p><a:endParaRPr lang="en-US"/></a:p>',
  );
}

function coreProperties({ title, subject, keywords, application, properties }: Deck): string {
  const namespaces = [
    ['xmlns:cp', 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties'],
    ['xmlns:dc', 'http://purl.org/dc/elements/1.1/'],
    ['xmlns:dcterms', 'http://purl.org/dc/terms/'],
    ['xmlns:xsi', 'http://www.w3.org/2001/XMLSchema-instance'],
  ] as const;
  const values = [
    ['dc:title', title],
    ['dc:subject', subject],
    ['dc:creator', application],
    ['cp:keywords', keywords.join(', ')],
    ['dc:description', properties.description ?? ''],
    ['cp:lastModifiedBy', application],
  ] as const;
  return (
    DECLARATION +
    element(
      'cp:coreProperties',
      namespaces,
      values.map(([name, value]) => element(name, [], escapeXml(value))).join(''),
    )
  );
}

function customProperties(properties: Deck['properties']): string {
  const property = ([name, value]: [string, string], index: number) =>
    element(
      'property',
      // the id of all properties that somebody named, and numbers from 2 on: ISO/IEC 29500-1, 15.2.12.2
      [
        ['fmtid', '{D5CDD505-2E9C-101B-9397-08002B2CF9AE}'],
        ['pid', index + 2],
        ['name', name],
      ],
      element('vt:lpwstr', [], escapeXml(value)),
    );
  return (
    DECLARATION +
    element(
      'Properties',
      [
        ['xmlns', 'http://schemas.openxmlformats.org/officeDocument/2006/custom-properties'],
        ['xmlns:vt', 'http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes'],
      ],
      Object.entries(properties).map(property).join(''),
    )
  );
}

function contentTypes(text: string, parts: Readonly<Record<string, Uint8Array>>): string {
  // the library lists a slide master for each slide, and has one
  const listed = text.replace(/\s*<Override PartName="\/([^"]+)"[^>]*\/>/g, (override, path: string) =>
    path in parts ? override.trim() : '',
  );
  return listed.replace('</Types>', `${CUSTOM_TYPE}</Types>`);
}

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n';
const CUSTOM_RELATIONSHIP =
  '<Relationship Id="rId4" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/custom-properties" Target="docProps/custom.xml"/>';
const CUSTOM_TYPE =
  '<Override PartName="/docProps/custom.xml" ContentType="application/vnd.openxmlformats-officedocument.custom-properties+xml"/>';

import { element, escapeXml } from '../svg/markup';
import type { FileDescription } from './descriptionOf';

/** The namespace of what only this program reads: the JSON from which it opens a view again. */
const SITUATION_NAMESPACE = 'urn:situation-viewer:about:1';

/** Metadata as RDF with Dublin Core, in the subset of it that XMP allows: SVG files and XMP packets hold the same. */
export function rdf({
  title,
  description,
  sources,
  rights,
  creatorTool,
  coverage,
  json,
}: FileDescription): string {
  const list = (name: string, kind: 'Alt' | 'Bag', values: readonly string[]) => {
    const language = kind === 'Alt' ? ([['xml:lang', 'x-default']] as const) : [];
    const items = values.map((value) => element('rdf:li', language, escapeXml(value)));
    return values.length === 0 ? '' : element(name, [], element(`rdf:${kind}`, [], items.join('')));
  };
  const about = element(
    'rdf:Description',
    [
      ['rdf:about', ''],
      ['xmlns:dc', 'http://purl.org/dc/elements/1.1/'],
      ['xmlns:xmp', 'http://ns.adobe.com/xap/1.0/'],
      ['xmlns:situation', SITUATION_NAMESPACE],
    ],
    [
      list('dc:title', 'Alt', [title]),
      list('dc:description', 'Alt', description === '' ? [] : [description]),
      // XMP has one text for the source, and several are told in lines of it
      sources.length === 0 ? '' : element('dc:source', [], escapeXml(sources.join('\n'))),
      list('dc:rights', 'Alt', rights === '' ? [] : [rights]),
      element('dc:coverage', [], escapeXml(coverage)),
      element('xmp:CreatorTool', [], escapeXml(creatorTool)),
      element('situation:about', [], escapeXml(json)),
    ].join(''),
  );
  return element('rdf:RDF', [['xmlns:rdf', 'http://www.w3.org/1999/02/22-rdf-syntax-ns#']], about);
}

/** The same as an XMP packet, for the formats that hold one. */
export function xmpPacket(described: FileDescription): string {
  const meta = element('x:xmpmeta', [['xmlns:x', 'adobe:ns:meta/']], rdf(described));
  // the identifier is that of the XMP specification, part 1, 7.3.2
  return `<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>${meta}<?xpacket end="r"?>`;
}

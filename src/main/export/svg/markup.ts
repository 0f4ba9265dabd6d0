/** Attributes of an element, in order; what is undefined is left out. */
export type Attributes = readonly (readonly [name: string, value: string | number | undefined])[];

/** An XML element of its attributes and of content that is markup already. */
export function element(name: string, attributes: Attributes, content = ''): string {
  let start = name;
  for (const [key, value] of attributes) {
    if (value !== undefined)
      start += ` ${key}="${typeof value === 'number' ? short(value) : escapeXml(value)}"`;
  }
  return content === '' ? `<${start}/>` : `<${start}>${content}</${name}>`;
}

/** A number as short as a hundredth of a unit allows, a fortieth of a millimetre at print. */
export function short(value: number): string {
  // the sum with 0 makes 0 of -0
  return String(Math.round(value * 100) / 100 + 0);
}

/** A share from 0 to 1, finer than a length need be; nothing where it is not given. */
export function share(value: number | undefined): string | undefined {
  return value === undefined ? undefined : String(Math.round(value * 10_000) / 10_000);
}

// what XML 1.0 cannot hold, even escaped
const FORBIDDEN = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu;

/** Text for the content or an attribute of an XML element. What XML cannot hold becomes U+FFFD. */
export function escapeXml(text: string): string {
  return text
    .replace(FORBIDDEN, '\ufffd')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

// its form for Node makes a `require` of its own, which clashes with that of the bundle
import { zlibSync } from 'fflate/browser';

/** Deflates bytes or JSON and writes them in base64: the same text on every machine, which the zlib of Node does not promise. */
export function pack(data: Uint8Array | object): string {
  const bytes = data instanceof Uint8Array ? data : Buffer.from(JSON.stringify(data));
  return Buffer.from(zlibSync(bytes, { level: 9 })).toString('base64');
}

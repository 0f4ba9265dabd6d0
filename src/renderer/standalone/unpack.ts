/** The text of one of the page's parts. */
export function textOfPart(id: string): string {
  const part = document.getElementById(id);
  if (!part) throw new Error(`the page has no part “${id}”`);
  return part.textContent ?? '';
}

/** What was deflated and written in base64, as JSON. */
export async function unpackJson<T>(packed: string): Promise<T> {
  return (await inflated(packed).json()) as T;
}

/** The same as bytes. */
export function unpackBytes(packed: string): Promise<ArrayBuffer> {
  return inflated(packed).arrayBuffer();
}

function inflated(packed: string): Response {
  const bytes = Uint8Array.from(atob(packed), (letter) => letter.charCodeAt(0));
  return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate')));
}

import { fail, ok, type Result } from '../../shared/result';
import { parseJson } from '../situation/parseJson';

/** Why a request has no body that can be looked at. */
export interface UnreadableBody {
  readonly status: 400 | 413;
  readonly reason: string;
}

/** Reads the JSON of a request. Refuses more than so many bytes as soon as they have come, and what is nested deeper than anything asked for is. */
export async function readJsonBody(
  request: Request,
  limits: { readonly bytes: number; readonly depth: number },
): Promise<Result<unknown, UnreadableBody>> {
  const text = await readText(request, limits.bytes).catch(() => '');
  if (text === undefined)
    return fail({ status: 413, reason: `expected at most ${limits.bytes} bytes of JSON` });
  if (depthOf(text) > limits.depth)
    return fail({ status: 400, reason: `expected JSON nested at most ${limits.depth} deep` });
  const parsed = parseJson(text);
  return parsed.ok
    ? ok(parsed.value)
    : fail({ status: 400, reason: `expected ${parsed.error.expected}, found ${parsed.error.found}` });
}

async function readText(request: Request, most: number): Promise<string | undefined> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  const reader = request.body?.getReader();
  for (let read = await reader?.read(); read?.value; read = await reader?.read()) {
    length += read.value.length;
    if (length > most) {
      await reader?.cancel();
      return undefined;
    }
    chunks.push(read.value);
  }
  return new TextDecoder().decode(Buffer.concat(chunks, length));
}

/** How deep a text opens brackets, strings aside. */
function depthOf(text: string): number {
  let [depth, deepest, isQuoted] = [0, 0, false];
  for (let at = 0; at < text.length; at++) {
    const letter = text[at];
    if (isQuoted && letter === '\\') at++;
    else if (letter === '"') isQuoted = !isQuoted;
    else if (!isQuoted && (letter === '{' || letter === '[')) deepest = Math.max(deepest, ++depth);
    else if (!isQuoted && (letter === '}' || letter === ']')) depth--;
  }
  return deepest;
}

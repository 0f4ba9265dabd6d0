import type { Picture } from '../../shared/sheet/picture';
import type { CompiledSituation } from '../../shared/situation/compiled';

const LONGEST = 120;

/** What the file of a picture is called but for its extension: the situation, and the number and id of the scene. */
export function nameOfPicture({ id, scenes }: CompiledSituation, { scene }: Pick<Picture, 'scene'>): string {
  const index = scenes.findIndex((each) => each.id === scene);
  return safeName(index === -1 ? `${id}-view` : `${id}-${index + 1}-${scene}`);
}

/** A name that every system takes for a file. */
export function safeName(name: string): string {
  // Windows takes no dot at the end
  return name
    .replace(/[^\w.-]/g, '_')
    .replace(/\.+$/, '')
    .slice(0, LONGEST);
}

import { fail, ok, type Result } from '../../shared/result';
import type { CompiledScene } from '../../shared/situation/compiled';

/** The scenes that `--scene` asks for: by number from 1, by id, or `all`. */
export function scenesFor(
  scenes: readonly CompiledScene[],
  asked = 'all',
): Result<readonly CompiledScene[], string> {
  if (asked === 'all') return ok(scenes);
  const scene = /^\d+$/.test(asked) ? scenes[Number(asked) - 1] : scenes.find(({ id }) => id === asked);
  if (scene) return ok([scene]);
  const [first] = scenes;
  return first
    ? fail(
        `--scene: expected all, a number from 1 to ${scenes.length}, or an id such as ${first.id}, found “${asked}”`,
      )
    : fail('--scene: the situation has no scenes');
}

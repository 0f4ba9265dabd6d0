import type { SituationCopy } from '../../shared/api';
import type { CompiledSituation } from '../../shared/situation/compiled';

/** Which copy of a situation is open: by it the app keeps what belongs to it. */
export function copyOf({ id: situation, place = '' }: CompiledSituation): SituationCopy {
  return { situation, place };
}

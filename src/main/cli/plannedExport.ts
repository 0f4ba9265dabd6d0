import type { Target } from './exportTargets';
import type { Outcome } from './outcome';

/** An export with which nothing is wrong as far as can be told before it is begun. */
export interface PlannedExport {
  /** How many there will be, those that lie beside others aside. */
  readonly files: number;
  /** `tell` hears how far it has come. */
  readonly write: (target: Target, tell: (words: string) => void) => Promise<Outcome>;
}

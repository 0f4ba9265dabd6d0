import type { ExportSize } from './sizePresets';

type PaperSize = Extract<ExportSize, { is: 'paper' }>;

/** A paper that handouts stand on, upright. */
interface HandoutPaper {
  readonly id: 'a4' | 'letter';
  readonly label: string;
  readonly size: PaperSize;
}

const A4: HandoutPaper = {
  id: 'a4',
  label: 'A4',
  size: { is: 'paper', widthMm: 210, heightMm: 297, dpi: 300 },
};
const LETTER: HandoutPaper = {
  id: 'letter',
  label: 'Letter',
  size: { is: 'paper', widthMm: 215.9, heightMm: 279.4, dpi: 300 },
};

/** The papers to choose from. */
export const HANDOUT_PAPERS: readonly HandoutPaper[] = [A4, LETTER];

/** The paper of a handout for which a size is wished: A4 unless that is Letter, whichever way it is turned. */
export function paperOfHandout(size: ExportSize): HandoutPaper {
  if (size.is === 'pixels') return A4;
  const [short, long] = [Math.min(size.widthMm, size.heightMm), Math.max(size.widthMm, size.heightMm)];
  const { widthMm, heightMm } = LETTER.size;
  return Math.abs(short - widthMm) < 1 && Math.abs(long - heightMm) < 1 ? LETTER : A4;
}

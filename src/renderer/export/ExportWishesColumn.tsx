import { formatOf } from '../../shared/export/formats';
import { hasOwnSize } from '../commands/export/pictured';
import { useViewerState } from '../viewer';
import { ExtentFields } from './ExtentFields';
import { FilmFields } from './FilmFields';
import { FormatChoice } from './FormatChoice';
import { FurnitureFields } from './FurnitureFields';
import { PaperChoice } from './PaperChoice';
import { PresetChoice } from './PresetChoice';
import { SizeFields } from './SizeFields';
import { SubjectChoice } from './SubjectChoice';
import { WordsFields } from './WordsFields';
import './fields.css';

/** The left column: what is shown, as what, how large, and what stands around it. */
export function ExportWishesColumn() {
  const format = useViewerState(({ exporting }) => exporting.wishes.format);
  const { kind } = formatOf(format);
  // slides are 16 by 9, and handouts upright on paper
  const isFixed = hasOwnSize(format);
  const isSheet = kind !== 'data' && kind !== 'page';
  return (
    <div className="export-column">
      <PresetChoice />
      <FormatChoice />
      {kind !== 'page' && <SubjectChoice />}
      {kind === 'film' && <FilmFields />}
      {isSheet && !isFixed && <SizeFields />}
      {format === 'handout' && <PaperChoice />}
      {kind !== 'page' && <ExtentFields />}
      {isSheet && <FurnitureFields />}
      {isSheet && <WordsFields />}
    </div>
  );
}

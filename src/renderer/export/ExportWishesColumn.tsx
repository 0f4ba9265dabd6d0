import { formatOf } from '../../shared/export/formats';
import { useViewerState } from '../viewer';
import { ExtentFields } from './ExtentFields';
import { FilmFields } from './FilmFields';
import { FormatChoice } from './FormatChoice';
import { FurnitureFields } from './FurnitureFields';
import { PresetChoice } from './PresetChoice';
import { SizeFields } from './SizeFields';
import { SubjectChoice } from './SubjectChoice';
import { WordsFields } from './WordsFields';
import './fields.css';

/** The left column: what is shown, as what, how large, and what stands around it. */
export function ExportWishesColumn() {
  const kind = useViewerState(({ exporting }) => formatOf(exporting.wishes.format).kind);
  const isSheet = kind !== 'data' && kind !== 'page';
  return (
    <div className="export-column">
      <PresetChoice />
      <FormatChoice />
      {kind !== 'page' && <SubjectChoice />}
      {kind === 'film' && <FilmFields />}
      {isSheet && <SizeFields />}
      {kind !== 'page' && <ExtentFields />}
      {isSheet && <FurnitureFields />}
      {isSheet && <WordsFields />}
    </div>
  );
}

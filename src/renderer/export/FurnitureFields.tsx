import { WISHES, type Wish, WORD_PLACES, type WordPlace } from '../../shared/sheet/options';
import { PROJECTION_NAMES, type ProjectionName } from '../../shared/sheet/projectionName';
import { canHaveWorldFile, themeWished } from '../commands/export/pictured';
import { wish, wishOnSheet } from '../commands/export/wishes';
import { useViewer, useViewerState } from '../viewer';
import { Choice } from './Choice';
import { Section } from './Section';
import { SelectField } from './SelectField';

const PROJECTIONS: Readonly<Record<ProjectionName, string>> = {
  mercator: 'Mercator',
  'equal-area': 'Equal-area',
  azimuthal: 'Azimuthal',
};
const PLACES: Readonly<Record<Wish, string>> = {
  auto: 'Where there is room',
  'top-left': 'Top left',
  'top-right': 'Top right',
  'bottom-left': 'Bottom left',
  'bottom-right': 'Bottom right',
  off: 'Left out',
};
const WORDS: Readonly<Record<WordPlace, string>> = {
  auto: 'Where there is room',
  left: 'Left of the map',
  right: 'Right of the map',
  below: 'Below the map',
};
const PLACED = [
  { key: 'scaleBar', label: 'Scale bar' },
  { key: 'northArrow', label: 'North arrow' },
  { key: 'locator', label: 'Locator' },
] as const;

/** How the sheet looks and what stands around the map. What keeps it honest can be placed, but not left out. */
export function FurnitureFields() {
  const { run } = useViewer();
  const sheet = useViewerState(({ exporting }) => exporting.wishes.sheet);
  const theme = useViewerState((state) => themeWished(state.exporting.wishes, state.theme));
  return (
    <Section title="Sheet">
      <div className="export-row">
        <span className="export-row-label">Colours</span>
        <Choice
          label="Colours"
          choices={[
            { id: 'dark', label: 'Dark' },
            { id: 'light', label: 'Light' },
          ]}
          chosen={theme}
          choose={(next) => run(wish({ theme: next }))}
        />
      </div>
      <SelectField
        label="Projection"
        words={PROJECTIONS}
        choices={PROJECTION_NAMES}
        value={sheet.projection}
        choose={(projection) => run(wishOnSheet({ projection }))}
      />
      <SelectField
        label="Words"
        words={WORDS}
        choices={WORD_PLACES}
        value={sheet.words}
        choose={(words) => run(wishOnSheet({ words }))}
      />
      {PLACED.map(({ key, label }) => (
        <SelectField
          key={key}
          label={label}
          words={PLACES}
          choices={WISHES}
          value={sheet[key]}
          choose={(place) => run(wishOnSheet({ [key]: place }))}
        />
      ))}
      <div className="export-row">
        <span className="export-row-label">Also</span>
        <span className="export-checks">
          <label>
            <input
              type="checkbox"
              checked={sheet.legend}
              onChange={({ target }) => run(wishOnSheet({ legend: target.checked }))}
            />
            Legend
          </label>
          <label>
            <input
              type="checkbox"
              checked={sheet.graticule}
              onChange={({ target }) => run(wishOnSheet({ graticule: target.checked }))}
            />
            Graticule
          </label>
        </span>
      </div>
      <WorldFileField />
    </Section>
  );
}

/** For programs of maps: a picture that they know the place of. */
function WorldFileField() {
  const { run } = useViewer();
  const { format, worldFile, sheet } = useViewerState(({ exporting }) => exporting.wishes);
  if (!canHaveWorldFile(format)) return null;
  const isMercator = sheet.projection === 'mercator';
  return (
    <div className="export-row">
      <span />
      <span className="export-checks">
        <label>
          <input
            type="checkbox"
            checked={worldFile && isMercator}
            disabled={!isMercator}
            onChange={({ target }) => run(wish({ worldFile: target.checked }))}
          />
          Bare map with world file
        </label>
      </span>
    </div>
  );
}

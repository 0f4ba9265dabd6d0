import type { LabelLanguage } from '../../shared/basemap/baseLabel';
import { isAvailable, isOffered } from '../commands/command';
import { loadCatalogue, openListed } from '../commands/open';
import { setLabelLanguage } from '../commands/view';
import { useSituation, useViewer, useViewerState } from '../viewer';
import { CommandButton } from './CommandButton';
import { commandById, keysOf } from './commandKeys';
import { Icon } from './Icon';
import { MarkingChip } from './MarkingChip';
import { PopoverButton } from './PopoverButton';
import { SaveState } from './SaveState';
import { Tooltips } from './Tooltips';
import './TopBar.css';

/** The bar along the top: marking, what is open, search, and what switches the map's looks and tools. */
export function TopBar() {
  const marking = useSituation()?.situation.marking;
  return (
    <header className="top-bar">
      {marking !== undefined && <MarkingChip marking={marking} />}
      <SituationMenu />
      <SaveState />
      <SearchButton />
      <ExportButton />
      <PresentButton />
      <div className="top-bar-tools" role="toolbar" aria-label="Map tools and looks">
        <CommandButton command="map.measure" icon="measure" />
        <CommandButton command="map.rings" icon="rings" />
        <span className="top-bar-divider" />
        <CommandButton command="map.symbols" icon="symbols" />
        <LanguageMenu />
        <CommandButton command="view.legend" icon="legend" />
        <span className="top-bar-divider" />
        <CommandButton command="view.theme" icon="theme" />
        <CommandButton command="view.fullScreen" icon="fullScreen" />
        <CommandButton command="help.keys" icon="help" />
      </div>
      <Tooltips />
    </header>
  );
}

function PresentButton() {
  const { run } = useViewer();
  const command = commandById('briefing.present');
  const isPossible = useViewerState((state) => isAvailable(command, state));
  const keys = keysOf(command);
  return (
    <button
      type="button"
      className="top-bar-export"
      aria-keyshortcuts={keys}
      aria-label="Present"
      data-tooltip={`Present  ${keys}`}
      disabled={!isPossible}
      onClick={() => run(command.perform)}
    >
      <Icon name="scene" />
      <span className="top-bar-export-words">Present</span>
    </button>
  );
}

function ExportButton() {
  const { run } = useViewer();
  const command = commandById('file.export');
  const isThere = useViewerState((state) => isOffered(command, state));
  const isAvailableNow = useViewerState((state) => isAvailable(command, state));
  if (!isThere) return null;
  const keys = keysOf(command);
  return (
    <button
      type="button"
      className="top-bar-export"
      aria-haspopup="dialog"
      aria-keyshortcuts={keys}
      aria-label="Export"
      data-tooltip={`Export  ${keys}`}
      disabled={!isAvailableNow}
      onClick={() => run(command.perform)}
    >
      <Icon name="export" />
      <span className="top-bar-export-words">Export</span>
    </button>
  );
}

// until the list of all is there
const OPEN_ONE = { reference: '', from: null, isOpen: true };

const OPENERS = [
  { id: 'file.open', icon: 'open' },
  { id: 'file.openFolder', icon: 'folder' },
  { id: 'file.saveAs', icon: 'save' },
  { id: 'file.problems', icon: 'note' },
] as const;

function SituationMenu() {
  const { run, store } = useViewer();
  const situation = useSituation()?.situation;
  const catalogue = useViewerState((state) => state.catalogue);
  const entries = catalogue ?? (situation ? [{ ...OPEN_ONE, title: situation.title }] : []);
  const isLoading = useViewerState((state) => state.opened.is === 'loading');
  const hasProblems = (situation?.problems.length ?? 0) > 0;
  const title = situation?.title ?? (isLoading ? 'Opening…' : 'No situation open');
  return (
    <h1 className="top-bar-situation">
      <PopoverButton
        menuLabel="Situations"
        className="top-bar-title"
        button={
          <>
            <span className="top-bar-title-words">{title}</span>
            <Icon name="down" />
          </>
        }
        head={situation && <p className="top-bar-summary">{situation.summary}</p>}
        choices={entries.map(({ reference, title: words, from, isOpen }) => ({
          // the open one keeps its key, and with it the focus, when the others are known
          id: isOpen ? 'open' : reference,
          words,
          detail: from === null ? undefined : `opened from ${from}`,
          chosen: isOpen,
          choose: () => {
            if (!isOpen) run(openListed(reference));
          },
        }))}
        actions={OPENERS.map(({ id, icon }) => ({ command: commandById(id), id, icon }))
          .filter(({ command }) => isOffered(command, store.getState()))
          .filter(({ id }) => id !== 'file.problems' || hasProblems)
          .map(({ command, id, icon }) => {
            return {
              id,
              words: command.label,
              icon,
              keys: keysOf(command),
              act: () => run(command.perform),
            };
          })}
        onOpen={() => run(loadCatalogue)}
      />
    </h1>
  );
}

function SearchButton() {
  const { run } = useViewer();
  const command = commandById('view.search');
  return (
    <button
      type="button"
      className="top-bar-search"
      aria-label={command.label}
      aria-haspopup="dialog"
      onClick={() => run(command.perform)}
    >
      <Icon name="search" />
      <span className="top-bar-search-words">Search</span>
      <kbd>{keysOf(command)}</kbd>
    </button>
  );
}

const LANGUAGES: Readonly<Record<LabelLanguage, string>> = {
  english: 'English',
  ar: 'English and Arabic',
  ru: 'English and Russian',
};

function LanguageMenu() {
  const { run } = useViewer();
  const language = useViewerState((state) => state.labelLanguage);
  return (
    <PopoverButton
      menuLabel="Names on the map"
      label="Names on the map"
      tooltip={`Names on the map: ${LANGUAGES[language]}`}
      className="icon-button"
      button={<Icon name="language" />}
      choices={(Object.keys(LANGUAGES) as LabelLanguage[]).map((id) => ({
        id,
        words: LANGUAGES[id],
        chosen: id === language,
        choose: () => run(setLabelLanguage(id)),
      }))}
    />
  );
}

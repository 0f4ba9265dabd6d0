import {
  type KeyboardEvent,
  useCallback,
  useDeferredValue,
  useEffect,
  useId,
  useMemo,
  useRef,
  useState,
} from 'react';
import { zoomForPlace } from '../../shared/search/places';
import type { Action } from '../commands/action';
import { isAvailable } from '../commands/command';
import { COMMANDS } from '../commands/commandList';
import { setDialog } from '../commands/dialogs';
import { listEvents } from '../commands/events';
import { goToPosition, loadPlaces } from '../commands/places';
import { goToListed } from '../commands/pointFeatures';
import { goToScene } from '../commands/scenes';
import { areNamesBeingRead } from '../commands/searchPoints';
import { goToFeature } from '../commands/selection';
import { useSituation, useViewer, useViewerState } from '../viewer';
import { Icon } from './Icon';
import { ModalDialog } from './ModalDialog';
import { SearchResultItem } from './SearchResultItem';
import {
  buildSearchIndex,
  positionRefusal,
  type SearchGroup,
  type SearchResult,
  searchGroups,
} from './searchGroups';
import { useFoundPoints } from './usePointSearch';
import './SearchDialog.css';

/** One field that finds positions, scenes, features, places and commands. */
export function SearchDialog() {
  const isOpen = useViewerState((state) => state.dialog === 'search');
  if (!isOpen) return null;
  return (
    <ModalDialog title="Search" className="search-dialog" bare>
      <Search />
    </ModalDialog>
  );
}

function Search() {
  const { run } = useViewer();
  const [typed, setTyped] = useState('');
  const [active, setActive] = useState(0);
  const listId = useId();
  const list = useRef<HTMLDivElement>(null);
  const { groups, words, isSearching, refused } = useSearch(typed);
  const results = groups.flatMap((group) => group.results);
  const isWaiting = useViewerState((state) => state.places === null);
  const isReading = useViewerState(areNamesBeingRead);

  useEffect(() => run(loadPlaces), [run]);
  useEffect(() => {
    list.current
      ?.querySelector(`#${CSS.escape(optionId(listId, active))}`)
      ?.scrollIntoView({ block: 'nearest' });
  }, [active, listId]);

  const choose = useCallback(
    (result: SearchResult) => {
      run(setDialog(null));
      run(actionOf(result));
    },
    [run],
  );
  const enter = useEntered(typed, words === typed ? results[active] : undefined, choose);
  const onKeyDown = (event: KeyboardEvent) => {
    const step = STEPS[event.key];
    if (step !== undefined && results.length > 0) {
      event.preventDefault();
      setActive((active + step + results.length) % results.length);
    } else if (event.key === 'Enter' && !event.nativeEvent.isComposing) {
      event.preventDefault();
      enter();
    }
  };
  return (
    <>
      <div className="search-dialog-field">
        <Icon name="search" />
        <input
          type="text"
          role="combobox"
          aria-expanded={results.length > 0}
          aria-controls={listId}
          aria-activedescendant={results.length > 0 ? optionId(listId, active) : undefined}
          aria-autocomplete="list"
          aria-label="Search places, features, scenes, commands or a position"
          placeholder="A place, a ship, a scene, a command, or 34.915 N 35.874 E"
          autoComplete="off"
          spellCheck={false}
          // biome-ignore lint/a11y/noAutofocus: the field is what the dialog was opened for
          autoFocus
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value);
            setActive(0);
          }}
          onKeyDown={onKeyDown}
        />
        <kbd>Esc</kbd>
      </div>
      <div ref={list} id={listId} role="listbox" aria-label="Results" className="search-dialog-results">
        <Groups groups={groups} active={active} listId={listId} onChoose={choose} onPoint={setActive} />
      </div>
      {isReading && (
        <p className="search-dialog-reading" role="status">
          Reading the names of large layers…
        </p>
      )}
      {refused !== null && (
        <p className="search-dialog-reading" role="status">
          Large layers could not be searched ({refused}).
        </p>
      )}
      {results.length === 0 && !isReading && (
        <p className="search-dialog-nothing" role="status">
          {isWaiting
            ? 'Reading the names of the map…'
            : isSearching
              ? 'Searching large layers…'
              : nothingInWords(typed.trim())}
        </p>
      )}
    </>
  );
}

/** Enter leads to the chosen result; where the words typed have none yet, to the first one that comes for them. */
function useEntered(
  typed: string,
  chosen: SearchResult | undefined,
  choose: (result: SearchResult) => void,
): () => void {
  const [entered, setEntered] = useState<string | null>(null);
  useEffect(() => {
    if (entered === null) return;
    // whoever types on has not meant the words before
    if (entered !== typed) setEntered(null);
    else if (chosen) choose(chosen);
  }, [entered, typed, chosen, choose]);
  return () => setEntered(typed);
}

interface Search {
  readonly groups: readonly SearchGroup[];
  /** The words that the groups are of. */
  readonly words: string;
  /** Whether large layers have not answered yet. */
  readonly isSearching: boolean;
  /** Why large layers have not been searched. */
  readonly refused: string | null;
}

// typing is never kept waiting by the search
function useSearch(typed: string): Search {
  const situation = useSituation();
  const places = useViewerState((state) => state.places);
  const format = useViewerState((state) => state.coordinateFormat);
  const { store } = useViewer();
  const index = useMemo(() => {
    const available = COMMANDS.filter((command) => isAvailable(command, store.getState()));
    return buildSearchIndex(situation, places ?? [], available);
  }, [situation, places, store]);
  const deferred = useDeferredValue(typed);
  const points = useFoundPoints(deferred);
  const groups = useMemo(
    () => searchGroups(deferred, index, format, points),
    [deferred, index, format, points],
  );
  return { groups, words: deferred, isSearching: points.total === null, refused: points.refused };
}

function nothingInWords(typed: string): string {
  const refusal = positionRefusal(typed);
  return refusal === null
    ? `Nothing here is called “${typed}”. A place, a feature, a scene, a command or a position can be found.`
    : `“${typed}” is no position: ${refusal}.`;
}

interface GroupsProps {
  readonly groups: readonly SearchGroup[];
  readonly active: number;
  readonly listId: string;
  readonly onChoose: (result: SearchResult) => void;
  readonly onPoint: (index: number) => void;
}

function Groups({ groups, active, listId, onChoose, onPoint }: GroupsProps) {
  let next = 0;
  return groups.map(({ title, results }) => (
    // biome-ignore lint/a11y/useSemanticElements: a group of options in a listbox has no element of its own
    <div key={title} role="group" aria-label={title}>
      <p className="search-dialog-group" aria-hidden="true">
        {title}
      </p>
      {results.map((result) => {
        const index = next++;
        return (
          <SearchResultItem
            key={index}
            id={optionId(listId, index)}
            result={result}
            isActive={index === active}
            onChoose={() => onChoose(result)}
            onPoint={() => onPoint(index)}
          />
        );
      })}
    </div>
  ));
}

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };

function optionId(listId: string, index: number): string {
  return `${listId}-${index}`;
}

function actionOf(result: SearchResult): Action {
  switch (result.is) {
    case 'position':
      return goToPosition(result.position);
    case 'scene':
      return goToScene(result.scene.id);
    case 'feature':
      return result.point ? goToListed(result.point) : goToFeature(result.feature.id);
    case 'more':
      return listEvents(result.words);
    case 'place':
      return goToPosition(result.place.position, {
        name: result.place.name,
        zoom: zoomForPlace(result.place),
      });
    case 'command':
      return result.command.perform;
  }
}

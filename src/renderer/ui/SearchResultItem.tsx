import type { Place } from '../../shared/search/places';
import { KIND_SYMBOLS } from '../../shared/symbology/symbology';
import { useSituation } from '../viewer';
import { keysOf } from './commandKeys';
import { FeatureSymbol } from './FeatureSymbol';
import { Icon } from './Icon';
import type { SearchResult } from './searchGroups';
import { shortTimeInWords } from './shortTime';

interface SearchResultItemProps {
  readonly id: string;
  readonly result: SearchResult;
  readonly isActive: boolean;
  readonly onChoose: () => void;
  readonly onPoint: () => void;
}

/** One result; the focus stays in the field, so it is chosen by the field's keys or the pointer. */
export function SearchResultItem({ id, result, isActive, onChoose, onPoint }: SearchResultItemProps) {
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the field's, as in any combobox
    // biome-ignore lint/a11y/useFocusableInteractive: an option of a combobox is pointed at by aria-activedescendant
    <div
      id={id}
      role="option"
      aria-selected={isActive}
      className="search-result"
      onClick={onChoose}
      onPointerMove={isActive ? undefined : onPoint}
    >
      <span className="search-result-symbol">
        <ResultSymbol result={result} />
      </span>
      <Words result={result} />
    </div>
  );
}

function ResultSymbol({ result }: { readonly result: SearchResult }) {
  switch (result.is) {
    case 'feature':
      return <FeatureSymbol feature={result.feature} size={22} />;
    case 'scene':
      return <span className="search-result-number">{result.number}</span>;
    case 'place':
      return <Icon name="place" />;
    case 'position':
      return <Icon name="locate" />;
    case 'command':
      return <Icon name="command" />;
    case 'more':
      return <Icon name="list" />;
  }
}

function Words({ result }: { readonly result: SearchResult }) {
  const zone = useSituation()?.situation.timeZone ?? 'UTC';
  switch (result.is) {
    case 'feature': {
      const { feature } = result;
      const time = feature.time ? shortTimeInWords(feature.time, zone) : '';
      const when = time === '' || time === 'always' ? '' : ` · ${time}`;
      return <Line main={feature.name} more={`${KIND_SYMBOLS[feature.kind].words}${when}`} />;
    }
    case 'more': {
      const count = result.count.toLocaleString('en');
      return <Line main={`${count} more in large layers`} more="In the event list" />;
    }
    case 'scene':
      return <Line main={result.scene.title} more={shortTimeInWords(result.scene.time, zone)} />;
    case 'place':
      return <Line main={result.place.name} more={placeInWords(result.place)} />;
    case 'position':
      return <Line main={`Go to ${result.words}`} />;
    case 'command': {
      const keys = keysOf(result.command);
      return (
        <>
          <Line main={result.command.label} />
          {keys !== undefined && <kbd>{keys}</kbd>}
        </>
      );
    }
  }
}

function Line({ main, more }: { readonly main: string; readonly more?: string }) {
  return (
    <>
      <span className="search-result-main">{main}</span>
      {more !== undefined && <span className="search-result-more">{more}</span>}
    </>
  );
}

function placeInWords({ kind, country, names }: Place): string {
  const words = [kind.charAt(0).toUpperCase() + kind.slice(1), country && countryInWords(country)];
  return [...words, ...Object.values(names)].filter(Boolean).join(' · ');
}

const COUNTRIES = new Intl.DisplayNames('en', { type: 'region', fallback: 'code' });

// the base map names countries by ISO 3166 code
function countryInWords(country: string): string {
  return /^[A-Z]{2}$/.test(country) ? (COUNTRIES.of(country) ?? country) : country;
}

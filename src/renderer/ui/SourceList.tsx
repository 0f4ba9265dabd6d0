import type { Citation, CompiledSource } from '../../shared/situation/compiled';
import { timeInWords } from '../../shared/time/words';
import { copyText } from '../commands/tools';
import type { SituationIndex } from '../store/situationIndex';
import { useViewer } from '../viewer';
import { DetailsRow } from './DetailsRow';
import { IconButton } from './IconButton';
import './SourceList.css';

/** Who says so: each source once, with every paragraph cited. Its address is text to copy, no link. */
export function SourceList({
  citations,
  index,
}: {
  readonly citations: readonly Citation[];
  readonly index: SituationIndex;
}) {
  const paragraphs = new Map<string, string[]>();
  for (const { source, paragraph } of citations) {
    const cited = paragraphs.get(source) ?? [];
    paragraphs.set(source, paragraph === undefined ? cited : [...cited, paragraph]);
  }
  return (
    <DetailsRow title={paragraphs.size === 1 ? 'Source' : 'Sources'}>
      <ul className="source-list">
        {[...paragraphs].map(([id, cited]) => {
          const source = index.sources.get(id);
          return (
            source && <SourceItem key={id} source={source} cited={cited} zone={index.situation.timeZone} />
          );
        })}
      </ul>
    </DetailsRow>
  );
}

interface SourceItemProps {
  readonly source: CompiledSource;
  readonly cited: readonly string[];
  readonly zone: string;
}

function SourceItem({ source, cited, zone }: SourceItemProps) {
  const { run } = useViewer();
  const { id, title, author, publisher, published, url, kind, note } = source;
  const from = [author, publisher, kind, publishedInWords(timeInWords(published, zone))]
    .filter(Boolean)
    .join(' · ');
  return (
    <li>
      <p>
        <span className="source-list-id">{id}</span> {title}
        {cited.length > 0 && <strong className="source-list-paragraphs"> ¶ {cited.join(', ')}</strong>}
      </p>
      <p className="details-small">{from}</p>
      {url !== undefined && (
        <div className="source-list-address">
          <span className="details-mono">{url}</span>
          <IconButton icon="copy" label="Copy the address" small onPress={() => run(copyText(url))} />
        </div>
      )}
      {note !== undefined && <p className="details-small">{note}</p>}
    </li>
  );
}

// that a day of publication is known goes without saying; where nothing is, no part of it need be named
function publishedInWords(words: string): string {
  return words.replace(/, day known$/, '').replace(/^a year not given$/, 'date not given');
}

import type { CompiledFeature } from '../../shared/situation/compiled';
import type { Part } from '../../shared/situation/vocabulary';
import { DetailsRow } from './DetailsRow';

/** Says on what a statement rests: on a source, or on public record. */
export function BasisRow({ feature }: { readonly feature: CompiledFeature }) {
  return (
    <DetailsRow title="Basis">
      <p className="details-basis" data-basis={feature.basis}>
        {feature.basis === 'source' ? (
          <>
            <strong>Source:</strong> a source that is cited says so
          </>
        ) : (
          <>
            <strong>Context:</strong> public geography or record, not from the source
          </>
        )}
      </p>
    </DetailsRow>
  );
}

/** Says of a part of the statement that it is not the source's. */
export function PartBasis({ feature, part }: { readonly feature: CompiledFeature; readonly part: Part }) {
  const words = part === 'time' ? 'date' : 'place';
  if (feature.drawn?.includes(part))
    return (
      <p className="details-basis" data-basis="drawn">
        <strong>Drawn for the map:</strong> the exact {words} is in no source
      </p>
    );
  if (!feature.context?.includes(part)) return null;
  return (
    <p className="details-basis" data-basis="context">
      <strong>Context:</strong> the {words} is public record, not from the source
    </p>
  );
}

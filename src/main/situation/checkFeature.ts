import { fail, ok, type Result } from '../../shared/result';
import type { Problem } from '../../shared/situation/problem';
import type { Feature, FeatureDefaults } from '../../shared/situation/schema/layer';
import type { SpanReader } from '../../shared/time/spanReader';
import { isPlainPoint } from './collection/plainPoint';
import { looseFeatureReferences } from './looseReferences';
import { fillDefaults, validateFeature } from './validate';
import { type FeatureIds, featureReferenceProblems, type KnownIds } from './validateReferences';
import { valueInWords, zodProblems } from './zodProblems';

/** What a feature is checked against. */
export interface CheckSetting {
  readonly defaults: FeatureDefaults | undefined;
  readonly known: KnownIds;
  /** Of other features; that of this one is added. */
  readonly ids: FeatureIds;
  readonly timeZone: string;
  /** Of that zone. */
  readonly spans: SpanReader;
}

export interface CheckedFeature {
  readonly feature: Feature;
  /** The bounds of its span, until the next is checked; null for what has no time. */
  readonly bounds: Float64Array | null;
}

/** unknown → a feature with the layer's defaults filled in, or every problem in it. `row` is its place in the file. */
export function checkFeature(
  file: string,
  row: number,
  member: unknown,
  { defaults, known, ids, timeZone, spans }: CheckSetting,
): Result<CheckedFeature, readonly Problem[]> {
  const filled = fillDefaults(member, defaults);
  const checked = checkShape(file, row, filled, spans);
  if (!checked.ok) {
    const references = featureReferenceProblems(file, row, looseFeatureReferences(filled), known, ids);
    return fail([...checked.error, ...references]);
  }
  const { feature, isRead } = checked.value;
  const problems = featureReferenceProblems(file, row, feature, known, ids);
  const { time } = feature.properties;
  // in its own zone an interval may end before it begins, although it does not in UTC
  if (time !== undefined && !isRead && !spans.read(time))
    return fail([zoneProblem(file, row, time, timeZone), ...problems]);
  return problems.length > 0
    ? fail(problems)
    : ok({ feature, bounds: time === undefined ? null : spans.bounds });
}

/** The same without a look at what its ids lead to; and whether its time has been read already. */
function checkShape(
  file: string,
  row: number,
  filled: unknown,
  spans: SpanReader,
): Result<{ readonly feature: Feature; readonly isRead: boolean }, readonly Problem[]> {
  if (isPlainPoint(filled)) {
    const { time } = filled.properties;
    if (time === undefined || spans.readPlain(time)) return ok({ feature: filled, isRead: true });
  }
  const checked = validateFeature(filled);
  return checked.success
    ? ok({ feature: checked.data, isRead: false })
    : fail(zodProblems(file, checked.error, filled, `/features/${row}`));
}

function zoneProblem(file: string, row: number, time: string, timeZone: string): Problem {
  return {
    severity: 'error',
    file,
    path: `/features/${row}/properties/time`,
    expected: `a time that ends after it begins in ${timeZone}`,
    found: valueInWords(time),
  };
}

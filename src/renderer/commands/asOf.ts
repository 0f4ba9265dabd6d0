import { isUndated, publishedMs } from '../../shared/situation/known';
import { nextEventMs, previousEventMs } from '../../shared/time/steps';
import { parseTypedEnd } from '../../shared/time/typed';
import type { SituationIndex } from '../store/situationIndex';
import type { Action } from './action';
import { timeZone } from './time';

/** Shows only what had been published by a moment; with null all that is known. */
export function setAsOf(asOfMs: number | null): Action {
  return ({ store }) => store.setState({ asOfMs });
}

/** Shows what was known at the end of what a user typed: of a day its midnight. Refuses with a sentence that says what is understood. */
export function setTypedAsOf(text: string): Action {
  return (context) => {
    const parsed = parseTypedEnd(text, { zone: timeZone(context), nowMs: context.clock.nowMs });
    if (!parsed.ok) throw new Error(parsed.error);
    setAsOf(parsed.value)(context);
  };
}

/** To the next or the previous date on which a source came out: from the date chosen, else from the moment shown. */
export function stepAsOf(step: 1 | -1): Action {
  return (context) => {
    const { opened, asOfMs } = context.store.getState();
    if (opened.is !== 'open') return;
    const fromMs = asOfMs ?? context.clock.nowMs;
    const dates = publicationDates(opened.index);
    const next = step === 1 ? nextEventMs(dates, fromMs) : previousEventMs(dates, fromMs);
    if (next !== null) setAsOf(next)(context);
  };
}

/** When the sources were out, ascending, none twice; those without a date left out. */
function publicationDates({ situation }: SituationIndex): number[] {
  const dates = situation.sources.filter((source) => !isUndated(source)).map(publishedMs);
  return [...new Set(dates)].sort((a, b) => a - b);
}

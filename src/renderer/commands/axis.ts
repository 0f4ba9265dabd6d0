import type { State } from '../store/state';
import type { Action } from './action';
import { fitSpan } from './fitSpan';
import { setAxis } from './time';

/** Shows the time of the selected feature whole; of one that is always there the axis stays as it is. */
export const fitAxisToSelection: Action = (context) => {
  const time = selectedTime(context.store.getState());
  if (time) setAxis(fitSpan(time.span, context.clock.nowMs))(context);
};

/** Whether something is selected that has a time. */
export function isTimeSelected(state: State): boolean {
  return selectedTime(state) !== undefined;
}

function selectedTime({ opened, selected }: State) {
  return opened.is === 'open' && selected !== null ? opened.index.features.get(selected)?.time : undefined;
}

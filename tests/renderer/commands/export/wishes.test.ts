import { beforeEach, describe, expect, it } from 'vitest';
import type { ActionContext } from '../../../../src/renderer/commands/action';
import { chooseFormat, chooseSubject } from '../../../../src/renderer/commands/export/wishes';
import { buildSituationIndex } from '../../../../src/renderer/store/situationIndex';
import { buildStore } from '../../../../src/renderer/store/store';
import type { CompiledScene } from '../../../../src/shared/situation/compiled';
import { buildSituation } from '../../ui/features';

const scene = { id: 'one', title: 'One', atMs: 0 } as CompiledScene;

describe('the choice of a format', () => {
  let context: ActionContext;
  const subject = () => context.store.getState().exporting.wishes.subject;
  beforeEach(() => {
    const situation = { ...buildSituation({}), scenes: [scene] };
    const store = buildStore({ opened: { is: 'open', index: buildSituationIndex(situation) } });
    context = { store } as unknown as ActionContext;
  });

  it('makes slides and handouts of all scenes, and gives back the map with any other format', () => {
    for (const format of ['pptx', 'handout'] as const) {
      chooseFormat(format)(context);
      expect(subject()).toEqual({ is: 'scenes' });
      for (const other of ['csv', 'geojson', 'png'] as const) {
        chooseFormat(other)(context);
        expect(subject(), other).toEqual({ is: 'view' });
      }
    }
  });

  it('makes data of what the map shows where all scenes were chosen, and gives these back', () => {
    chooseSubject({ is: 'scenes' })(context);
    chooseFormat('csv')(context);
    expect(subject()).toEqual({ is: 'view' });
    chooseFormat('pptx')(context);
    expect(subject()).toEqual({ is: 'scenes' });
    chooseFormat('png')(context);
    expect(subject()).toEqual({ is: 'scenes' });
  });

  it('keeps what is chosen with it in hand', () => {
    chooseFormat('pptx')(context);
    chooseSubject({ is: 'view' })(context);
    chooseFormat('png')(context);
    expect(subject()).toEqual({ is: 'view' });
    chooseSubject({ is: 'scene', id: 'one' })(context);
    chooseFormat('handout')(context);
    expect(subject()).toEqual({ is: 'scene', id: 'one' });
  });
});

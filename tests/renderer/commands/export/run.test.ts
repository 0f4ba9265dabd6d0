import { describe, expect, it, vi } from 'vitest';
import type { Client } from '../../../../src/renderer/client/client';
import type { ActionContext, Destination, Shell } from '../../../../src/renderer/commands/action';
import { cancelExport, copyPicture, startExport } from '../../../../src/renderer/commands/export/run';
import { chooseFormat, wishOfFilm } from '../../../../src/renderer/commands/export/wishes';
import { buildClock } from '../../../../src/renderer/store/clock';
import { buildSituationIndex } from '../../../../src/renderer/store/situationIndex';
import { buildStore } from '../../../../src/renderer/store/store';
import { fail, ok } from '../../../../src/shared/result';
import { buildSituation } from '../../ui/features';

const WRITTEN = { files: [{ name: 'a.png', bytes: 3 }], address: '/api/exports/1', notes: [] };

function contextWith(client: Partial<Client>, destination: Destination | null = { is: 'download' }) {
  const store = buildStore({
    opened: { is: 'open', index: buildSituationIndex(buildSituation({})) },
    seen: { bounds: [35, 34, 36, 35], view: { bounds: [35, 34, 36, 35] }, atScene: false },
  });
  const shell = {
    chooseDestination: vi.fn(async () => destination),
    download: vi.fn(),
    copyPicture: vi.fn(async (png: Promise<Blob>) => void (await png)),
  };
  const context = {
    store,
    clock: buildClock(0),
    client: client as Client,
    shell: shell as unknown as Shell,
  } satisfies ActionContext;
  return { context, shell, run: () => store.getState().exporting.run };
}

describe('an export', () => {
  it('hands what was written to the browser', async () => {
    const exportFiles = vi.fn<Client['exportFiles']>(async () => ok(WRITTEN));
    const { context, shell, run } = contextWith({ exportFiles });
    await startExport(context);
    expect(shell.download).toHaveBeenCalledWith('/api/exports/1');
    expect(run()).toEqual({ is: 'written', written: WRITTEN, destination: null });
    expect(exportFiles.mock.calls[0]?.[0]).toMatchObject({ format: 'png', pictures: [{ scene: null }] });
  });

  it('goes where the shell was told, and nowhere when its dialog is put away', async () => {
    const exportFiles = vi.fn<Client['exportFiles']>(async () => ok({ ...WRITTEN, address: null }));
    const chosen = contextWith({ exportFiles }, { is: 'place', token: 't' });
    await startExport(chosen.context);
    expect(exportFiles.mock.calls[0]?.[0]).toMatchObject({ destination: 't' });
    expect(chosen.run()).toMatchObject({ is: 'written', destination: 't' });
    expect(chosen.shell.download).not.toHaveBeenCalled();

    const put = contextWith({ exportFiles }, null);
    await startExport(put.context);
    expect(exportFiles).toHaveBeenCalledTimes(1);
    expect(put.run()).toEqual({ is: 'idle' });
  });

  it('says what was refused, and what broke off', async () => {
    const refusal = { option: 'caption', reason: 'shorten it' };
    const refused = contextWith({ exportFiles: async () => fail(refusal) });
    await startExport(refused.context);
    expect(refused.run()).toEqual({ is: 'refused', ...refusal });

    const broken = contextWith({ exportFiles: () => Promise.reject(new Error('the export broke off')) });
    await startExport(broken.context);
    expect(broken.run()).toMatchObject({ is: 'refused', reason: 'the export broke off' });
  });

  it('can be cancelled, and is as if it had not been asked for', async () => {
    const exportFiles: Client['exportFiles'] = (_request, { signal, onProgress }) => {
      onProgress(0.4);
      return new Promise((_resolve, reject) => signal.addEventListener('abort', () => reject(signal.reason)));
    };
    const { context, run } = contextWith({ exportFiles });
    const pending = startExport(context);
    await vi.waitFor(() => expect(run()).toMatchObject({ is: 'running', done: 0.4 }));
    void cancelExport(context);
    await pending;
    expect(run()).toEqual({ is: 'idle' });
  });
});

describe('a copy', () => {
  it('is the picture as PNG, of what is shown of the format', async () => {
    const written = vi.fn(async () => new Blob());
    const exportFiles = vi.fn<Client['exportFiles']>(async () => ok(WRITTEN));
    const { context, shell, run } = contextWith({ exportFiles, written });
    await copyPicture(context);
    expect(shell.copyPicture).toHaveBeenCalled();
    expect(written).toHaveBeenCalledWith('/api/exports/1');
    expect(run()).toEqual({ is: 'copied' });
    chooseFormat('handout')(context);
    await copyPicture(context);
    expect(exportFiles.mock.calls.map(([{ format, shows }]) => [format, shows])).toEqual([
      ['png', 'png'],
      ['png', 'handout'],
    ]);
  });

  it('is of the end of a film that plays, without the words of a scene, as the dialog shows it', async () => {
    const written = vi.fn(async () => new Blob());
    const exportFiles = vi.fn<Client['exportFiles']>(async () => ok(WRITTEN));
    const { context } = contextWith({ exportFiles, written });
    chooseFormat('webm')(context);
    wishOfFilm({ plays: true })(context);
    await copyPicture(context);
    const { period } = buildSituation({});
    expect(exportFiles.mock.calls[0]?.[0]).toMatchObject({
      format: 'png',
      pictures: [{ nowMs: period.span.end[1] }],
      options: { caption: '' },
    });
  });

  it('says why there is none', async () => {
    const { context, run } = contextWith({
      exportFiles: async () => fail({ option: 'title', reason: 'too long' }),
    });
    await copyPicture(context);
    expect(run()).toEqual({ is: 'refused', option: 'title', reason: 'too long' });
  });
});

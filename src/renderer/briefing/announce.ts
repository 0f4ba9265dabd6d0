/** Where rooms tell of their runs, and windows with notes that have none ask for one. */
const CHANNEL = 'briefings';

type Word = { readonly is: 'begun'; readonly run: string } | { readonly is: 'sought' };

/** Tells windows with notes that have no run of one that has begun, and whoever asks later; returns what ends that. */
export function announceRun(run: string): () => void {
  const channel = new BroadcastChannel(CHANNEL);
  const tell = () => channel.postMessage({ is: 'begun', run } satisfies Word);
  channel.onmessage = ({ data }: MessageEvent<Word>) => data.is === 'sought' && tell();
  tell();
  return () => channel.close();
}

/** Where a window hears of runs. */
export interface Seeker {
  /** Asks for those that are under way. */
  seek(): void;
  end(): void;
}

/** Calls back with every run that begins, or is found. */
export function hearOfRuns(onRun: (run: string) => void): Seeker {
  const channel = new BroadcastChannel(CHANNEL);
  channel.onmessage = ({ data }: MessageEvent<Word>) => data.is === 'begun' && onRun(data.run);
  return {
    seek: () => channel.postMessage({ is: 'sought' } satisfies Word),
    end: () => channel.close(),
  };
}

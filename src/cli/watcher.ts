import { type FSWatcher, watch } from 'chokidar';
import type { Watched } from './watched.ts';

/** Milliseconds without a change after which several saves are one: programs that save all write many files. */
const QUIET = 120;

export interface Watcher {
  /**
   * Resolves once something has changed since it was last asked, or the signal came; with a reason
   * where nothing can be watched any more.
   */
  readonly changed: () => Promise<string | undefined>;
  readonly stop: () => Promise<void>;
}

/**
 * Watches folders and files; nothing that changes after it resolves is missed. A file that is saved
 * by putting another in its place is one change. Links are not followed: what is read lies inside.
 */
export async function startWatcher(
  { roots, isIgnored }: Watched,
  signal: AbortSignal,
): Promise<Watcher> {
  const bell = startBell(signal);
  const watcher = watch([...roots], {
    ignored: isIgnored,
    ignoreInitial: true,
    followSymlinks: false,
  });
  watcher.on('all', bell.touch).on('error', bell.fail);
  await isReady(watcher, signal);
  return {
    changed: bell.rung,
    stop: async () => {
      bell.stop();
      await watcher.close();
    },
  };
}

const isReady = (watcher: FSWatcher, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    watcher.once('ready', resolve).once('error', () => resolve());
    if (signal.aborted) resolve();
    signal.addEventListener('abort', () => resolve(), { once: true });
  });

/** Rings once it has been touched, and then left alone for a moment. */
function startBell(signal: AbortSignal) {
  let isTouched = false;
  let failure: string | undefined;
  let timer: NodeJS.Timeout | undefined;
  let wake: (() => void) | undefined;
  const later = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => wake?.(), QUIET);
  };
  const now = (): void => wake?.();
  signal.addEventListener('abort', now);
  return {
    touch: (): void => {
      isTouched = true;
      later();
    },
    fail: (error: unknown): void => {
      failure ??= error instanceof Error ? error.message : String(error);
      wake?.();
    },
    rung: async (): Promise<string | undefined> => {
      if (!signal.aborted && failure === undefined) {
        await new Promise<void>((resolve) => {
          wake = resolve;
          if (isTouched) later();
        });
      }
      isTouched = false;
      return failure;
    },
    stop: (): void => {
      clearTimeout(timer);
      signal.removeEventListener('abort', now);
    },
  };
}

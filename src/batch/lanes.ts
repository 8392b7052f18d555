/**
 * So many documents are in the hands of one maker: one that is made, one that is next, and others
 * that the disk has not yet.
 */
export const IN_HAND = 4;

/**
 * Runs a task for each item, at most `lanes` at the same time, beginning in the order given. None
 * is begun after the signal; those begun are ended. Results in the order of items.
 */
export async function inLanes<Item, Result>(
  items: readonly Item[],
  lanes: number,
  signal: AbortSignal,
  run: (item: Item) => Promise<Result>,
): Promise<readonly Result[]> {
  const results = new Map<number, Result>();
  const queue = items.entries();
  const lane = async (): Promise<void> => {
    for (const [index, item] of queue) {
      if (signal.aborted) return;
      results.set(index, await run(item));
    }
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  return [...results].toSorted(([a], [b]) => a - b).map(([, result]) => result);
}

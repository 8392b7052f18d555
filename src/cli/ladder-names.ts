import { fileNames } from '../delivery/path.ts';
import type { Ladder } from '../ladder/model.ts';

/** Ladder → the name of its file, without an ending: "All the levels" → "all-the-levels". */
export function ladderNames(ladders: readonly Ladder[]): ReadonlyMap<Ladder, string> {
  const titles = ladders.map(({ source }) => source.title.toLowerCase().replace(/\s+/g, '-'));
  const plain = titles.map((title, index) => {
    const before = titles.slice(0, index).filter((one) => one === title).length;
    return before === 0 ? title : `${title}-${before + 1}`;
  });
  const names = fileNames(plain);
  return new Map(
    ladders.map((ladder, index) => [ladder, names.get(plain[index] ?? '') ?? 'ladder']),
  );
}

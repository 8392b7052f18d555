/** Words next to each other that share one object: a mark, or where a link leads. */
import type { Run } from './run.ts';
import type { Word } from './words.ts';

export interface Stretch<T> {
  readonly of: T;
  readonly x: number;
  readonly width: number;
  /** Of the tallest picture; 0 where there is none. */
  readonly tall: number;
  readonly run: Run;
  readonly words: string;
}

/** Blanks at the end of a stretch are not part of it. */
export function stretches<T>(words: readonly Word[], of: (run: Run) => readonly T[]): Stretch<T>[] {
  const shared = new Set(words.flatMap(({ run }) => of(run)));
  return [...shared].flatMap((each) => {
    const members = words.filter(({ run }) => of(run).includes(each));
    const [first] = members;
    if (!first) return [];
    const x = Math.min(...members.map(startOf));
    const end = Math.max(...members.map(endOf));
    const tall = Math.max(...members.map(({ run }) => run.drawing?.picture?.height ?? 0));
    const said = members
      .map(({ text }) => text)
      .join('')
      .trim();
    return [{ of: each, x, width: end - x, tall, run: first.run, words: said }];
  });
}

const startOf = ({ x = 0 }: Word): number => x;

const endOf = ({ x = 0, width, trailingCut }: Word): number => x + width - Math.max(0, trailingCut);

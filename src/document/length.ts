import type { Align, Width } from './model.ts';

const POINTS_PER_MM = 72 / 25.4;

/** `34mm`, `12pt`, `*`, `2*`; the last width holds for all further columns. */
export function widthsOf(text: string, count: number): readonly Width[] {
  return spread(text.trim().split(/\s+/).map(widthOf), count);
}

function widthOf(word: string): Width {
  const amount = Number.parseFloat(word);
  if (word.endsWith('mm')) return { points: amount * POINTS_PER_MM };
  if (word.endsWith('pt')) return { points: amount };
  return { share: Number.isNaN(amount) ? 1 : amount };
}

/** `left right`: the last holds for all further columns. */
export const alignsOf = (text: string, count: number): readonly Align[] =>
  spread(text.trim().split(/\s+/).map(alignOf), count);

const alignOf = (word: string): Align => aligns.find((align) => align === word) ?? 'left';

const aligns: readonly Align[] = ['left', 'center', 'right'];

function spread<T>(items: readonly T[], count: number): readonly T[] {
  return Array.from({ length: count }, (_, index) => {
    const item = items[Math.min(index, items.length - 1)];
    if (item === undefined) throw new Error('no item to spread');
    return item;
  });
}

import type { Inline } from './model.ts';

/** Without the space that parted a value from the words before it. */
export function trimmed(inlines: readonly Inline[]): readonly Inline[] {
  const [first, ...rest] = inlines;
  if (first?.kind !== 'text') return inlines;
  const value = first.value.trimStart();
  return value === '' ? rest : [{ ...first, value }, ...rest];
}

/** Which title each page's running head names. */
import type { Inline, Running } from '../../document/model.ts';
import { runningTitle } from '../../document/running.ts';
import { type Item, atoms } from './flow/fragment.ts';
import type { Page } from './flow/pages.ts';
import type { Setting } from './setting.ts';

/** Marks the place of a title that the section's head names, `y` points down a fragment. */
export function titleMark(
  title: readonly Inline[],
  kind: Running,
  y: number,
  { running }: Pick<Setting, 'running'>,
): readonly Item[] {
  const text = running === kind ? runningTitle(title) : '';
  return text === '' ? [] : [{ kind: 'title', x: 0, y, text, height: 0 }];
}

/**
 * The title of each page of a section: the one in force where the page begins, else the first that
 * begins on it; nothing before the first.
 */
export function headTitles(pages: readonly Page[]): readonly string[] {
  let current = '';
  return pages.map((page) => {
    const marks = marksOn(page);
    const top = firstWords(page);
    const atTop = marks.findLast(({ y }) => y <= top)?.text;
    const here = atTop ?? (current === '' ? marks[0]?.text : current) ?? '';
    current = marks.at(-1)?.text ?? current;
    return here;
  });
}

const marksOn = (page: Page): readonly { readonly y: number; readonly text: string }[] =>
  page.flatMap(({ y, fragment }) =>
    atoms(fragment).flatMap((atom) =>
      atom.kind === 'title' ? [{ y: y + atom.y, text: atom.text }] : [],
    ),
  );

/** Where the words begin that titles stand over; y from the top of the page. */
function firstWords(page: Page): number {
  const content = page.find(({ piece }) => piece && !piece.keepWithNext);
  const line = content && atoms(content.fragment).find(({ kind }) => kind === 'line');
  return content && line ? content.y + line.y : Infinity;
}

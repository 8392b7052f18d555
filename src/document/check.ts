/**
 * A layout's Markdown and directives, checked before it is filled. Block tags are taken out, as
 * if every branch were taken; values are masked; the rest is built as any document is.
 */
import type { Diagnostic } from '../diagnostics.ts';
import { MOST_TAGS } from '../layout/budget.ts';
import { SLOT_END, SLOT_START } from '../layout/slot.ts';
import { build } from './build.ts';
import type { Point } from './context.ts';

/** Messages about directives, HTML and tables in a layout or partial, at their own places. */
export function checkMarkdown(file: string, body: string): readonly Diagnostic[] {
  if (body.split('{{').length > MOST_TAGS + 1) return []; // that was reported, and takes its time
  const lines = body
    .replace(TAG, mask)
    .split('\n')
    .flatMap((line, index) => (isOnlyTags(line) ? [] : [withoutTags(line, index + 1)]));
  const text = lines.map((line) => line.text).join('\n');
  const placeOf = ({ line, column }: Point): Point | undefined => {
    const found = lines[line - 1];
    return found && { line: found.number, column: found.columns[column - 1] ?? 1 };
  };
  return build({ file, text, placeOf }).messages;
}

const TAG = /\{\{~?!--[\s\S]*?--~?\}\}|\{\{[\s\S]*?\}\}/g;

/** Markdown takes both characters for letters, as it takes the tokens of a filled layout. */
const mask = (tag: string): string =>
  tag.replace(/[^\n]/g, /^\{\{~?\s*([#/!>^]|else\b)/.test(tag) ? SLOT_START : SLOT_END);

/** Handlebars takes such lines out whole. */
const isOnlyTags = (line: string): boolean =>
  line.includes(SLOT_START) && !/[^\s\uE000]/.test(line);

interface Line {
  readonly number: number;
  readonly text: string;
  /** For each letter of the text, its column in the file; and that of the line's end. */
  readonly columns: readonly number[];
}

function withoutTags(line: string, number: number): Line {
  const kept = [...line.split('').entries()].filter(([, letter]) => letter !== SLOT_START);
  return {
    number,
    text: kept.map(([, letter]) => letter).join(''),
    columns: [...kept.map(([index]) => index + 1), line.length + 1],
  };
}

/**
 * A layout's Markdown and directives, checked before it is filled: every tag is masked by as many
 * letters, lines of block tags are taken out, and the rest is built as any document is.
 */
import type { Diagnostic } from '../diagnostics.ts';
import { build } from './build.ts';

const TAG = /\{\{[\s\S]*?\}\}/g;
const BLOCK_LINE = /^\s*(\{\{~?\s*(#|\/|else|\^|!|>)[^}]*\}\}\s*)+$/;

/** Messages about directives, HTML and tables in a layout or partial, at their own lines. */
export function checkMarkdown(file: string, body: string): readonly Diagnostic[] {
  const kept = body.split('\n').flatMap((line, index) =>
    BLOCK_LINE.test(line) ? [] : [{ line: line.replace(TAG, mask), number: index + 1 }],
  );
  const text = kept.map(({ line }) => line).join('\n');
  return build({ file, text, lineOf: (line) => kept[line - 1]?.number }).messages;
}

/** Digits, since a number is the narrowest thing an attribute may ask for. */
const mask = (tag: string): string => (/^\{\{~?[#/!>]|^\{\{~?\s*else/.test(tag) ? ' ' : '1').repeat(tag.length);

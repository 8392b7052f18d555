/** The words of inlines, as both formats must give them back. */
import { once } from '../memory.ts';
import type { Inline, OneOf } from './model.ts';

/** The words of inlines as they are printed; a break and what is drawn are a space. */
export function textOf(inlines: readonly Inline[]): string {
  const [only, ...others] = inlines;
  return only?.kind === 'text' && others.length === 0 ? only.value : textOnce(inlines);
}

/** By a run of inlines: the same run stands in many documents. */
const textOnce = once((inlines: readonly Inline[]): string => inlines.map(inlineText).join(''));

/** The words of inlines where nothing can be drawn: those of what is drawn too. */
export const spokenText = (inlines: readonly Inline[]): string =>
  inlines.some(isDrawn) ? textOf(inlines.map(spoken)) : textOf(inlines);

const isDrawn = (inline: Inline): boolean =>
  'alt' in inline || ('children' in inline && inline.children.some(isDrawn));

function spoken(inline: Inline): Inline {
  if ('alt' in inline) return { kind: 'text', value: ` ${inline.alt} ` };
  return 'children' in inline ? { ...inline, children: inline.children.map(spoken) } : inline;
}

function inlineText(inline: Inline): string {
  switch (inline.kind) {
    case 'text':
    case 'code':
      return inline.value;
    case 'span':
    case 'language':
    case 'link':
      return textOf(inline.children);
    case 'choice':
      return ` ${inline.label} `;
    case 'one-of':
      return inline.shown === 'boxes' ? answersText(inline) : ' ';
    case 'break':
    case 'blank':
    case 'picture':
    case 'dots':
    case 'units':
      return ' ';
  }
}

const answersText = ({ answers }: OneOf): string =>
  answers.map(({ label }) => ` ${label} `).join(' ');

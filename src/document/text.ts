/** The words of inlines, as both formats must give them back. */
import type { Inline, OneOf } from './model.ts';

/** The words of inlines as they are printed; a break and what is drawn are a space. */
export const textOf = (inlines: readonly Inline[]): string => inlines.map(inlineText).join('');

/** The words of inlines where nothing can be drawn: those of what is drawn too. */
export const spokenText = (inlines: readonly Inline[]): string => textOf(inlines.map(spoken));

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

/** Words that begin with what they are about: `**Examples:** …`. */
import type { Paragraph } from 'mdast';
import type { RichText } from '../model.ts';
import { bold } from './prose.ts';

/** The same content, `title` in bold before its first words; unchanged where there is no title. */
export function led(title: string, content: RichText): RichText {
  const [first, ...rest] = content;
  if (title === '' || !first) return content;
  const lead = /\p{P}$/u.test(title) ? title : `${title}:`;
  if (first.type !== 'paragraph') return [...bold(lead), ...content];
  const paragraph: Paragraph = {
    ...first,
    children: [
      { type: 'strong', children: [{ type: 'text', value: lead }] },
      { type: 'text', value: ' ' },
      ...first.children,
    ],
  };
  return [paragraph, ...rest];
}

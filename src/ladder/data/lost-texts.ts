/** The proof that no sentence of the data is lost on its way to the nodes of a manuscript. */
import type { RootContent } from 'mdast';
import { type Diagnostic, report } from '../../diagnostics.ts';
import type { DatumText } from './datum.ts';
import { pointAt, type SourceText } from './passage.ts';
import { isSentence } from './words.ts';
import { wordsOf } from '../words.ts';

/** An error for each sentence with words that stand nowhere in the nodes. */
export function lostTexts(
  texts: readonly DatumText[],
  nodes: readonly RootContent[],
  { file, source }: { readonly file: string; readonly source: SourceText },
): readonly Diagnostic[] {
  const said = new Set(nodes.flatMap((node) => tokensOf(wordsOf([node]))));
  return texts
    .filter(({ value }) => isSentence(value))
    .flatMap((text) => {
      const lost = tokensOf(withoutMarkup(text.value)).filter((token) => !said.has(token));
      if (lost.length === 0) return [];
      const { line, column } = pointAt(source, text.at);
      const words = lost.join(' ').slice(0, quoted);
      return [report('ladder-words-lost', { file, line, column }, { words, count: lost.length })];
    });
}

/** Characters that a message quotes at most. */
const quoted = 80;

const tokensOf = (text: string): readonly string[] =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .match(/\p{L}[\p{L}\p{N}\p{M}]*/gu) ?? [];

/** Without addresses, elements, entities and the language of a block of code. */
const withoutMarkup = (text: string): string =>
  text.replace(/\]\([^)\s]*|https?:\S+|<[^<>]*>|&#?\w+;|^[^\S\n]*```.*$/gm, ' ');

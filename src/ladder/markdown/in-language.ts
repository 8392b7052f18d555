/** Words in another language than those around them: `lang` directives, as layouts have them. */
import type { PhrasingContent, RootContent } from 'mdast';
import type { TextDirective } from 'mdast-util-directive';
import type { RichText } from '../model.ts';
import { wordsOf } from '../words.ts';
import { isPhrase, withChildren } from './nodes.ts';

/** All words of a text in a language (BCP 47); a passage that names another keeps its own. */
export const inLanguage = (content: RichText, language: string): RichText =>
  content.map((block) =>
    'children' in block ? withChildren(block, wordsIn(block.children, language)) : block,
  );

/** Phrases that stand together are one passage; those inside blocks are one for each block. */
export function wordsIn(nodes: readonly RootContent[], language: string): readonly RootContent[] {
  const found: RootContent[] = [];
  let run: PhrasingContent[] = [];
  const flush = (): void => {
    found.push(...passage(run, language));
    run = [];
  };
  for (const node of nodes) {
    if (isPhrase(node)) run.push(node);
    else {
      flush();
      found.push('children' in node ? withChildren(node, wordsIn(node.children, language)) : node);
    }
  }
  flush();
  return found;
}

/** Spaces and breaks by themselves are of no language; a phrase that names its own needs no other. */
const passage = (run: PhrasingContent[], of: string): readonly PhrasingContent[] =>
  wordsOf(run.filter((node) => !isNamed(node))) === ''
    ? run
    : [{ type: 'textDirective', name: 'lang', attributes: { of }, children: run }];

const isNamed = (node: PhrasingContent): boolean =>
  node.type === 'textDirective' && languageOf(node) !== undefined;

/** The language of a passage that has one of its own. */
export const languageOf = ({ name, attributes }: TextDirective): string | undefined =>
  name === 'lang' ? (attributes?.['of'] ?? undefined) : undefined;

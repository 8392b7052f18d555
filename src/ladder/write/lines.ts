/** A ladder as lines of text: what two readings are compared by. */
import type { BlockContent } from 'mdast';
import { visit } from 'unist-util-visit';
import { languageOf } from '../markdown/in-language.ts';
import type { Area, Expectation, Ladder, RichText, Track } from '../model.ts';
import { wordsOf } from '../words.ts';

/** All it says and how it is arranged, place and file set aside. Equal lines are equal ladders. */
export const linesOf = ({ source, introduction, tracks }: Ladder): readonly string[] => [
  `ladder ${source.title} ${source.version} ${source.effective ?? ''} ${source.owner ?? ''} ${source.language ?? ''}${source.cumulative ? ' cumulative' : ''}`,
  ...rich('  ', introduction),
  ...tracks.flatMap(trackLines),
];

const trackLines = ({ id, title, introduction, levels, areas }: Track): readonly string[] => [
  `track ${id}: ${title}`,
  ...rich('  ', introduction),
  ...levels.map((level) => `  level ${level.id}: ${level.title}`),
  ...areas.flatMap(areaLines),
];

const areaLines = ({ id, title, competencies }: Area): readonly string[] => [
  `  area ${id}: ${title}`,
  ...competencies.flatMap((one) => [
    `    competency ${one.id}: ${one.title} (${one.group ?? ''})`,
    ...rich('      ', one.about ?? []),
    ...one.expectations.flatMap(answerLines),
  ]),
];

function answerLines(expectation: Expectation): readonly string[] {
  const line = `      ${expectation.kind}`;
  switch (expectation.kind) {
    case 'stated':
      return [line, ...rich('        ', expectation.content)];
    case 'same-as':
      return [`${line} ${expectation.level}: ${expectation.text}`];
    case 'not-applicable':
      return [`${line}: ${expectation.text}`];
    case 'blank':
      return [line];
  }
}

const rich = (indent: string, content: RichText): readonly string[] =>
  content.map((block) => `${indent}${block.type}: ${wordsOf([block])}${foreign(block)}`);

/** The passages in other languages. */
function foreign(block: BlockContent): string {
  const found: string[] = [];
  visit(block, 'textDirective', (node) => {
    found.push(` (${languageOf(node) ?? ''}: ${wordsOf([node])})`);
  });
  return found.join('');
}

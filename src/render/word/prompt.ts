/** What empty fields say, and the answers that can be chosen in them. */
import type { FormField } from '../../document/fields.ts';
import type { Answer, Block, Document, Inline, OneOf, Words } from '../../document/model.ts';
import { blocksIn, inlinesOf } from '../../document/walk.ts';
import { once } from '../../memory.ts';
import { clean } from './text.ts';

const NO_BREAK_SPACE = '\u00a0';

/** Answers of more letters may be divided over two lines. */
const LONGEST = 40;

/** White space as single spaces: one line, as menus and attributes show it. */
export const inOneLine = (text: string): string => clean(text).replace(/\s+/gu, ' ').trim();

/** The answers that can be told apart: Word takes no two of one value or of one label. */
export function distinct(answers: readonly Answer[]): readonly Answer[] {
  const said = answers.map(({ value, label }) => ({
    value: inOneLine(value),
    label: inOneLine(label),
  }));
  return said.filter(
    ({ value, label }, i) =>
      value !== '' &&
      label !== '' &&
      said.findIndex((other) => other.value === value || other.label === label) === i,
  );
}

/** Stands between answers. */
export const DOT = '\u00b7';

/** The answers as they are printed for a pen to ring one, each in one line. */
export const printedAnswers = (answers: readonly Answer[]): readonly string[] =>
  answers
    .map(({ label }) => inOneLine(label))
    .filter((label) => label !== '')
    .map((label) => (label.length > LONGEST ? label : label.replaceAll(' ', NO_BREAK_SPACE)));

/** What empty fields say, whatever document they are in. */
interface Prompts {
  readonly text: string;
  readonly date: string;
  readonly choose: string;
}

export const promptsIn = ({ writeHere, choose, chooseDate }: Words): Prompts => ({
  text: inOneLine(writeHere),
  date: inOneLine(chooseDate),
  choose: inOneLine(choose),
});

/** What a field says while it is empty: nothing where it is a box to tick. */
export function promptOf({ holds }: FormField, oneOf: OneOf | undefined, says: Prompts): string {
  switch (holds) {
    case 'tick':
      return '';
    case 'text':
    case 'lines':
      return says.text;
    case 'date':
      return says.date;
    case 'one-of':
      return (oneOf && answersOf(oneOf)) || says.choose;
  }
}

const answersOf = once(({ shown, answers }: OneOf): string =>
  shown === 'boxes' ? printedAnswers(answers).join(` ${DOT} `) : '',
);

/** The questions with several answers of a document, by their ids. */
export const oneOfsIn = (document: Document): ReadonlyMap<string, OneOf> =>
  new Map(
    document.sections
      .flatMap(({ blocks }) => blocks.flatMap(oneOfsOf))
      .map((oneOf) => [oneOf.id, oneOf]),
  );

/** By a block, of it and all inside it: the same block stands in many documents. */
const oneOfsOf = once((block: Block): readonly OneOf[] => [
  ...inlinesOf(block).flatMap(oneOfs),
  ...blocksIn(block).flatMap(oneOfsOf),
]);

function oneOfs(inline: Inline): readonly OneOf[] {
  if (inline.kind === 'one-of') return [inline];
  return 'children' in inline ? inline.children.flatMap(oneOfs) : [];
}

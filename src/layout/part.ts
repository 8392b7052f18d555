/** Parts of a layout, and what each takes of the budget of one document. */
import type { Place } from '../diagnostics.ts';
import type { Part } from './budget.ts';
import { isBlock, isContent, type Program } from './program.ts';
import type { Spot } from './syntax-error.ts';

/** `placeOf` gives the file's place of one in the text. */
export const partOf = (
  program: Program,
  isRound: boolean,
  placeOf: (spot: Spot) => Place,
): Part => ({
  place: placeOf((program.body[0]?.loc ?? program.loc ?? nowhere).start),
  isRound,
  ...sizeOf(program),
});

/** An `{{else if}}`. */
export const isChained = (program: Program): boolean =>
  'chained' in program && program.chained === true;

function sizeOf({ body }: Program): Pick<Part, 'statements' | 'letters'> {
  const size = { statements: 0, letters: 0 };
  for (const node of body) {
    const elseIf = isBlock(node) && node.inverse && isChained(node.inverse);
    size.statements += 1 + (elseIf ? sizeOf(node.inverse).statements : 0);
    if (isContent(node)) size.letters += node.value.length;
    if (node.type === 'MustacheStatement') size.letters += LETTERS_OF_A_SLOT;
  }
  return size;
}

/** A token, as `slot.ts` writes it. */
const LETTERS_OF_A_SLOT = 8;

const nowhere = { start: { line: 1, column: 0 } };

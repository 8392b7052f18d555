/** One row of `assessments.csv` → what it says, and of whom. */
import { type Diagnostic, type Place, report } from '../diagnostics.ts';
import type { Draft, Said } from './assessment-draft.ts';
import type { Cells } from './cells.ts';
import type { AssessmentColumn } from './columns.ts';
import { markNamed } from './mark.ts';
import type { Mark, Who } from './model.ts';
import { whoNamed } from './who.ts';

export interface AssessmentRow {
  readonly cells: Cells<AssessmentColumn>;
  readonly line: number;
  /** Where a cell of the row stands. */
  readonly at: (column: AssessmentColumn) => Place;
}

interface Saying {
  /** Of whomever the row speaks for, also where it leaves their cell blank; of nobody, nothing. */
  readonly said: Draft;
  readonly messages: readonly Diagnostic[];
}

const nothing = (message: Diagnostic): Saying => ({ said: new Map(), messages: [message] });

/**
 * What a row says: of one where it says who, else of the person and of the manager, each in a column
 * of their own. Evidence beside those is the person's.
 */
export function saidIn(row: AssessmentRow): Saying {
  const { cells, at } = row;
  if (cells.who === undefined) return saidInColumns(row);
  const who = whoNamed(cells.who);
  if (!who) return nothing(report('assessment-who', at('who'), { who: cells.who }));
  const { mark, messages } = markIn('mark', row);
  return { said: new Map([[who, saying(row, mark, cells.evidence)]]), messages };
}

function saidInColumns(row: AssessmentRow): Saying {
  const { cells, at } = row;
  if (cells.mark !== undefined) {
    return nothing(report('assessment-cell-missing', at('mark'), { column: 'who' }));
  }
  const self = markIn('self', row);
  const manager = markIn('manager', row);
  return {
    said: new Map<Who, Said>([
      ['self', saying(row, self.mark, cells.evidence)],
      ['manager', saying(row, manager.mark)],
    ]),
    messages: [...self.messages, ...manager.messages],
  };
}

const saying = ({ line }: AssessmentRow, mark: Mark | undefined, evidence?: string): Said => ({
  line,
  ...(mark && { mark }),
  ...(evidence && { evidence }),
});

/** A mark nobody knows is none: better a box to tick than a mark that was not given. */
function markIn(
  column: 'self' | 'manager' | 'mark',
  { cells, at }: AssessmentRow,
): { readonly mark?: Mark; readonly messages: readonly Diagnostic[] } {
  const value = cells[column];
  const mark = value === undefined ? undefined : markNamed(value);
  if (value === undefined) return { messages: [] };
  return mark
    ? { mark, messages: [] }
    : { messages: [report('assessment-mark', at(column), { column, value })] };
}

import { type Who, whos } from '../roster/model.ts';
import type { Row } from './model.ts';
import type { Statement } from './statements.ts';

/**
 * Statements → rows of `assessments.csv`: one for what one person said of a competency, one for each
 * comment on none. By person, cycle and who; then in the order of the form, comments on none last.
 */
export function rowsOf(statements: readonly Statement[]): readonly Row[] {
  const rows = new Map<string, Row>();
  for (const { person, cycle, who, field, purpose, value } of statements) {
    const { part, competency } = purpose;
    const key = JSON.stringify([person, cycle, who, competency || field]);
    const row = rows.get(key) ?? { person, cycle, competency, who, ...nothing };
    rows.set(key, { ...row, [part]: value });
  }
  return [...rows.values()].sort(inOrder);
}

const nothing = { mark: '', evidence: '', comment: '' } as const;

/** Letter by letter, so that the order is the same on every machine. */
function inOrder(a: Row, b: Row): number {
  return (
    compare(a.person, b.person) ||
    compare(a.cycle, b.cycle) ||
    placeOf(a.who) - placeOf(b.who) ||
    Number(a.competency === '') - Number(b.competency === '')
  );
}

const compare = (a: string, b: string): number => Number(a > b) - Number(a < b);

const placeOf = (who: Who): number => whos.indexOf(who);

import { type Diagnostic, type Place, report } from '../diagnostics.ts';
import type { AssessmentColumn } from './columns.ts';

/** Our names for the columns of a file; those that are not read are absent. */
export type AssessmentColumns = readonly (AssessmentColumn | undefined)[];

/** A message for each column that `assessments.csv` must have and has not. */
export function missingColumns(columns: AssessmentColumns, place: Place): readonly Diagnostic[] {
  const needed: readonly (readonly AssessmentColumn[])[] = [
    ['person'],
    ['competency'],
    ['self', 'manager', 'mark', 'evidence'],
    ...(columns.includes('mark') ? [['who'] as const] : []),
  ];
  return needed
    .filter((names) => !names.some((name) => columns.includes(name)))
    .map((names) => report('assessment-column-missing', place, { column: names.join(' or ') }));
}

/** What the roster's CSV files hold, column by column, and what each is read for. */
import {
  type AssessmentColumn,
  assessmentColumnNamed,
  type Column,
  columnNamed,
  passwordColumnNamed,
} from './columns.ts';
import { readCsv } from './csv.ts';
import type { RosterFiles } from './read.ts';

/**
 * What a column becomes. `level`, `locale` and `status` choose documents and their words; `person`
 * and `competency` say of whom and of what a mark is.
 */
export type Use =
  | 'id'
  | 'name'
  | 'legalName'
  | 'pronouns'
  | 'email'
  | 'title'
  | 'team'
  | 'department'
  | 'startDate'
  | 'levelSince'
  | 'location'
  | 'manager'
  | 'level'
  | 'locale'
  | 'status'
  | 'cycle'
  | 'person'
  | 'competency'
  | 'self mark'
  | 'manager mark'
  | 'evidence'
  | 'password';

export interface FoundColumn {
  readonly file: string;
  /** As the file writes it. */
  readonly heading: string;
  /** None where the column is not read. */
  readonly uses: readonly Use[];
}

const ofPeople: Readonly<Record<Column, readonly Use[]>> = {
  id: ['id'],
  legal_name: ['legalName', 'name'],
  legal_first_name: ['legalName', 'name'],
  legal_last_name: ['legalName', 'name'],
  preferred_name: ['name'],
  preferred_first_name: ['name'],
  pronouns: ['pronouns'],
  email: ['email'],
  title: ['title', 'level'],
  track: ['level'],
  level: ['level'],
  job_code: ['level'],
  team: ['team'],
  department: ['department'],
  manager_id: ['manager'],
  manager_email: ['manager'],
  start_date: ['startDate'],
  level_since: ['levelSince'],
  location: ['location'],
  locale: ['locale'],
  status: ['status'],
  cycle: ['cycle'],
};

const ofAssessments: Readonly<Record<AssessmentColumn, readonly Use[]>> = {
  person: ['person'],
  competency: ['competency'],
  self: ['self mark'],
  manager: ['manager mark'],
  who: ['self mark', 'manager mark'],
  mark: ['self mark', 'manager mark'],
  evidence: ['evidence'],
  comment: [],
  cycle: ['cycle'],
};

/** The columns of `people.csv` and `assessments.csv` in their order, also those that are not read. */
export const columnsFound = ({ people, assessments }: RosterFiles): readonly FoundColumn[] => [
  ...headings(people).map((one) =>
    passwordColumnNamed(one.heading) === 'document_password'
      ? { ...one, uses: ['password' as const] }
      : found(one, columnNamed, ofPeople),
  ),
  ...headings(assessments).map((one) => found(one, assessmentColumnNamed, ofAssessments)),
];

interface Heading {
  readonly file: string;
  readonly heading: string;
}

function headings(csv: RosterFiles['people']): readonly Heading[] {
  const [first] = csv ? readCsv(csv.file, csv.text).rows : [];
  return csv && first ? first.cells.map((heading) => ({ file: csv.file, heading })) : [];
}

function found<Name extends string>(
  heading: Heading,
  nameOf: (heading: string) => Name | undefined,
  uses: Readonly<Record<Name, readonly Use[]>>,
): FoundColumn {
  const name = nameOf(heading.heading);
  return { ...heading, uses: name ? uses[name] : [] };
}

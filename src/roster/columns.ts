import type { PersonRecord } from './model.ts';

/**
 * The columns of the roster's CSV files. Those of `people.csv`: besides our own names it knows those that common HR systems export
 * (BambooHR, Workday, Rippling, 15Five), so that an export can be used as it is.
 */
export const columns = {
  id: ['employee_number', 'employee_id', 'employee_no', 'person_id', 'worker_id'],
  legal_name: ['name', 'full_name', 'employee_name', 'legal_full_name'],
  legal_first_name: ['first_name', 'legal_name_first_name'],
  legal_last_name: ['last_name', 'legal_name_last_name'],
  preferred_name: ['preferred_full_name', 'display_name'],
  preferred_first_name: ['preferred_name_first_name'],
  pronouns: [],
  email: ['work_email', 'email_address', 'email_work'],
  title: ['job_title', 'business_title'],
  track: ['ladder', 'career_track'],
  level: ['career_level'],
  job_code: ['job_profile', 'job_profile_code'],
  team: ['team_id', 'team_name'],
  department: ['division', 'department_name'],
  manager_id: ['supervisor_id', 'supervisor_eid', 'reports_to_id'],
  manager_email: ['manager_work_email', 'reviewer_email', 'supervisor_email'],
  start_date: ['hire_date', 'start'],
  level_since: ['title_since', 'position_start_date'],
  location: ['work_location', 'office'],
  locale: ['language'],
  status: ['employment_status', 'is_active', 'worker_status'],
  cycle: ['review_cycle'],
} as const satisfies Record<string, readonly string[]>;

export type Column = keyof typeof columns;

/** Columns that are read for nothing but to be shown, with the field that each becomes. */
const shown: ReadonlyMap<Column, keyof PersonRecord> = new Map([
  ['pronouns', 'pronouns'],
  ['department', 'department'],
  ['start_date', 'startDate'],
  ['level_since', 'levelSince'],
  ['location', 'location'],
]);

/** Whether a column is needed, where `seen` is all that anybody may see of people. */
export function isNeeded(column: Column, seen: ReadonlySet<string>): boolean {
  const field = shown.get(column);
  return field === undefined || seen.has(field);
}

/**
 * The columns of `assessments.csv`. A row is either of a competency, with the marks of both in
 * `self` and `manager`; or, as `collect` writes it, of what one person said of it: `who` and `mark`.
 * A `comment` is read over: it stands in no document.
 */
export const assessmentColumns = {
  person: ['person_id', 'employee_id', 'employee_number', 'email', 'work_email'],
  competency: ['competency_id'],
  self: ['self_mark', 'self_rating'],
  manager: ['manager_mark', 'manager_rating'],
  who: ['assessor', 'assessed_by'],
  mark: ['rating'],
  evidence: [],
  comment: ['comments'],
  cycle: ['review_cycle'],
} as const satisfies Record<string, readonly string[]>;

export type AssessmentColumn = keyof typeof assessmentColumns;

/** Of `people.csv` as well, and read apart from it: a password is no part of a person's record. */
const passwordColumns = { id: columns.id, document_password: ['pdf_password'] } as const;

/** Our name for a column of the file, or nothing: such a column is not read. */
export const columnNamed = finderIn<Column>(columns);
export const passwordColumnNamed = finderIn<keyof typeof passwordColumns>(passwordColumns);
export const assessmentColumnNamed = finderIn<AssessmentColumn>(assessmentColumns);

function finderIn<Name extends string>(
  table: Readonly<Record<Name, readonly string[]>>,
): (heading: string) => Name | undefined {
  const isName = (name: string): name is Name => Object.hasOwn(table, name);
  const byName = new Map(
    Object.keys(table)
      .filter(isName)
      .flatMap((column) =>
        [column, ...table[column]].map((name) => [letters(name), column] as const),
      ),
  );
  return (heading) => byName.get(letters(heading));
}

/** `Manager - Work email`, `managerWorkEmail` and `manager_work_email` are one. */
function letters(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9]/g, '');
}

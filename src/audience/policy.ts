import * as v from 'valibot';
import type { Diagnostic } from '../diagnostics.ts';
import { readYaml } from '../yaml.ts';

export const personFields = [
  'id',
  'name',
  'legalName',
  'pronouns',
  'email',
  'title',
  'team',
  'department',
  'startDate',
  'levelSince',
  'location',
] as const;

export type PersonField = (typeof personFields)[number];

export const assessmentFields = ['self', 'manager', 'evidence'] as const;

/** Of an assessment: the person's own mark, the manager's, and what they rest on. */
export type AssessmentField = (typeof assessmentFields)[number];

/** How far along the track an audience sees: each step includes the one before. */
export type Reach = 'own' | 'next' | 'all';

/** What one audience may see. */
export interface Policy {
  readonly levels: Reach;
  readonly person: readonly PersonField[];
  /** Whose names may appear beside the person's own. */
  readonly others: readonly ('manager' | 'lead')[];
  readonly assessments: readonly AssessmentField[];
}

const policiesSchema = v.record(
  v.string(),
  v.strictObject({
    levels: v.picklist(['own', 'next', 'all']),
    person: v.array(v.picklist(personFields)),
    others: v.array(v.picklist(['manager', 'lead'])),
    assessments: v.optional(v.array(v.picklist(assessmentFields)), []),
  }),
);

/** `audiences.yaml` → a policy an audience. */
export function readPolicies(
  file: string,
  yaml: string,
): {
  readonly policies: ReadonlyMap<string, Policy>;
  readonly messages: readonly Diagnostic[];
} {
  const { value, messages } = readYaml(policiesSchema, { file, text: yaml });
  return { policies: new Map(Object.entries(value ?? {})), messages };
}

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

export const teamFields = ['id', 'name', 'tracks'] as const;
export const ladderFields = [
  'title',
  'version',
  'effective',
  'owner',
  'introduction',
  'descriptions',
] as const;
export const cycleFields = [
  'id',
  'name',
  'selfReviewDue',
  'managerReviewDue',
  'calibration',
  'pinned',
] as const;

export type TeamField = (typeof teamFields)[number];
/** `introduction`: what a ladder and its tracks say first; `descriptions`: of each competency. */
export type LadderField = (typeof ladderFields)[number];
export type CycleField = (typeof cycleFields)[number];

/** How far along the track an audience sees: each step includes the one before. */
export type Reach = 'own' | 'next' | 'all';

/** What one audience may see. */
export interface Policy {
  readonly levels: Reach;
  readonly person: readonly PersonField[];
  /** Whose names may appear beside the person's own. */
  readonly others: readonly ('manager' | 'lead')[];
  readonly assessments: readonly AssessmentField[];
  readonly team: readonly TeamField[];
  readonly ladder: readonly LadderField[];
  readonly cycle: readonly CycleField[];
}

/** All that there is: a field that is not among it exists for nobody. */
export const everything: Policy = {
  levels: 'all',
  person: personFields,
  others: ['manager', 'lead'],
  assessments: assessmentFields,
  team: teamFields,
  ladder: ladderFields,
  cycle: cycleFields,
};

const policiesSchema = v.record(
  v.string(),
  v.strictObject({
    levels: v.picklist(['own', 'next', 'all']),
    person: v.array(v.picklist(personFields)),
    others: v.array(v.picklist(['manager', 'lead'])),
    assessments: v.optional(v.array(v.picklist(assessmentFields)), []),
    team: v.optional(v.array(v.picklist(teamFields)), [...teamFields]),
    ladder: v.optional(v.array(v.picklist(ladderFields)), [...ladderFields]),
    cycle: v.optional(v.array(v.picklist(cycleFields)), [...cycleFields]),
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

/** What anybody at all may see: of all else nothing needs to be known. */
export function seenByAny(policies: ReadonlyMap<string, Policy>): {
  readonly person: ReadonlySet<PersonField>;
  readonly assessments: ReadonlySet<AssessmentField>;
} {
  const all = [...policies.values()];
  return {
    person: new Set(all.flatMap(({ person }) => person)),
    assessments: new Set(all.flatMap(({ assessments }) => assessments)),
  };
}

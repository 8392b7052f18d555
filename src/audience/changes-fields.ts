/** Fields that tell what changed since an earlier version of a ladder. */
import {
  all,
  expectation,
  flag,
  ladderFacts,
  list,
  namesFor,
  number,
  record,
  rich,
  text,
} from './field-kinds.ts';
import type { RecordField } from './model.ts';
import type { Policy } from './policy.ts';

const tally = all(number, ['count', 'changed']);
const kindsOfChange = all(flag, ['added', 'reworded', 'removed', 'moved', 'renamed', 'unchanged']);
const sizesOfChange = all(flag, ['major', 'minor', 'patch']);

/** What changed at one level since an earlier version of its ladder. */
const changesAt = (policy: Policy): RecordField =>
  record({
    title: text,
    formerly: text,
    /** The level itself is new; nothing of it changed. */
    ...all(flag, ['isNew', 'none']),
    ...sizesOfChange,
    ...tally,
    /** How many of each kind, without those there are none of. */
    kinds: list({ number, ...kindsOfChange }),
    areas: list({
      title: text,
      changed: number,
      competencies: list({
        ...namesFor(policy),
        /** The earlier title, area and description, where they are other ones. */
        isElsewhere: flag,
        formerly: text,
        fromArea: text,
        ...(policy.ladder.includes('descriptions') ? { aboutBefore: rich } : {}),
        ...kindsOfChange,
        ...sizesOfChange,
        rewritten: flag,
        before: expectation,
        after: expectation,
        reason: text,
      }),
    }),
    /** By area; `unchanged` counts them. */
    kept: list({ title: text, competencies: list({ title: text }) }),
    unchanged: number,
    reason: text,
  });

export const changesFor = (policy: Policy): RecordField =>
  record({
    /** The ladder as it was, and the revision where it is one of git. */
    from: record({ revision: text, ...ladderFacts(policy) }),
    /** Neither of the levels that are shown has changed. */
    none: flag,
    own: changesAt(policy),
    ...(policy.levels === 'own' ? {} : { next: changesAt(policy) }),
  });

/** Messages about what a ladder says: gaps, repetitions, names that drifted. */
import type { Entry } from './entry.ts';

export const ladderCheckCodes = {
  'same-as-unknown': {
    severity: 'warning',
    text: '"{text}" names no other level that can be told for certain; it is printed as it is.',
    hint: 'Write "Same as" and the title of one of the levels: {known}.',
  },
  'same-as-circle': {
    severity: 'warning',
    text: '"{text}" leads round in a circle, so that no level says what is expected.',
    hint: 'Write the expectation out at one of the levels.',
  },
  'level-duplicate': {
    severity: 'warning',
    text: 'The track "{track}" has two levels called "{title}" ({other}); this one has the id {id}.',
    hint: 'Give each level a title of its own.',
  },
  'level-unchanged': {
    severity: 'info',
    text: '"{title}" asks the same of {to} as of {from}.',
    hint: 'If that is meant, "Same as {from}" keeps the two alike when one is edited.',
  },
  'competency-duplicate': {
    severity: 'warning',
    text: 'The area "{area}" has two competencies called "{title}" ({other}); this one has the id {id}.',
    hint: 'Give each competency of an area a name of its own.',
  },
  'competency-blank': {
    severity: 'warning',
    text: 'No level says anything of "{title}".',
    hint: 'Fill in the row, or delete it.',
  },
  'competency-name-drift': {
    severity: 'warning',
    text: '"{title}" is called "{earlier}" in another track ({other}).',
    hint: 'If they are one, call both the same, or write "{title}": "{earlier}" under aliases in the front matter.',
  },
  'competency-level-drift': {
    severity: 'warning',
    text: '"{title}" is probably what other levels call "{earlier}" ({other}): no level names both.',
    hint: 'If they are one, call both the same, or write "{title}": "{earlier}" under aliases in the front matter.',
  },
  'competency-gap': {
    severity: 'warning',
    text: '"{title}" says nothing for {names}, though levels before and after have it.',
    hint: 'Fill in the level, write "Same as …", or n/a where it is not asked for.',
  },
  'competency-partial': {
    severity: 'info',
    text: '"{title}" says nothing for {names}.',
    hint: 'If that is meant, n/a says so; a blank leaves it open.',
  },
  'competencies-unaligned': {
    severity: 'info',
    text: '{count} of the {total} competencies of "{track}" are named at one level only: they are listed there, and blank at the others.',
    hint: 'To compare levels, name the same competencies at each; names that drifted can be joined with aliases in the front matter.',
  },
  'level-skipped': {
    severity: 'warning',
    text: 'In "{track}" the level "{title}" follows "{before}": one seems to be left out.',
    hint: 'Add the level that is missing, or number the levels without a gap.',
  },
} as const satisfies Record<string, Entry>;

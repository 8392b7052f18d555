/** Messages about versions of ladders: what changed between two, and which one is pinned. */
import type { Entry } from './entry.ts';

export const changesCodes = {
  'changes-version': {
    severity: 'warning',
    text: '{title} is version {after}, after {before}, but its largest change is {size}.',
    hint: 'Write a version into the front matter that says so, such as {suggestion}; or mend the size in changes.yaml.',
  },
  'changes-alike': {
    severity: 'warning',
    text: '"{after}" reads much like "{before}", which is gone; one counts as added, the other as removed.',
    hint: 'If it is the same under another name, say so in the front matter, under aliases: "{before}": "{after}"; or give both the same id under ids.',
  },
  'changes-unknown': {
    severity: 'error',
    text: 'Neither version has a {what} "{name}"; the reason is printed nowhere.',
    hint: 'Name it by title or id, as either version has it. Known: {known}.',
  },
  'changes-idle': {
    severity: 'warning',
    text: 'Nothing of "{name}" changed; the reason is printed nowhere.',
    hint: 'Delete it, or compare with an earlier version.',
  },
  'changes-since': {
    severity: 'error',
    text: '{document} says what changed, and there is no earlier version to compare with.',
    hint: 'Name one with --since: a file, a folder, or a revision of git such as v1.2.0.',
  },
  'changes-without': {
    severity: 'error',
    text: '{file} holds no levels; there is nothing to compare with.',
    hint: 'Name a file, a folder or a revision that holds ladders: ladderpress check --ladders PATH says how each is understood.',
  },
  'revision-unknown': {
    severity: 'error',
    text: 'There is no file or folder "{name}", and git knows no revision of that name here.',
    hint: 'Check the name with git log --oneline; a revision of another branch or a tag may have to be fetched first.',
  },
  'revision-path': {
    severity: 'error',
    text: 'At {revision} there is no {path} in the repository.',
    hint: 'Name what it was then, such as {revision}:career/ladders.',
  },
  'cycle-pin': {
    severity: 'error',
    text: 'A ladder is pinned for a cycle "{cycle}", which cycles.yaml does not have.',
    hint: 'Known cycles: {known}.',
  },
  'cycle-unplaced': {
    severity: 'error',
    text: '{name} ({id}) is on no level of {revision}, which is pinned for {cycle}; no document of the cycle is made.',
    hint: 'Write down track and level as they were called then, in titles.yaml or people.csv. Candidates: {candidates}.',
  },
} as const satisfies Record<string, Entry>;

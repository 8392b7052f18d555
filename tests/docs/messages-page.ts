/** `docs/messages.md`, made of the tables that the messages come from. */
import type { Entry } from '../../src/codes/entry.ts';
import { changesCodes } from '../../src/codes/changes.ts';
import { collectCodes } from '../../src/codes/collect.ts';
import { dataCodes } from '../../src/codes/data.ts';
import { filesCodes } from '../../src/codes/files.ts';
import { ladderCheckCodes } from '../../src/codes/ladder-checks.ts';
import { ladderFileCodes } from '../../src/codes/ladder-files.ts';
import { ladderCodes } from '../../src/codes/ladder.ts';
import { layoutCodes } from '../../src/codes/layout.ts';
import { printingCodes } from '../../src/codes/printing.ts';
import { protectCodes } from '../../src/codes/protect.ts';
import { rosterCodes } from '../../src/codes/roster.ts';
import { shardsCodes } from '../../src/codes/shards.ts';
import { themeCodes } from '../../src/codes/theme.ts';
import { verifyCodes } from '../../src/codes/verify.ts';
import { wallCodes } from '../../src/codes/wall.ts';

interface Stage {
  readonly title: string;
  /** What its messages have in common. */
  readonly about: string;
  readonly codes: Readonly<Record<string, Entry>>;
}

const stages: readonly Stage[] = [
  {
    title: 'Files',
    about: 'A file or a command line that cannot be used as it is.',
    codes: filesCodes,
  },
  {
    title: 'Files of ladders',
    about: 'What a file holds beside levels, and which files make a ladder together.',
    codes: ladderFileCodes,
  },
  {
    title: 'Ladders as they are read',
    about:
      'Tables, headings and rows. `ladderpress check --explain` shows how a ladder was understood.',
    codes: ladderCodes,
  },
  {
    title: 'What ladders say',
    about: 'Gaps, repetitions, and names that drifted apart.',
    codes: ladderCheckCodes,
  },
  {
    title: 'Ladders as data',
    about: 'Ladders in CSV, YAML or JSON, and in front matter.',
    codes: dataCodes,
  },
  {
    title: 'People and teams',
    about: 'Rows and entries of the roster. Whoever is left out gets no document; all others do.',
    codes: rosterCodes,
  },
  {
    title: 'Versions of ladders',
    about: 'What changed between two versions, and which one is pinned for a review cycle.',
    codes: changesCodes,
  },
  {
    title: 'Layouts',
    about: 'Layouts, partials, audiences, labels and the theme: the files under `templates/`.',
    codes: layoutCodes,
  },
  {
    title: 'The look',
    about: 'Colours, and the files that `theme.yaml` names.',
    codes: themeCodes,
  },
  {
    title: 'Documents',
    about: 'What came of a document when it was made and read back.',
    codes: printingCodes,
  },
  {
    title: 'Who sees what',
    about: 'What a finished file would tell somebody who may not see it.',
    codes: wallCodes,
  },
  {
    title: 'Passwords',
    about: 'Documents that open with a password: `--protect`. No message quotes one.',
    codes: protectCodes,
  },
  {
    title: 'What came back',
    about:
      'Files that `ladderpress collect` was given. What one has wrong does not keep the others from being collected.',
    codes: collectCodes,
  },
  {
    title: 'Whether it is as it was made',
    about:
      'What `ladderpress verify` finds in a folder of documents, or of single files. What it reads them with gives messages of *What came back*.',
    codes: verifyCodes,
  },
  {
    title: 'Builds in parts',
    about: 'Shards that `ladderpress merge-manifests` is to join.',
    codes: shardsCodes,
  },
];

const opening = `# Messages

Every message that ladderpress gives has a place (\`file:line:column\`), a severity, a code in square brackets, and a line on how to mend it. Words in \`{braces}\` stand for what was found.

- **error**: something is left out or not made; the exit code is 1.
- **warning**: it is made, and is probably not what you mean; with \`--strict\` the exit code is 1.
- **info**: something worth knowing; only \`check\` shows it.

This page is printed from the program's own tables with \`npm run docs\`.
`;

export const messagesPage = (): string => [opening, ...stages.map(section)].join('\n');

const section = ({ title, about, codes }: Stage): string =>
  [
    `## ${title}\n\n${about}\n`,
    ...Object.entries(codes)
      .toSorted(([a], [b]) => a.localeCompare(b, 'en'))
      .map(entry),
  ].join('\n');

const entry = ([code, { severity, text, hint }]: readonly [string, Entry]): string =>
  `### ${code}\n\n**${severity}** · ${asText(text)}\n\nTo mend it: ${asText(hint)}\n`;

/** Marks of Markdown as the characters they are. A value alone is code. */
const asText = (text: string): string =>
  text.replace(/[\\`*_~[\]<>|#]/g, '\\$&').replace(/\{\w+\}/g, (name) => `\`${name}\``);

/** How long one document takes in a new process. */
import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { keptFolder } from '../dist/cli/keeper.js';
import { ours, rival, secondsOf } from './commands.mjs';

const ROUNDS = 7;

/** Prints a Markdown table. */
export function printStarts({ short, data, scratch }) {
  console.log('\n| one document in a new process | program | seconds |');
  console.log('|---|---|--:|');
  for (const { what, name, command, before } of startsOf({ short, data, scratch })) {
    const times = Array.from({ length: ROUNDS }, () => {
      before?.();
      return secondsOf(command, scratch);
    });
    console.log(`| ${what} | ${name} | ${Math.min(...times).toFixed(2)} |`);
  }
}

const forgotten = () => rmSync(keptFolder(), { recursive: true, force: true });

/** On ladders and templates that were read before, and on new ones. */
const twice = (what, command) => [
  { what, name: 'ladderpress', command },
  { what, name: 'ladderpress, new ladders and templates', command, before: forgotten },
];

function startsOf({ short, data, scratch }) {
  const own =
    (format, ...documents) =>
    (out) =>
      ours(short, { format, jobs: 1, out }, ...documents);
  const packet = ['packet', '--person=B-1000'];
  const markdown = join(scratch, 'packet.md');
  writeFileSync(markdown, markdownOf(JSON.parse(readFileSync(data.packets, 'utf8'))[0]));
  const hasPandoc = spawnSync('pandoc', ['--version']).status === 0;
  const pandoc = (out) => ({ args: ['pandoc', markdown, '-o', join(out, 'packet.docx')] });
  const typst = (out) => rival('typst', data.packets, 1, out);
  const template = (out) => rival('easy-template', data.packets, 1, out);
  const book = (out) => rival('typst-handbook', data.book, out);
  return [
    ...twice('a packet, PDF', own('pdf', ...packet)),
    { what: 'a packet, PDF', name: 'Typst', command: typst },
    ...twice('a packet, Word', own('docx', ...packet)),
    { what: 'a packet, Word', name: 'easy-template-x', command: template },
    ...(hasPandoc ? [{ what: 'a packet, Word', name: 'pandoc', command: pandoc }] : []),
    ...twice('a handbook, PDF', own('pdf', 'team-handbook')),
    { what: 'a handbook, Word', name: 'ladderpress', command: own('docx', 'team-handbook') },
    { what: 'a handbook, PDF', name: 'Typst', command: book },
    {
      what: 'nothing',
      name: 'node -e 0',
      command: () => ({ args: [process.execPath, '-e', '0'] }),
    },
  ];
}

const markdownOf = ({ name, level, next, areas }) =>
  [
    `# ${name}`,
    ...areas.flatMap(({ title, competencies }) => [
      `## ${title}`,
      `| Competency | ${level} | ${next} |\n|---|---|---|`,
      ...competencies.map((one) => `| **${one.title}** | ${one.now} | ${one.next} |`),
    ]),
  ]
    .join('\n\n')
    .replaceAll('|\n\n|', '|\n|');

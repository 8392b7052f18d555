/**
 * Prints, as Markdown, how many pages documents have, how far they are filled, how large the files
 * are and how long they take; and pages that look unfinished.
 *
 *     npm run bench -- pages [THIS [BEFORE]]
 *
 * Each is a folder of documents, or a built project (default: this one), whose documents are made
 * anew and timed.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sampleOf } from './sample.mjs';
import { sheetsOf } from './sheets.mjs';
import { timesOf } from './times.mjs';

/** A last page filled less than this looks like a mistake. */
const SHORT = 0.15;

const own = fileURLToPath(new URL('..', import.meta.url));

/** The tables for the folders that the command line names. */
export async function printPages([folder = own, earlier]) {
  const scratch = mkdtempSync(join(tmpdir(), 'ladderpress-bench-'));
  try {
    const after = await sampleOf(resolve(folder), own, scratch);
    const before = earlier && (await sampleOf(resolve(earlier), own, scratch));
    const [now, then] = [await measured(after), before && (await measured(before))];
    printSizes(now, then);
    printFaults(now);
    if (after.program) printTimes(await timesOf(after.program, before?.program));
  } finally {
    rmSync(scratch, { recursive: true });
  }
}

/** Each document: its kind, its bytes, and its pages as they are filled. */
async function measured({ out, files, margins }) {
  const documents = [];
  for (const { path, format, document, audience, bytes } of files) {
    if (format !== 'pdf') continue;
    const sheets = await sheetsOf(readFileSync(join(out, path)), margins);
    const word = files.find((one) => one.path === path.replace(/pdf$/, 'docx'));
    documents.push({ path, kind: `${document}/${audience}`, bytes, word: word?.bytes, sheets });
  }
  return documents;
}

const columns = [
  ['pages', (some) => spread(some.map(({ sheets }) => sheets.length))],
  ['filled, mean', (some) => percent(mean(some.flatMap(printedOn)))],
  ['least page', (some) => percent(Math.min(...some.flatMap(printedOn)))],
  ['last page', (some) => percent(mean(some.map((one) => printedOn(one).at(-1))))],
  ['blank', (some) => some.flatMap(({ sheets }) => sheets.filter(isBlank)).length],
  ['KB of PDF', (some) => spread(some.map(({ bytes }) => bytes / 1000))],
  ['KB of Word', (some) => spread(some.flatMap(({ word }) => (word ? word / 1000 : [])))],
];

function printSizes(now, then) {
  console.log(`| document | files | ${columns.map(([name]) => name).join(' | ')} |`);
  console.log(`|---|--:|${columns.map(() => '--:|').join('')}`);
  for (const kind of kindsOf(now)) {
    const [after, before] = [now, then ?? []].map((some) =>
      some.filter((one) => one.kind === kind),
    );
    const cells = columns.map(([, say]) =>
      before.length > 0 ? `${say(before)} → ${say(after)}` : say(after),
    );
    console.log(`| ${kind} | ${after.length} | ${cells.join(' | ')} |`);
  }
}

function printFaults(documents) {
  const faults = documents.flatMap(({ path, sheets }) => {
    const last = sheets.findLastIndex((sheet) => !isBlank(sheet));
    return sheets.flatMap(({ filled, stranded }, index) => [
      ...(stranded ? [`${path}, page ${index + 1} ends with the heading "${stranded}"`] : []),
      ...(index === last && filled < SHORT
        ? [`${path}, page ${index + 1}, the last, is ${percent(filled)} filled`]
        : []),
    ]);
  });
  console.log(`\n${faults.length} pages that look unfinished\n`);
  for (const fault of faults) console.log(`- ${fault}`);
}

function printTimes(times) {
  console.log('\nOne document, in milliseconds, median (and range), read back included\n');
  console.log('| document | PDF | Word |');
  console.log('|---|--:|--:|');
  for (const kind of kindsOf(times)) {
    const cells = ['pdf', 'docx'].map((format) =>
      timeOf(times.filter((time) => time.kind === kind && time.format === format)),
    );
    console.log(`| ${kind} | ${cells.join(' | ')} |`);
  }
}

function timeOf(times) {
  const now = spread(times.map(({ after }) => after));
  const both = times.filter(({ before }) => before !== undefined);
  if (both.length === 0) return now;
  const ratio = median(both.map(({ after, before }) => after / before));
  return `${spread(both.map(({ before }) => before))} → ${now}, × ${ratio.toFixed(2)}`;
}

const kindsOf = (some) => new Set(some.map(({ kind }) => kind));
const isBlank = ({ filled }) => filled === 0;
const printedOn = ({ sheets }) =>
  sheets.filter((sheet) => !isBlank(sheet)).map(({ filled }) => filled);

const percent = (share) => `${(100 * share).toFixed(0)} %`;
const mean = (numbers) => numbers.reduce((sum, number) => sum + number, 0) / numbers.length;

function median(numbers) {
  const sorted = numbers.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  return mean(sorted.slice(Math.ceil(middle) - 1, Math.floor(middle) + 1));
}

/** The median, and from where to where the numbers reach. */
function spread(numbers) {
  if (numbers.length === 0) return '–';
  const [low, high] = [Math.min(...numbers), Math.max(...numbers)].map((one) => one.toFixed(0));
  const middle = median(numbers).toFixed(0);
  return low === high ? middle : `${middle} (${low}–${high})`;
}

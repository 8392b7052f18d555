/** How many packets programs make in a second. */
import { ours, rival, secondsOf } from './commands.mjs';

/** A rate is that of the packets between a short run and a long one: what starting takes is left out. */
export const SHORT = 100;
const ROUNDS = 3;

const ways = ['one process', 'two workers'];

/** Prints a Markdown table. `count`: packets of the long runs. */
export function printRates({ short, long, count, data, scratch }) {
  const packets = (format) => (jobs) => (isLong, out) =>
    ours(isLong ? long : short, { format, jobs, out }, 'packet');
  const other = (name) => (workers) => (isLong, out) =>
    rival(name, data.packets, isLong ? count : SHORT, out, workers);
  const programs = [
    { format: 'PDF', name: 'ladderpress', run: packets('pdf') },
    { format: 'PDF', name: 'Typst', run: other('typst') },
    { format: 'PDF', name: 'pdfmake', run: other('pdfmake') },
    { format: 'Word', name: 'ladderpress', run: packets('docx') },
    { format: 'Word', name: 'easy-template-x', run: other('easy-template') },
    { format: 'Word', name: 'docx', run: other('docx') },
  ];
  const rows = ways.flatMap((way, i) =>
    programs.map(({ run, ...program }) => ({ ...program, way, command: run(i + 1) })),
  );
  const rates = inTurns(rows, scratch).map(({ short: before, long: after }) => {
    return (count - SHORT) / (after - before);
  });
  console.log('| packets as | in | program | a second | ladderpress beside it |');
  console.log('|---|---|---|--:|--:|');
  let own = 0;
  rows.forEach(({ format, way, name }, i) => {
    const rate = rates[i];
    if (name === 'ladderpress') own = rate;
    const ratio = name === 'ladderpress' ? '' : `× ${(own / rate).toFixed(2)}`;
    console.log(`| ${format} | ${way} | ${name} | ${rate.toFixed(1)} | ${ratio} |`);
  });
}

/** Of each row the shortest times, in seconds, of all rounds: others only ever make it longer. */
function inTurns(rows, scratch) {
  const times = rows.map(() => ({ short: Infinity, long: Infinity }));
  for (let round = 0; round < ROUNDS; round++) {
    rows.forEach(({ command }, i) => {
      for (const length of ['short', 'long']) {
        const seconds = secondsOf((out) => command(length === 'long', out), scratch);
        times[i][length] = Math.min(times[i][length], seconds);
      }
    });
  }
  return times;
}

/** The program in its process: the only code that touches it. */
import { onInterrupt } from './interrupts.ts';
import { keptFolder } from './keeper.ts';
import { thisMachine } from './machine.ts';
import { run } from './run.ts';

/** Where messages go into a file or another program. */
const WIDTH_OF_A_FILE = 100;

const interrupted = new AbortController();
onInterrupt(interrupted);

// A reader such as `head` may have seen enough.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

/** Standard input is read from then on, and let go of when it is answered. */
async function ask(question: string): Promise<string | undefined> {
  const { askSecretly } = await import('./ask-secretly.ts');
  return askSecretly(question, process.stdin, process.stderr, interrupted);
}

const kept = keptFolder();

export const ended = run(process.argv.slice(2), {
  folder: process.cwd(),
  get today() {
    return today();
  },
  time: () => new Date().toLocaleTimeString('en-GB'),
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
  interactive: process.stderr.isTTY,
  // Node.js heeds NO_COLOR and the like; a pipe has no such method.
  colour: process.stderr.isTTY && process.stderr.hasColors(),
  width: process.stderr.columns || WIDTH_OF_A_FILE,
  signal: interrupted.signal,
  machine: thisMachine(),
  ...(kept !== undefined && { kept }),
  ...(process.stdin.isTTY && process.stderr.isTTY && { ask }),
}).then((code) => {
  process.exitCode = code;
});

/** The day where the user is, not in Greenwich. */
function today(): string {
  const now = new Date();
  const local = new Date(now.getTime() - now.getTimezoneOffset() * 60_000);
  return local.toISOString().slice(0, 10);
}

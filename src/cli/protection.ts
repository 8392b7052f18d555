/** What documents of persons open with: passwords of the roster, or one that is asked for. */
import type { Options } from '../config.ts';
import { type Diagnostic, report } from '../diagnostics.ts';
import type { Protection } from '../protect/model.ts';
import { passwordFault, readPasswords } from '../roster/passwords.ts';
import type { RosterFiles } from '../roster/read.ts';
import type { Terminal } from './terminal.ts';

export type Protecting =
  | { readonly protection?: Protection }
  /** Wrong usage. */
  | { readonly refused: readonly Diagnostic[] };

/** `times`: how often a password is asked for; twice where a slip would lock people out. */
export async function protectionFor(
  { protect, json }: Pick<Options, 'protect' | 'json'>,
  { people }: RosterFiles,
  terminal: Pick<Terminal, 'ask'>,
  times: 1 | 2,
): Promise<Protecting> {
  switch (protect) {
    case '':
      return {};
    case 'roster':
      return { protection: { by: 'roster', secrets: secretsOf(people) } };
    case 'ask':
      return json ? nobody : asked(terminal, times);
  }
}

const COMMAND = 'ladderpress';

const refused = (reason: string): Protecting => ({
  refused: [report('usage', { file: COMMAND }, { reason })],
});

/** Where another program reads the answers, or writes the questions. */
const nobody = refused('--protect ask needs a terminal to ask in, and goes without --json.');

const leftOff = refused('No password was given; nothing was done.');

/** Of a roster without people, none. */
export const secretsOf = (people: RosterFiles['people']) =>
  people ? readPasswords(people.file, people.text) : new Map<never, never>();

async function asked({ ask }: Pick<Terminal, 'ask'>, times: 1 | 2): Promise<Protecting> {
  if (!ask) return nobody;
  const password = await ask('Password for the documents of persons: ');
  if (password === undefined) return leftOff;
  const fault = passwordFault('the build', password, { file: COMMAND });
  if (fault) return { refused: [fault] };
  if (times === 1) return { protection: { by: 'ask', password } };
  const again = await ask('The same once more: ');
  if (again === undefined) return leftOff;
  return again === password
    ? { protection: { by: 'ask', password } }
    : refused('The two passwords differ; nothing was done.');
}

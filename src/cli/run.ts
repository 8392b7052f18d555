/** The command line: which command, with which flags. */
import { Argument, Command } from 'commander';
import type { OptionName } from '../config.ts';
import { build } from './build.ts';
import { check } from './check.ts';
import { list, type ListName, lists } from './list.ts';
import { addFlags, isUsageError } from './options.ts';
import { exitCodes, type ExitCode, type Terminal } from './terminal.ts';
import { programVersion } from './version.ts';

const inputs: readonly OptionName[] = ['ladders', 'roster', 'templates', 'json'];
const everything: readonly OptionName[] = [
  ...inputs,
  'out',
  'audience',
  'track',
  'level',
  'person',
  'team',
  'format',
  'date',
  'jobs',
];

type Flags = Readonly<Record<string, unknown>>;

/** Runs one command line. Resolves to the exit code; never ends the process itself. */
export async function run(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  let code: ExitCode = exitCodes.done;
  const program = new Command('ladderpress')
    .description('Career ladders in Markdown, printed: PDF and Word for each level, person and team.')
    .version(programVersion)
    .helpCommand('help [command]', 'show how a command is used');
  addFlags(program.command('build'), everything)
    .description('make every document the roster and ladders call for, or the named ones')
    .argument('[documents...]', 'such as review-packet, or review-packet/manager')
    .action(async (documents: readonly string[], flags: Flags) => {
      code = await build(documents, flags, terminal);
    });
  addFlags(program.command('check'), inputs)
    .description('read everything, make nothing, say what is wrong')
    .action((flags: Flags) => {
      code = check(flags, terminal);
    });
  addFlags(program.command('list'), inputs)
    .description('list what the ladders, roster and templates hold')
    .addArgument(new Argument('<what>').choices(Object.keys(lists)))
    .action((what: ListName, flags: Flags) => {
      code = list(what, flags, terminal);
    });
  quiet(program, terminal);
  try {
    await program.parseAsync(args, { from: 'user' });
  } catch (error) {
    if (!isUsageError(error)) throw error;
    return error.exitCode === 0 ? exitCodes.done : exitCodes.usage;
  }
  return code;
}

/** Commander writes to the given terminal, and throws instead of ending the process. */
function quiet(program: Command, { out, err }: Terminal): void {
  for (const command of [program, ...program.commands]) {
    command.exitOverride().configureOutput({ writeOut: out, writeErr: err });
  }
}

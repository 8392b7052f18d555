/** The outside world as the commands see it: passed in, so that tests can give another. */
export interface Terminal {
  readonly folder: string;
  /** ISO date. */
  readonly today: string;
  /** Of the day, as a person reads it: `14:03:22`. */
  readonly time: () => string;
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** A person is watching: a progress bar helps. */
  readonly interactive: boolean;
  /** Messages may be coloured. */
  readonly colour: boolean;
  /** Of a line, in cells. */
  readonly width: number;
  /** Aborted when the command is interrupted. */
  readonly signal: AbortSignal;
  readonly machine: Machine;
  /** Folder in which what was read is kept for the next command; absent where nothing is. */
  readonly kept?: string;
  /** Asks for what nobody may see; nothing where it was left off. Absent where nobody can be asked. */
  readonly ask?: (question: string) => Promise<string | undefined>;
}

/** What documents are made with. */
export interface Machine {
  /** Workers that can run at the same time; 0 where none can be started. */
  readonly processors: number;
  /** Of memory, in all. */
  readonly megabytes: number;
}

/** What others rely on: done · something failed, the rest delivered · wrong usage · interrupted. */
export const exitCodes = { done: 0, failed: 1, usage: 2, interrupted: 130 } as const;
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

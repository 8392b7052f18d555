import type { Workers } from '../batch/batch.ts';
import type { Request } from '../batch/request.ts';
import type { Options } from '../config.ts';
import type { Messages } from './messages.ts';
import type { Ready } from './open.ts';
import type { Terminal } from './terminal.ts';

/** What a command works on. */
export interface Work {
  readonly request: Request;
  readonly project: NonNullable<Ready['project']>;
  readonly options: Options;
  readonly messages: Messages;
  readonly terminal: Terminal;
  /** Workers that were started ahead. */
  readonly pool?: Workers;
  /** What else the JSON object holds. */
  readonly further?: Readonly<Record<string, unknown>>;
}

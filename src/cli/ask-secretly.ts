/**
 * A question whose answer is not shown. With Node's own line editor rather than a library of
 * prompts: what reads a password should be little, and the libraries need a newer Node.
 */
import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';

/** Nothing where the answer was left off; Ctrl-C is an interruption, since no signal comes of it. */
export async function askSecretly(
  question: string,
  input: NodeJS.ReadableStream,
  output: NodeJS.WritableStream,
  interrupted: AbortController,
): Promise<string | undefined> {
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });
  const line = createInterface({ input, output: nowhere, terminal: true, historySize: 0 });
  const leftOff = new AbortController();
  line.on('SIGINT', () => interrupted.abort());
  line.on('close', () => leftOff.abort());
  output.write(question);
  try {
    return await line.question('', {
      signal: AbortSignal.any([interrupted.signal, leftOff.signal]),
    });
  } catch {
    return undefined; // it was stopped
  } finally {
    line.close();
    output.write('\n');
  }
}

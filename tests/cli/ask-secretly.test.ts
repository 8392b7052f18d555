import { PassThrough } from 'node:stream';
import { expect, it } from 'vitest';
import { askSecretly } from '../../src/cli/ask-secretly.ts';

/** A question that keys are pressed after; gives what is answered and what is shown. */
async function asked(keys: string) {
  const [input, output] = [new PassThrough(), new PassThrough()];
  const interrupted = new AbortController();
  const answer = askSecretly('Password: ', input, output, interrupted);
  input.write(keys);
  return {
    answer: await answer,
    shown: String(output.read()),
    isInterrupted: interrupted.signal.aborted,
  };
}

it('shows the question and nothing of the answer', async () => {
  expect(await asked('sesame 1\r')).toEqual({
    answer: 'sesame 1',
    shown: 'Password: \n',
    isInterrupted: false,
  });
});

it('takes back what was typed wrong', async () => {
  expect((await asked('sesamx\u007fe\r')).answer).toBe('sesame');
});

it('is left off at the end of the input', async () => {
  const { answer, isInterrupted } = await asked('\u0004');
  expect([answer, isInterrupted]).toEqual([undefined, false]);
});

it('is an interruption with Ctrl-C', async () => {
  const { answer, isInterrupted } = await asked('sesame\u0003');
  expect([answer, isInterrupted]).toEqual([undefined, true]);
});

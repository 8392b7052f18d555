/** Progress as a person sees it, in a terminal. */
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { program } from '../support/built.ts';
import { cards, endlessProject } from '../support/endless.ts';
import { smallProject } from '../support/small-project.ts';
import { client } from './client.ts';
import { type Screen, shown } from './screen.ts';

const inTerminal = new URL('in-terminal.py', import.meta.url).pathname;

interface Ended extends Screen {
  readonly code: number;
}

/** Runs the program in a folder, in a terminal of so many columns. */
async function ended(folder: string, columns: number, args: readonly string[], interruptAt = '') {
  const inFolder = ['sh', '-c', `cd "$0" && exec "$@"`, folder, process.execPath, program, ...args];
  const written = await client('python3', inTerminal, String(columns), interruptAt, ...inFolder);
  const [code = ''] = /\d+$/.exec(written) ?? [];
  return { ...shown(written.slice(0, -code.length - 1)), code: Number(code) } satisfies Ended;
}

const guides = ['build', 'level-guide', '--format', 'pdf'];

describe('a bar', () => {
  it.each([100, 60, 30])('in %d columns fits, and leaves nothing behind', async (columns) => {
    const screen = await ended(smallProject(), columns, guides);
    expect(screen.drawn.length).toBeGreaterThan(2);
    for (const line of screen.drawn) {
      expect(line).toMatch(/\d of 5/);
      expect(stringWidth(line)).toBeLessThan(columns);
    }
    expect(screen.drawn.some((line) => line.includes('█'))).toBe(columns === 100);
    expect(screen.drawn.some((line) => /· \S*--commis/.test(line))).toBe(true);
    const { code, isCursorShown, isWrapping, lines } = screen;
    expect({ code, isCursorShown, isWrapping }).toEqual({
      code: 0,
      isCursorShown: true,
      isWrapping: true,
    });
    expect(lines.join('')).toContain('5 documents in 5 files under out/');
    expect(lines.join('')).not.toMatch(/█|\d of 5/);
  });

  it('is nothing with --json', async () => {
    const { drawn, lines, code } = await ended(smallProject(), 100, [...guides, '--json']);
    expect({ drawn, code }).toEqual({ drawn: [], code: 0 });
    expect(JSON.parse(lines.join('')).counts.documents).toBe(5);
  });

  it('is gone after Ctrl-C, and says meanwhile what is waited for', async () => {
    const screen = await ended(endlessProject(), 100, cards, '2 of 3');
    const { code, isCursorShown, isWrapping, lines, drawn } = screen;
    expect({ code, isCursorShown, isWrapping }).toEqual({
      code: 130,
      isCursorShown: true,
      isWrapping: true,
    });
    expect(drawn.join('\n')).toContain('interrupted: ending what was begun');
    expect(lines.join('\n')).toMatch(/Interrupted: [23] of 3 documents are done/);
    expect(lines.join('\n')).not.toMatch(/█/);
  });
});

import { describe, expect, it } from 'vitest';
import { compare, edited, rows, type Written } from './versions.ts';

const changes: Readonly<Record<string, readonly string[]>> = {
  major: [...rows, ' | Waste | Weighs it. | Weighs it.'],
  minor: edited(2, () => undefined),
  patch: edited(0, (row) => row.replace('evenly', 'evenyl')),
  none: rows,
};

const front = (version: string): Pick<Written, 'front'> =>
  version ? { front: `version: '${version}'` } : {};

function warned(before: string, after: string, size: string): string | undefined {
  const { messages } = compare(front(before), { ...front(after), rows: changes[size] ?? [] });
  const message = messages.find(({ code }) => code === 'changes-version');
  return /such as (.*?);/.exec(message?.hint ?? '')?.[1];
}

describe('the version of a ladder', () => {
  it.each([
    ['2.3', '3.0', 'major'],
    ['2.3', '2.4', 'minor'],
    ['2.3', '3.0', 'minor'],
    ['2.3.1', '2.3.2', 'patch'],
    ['2.3', '2.3', 'none'],
    ['2026.1', '2026.2', 'major'],
    ['spring', 'autumn', 'major'],
    ['', '', 'major'],
  ])('%s → %s says enough of a %s change', (before, after, size) => {
    expect(warned(before, after, size)).toBeUndefined();
  });

  it.each([
    ['2.3', '2.4', 'major', '3.0'],
    ['v2.3.1', 'v2.3.2', 'minor', 'v2.4.0'],
    ['2.3', '2.3', 'patch', '2.3.1'],
    ['2.3', '2.2', 'patch', '2.3.1'],
    ['2026.1', '2026.1', 'major', '2026.2'],
    ['spring', 'spring', 'patch', '"spring (2)"'],
  ])('%s → %s says too little of a %s change', (before, after, size, suggestion) => {
    expect(warned(before, after, size)).toBe(suggestion);
  });
});

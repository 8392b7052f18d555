import { describe, expect, it } from 'vitest';
import { nameFrom, readPattern, type Values } from '../../src/batch/name-pattern.ts';

const anna: Values = { id: 'K-2', name: 'Anna', email: 'anna@example.com', cycle: '2026H2' };

function named(written: string, values: Values): string {
  const read = readPattern(written);
  if ('fault' in read) return `fault: ${read.fault}`;
  const made = nameFrom(read.pattern, values);
  return 'name' in made ? made.name : `lacks ${made.lacking.join(' or ')}`;
}

const { email: _, ...withoutAddress } = anna;
const { cycle: __, ...withoutCycle } = anna;

describe('a pattern of names', () => {
  it.each<[string, Values, string]>([
    ['{id}', anna, 'K-2'],
    ['{id}_{cycle}', anna, 'K-2_2026H2'],
    ['packet of {name}', anna, 'packet of Anna'],
    ['{email|id}', anna, 'anna@example.com'],
    ['{email|id}', withoutAddress, 'K-2'],
    ['{ email | id }', withoutAddress, 'K-2'],
    ['{email}', withoutAddress, 'lacks email'],
    ['{id}_{cycle}', withoutCycle, 'lacks cycle'],
    ['{id}[_{cycle}]', withoutCycle, 'K-2'],
    ['{id}[_{cycle}]', anna, 'K-2_2026H2'],
    ['[{cycle}]', withoutCycle, 'lacks cycle'],
    ['[{cycle}-{email}]{id}', withoutCycle, 'K-2'],
    ['hr', anna, 'anna@example.com_2026H2'],
    ['hr', withoutAddress, 'K-2_2026H2'],
    ['hr', withoutCycle, 'anna@example.com'],
  ])('%s', (pattern, values, name) => {
    expect(named(pattern, values)).toBe(name);
  });

  it.each([
    ['{mail}', /There is no \{mail\}\. There are \{id\} \{name\} /],
    ['{id|mail}', /There is no \{id\|mail\}/],
    ['{id}_{', /A bracket is left open/],
    ['{id}]', /A bracket is left open/],
    ['[{id}[_{cycle}]]', /or stands in another one/],
    ['packet', /all files the same/],
    ['{team}/{id}', /no path/],
    ['{id}\\', /no path/],
  ])('%s is none', (pattern, fault) => {
    expect(named(pattern, anna)).toMatch(fault);
  });
});

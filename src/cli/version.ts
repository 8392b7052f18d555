import { readFileSync } from 'node:fs';
import * as v from 'valibot';

const manifest = new URL('../../package.json', import.meta.url);
const packageSchema = v.object({ version: v.string() });

export const programVersion = v.parse(
  packageSchema,
  JSON.parse(readFileSync(manifest, 'utf8')),
).version;
export const programName = `ladderpress ${programVersion}`;

/** Run when the program is built: puts the hash of its code beside it. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CODE, hashOfCode, ownFolder } from './program-code.ts';

writeFileSync(join(ownFolder, CODE), hashOfCode(ownFolder));

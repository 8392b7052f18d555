#!/usr/bin/env node
import { packed } from '../packed.ts';

const { ended } = await (packed('program')?.() ?? import('./program.ts'));
await ended;

/**
 * Loaded before the program, in it and in its workers: writes down whatever would leave the machine
 * or start another program, in the file that REACH_LOG names, and lets it happen.
 */
const { appendFileSync } = require('node:fs');
const { syncBuiltinESMExports } = require('node:module');

const seen = (what) => appendFileSync(process.env.REACH_LOG, `${what}\n`);

/** Puts a note before each call of a function. */
function watch(module, owner, name) {
  const own = owner[name];
  if (typeof own !== 'function') return;
  owner[name] = function (...args) {
    seen(`${module}.${name} ${args.filter((one) => typeof one === 'string').join(' ')}`);
    return Reflect.apply(own, this, args);
  };
}

const dns = require('node:dns');
const watched = {
  net: [require('node:net').Socket.prototype, ['connect']],
  dns: [dns, Object.keys(dns).filter((name) => /^(lookup|resolve|reverse)/.test(name))],
  'dns/promises': [dns.promises, Object.keys(dns.promises).filter((one) => /^(l|r)/.test(one))],
  dgram: [require('node:dgram').Socket.prototype, ['send', 'connect']],
  http: [require('node:http'), ['request', 'get']],
  https: [require('node:https'), ['request', 'get']],
  http2: [require('node:http2'), ['connect']],
  child_process: [
    require('node:child_process'),
    ['spawn', 'spawnSync', 'exec', 'execSync', 'execFile', 'execFileSync', 'fork'],
  ],
  global: [globalThis, ['fetch', 'WebSocket', 'EventSource']],
};
for (const [module, [owner, names]] of Object.entries(watched)) {
  for (const name of names) watch(module, owner, name);
}
syncBuiltinESMExports();

/** What anyone may have added to what all objects share. */
const shared = () =>
  [Object, Array, Function, String]
    .flatMap(({ prototype }) => Reflect.ownKeys(prototype))
    .map(String);
const before = new Set(shared());
process.on('exit', () => {
  for (const key of shared()) if (!before.has(key)) seen(`polluted ${key}`);
});

#!/usr/bin/env node
// The version is checked before anything is imported, in syntax that any Node with modules can parse.
var needed = [20, 19];
var found = process.versions.node.split('.').map(Number);
if (found[0] < needed[0] || (found[0] === needed[0] && found[1] < needed[1])) {
  console.error(
    'Volmify Graph needs Node ' +
      needed.join('.') +
      ' or newer; this is ' +
      process.versions.node +
      '.\n' +
      '  Install it (https://nodejs.org), or run this once with another Node:\n' +
      '  npx --yes node@22 ' +
      process.argv.slice(1).join(' '),
  );
  process.exit(2);
} else {
  import('node:v8')
    .then((v8) => {
      // A small nursery for young objects: about 30 MB less resident memory.
      v8.setFlagsFromString('--max-semi-space-size=4');
      return import('tsx/esm/api');
    })
    .then((tsx) => {
      tsx.register();
      return import('../src/main.ts');
    })
    .then((cli) => cli.main(process.argv.slice(2)))
    .catch((error) => {
      console.error(error);
      process.exit(1);
    });
}

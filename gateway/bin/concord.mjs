#!/usr/bin/env node
// `npm run concord -- …`: the command line of an installation. Builds nothing: start Concord once, or `npm run build`.
const { command } = await import('../dist/command/command.js').catch(() => {
  process.stderr.write('Concord is not built yet. Run "npm run build" first.\n');
  process.exit(2);
});
process.exitCode = await command(process.argv.slice(2));

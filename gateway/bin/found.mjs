#!/usr/bin/env node
import { createInterface } from 'node:readline/promises';

// `npm run found -- [HOSPITAL|INSURER|COMMITTEE] <name> <account> <administrator> [law] [PUBLIC|PRIVATE] [--trial]`: founds an
// organization of a distributed installation, a hospital when nothing else is said, with its first administrator, under the
// law of its place (a rule pack: national, zhejiang, ningbo), in the environment of the gateway. With `--trial` it asks nobody
// for a second factor and lets given passwords stand. The password is the first
// line of the standard input: what stands on a command line can be read by every account of the machine.

const { FOUNDING, foundingOf } = await import('../dist/founding.js');
const words = process.argv.slice(2);
if (!foundingOf(words, '')) {
  process.stderr.write(`npm run found -- ${FOUNDING}\n`);
  process.exit(1);
}

const { readGatewaySettings } = await import('../dist/gateway.environment.js');
const { connectServices } = await import('../dist/distributed.js');
const { foundOrganization } = await import('../dist/found-organization.js');
const { serviceIdentity } = await import('@concord/kit/identity/service-identity');

/** @type {Awaited<ReturnType<typeof connectServices>> | undefined} */
let connections;
try {
  connections = await connectServices(readGatewaySettings());
  const lines = createInterface({ input: process.stdin });
  if (process.stdin.isTTY) process.stderr.write('Password of the administrator: ');
  const { value: password = '' } = await lines[Symbol.asyncIterator]().next();
  lines.close();
  const platform = serviceIdentity('gateway', Date.now() + 30_000);
  const organization = foundingOf(words, String(password));
  if (organization) process.stdout.write(`${await foundOrganization(connections.identity, platform, organization)}\n`);
} catch (fault) {
  process.stderr.write(`${fault instanceof Error ? fault.message : String(fault)}\n`);
  process.exitCode = 1;
} finally {
  await Promise.all(Object.values(connections ?? {}).map((connection) => connection.close()));
}

import { OperatorFault } from '@concord/kit/domain/operator-fault';
import { auditCommand } from './audit.command.js';
import { backupCommand } from './backup.command.js';
import { clientsCommand } from './clients.command.js';
import { doctorCommand } from './doctor.command.js';
import { foundCommand } from './found.command.js';
import { initCommand } from './init.command.js';
import { keysCommand } from './keys.command.js';
import { usageOf, type Command } from './usage.js';
import { usersCommand } from './users.command.js';

/** Every command there is; the first that knows the words does the work. */
const COMMANDS: readonly Command[] = [
  ...[initCommand, foundCommand, usersCommand, clientsCommand],
  ...[keysCommand, backupCommand, auditCommand, doctorCommand],
];

/** The command line of an installation. Answers the exit code. */
export async function command(words: readonly string[]): Promise<number> {
  try {
    for (const { run } of COMMANDS) {
      const done = run(words);
      if (done) return await done;
    }
    process.stderr.write(usageOf(COMMANDS));
    return 2;
  } catch (error) {
    if (!(error instanceof OperatorFault)) throw error;
    process.stderr.write(`${error.message}\n`);
    return 2;
  }
}

import { OperatorFault } from '../domain/operator-fault.js';
import { faultForLog } from '../http/log-fault.js';
import { createLogger, type Logger } from '../http/logger.js';
import type { ProcessSettings } from './process.environment.js';
import { createShutdown, type Shutdown } from '../http/shutdown.js';

/** What a process runs with from its first to its last line. */
export interface RunningProcess {
  readonly logger: Logger;
  /** Registers what was started; stopped in reverse order. */
  readonly onStop: Shutdown['onStop'];
  /** Registers what makes the process "not ready"; done before anything is stopped. */
  onLeaving(leave: () => void): void;
}

/** A process: how it is told what it is, and how it begins. */
export interface ProcessParts<Settings extends ProcessSettings> {
  readonly name: string;
  /** @throws OperatorFault */
  readSettings(): Settings;
  begin(settings: Settings, running: RunningProcess): Promise<void>;
}

/**
 * Runs a process of a distributed installation: environment, log, the way down. One that cannot start says why on its
 * standard error and leaves with 1.
 */
export async function runProcess<Settings extends ProcessSettings>(parts: ProcessParts<Settings>): Promise<void> {
  const { name, readSettings, begin } = parts;
  try {
    const settings = readSettings();
    const logger = createLogger({ service: name, level: settings.logLevel });
    const leaving: (() => void)[] = [];
    const turnOff = () => leaving.forEach((leave) => leave());
    const { onStop } = createShutdown({ logger, health: { turnOff }, linger: settings.stopDelay });
    await begin(settings, { logger, onStop, onLeaving: (leave) => void leaving.push(leave) });
  } catch (error) {
    const told = error instanceof OperatorFault ? error.message : JSON.stringify(faultForLog(error));
    process.stderr.write(`${name} could not start: ${told}\n`);
    process.exit(1);
  }
}

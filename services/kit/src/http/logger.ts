import { pino, type DestinationStream, type LevelWithSilent, type Logger as Pino } from 'pino';
import { fieldsForLog } from './log-fields.js';
import { scrub } from './log-scrub.js';

/** Writes lines of JSON. `logger.info({ requestId, durationMs }, 'answered')`; `logger.child({ requestId })`. */
export type Logger = Pino;

/** `destination` is the standard output when left out. */
export interface LoggerOptions {
  readonly service: string;
  readonly level?: LevelWithSilent;
  readonly destination?: DestinationStream;
}

/**
 * A logger that cannot be made to print personal data: fields by an allow-list (`log-fields.ts`), errors without
 * their messages (`log-fault.ts`), sentences without interpolated values, phone and identity numbers taken out.
 */
export function createLogger({ service, level = 'info', destination }: LoggerOptions): Logger {
  const logger = pino(
    {
      level,
      base: { service },
      timestamp: () => `,"time":"${new Date().toISOString()}"`,
      // Before this hook an error's message would become the sentence of the line.
      hooks: {
        logMethod(given, method) {
          const [fields, sentence] = lineOf(given);
          method.apply(this, [fields, sentence]);
        },
      },
      formatters: { level: (label) => ({ level: label }) },
    },
    destination ?? pino.destination({ sync: true }),
  );
  const { child } = logger;
  // Children are made from their parent and inherit this: what is bound is judged like what is logged.
  Object.assign(logger, {
    child(this: Logger, bindings: object): Logger {
      return Reflect.apply(child, this, [fieldsForLog(bindings)]) as Logger;
    },
  });
  return logger;
}

function lineOf(given: readonly unknown[]): [object, string] {
  const [first, second] = given;
  if (typeof first === 'string') return [{}, sentenceOf(first)];
  const sentence = typeof second === 'string' ? sentenceOf(second) : '';
  if (first instanceof Error) return [fieldsForLog({ err: first }), sentence || 'fault'];
  return [fieldsForLog(Object(first) as object), sentence];
}

// What would fill the places of a sentence is never looked at: a value goes into a field, where it is judged.
const sentenceOf = (text: string) => scrub(text).replace(/%[sdifjoOc]/g, '…');

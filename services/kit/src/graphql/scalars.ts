import './metadata.js';
import { GraphQLError, GraphQLScalarType, Kind, type ValueNode } from 'graphql';
import { formatYuan, parseYuan, type Fen } from '../domain/money.js';

// Messages name the shape asked for and never the value: a value may be a person's number.
const refuse = (shape: string) => new GraphQLError(`Expected ${shape}`, { extensions: { code: 'BAD_USER_INPUT' } });

function scalar<Internal, External extends string>(part: {
  name: string;
  description: string;
  shape: string;
  read(text: string): Internal | undefined;
  write(value: unknown): External | undefined;
}): GraphQLScalarType<Internal, External> {
  const read = (text: unknown): Internal => {
    const value = typeof text === 'string' ? part.read(text) : undefined;
    if (value === undefined) throw refuse(part.shape);
    return value;
  };
  return new GraphQLScalarType<Internal, External>({
    name: part.name,
    description: part.description,
    serialize(value) {
      const text = part.write(value);
      if (text === undefined) throw new TypeError(`A ${part.name} field holds something else`);
      return text;
    },
    parseValue: read,
    parseLiteral: (node: ValueNode) => read(node.kind === Kind.STRING ? node.value : undefined),
  });
}

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,9})?(Z|[+-]\d\d:\d\d)$/;

/** `Date` ↔ `2026-03-01T08:00:00.000Z`. Reads any offset, writes UTC with milliseconds. */
export const DateTime = scalar<Date, string>({
  name: 'DateTime',
  description: 'An instant by RFC 3339; answered in UTC with milliseconds.',
  shape: 'an instant such as 2026-03-01T08:00:00.000Z',
  read(text) {
    const instant = INSTANT.test(text) ? new Date(text) : undefined;
    return instant && !Number.isNaN(instant.getTime()) && isDay(text.slice(0, 10)) ? instant : undefined;
  },
  write: (value) => (value instanceof Date ? value.toISOString() : undefined),
});

/** A day of the civil calendar as `2026-03-01`; a string inside as well. */
export const LocalDate = scalar<string, string>({
  name: 'LocalDate',
  description: 'A day, YYYY-MM-DD, without a time of day or a zone.',
  shape: 'a day such as 2026-03-01',
  read: (text) => (isDay(text) ? text : undefined),
  write: (value) => (typeof value === 'string' && isDay(value) ? value : undefined),
});

/** An amount in 分 inside, a decimal string in yuan outside: `12340` ↔ `"123.40"`. */
export const Money = scalar<Fen, string>({
  name: 'Money',
  description: 'An amount in yuan as a decimal string with at most two decimals, e.g. "123.40".',
  shape: 'an amount in yuan such as "123.40"',
  read(text) {
    try {
      return parseYuan(text);
    } catch {
      return undefined;
    }
  },
  write: (value) => (Number.isSafeInteger(value) ? formatYuan(value as Fen) : undefined),
});

/** A place in a list or a feed; see `cursor.ts`. */
export const Cursor = scalar<string, string>({
  name: 'Cursor',
  description: 'A place in a list or a feed. Opaque: only what was answered can be sent back.',
  shape: 'a cursor that was answered before',
  read: (text) => (/^[\w-]{1,1024}$/.test(text) ? text : undefined),
  write: (value) => (typeof value === 'string' ? value : undefined),
});

function isDay(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return false;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

import fc from 'fast-check';
import {
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isRequiredInputField,
  type GraphQLInputType,
} from 'graphql';

/** Draws one value after the other, all from one seed. */
export type Draw = <Value>(from: fc.Arbitrary<Value>) => Value;

/** Values that are there, by the name of the argument or input field that takes one. */
export type Known = Readonly<Record<string, readonly unknown[]>>;

/** Texts that parsers, databases, templates, paths and engines are known to stumble on. No number of a person. */
const TEXTS = [
  ...['', ' ', '\u0000', '\u202e反', '\ud800', '%', '_', '\\', '𠮷'.repeat(50), 'x'.repeat(20_000), '\r\n\r\nGET /'],
  ...["'", '"', "' or '1'='1", "'; drop table `complaint`; --", '1) union select 1,2 --', '${7*7}', '{{7*7}}'],
  ...['../../../../etc/passwd', 'file:///etc/passwd', 'http://127.0.0.1/', '<script>alert(1)</script>', '=cmd|x!A0'],
  ...['__proto__', 'constructor', 'toString', 'null', 'undefined', 'NaN', '1e309', '-0', '0x10', 'true', '[]'],
];
const NUMBERS = [0, -1, 1, 2, 100, 101, 2 ** 31 - 1, -(2 ** 31), 2 ** 31, 2 ** 53, 1.5, 1e21, 1e-7];
const TIMES = ['2026-02-30', '0000-00-00', '9999-12-31', '2026-03-01T00:00:00Z', '-271821-04-20T00:00:00Z', '12:00'];
const SUMS = ['1.00', '-1.00', '0.001', '1e3', '9'.repeat(40), '1,000.00', '０.５'];

const nastyText = fc.constantFrom(...TEXTS);
const nasty: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 6, arbitrary: nastyText },
  { weight: 3, arbitrary: fc.constantFrom(...NUMBERS) },
  { weight: 2, arbitrary: fc.constantFrom(...TIMES, ...SUMS) },
  { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }) },
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      ...[null, true, {}, [], [[]], { a: { b: 1 } }, [null], { length: -1 }],
      JSON.parse('{"__proto__":{"roles":["ADMIN"]},"constructor":1}'),
      Array.from({ length: 600 }, () => 'x'),
    ),
  },
);

const SCALARS: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
  Int: fc.integer({ min: -2, max: 60 }),
  Float: fc.double({ min: -10, max: 10, noNaN: true }),
  Boolean: fc.boolean(),
  Money: fc.constantFrom('1.00', '20000.00', '9999999.99', '0.00'),
  LocalDate: fc.constantFrom('2026-02-01', '2026-03-20', '1990-01-01'),
  DateTime: fc.constantFrom('2026-02-05T01:00:00Z', '2026-03-01T00:00:00+08:00'),
  String: fc.constantFrom('候诊三小时', 'x', '2026', 'a b', '张'),
  ID: fc.constantFrom('none', 'cmp_01', 'x'),
  Cursor: fc.constantFrom('AAAA', 'eyJhIjoxfQ', 'x'),
};

/** One in so many. */
export const oneIn = (count: number, draw: Draw) => draw(fc.nat(count - 1)) === 0;

/** A value for an input of this type: mostly such as somebody would send, now and then such as nobody should. */
export function valueOf(type: GraphQLInputType, name: string, known: Known, draw: Draw): unknown {
  if (oneIn(12, draw)) return draw(nasty);
  if (isNonNullType(type)) return valueOf(type.ofType, name, known, draw);
  if (isListType(type)) return Array.from({ length: draw(fc.nat(2)) }, () => valueOf(type.ofType, name, known, draw));
  if (isEnumType(type)) return draw(fc.constantFrom(...type.getValues().map((value) => value.name)));
  if (isInputObjectType(type)) {
    const fields = Object.values(type.getFields()).filter((field) =>
      isRequiredInputField(field) ? !oneIn(25, draw) : oneIn(2, draw),
    );
    const value = fields.map((field) => [field.name, valueOf(field.type, field.name, known, draw)] as const);
    return Object.fromEntries(oneIn(25, draw) ? [...value, [draw(nastyText), 1]] : value);
  }
  if (name === 'idempotencyKey' && !oneIn(10, draw)) return draw(fc.uuid());
  const there = known[name];
  if (there && !oneIn(6, draw)) return draw(fc.constantFrom(...there));
  return draw(SCALARS[type.name] ?? nasty);
}

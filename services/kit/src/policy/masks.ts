/** The masks a policy can name. */
export type MaskName = keyof typeof masks;

/** What a value looks like to who may know that there is one. Nothing that was taken away can be worked out again. */
export const masks = {
  /** `张三丰` → `张*`: one star whatever the length. A name of one character is all star. */
  name: (value: string) => {
    const characters = Array.from(value.trim());
    return characters.length > 1 ? `${characters[0]}*` : '*';
  },
  /** `13800001234` → `138****1234`. Short numbers keep nothing. */
  phone: (value: string) => {
    const digits = value.replace(/\D/g, '').replace(/^(?:00)?86(?=1\d{10}$)/, '');
    return digits.length >= 11 ? `${digits.slice(0, 3)}****${digits.slice(-4)}` : '****';
  },
  /** `110101199001011234` → `1101**********1234`. Anything shorter than an old identity card keeps nothing. */
  idNumber: (value: string) => {
    const number = value.replace(/\s/g, '').toUpperCase();
    return number.length >= 15
      ? `${number.slice(0, 4)}${'*'.repeat(number.length - 8)}${number.slice(-4)}`
      : '********';
  },
  /** `VIP20391` → `VI****`. */
  memberNumber: (value: string) => {
    const characters = Array.from(value.trim());
    return characters.length >= 5 ? `${characters.slice(0, 2).join('')}****` : '****';
  },
  /** A bank account by its last four digits. */
  account: (value: string) => {
    const digits = value.replace(/\s/g, '');
    return digits.length >= 12 ? `****${digits.slice(-4)}` : '****';
  },
  /** Free text: that there is one. */
  text: () => '***',
} as const satisfies Record<string, (value: string) => string>;

/** Masks a resolved value: strings by the mask, lists item by item, nothing stays nothing. */
export function masked(mask: MaskName, value: unknown): unknown {
  if (value === null || value === undefined) return value;
  if (Array.isArray(value)) return value.map((item) => masked(mask, item));
  if (typeof value !== 'string') throw new TypeError(`The mask ${mask} was given something that is not text`);
  return masks[mask](value);
}

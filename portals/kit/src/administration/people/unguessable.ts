/** A password that nobody knows and nobody has to: 160 random bits. */
export function unguessable(): string {
  const raw = crypto.getRandomValues(new Uint8Array(20));
  return Array.from(raw, (byte) => byte.toString(16).padStart(2, '0')).join('-');
}

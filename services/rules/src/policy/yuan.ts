import type { Bilingual } from '../bilingual.js';

/** An amount in 分 as a person reads it: `9000000` → 90,000.00元, 90,000.00 yuan. */
export function inYuan(fen: number): Bilingual {
  const digits = String(fen).padStart(3, '0');
  const whole = digits.slice(0, -2).replace(/\B(?=(\d{3})+$)/g, ',');
  const amount = `${whole}.${digits.slice(-2)}`;
  return { zh: `${amount}元`, en: `${amount} yuan` };
}

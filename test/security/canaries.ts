import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** People and texts that stand nowhere else. Made up. */
export const canaries = {
  patient: '阚珑玥',
  phone: '13957488213',
  memberNo: 'KLY7733190',
  complainant: '阚伯衍',
  complainantPhone: '13957488214',
  summary: '缂丝候诊椅旁跌倒',
  narrative: '鸬鹚湾的老人说夜里无人应答',
  opinion: '鹡鸰小组已上门致歉',
  reason: '请补录蒹葭值班表',
  note: '家属提到蟋蟀声',
  measure: '加装芰荷色扶手',
  report: '一、经过：苜蓿走廊',
  responsibility: '由菡萏科负主要责任',
  doctor: '訾若蘅',
} as const;

/** Names of the canaries that appear in a text. */
export function seenIn(text: string, words: Readonly<Record<string, string>> = canaries): readonly string[] {
  return Object.entries(words).flatMap(([name, word]) => (text.includes(word) ? [name] : []));
}

/** `file: word` for each word that stands in a file of the folder, in any encoding that a database would keep text in. */
export async function seenInFiles(folder: string, words: Readonly<Record<string, string>> = canaries) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const found: string[] = [];
  for (const entry of entries.filter((each) => each.isFile())) {
    const bytes = await readFile(join(entry.parentPath, entry.name));
    for (const [name, word] of Object.entries(words))
      for (const encoding of ['utf8', 'utf16le'] as const)
        if (bytes.includes(Buffer.from(word, encoding))) found.push(`${entry.name}: ${name}`);
  }
  return found;
}

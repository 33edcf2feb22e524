import { createI18n, type LocaleMessageValue, type VueMessageType } from 'vue-i18n';
import { en } from '../locales/en.js';
import { zhCN } from '../locales/zh-CN.js';

/** Languages of the product; Chinese is the language of the law, English its complete twin. */
export const languages = ['zh-CN', 'en'] as const;
export type Language = (typeof languages)[number];

/** A tree of sentences. Keys are the same in every language. */
export interface Sentences {
  readonly [key: string]: string | Sentences;
}
export type SentencesByLanguage = Readonly<Record<Language, Sentences>>;

const remembered = 'concord.language';

/** The language chosen on this machine before, else that of the browser, else Chinese. */
export function preferredLanguage(storage: Pick<Storage, 'getItem'>, browser: readonly string[]): Language {
  const kept = storage.getItem(remembered);
  if (kept === 'zh-CN' || kept === 'en') return kept;
  const first = browser[0] ?? 'zh-CN';
  return first.startsWith('en') ? 'en' : 'zh-CN';
}

/** Writes the choice down and tells the document, so that fonts, hyphenation and screen readers follow. */
export function rememberLanguage(language: Language): void {
  localStorage.setItem(remembered, language);
  document.documentElement.lang = language;
}

/** The sentences of kit together with those of a portal. */
export function createLanguage(portal: SentencesByLanguage, language: Language) {
  const i18n = createI18n({
    legacy: false,
    locale: language,
    fallbackLocale: false,
    missingWarn: false,
    fallbackWarn: false,
    messages: { 'zh-CN': zhCN, en } as Record<string, Record<string, LocaleMessageValue<VueMessageType>>>,
  });
  for (const name of languages) i18n.global.mergeLocaleMessage(name, portal[name]);
  return i18n;
}

import { useI18n } from 'vue-i18n';
import { rememberLanguage, type Language } from './language.js';
import { createWording, type Bilingual } from './wording.js';

/**
 * Everything a component needs to speak: `t` for our own sentences, `say` for sentences of the server, and wording for
 * moments, days and money in the chosen language.
 */
export function useLanguage() {
  const { t, te, locale } = useI18n();
  const language = () => locale.value as Language;
  return {
    t,
    te,
    locale,
    say: (text: Bilingual) => (language() === 'en' ? text.en : text.zh),
    /** The word for a value of an enumeration; a value unknown to this build is shown as it is. */
    word: (kind: string, value: string) => (te(`${kind}.${value}`) ? t(`${kind}.${value}`) : value),
    choose(next: Language) {
      locale.value = next;
      rememberLanguage(next);
    },
    wording: createWording(language),
  };
}

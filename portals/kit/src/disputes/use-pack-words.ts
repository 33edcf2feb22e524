import { useLanguage } from '../language/use-language.js';

/** The rules a case was decided by, in words: `ningbo@1` is 宁波（第 1 版）. What is not of this form is shown as it is. */
export function usePackWords() {
  const { t, word } = useLanguage();
  return (pack: string): string => {
    const [id, version] = pack.split('@');
    return id && version ? t('pack.versioned', { pack: word('pack', id), version }) : pack;
  };
}

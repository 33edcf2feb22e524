import { useLanguage } from '../../language/use-language.js';

/** `patients:read` in words. */
export function useScopeWords(): (scope: string) => string {
  const { t, word } = useLanguage();
  return (scope) => {
    const [service = '', verb = ''] = scope.split(':');
    return t('administration.scope', { service: word('service', service), verb: word('verb', verb) });
  };
}

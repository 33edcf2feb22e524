import { filesOf, read } from './tree.mjs';

const host = (/** @type {string[]} */ ...parts) => parts.join('[.]');

/** What says something about one machine or one day instead of the product, or says it misprinted. */
const FOREIGN = [
  {
    what: 'a path of one machine',
    pattern: /(?<![\w.-])\/(?:tmp\/[\w.]|work\/(?:main|shared|[.])|(?:home|root|Users)\/[\w.-]+\/\w)/,
  },
  {
    what: 'the host of a package registry',
    pattern: new RegExp([host('registry', 'npmjs'), host('npmmirror', 'com'), host('deb', 'debian', 'org')].join('|')),
  },
  { what: 'an unfinished thought', pattern: /\b(?:TODO|FIXME|XXX)\b/ },
  { what: 'western punctuation in a Chinese sentence', pattern: /\p{Script=Han}[,;:!?]\p{Script=Han}/u },
];

const TEXT = /[.](ts|vue|mjs|cjs|js|json|md|graphql|sh|css|html|ya?ml|template)$|(^|[/])[.](ci[/]run|npmrc)$/;

/** No file names a path of somebody's machine or a registry's host, leaves a thought unfinished, or misprints Chinese. */
export async function words(/** @type {string} */ root) {
  const faults = filesOf(root)
    .filter((file) => TEXT.test(file) && file !== 'test/architecture/words.mjs' && file !== 'package-lock.json')
    .flatMap((file) =>
      read(root, file)
        .split('\n')
        .flatMap((line, at) =>
          FOREIGN.filter(({ pattern }) => pattern.test(line)).map(
            ({ what }) => `${file}:${at + 1} holds ${what}; say it without: ${line.trim().slice(0, 120)}`,
          ),
        ),
    );
  return { faults };
}

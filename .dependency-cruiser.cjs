// Who may import whom. Each rule is one sentence (`comment`), which `npm run check` prints when it is broken.
// `test/architecture/import-rules.test.ts` seeds a violation of every rule and sees it caught.

/**
 * A service of the domain: every folder of services/ but the plumbing and the law. `$1` is its name. What services that
 * keep cases do alike has the rooms of a service and keeps their rules: `casework` is one of these folders.
 */
const SERVICE = '^services/(?!kit/|rules/)([^/]+)';
const TEST_FILE = '(^test/|[.](test|fixture)[.]ts$|/src/test/)';

const KIT = (/** @type {string} */ room) => `^services/kit/src/${room}/`;
const RULES = '^services/rules/src/';
const EVENTS = '^schema/src/events';
/** A room of the service itself; what cases have in common stands in the room of the same name of casework. */
const OWN = (/** @type {string} */ room) => `^services/($1|casework)/src/${room}/`;
/** What a store is asked to be, and how rows, seats and keys are addressed. */
const PORTS = '^services/($1|casework)/src/app/[^/]*(ports|addressing|keys)[.]ts$';
/** What a unit of work, a call, a sealer and another service's door look like; types, which could do nothing. */
const CONTRACTS = [
  '^services/kit/src/(store|policy)/contract[.]ts$',
  '^services/kit/src/graphql/service[.]ts$',
  KIT('identity'),
];
/** The act of showing a masked value in full: load, decide and write down, alike for every noun. */
const REVEAL = '^services/kit/src/policy/reveal[.]ts$';
const npm = (/** @type {string[]} */ ...names) => names.map((name) => `(^|(^|/)node_modules/)${name}(/|$)`);

/** A relative import of a file that is not there: `everything-resolves` says so, once. */
const NOWHERE = '^[.]+/(?!.*/node_modules/)';

/** A room of a service and everything it may import; tests of the room may look further. */
const room = (name, comment, allowed) => ({
  name: `service-${name}`,
  severity: 'error',
  comment,
  from: { path: `${SERVICE}/src/${name}/`, pathNot: TEST_FILE },
  to: { pathNot: [...allowed, NOWHERE] },
});

module.exports = {
  forbidden: [
    room(
      'domain',
      'domain is pure: it imports itself, kit/domain and rules; no npm, no node module, no clock, no store.',
      [OWN('domain'), KIT('domain'), RULES],
    ),
    room(
      'app',
      'app loads, decides and saves: it imports own domain and app (ports), kit/domain, rules, the contracts of the unit of work, of a call, of sealing and of another service’s door, the act of revealing, and schema/events.',
      [OWN('domain'), OWN('app'), KIT('domain'), RULES, EVENTS, REVEAL, ...CONTRACTS],
    ),
    room(
      'store',
      'store is where TypeORM lives and dies: it imports own domain, own ports and addressing, itself, kit/domain, kit/store, kit/policy (sealing), rules and typeorm.',
      [OWN('domain'), PORTS, OWN('store'), KIT('domain'), KIT('store'), KIT('policy'), RULES, ...npm('typeorm')],
    ),
    room(
      'graphql',
      'graphql is what the world sees: it imports own app, own domain types, itself, kit/graphql, kit/policy, kit/identity, kit/domain, rules, graphql, type-graphql and valibot; never the store.',
      [
        ['app', 'domain', 'graphql'].map(OWN),
        ['graphql', 'policy', 'identity', 'domain'].map(KIT),
        [RULES, '^services/kit/src/store/contract[.]ts$'],
        npm('graphql', 'type-graphql', 'valibot'),
      ].flat(),
    ),
    room(
      'reactions',
      'a reaction answers news: it imports own app, itself, own domain types, kit/domain, kit/reactions, the contracts and schema/events.',
      [OWN('app'), OWN('domain'), OWN('reactions'), KIT('domain'), KIT('reactions'), EVENTS, ...CONTRACTS],
    ),
    room('migrations', 'a migration imports kit/store and typeorm, never today’s rows or rules.', [
      OWN('migrations'),
      KIT('store'),
      ...npm('typeorm'),
    ]),
    {
      name: 'service-wiring',
      severity: 'error',
      comment:
        'service.ts, main.ts and environment.ts wire: they import own rooms, those of casework, kit, rules, schema and valibot.',
      from: { path: `${SERVICE}/src/[^/]+$`, pathNot: TEST_FILE },
      to: {
        pathNot: [
          ...['^services/($1|casework)/', '^services/kit/src/', RULES, '^schema/src/'],
          ...[...npm('valibot', 'graphql'), NOWHERE],
        ],
        dependencyTypesNot: ['core'],
      },
    },
    {
      name: 'no-service-imports-another',
      severity: 'error',
      comment:
        'No service imports another, and casework imports none: services tell each other things by events and fields of the graph.',
      from: { path: `${SERVICE}/` },
      to: { path: '^services/', pathNot: ['^services/($1|casework)/', '^services/kit/', RULES] },
    },
    {
      name: 'casework-room-by-room',
      severity: 'error',
      comment:
        'casework is what services that keep cases do alike: no other service imports it, nor does anything above the services.',
      from: {
        path: '^(services|gateway|schema|portals|test)/',
        pathNot: ['^services/(complaints|claims|mediation|casework)/'],
      },
      to: { path: '^services/casework/' },
    },
    {
      name: 'gateway-imports-kit-and-schema',
      severity: 'error',
      comment:
        'The gateway imports kit and schema, and no service but in standalone.ts and the demo data beside it (demo/).',
      from: {
        path: '^gateway/src/',
        pathNot: [TEST_FILE, '^gateway/src/standalone[^/]*[.]ts$', '^gateway/src/(demo|standalone|command)/'],
      },
      to: { path: '^(services|portals|test)/', pathNot: ['^services/kit/'] },
    },
    {
      name: 'command-line-imports-kit-schema-and-rules',
      severity: 'error',
      comment: 'The command line imports what the gateway does, and rules: it says which holidays are published.',
      from: { path: '^gateway/src/command/', pathNot: TEST_FILE },
      to: { path: '^(services|portals|test)/', pathNot: ['^services/kit/', RULES] },
    },
    {
      name: 'schema-stands-alone',
      severity: 'error',
      comment: 'schema is what services tell each other: it imports itself and npm, no service, gateway or portal.',
      from: { path: '^schema/src/', pathNot: TEST_FILE },
      to: { path: '^(services|gateway|portals|test)/' },
    },
    {
      name: 'portal-imports-portal-kit',
      severity: 'error',
      comment: 'A portal imports itself, portals/kit and npm: the server is reached over the graph alone.',
      from: { path: '^portals/(?!kit/)([^/]+)/src/' },
      to: { path: '^(services|gateway|schema|portals|test)/', pathNot: ['^portals/$1/', '^portals/kit/'] },
    },
    {
      name: 'portal-kit-stands-alone',
      severity: 'error',
      comment: 'portals/kit imports itself and npm: what differs between portals is passed to createPortal.',
      from: { path: '^portals/kit/' },
      to: { path: '^(services|gateway|schema|portals|test)/', pathNot: ['^portals/kit/'] },
    },
    {
      name: 'kit-imports-npm-only',
      severity: 'error',
      comment: 'kit is plumbing and knows no noun of the domain: it imports itself and npm.',
      from: { path: '^services/kit/' },
      to: { path: '^(services|gateway|schema|portals|test)/', pathNot: ['^services/kit/', '^vitest[.]shared[.]ts$'] },
    },
    {
      name: 'kit-domain-is-pure',
      severity: 'error',
      comment: 'kit/domain is imported by every domain, so it is as pure: it imports itself (and ulid, to make ids).',
      from: { path: KIT('domain'), pathNot: TEST_FILE },
      to: { pathNot: [KIT('domain'), ...npm('ulid'), NOWHERE] },
    },
    {
      name: 'rules-are-pure',
      severity: 'error',
      comment: 'rules is the law as data, without input or output: it imports itself and temporal-polyfill.',
      from: { path: RULES, pathNot: TEST_FILE },
      to: { pathNot: [RULES, ...npm('temporal-polyfill'), NOWHERE] },
    },
    {
      name: 'typeorm-stays-in-store',
      severity: 'error',
      comment: 'TypeORM does not leave store/ and migrations: a row must never reach the graph by a decorator.',
      from: { path: '^(services|gateway|schema|portals)/', pathNot: [TEST_FILE, '/(store|migrations)/'] },
      to: { path: npm('typeorm') },
    },
    {
      name: 'nobody-imports-tests',
      severity: 'error',
      comment: 'Nobody imports tests: what a test needs is no part of the product.',
      from: { pathNot: [TEST_FILE, '(^|/)vite(st)?[.]config[.]ts$'] },
      to: { path: TEST_FILE, dependencyTypesNot: ['npm', 'npm-dev', 'npm-no-pkg'] },
    },
    {
      name: 'no-cycles',
      severity: 'error',
      comment: 'Files do not import each other in a circle, types aside: move what both need into a third.',
      from: {},
      // A page that is loaded when it is opened may know who loads it.
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only', 'dynamic-import'] } },
    },
    {
      name: 'everything-resolves',
      severity: 'error',
      comment: 'Every import leads somewhere: to a file here, or to a package of this workspace’s package.json.',
      from: { pathNot: ['/src/generated/', '[.]d[.]ts$'] },
      to: { couldNotResolve: true, pathNot: '/generated/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(?!.*node_modules/).*(^|/)(dist|generated|coverage)/' },
    tsPreCompilationDeps: true,
    combinedDependencies: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['concord:source', 'import', 'node', 'default'],
      extensions: ['.ts', '.mts', '.js', '.mjs', '.cjs', '.vue', '.json', '.d.ts'],
    },
  },
};

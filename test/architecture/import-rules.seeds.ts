/** One file that breaks exactly one rule of `.dependency-cruiser.cjs`, and what it imports to break it. */
export interface Seed {
  readonly rule: string;
  readonly file: string;
  readonly imports: string;
}

/** At least one seed for every rule; the test fails for a rule without one. */
export const seeds: readonly Seed[] = [
  { rule: 'service-domain', file: 'services/claims/src/domain/claim.ts', imports: 'valibot' },
  { rule: 'service-domain', file: 'services/claims/src/domain/claim.ts', imports: 'node:crypto' },
  { rule: 'service-domain', file: 'services/claims/src/domain/claim.ts', imports: '../store/claim.store.js' },
  { rule: 'service-domain', file: 'services/claims/src/domain/claim.ts', imports: '@concord/kit/store/journal' },
  { rule: 'service-app', file: 'services/claims/src/app/claims.ts', imports: '../store/claim.store.js' },
  { rule: 'service-app', file: 'services/claims/src/app/claims.ts', imports: '../graphql/claim.type.js' },
  { rule: 'service-app', file: 'services/claims/src/app/claims.ts', imports: '@concord/kit/store/journal' },
  { rule: 'service-store', file: 'services/claims/src/store/claim.row.ts', imports: '../graphql/claim.type.js' },
  { rule: 'service-store', file: 'services/claims/src/store/claim.row.ts', imports: '../app/claims.js' },
  {
    rule: 'service-graphql',
    file: 'services/claims/src/graphql/claim.resolver.ts',
    imports: '../store/claim.store.js',
  },
  { rule: 'service-graphql', file: 'services/claims/src/graphql/claim.resolver.ts', imports: 'node:fs' },
  {
    rule: 'service-reactions',
    file: 'services/claims/src/reactions/open-claim.ts',
    imports: '../store/claim.store.js',
  },
  { rule: 'service-migrations', file: 'services/claims/src/migrations/first.ts', imports: '../store/claim.row.js' },
  { rule: 'service-wiring', file: 'services/claims/src/service.ts', imports: 'express' },
  {
    rule: 'no-service-imports-another',
    file: 'services/claims/src/service.ts',
    imports: '@concord/policies/app/ports',
  },
  {
    rule: 'no-service-imports-another',
    file: 'services/casework/src/store/case-number.store.ts',
    imports: '@concord/claims/store/claim.row',
  },
  { rule: 'service-domain', file: 'services/casework/src/domain/clocks.ts', imports: 'valibot' },
  {
    rule: 'service-domain',
    file: 'services/claims/src/domain/claim.ts',
    imports: '@concord/casework/store/case-number.store',
  },
  {
    rule: 'service-graphql',
    file: 'services/claims/src/graphql/claim.resolver.ts',
    imports: '@concord/casework/store/case-number.store',
  },
  {
    rule: 'casework-room-by-room',
    file: 'services/identity/src/domain/staff.ts',
    imports: '@concord/casework/domain/clocks',
  },
  {
    rule: 'casework-room-by-room',
    file: 'gateway/src/standalone.ts',
    imports: '@concord/casework/domain/clocks',
  },
  { rule: 'gateway-imports-kit-and-schema', file: 'gateway/src/gateway.ts', imports: '@concord/policies/app/ports' },
  {
    rule: 'command-line-imports-kit-schema-and-rules',
    file: 'gateway/src/command/doctor.command.ts',
    imports: '@concord/policies/app/ports',
  },
  { rule: 'schema-stands-alone', file: 'schema/src/events.ts', imports: '@concord/policies/app/ports' },
  { rule: 'portal-imports-portal-kit', file: 'portals/insurer/src/main.ts', imports: '@concord/kit/domain/ids' },
  { rule: 'portal-kit-stands-alone', file: 'portals/kit/src/create-portal.ts', imports: '@concord/kit/domain/ids' },
  { rule: 'kit-imports-npm-only', file: 'services/kit/src/http/listen.ts', imports: '@concord/policies/app/ports' },
  { rule: 'kit-domain-is-pure', file: 'services/kit/src/domain/clock.ts', imports: 'node:perf_hooks' },
  { rule: 'rules-are-pure', file: 'services/rules/src/calendar.ts', imports: 'node:fs' },
  { rule: 'rules-are-pure', file: 'services/rules/src/calendar.ts', imports: '@concord/kit/domain/ids' },
  { rule: 'typeorm-stays-in-store', file: 'services/kit/src/http/listen.ts', imports: 'typeorm' },
  { rule: 'nobody-imports-tests', file: 'services/kit/src/http/listen.ts', imports: '../test/given.js' },
  { rule: 'nobody-imports-tests', file: 'gateway/src/gateway.ts', imports: '@concord/kit/test/given' },
  { rule: 'no-cycles', file: 'services/kit/src/domain/ids.ts', imports: './money.js' },
  { rule: 'everything-resolves', file: 'gateway/src/gateway.ts', imports: './nowhere.js' },
];

/** A small house in which every import is allowed; a seed is added to it. */
export const house: Readonly<Record<string, readonly string[]>> = {
  'services/kit/src/domain/ids.ts': ['ulid'],
  'services/kit/src/domain/money.ts': ['./ids.js'],
  'services/kit/src/domain/clock.ts': [],
  'services/kit/src/store/contract.ts': ['../domain/ids.js'],
  'services/kit/src/store/journal.ts': ['typeorm', 'node:crypto'],
  'services/kit/src/http/listen.ts': ['node:http'],
  'services/kit/src/test/given.ts': ['../domain/ids.js'],
  'services/kit/src/domain/ids.test.ts': ['../test/given.js', 'vitest'],
  'services/rules/src/calendar.ts': ['temporal-polyfill'],
  'services/casework/src/domain/clocks.ts': ['@concord/kit/domain/ids', '@concord/rules/calendar'],
  'services/casework/src/store/case-number.store.ts': ['typeorm', '@concord/kit/store/journal'],
  'services/identity/src/domain/staff.ts': ['@concord/kit/domain/ids'],
  'services/claims/src/domain/claim.ts': [
    '@concord/kit/domain/ids',
    '@concord/rules/calendar',
    '@concord/casework/domain/clocks',
  ],
  'services/claims/src/app/ports.ts': ['../domain/claim.js'],
  'services/claims/src/app/claims.ts': ['./ports.js', '@concord/kit/store/contract', '@concord/schema/events'],
  'services/claims/src/store/claim.row.ts': ['typeorm'],
  'services/claims/src/store/claim.store.ts': [
    ...['./claim.row.js', '../app/ports.js', '@concord/kit/store/journal', '@concord/casework/store/case-number.store'],
  ],
  'services/claims/src/graphql/claim.type.ts': ['type-graphql', '../domain/claim.js'],
  'services/claims/src/graphql/claim.resolver.ts': ['../app/claims.js', './claim.type.js'],
  'services/claims/src/reactions/open-claim.ts': ['../app/claims.js', '@concord/schema/events'],
  'services/claims/src/migrations/first.ts': ['typeorm'],
  'services/claims/src/service.ts': [
    './store/claim.store.js',
    './graphql/claim.resolver.js',
    '@concord/kit/http/listen',
    '@concord/casework/store/case-number.store',
  ],
  'services/policies/src/app/ports.ts': [],
  'schema/src/events.ts': [],
  'gateway/src/gateway.ts': ['@concord/kit/http/listen', '@concord/schema/events', 'express'],
  'gateway/src/standalone.ts': ['@concord/claims/service', './gateway.js'],
  'gateway/src/demo/cases.ts': ['@concord/claims/service'],
  'portals/kit/src/create-portal.ts': ['vue'],
  'portals/insurer/src/main.ts': ['@concord/portal-kit/create-portal'],
};

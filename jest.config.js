// Packages that ship only ES modules and so have to be transformed for jest.
const esmOnly = [
  'lezer-feel',
  'feelin',
  'temporal-',
  '@lezer',
  'lezer-',
  'hucre',
  '@bpmn-io',
  'min-dash',
  'luxon',
  'highs',
  '@noble',
  '@tanstack',
  '@marijn',
  'fflate',
];

const compile = (module) => [
  '@swc/jest',
  {
    jsc: {
      target: 'es2022',
      parser: { syntax: 'typescript', tsx: true },
      transform: { react: { runtime: 'automatic' } },
    },
    module: { type: 'commonjs', ...module },
  },
];
// The index of Fluent names some sixty packages: each is loaded when something of it is first asked for.
const FLUENT = '@fluentui/react-components/lib/index.js';
const transform = {
  [`/node_modules/${FLUENT}$`]: compile({ lazy: true }),
  '^.+\\.(t|j|mj)sx?$': compile({}),
};
const base = {
  transform,
  transformIgnorePatterns: [`/node_modules/(?!(${[...esmOnly, FLUENT].join('|')}))`],
  // Copies that mutation tests and builds leave behind.
  modulePathIgnorePatterns: ['<rootDir>/out/', '<rootDir>/dist/'],
  setupFilesAfterEnv: ['<rootDir>/tests/setup/fail-on-console.ts'],
};

/** @type {import('jest').Config} */
module.exports = {
  testTimeout: 30_000,
  // All cores: on two, jest would otherwise run everything in one process, which grows beyond 2 GB.
  maxWorkers: '100%',
  workerIdleMemoryLimit: '1200MB',
  projects: [
    {
      ...base,
      displayName: 'core',
      testEnvironment: 'node',
      testMatch: ['<rootDir>/tests/**/*.test.ts'],
      testPathIgnorePatterns: ['/tests/browser/'],
    },
    {
      ...base,
      displayName: 'pane',
      testEnvironment: 'jsdom',
      testMatch: ['<rootDir>/tests/**/*.test.tsx'],
      moduleNameMapper: {
        '^@fluentui/react-components$': `<rootDir>/node_modules/${FLUENT}`,
        '^@fluentui/react-icons$': '<rootDir>/tests/setup/icons-on-demand.cjs',
      },
      setupFilesAfterEnv: [...base.setupFilesAfterEnv, '<rootDir>/tests/setup/wait-for-views.ts'],
      setupFiles: ['<rootDir>/tests/setup/text-encoder.ts'],
    },
    {
      ...base,
      displayName: 'browser',
      testEnvironment: 'node',
      testMatch: ['<rootDir>/tests/browser/**/*.test.ts'],
      globalSetup: '<rootDir>/tests/browser/support/build-pages.cjs',
    },
  ],
};

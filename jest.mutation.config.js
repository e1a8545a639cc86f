const { projects } = require('./jest.config.js');

/** The core project alone, for mutation testing: no browser, no pages to build. */
const core = projects.find(({ displayName }) => displayName === 'core');

module.exports = {
  ...core,
  testMatch: ['<rootDir>/tests/{logic,screening,ranking}/**/*.test.ts'],
};

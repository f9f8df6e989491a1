/** Tests of the built workbench in a headless Chromium; without one they are skipped. */
const base = require("./jest.config.js");

module.exports = {
  ...base,
  roots: ["<rootDir>/test/browser"],
  setupFiles: [],
  setupFilesAfterEnv: ["<rootDir>/test/browser/secondTry.ts"],
  testPathIgnorePatterns: ["/node_modules/"],
  globalSetup: "<rootDir>/test/browser/buildWorkbench.ts",
  testTimeout: 120_000,
  maxWorkers: 2,
};
